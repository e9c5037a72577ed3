import type { Price } from '../price/price.js';
import type { Period } from '../time/period.js';
import type { TimeSpan } from '../time/instant.js';

/** A picture of the catalogue. `url` is http(s) and absolute, or it is not there at all. */
export interface Picture {
  readonly url: string;
  /** What the picture shows; empty when it only decorates. */
  readonly description: string;
}

/** A shelf of the catalogue. Shelves may stand in shelves. */
export interface Category {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parentId?: string;
}

/** A fact about an offering, as text that customers read: "Data" – "20 GB". */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/**
 * `active` can be ordered; `retired` no longer; `planned` not yet; anything else is `unknown` with its raw name in `lifecycle`.
 */
export type Availability = 'active' | 'retired' | 'planned' | 'unknown';

/** What a customer can choose (TMF620 ProductOffering), with its prices resolved. */
export interface Offering {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The catalogue's version of this offering, as it writes it. */
  readonly version?: string;
  readonly availability: Availability;
  /** The back end's own word for the life-cycle status. */
  readonly lifecycle?: string;
  readonly validFor: TimeSpan;
  readonly bundle: boolean;
  /** May be ordered by itself, not only as part of another offering. */
  readonly sellable: boolean;
  readonly categoryIds: readonly string[];
  readonly picture?: Picture;
  readonly facts: readonly Fact[];
  readonly prices: readonly Price[];
  /** A price the catalogue refers to could not be read: what is shown is not all. */
  readonly pricesIncomplete: boolean;
  /** The minimum term, where there is one. */
  readonly minimumTerm?: Period;
  /** What a bundle holds, by name. */
  readonly parts: readonly OfferingPart[];
}

export interface OfferingPart {
  readonly offeringId: string;
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** Which offerings to list. `text` is what a person typed. `offset` counts from 0; `limit` is 24 by default. */
export interface OfferingQuery {
  readonly categoryId?: string;
  readonly text?: string;
  readonly offset: number;
  readonly limit: number;
}

export interface OfferingPage {
  readonly offerings: readonly Offering[];
  /** All matches, where the back end can tell. */
  readonly total?: number;
  readonly hasMore: boolean;
  /** Items that could not be read and were left out. */
  readonly skipped: number;
}
