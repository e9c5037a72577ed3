import type { CallOptions } from '../call-options.js';
import type { Product, ProductPage } from './product.js';

/** What a customer has, as a back end's inventory tells it. No store and no widget reads it yet; a page may, through `session.backend.products`. */
export interface ProductPort {
  /** The products of the customer of the session's scope, else of whoever is signed in. Those that the back end keeps from customers are left out. */
  listProducts(page: { readonly offset: number; readonly limit: number }, options: CallOptions): Promise<ProductPage>;
  /** Throws `not-found` for an id that the inventory does not hold. */
  getProduct(id: string, options: CallOptions): Promise<Product>;
}
