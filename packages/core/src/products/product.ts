import type { ChosenCharacteristic } from '../catalogue/configuration.js';
import type { PriceBuckets } from '../price/price-buckets.js';
import type { Instant, TimeSpan } from '../time/instant.js';
import type { Period } from '../time/period.js';

/** TMF637's states of a product that a customer has, and `unknown` for every other word, which stands raw in `statusName`. */
export type ProductStatus =
  | 'created'
  | 'pendingActive'
  | 'active'
  | 'suspended'
  | 'pendingTerminate'
  | 'terminated'
  | 'cancelled'
  | 'aborted'
  | 'unknown';

/** What a customer is bound to, such as 24 months from the day it began. */
export interface ProductTerm {
  readonly name: string;
  readonly duration?: Period;
  readonly validity: TimeSpan;
}

/** Another product that this one stands to in some way, in the back end's own word: `reliesOn`, `bundles`. */
export interface ProductRelationship {
  readonly type: string;
  readonly productId: string;
  readonly name?: string;
}

/** A product that a customer has (TMF637). It may point at an offering, or a version of one, that is no longer on sale. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly status: ProductStatus;
  /** The back end's own word. */
  readonly statusName: string;
  readonly offeringId?: string;
  /** The version of the offering that was ordered, as the catalogue writes it. */
  readonly offeringVersion?: string;
  readonly bundle: boolean;
  /** What it is like. A value that is several things in one, such as an amount with its unit, is put into words. */
  readonly characteristics: readonly ChosenCharacteristic[];
  /** What it costs; absent where the back end does not say. */
  readonly prices?: PriceBuckets;
  readonly terms: readonly ProductTerm[];
  readonly relationships: readonly ProductRelationship[];
  /** The products that it is made of. Those that the back end only refers to have no more than an id and a name. */
  readonly parts: readonly Product[];
  readonly serialNumber?: string;
  readonly orderedAt?: Instant;
  /** From when it began, or will, to when it ended, or will. */
  readonly validity: TimeSpan;
}

/** One page of a customer's products. */
export interface ProductPage {
  readonly products: readonly Product[];
  /** All of them, where the back end can tell. */
  readonly total?: number;
  readonly hasMore: boolean;
  /** Products that could not be read and were left out. */
  readonly skipped: number;
}
