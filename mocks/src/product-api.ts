import type { WireSurroundings } from './catalogue.js';
import { productsOf, type OwnershipSources } from './owned-products.js';
import { productPath, wireProduct } from './product-wire.js';
import type { ApiResource } from './router.js';
import { notFound } from './tmf-error.js';
import { listResponse, withFields } from './tmf-query.js';
import { tmfVersions } from './tmf-version.js';

/** TMF637 v4 and v5, read only: what whoever asks has, which is what is on file of them and what their orders have become. */
export function productApi(surroundings: WireSurroundings & OwnershipSources): readonly ApiResource[] {
  return tmfVersions.map((version): ApiResource => ({
    path: productPath(version),
    collection: {
      GET: ({ principal, now, url }) =>
        listResponse(productsOf(surroundings, principal, now).map((product) => wireProduct(product, surroundings, version)), url.searchParams),
    },
    member: {
      GET: ({ principal, now, id, url }) => {
        const product = productsOf(surroundings, principal, now).find((one) => one.id === id);
        if (!product) throw notFound('product', id);
        return Response.json(withFields(wireProduct(product, surroundings, version), url.searchParams));
      },
    },
  }));
}
