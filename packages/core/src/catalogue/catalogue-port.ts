import type { CallOptions } from '../call-options.js';
import type { Category, Offering, OfferingPage, OfferingQuery } from './catalogue.js';

/**
 * What the catalogue store asks of a back end. Lists only what can be ordered by itself today; a single offering may be
 * anything.
 */
export interface CataloguePort {
  listCategories(options: CallOptions): Promise<readonly Category[]>;
  listOfferings(query: OfferingQuery, options: CallOptions): Promise<OfferingPage>;
  /** Throws `not-found` for an id that the catalogue does not hold. */
  getOffering(id: string, options: CallOptions): Promise<Offering>;
}
