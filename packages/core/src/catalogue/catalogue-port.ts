import type { CallOptions } from '../call-options.js';
import type { Instant } from '../time/instant.js';
import type { Category, Facet, Offering, OfferingFilter, OfferingPage, OfferingQuery } from './catalogue.js';

/**
 * What the catalogue store asks of a back end. Lists only what can be ordered by itself today; a single offering may be
 * anything.
 */
export interface CataloguePort {
  listCategories(options: CallOptions): Promise<readonly Category[]>;
  listOfferings(query: OfferingQuery, options: CallOptions): Promise<OfferingPage>;
  /** Throws `not-found` for an id that the catalogue does not hold. */
  getOffering(id: string, options: CallOptions & { readonly asOf?: Instant }): Promise<Offering>;
  /**
   * Counts what a list with the filter holds, by facet. A port without this lists regardless of `facets` and `sort`. Throws
   * `unsupported` when the catalogue is too large to be counted.
   */
  countFacets?(filter: OfferingFilter, options: CallOptions): Promise<readonly Facet[]>;
}
