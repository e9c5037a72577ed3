import type { Problem } from '../problem.js';
import type { Reading } from '../reading.js';
import type { Instant } from '../time/instant.js';
import type { Category, Facet, FacetChoice, Offering, OfferingPage, OfferingSort } from './catalogue.js';
import type { ConfiguredOffering } from './configuration.js';

/** What one catalogue browser shows. */
export interface CatalogueState {
  readonly categories: Reading<readonly Category[]>;
  /** The chosen shelf; undefined for the whole catalogue. */
  readonly categoryId?: string;
  /** What was typed to search for, as it was typed. */
  readonly text: string;
  /** False where the back end can neither count nor sort: there is nothing to filter by. */
  readonly canFilter: boolean;
  /** Values that offerings must have, in the order they were chosen. */
  readonly filters: readonly FacetChoice[];
  readonly sort: OfferingSort;
  /** What there is to filter by, with counts. Counts of the filters before stay, `refreshing`, until the new ones are here. */
  readonly facets: Reading<readonly Facet[]>;
  /** The catalogue is shown as it is at that time, not as it is now. */
  readonly asOf?: Instant;
  /** All pages shown so far, one after another. `value.hasMore` offers the next. */
  readonly offerings: Reading<OfferingPage>;
  readonly loadingMore: boolean;
  /** Why the next page did not come; `showMore` tries again. */
  readonly moreProblem?: Problem;
  /** The offering whose detail is open. */
  readonly openedId?: string;
  readonly opened: Reading<Offering>;
  /** The open offering with what is chosen of it, as soon as it is here. */
  readonly configured?: ConfiguredOffering;
  /** What changed since it was first shown, by offering id, as it was then. */
  readonly changed: Readonly<Record<string, Offering>>;
}
