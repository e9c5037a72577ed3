import type { Money } from '../money.js';
import type { Price } from '../price/price.js';
import type { Period } from '../time/period.js';
import type { Instant, TimeSpan } from '../time/instant.js';
import type { ValueType } from './configuration.js';

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

/** One value that a characteristic can have, and what follows from choosing it. */
export interface CharacteristicValue {
  /** As the back end writes it, for choosing it. */
  readonly value: string;
  /** As customers read it, with its unit. */
  readonly label: string;
  /** The offering looks so with this value. */
  readonly picture?: Picture;
  /** The minimum term with this value. */
  readonly minimumTerm?: Period;
}

/** Something about an offering that its customer chooses (a TMF620 characteristic with several values). */
export interface Characteristic {
  readonly name: string;
  readonly values: readonly CharacteristicValue[];
  /** What is chosen when nobody chooses. */
  readonly defaults: readonly string[];
  /** How many of the values may be chosen. */
  readonly least: number;
  readonly most: number;
  readonly valueType?: ValueType;
}

/** A price, and what it depends on: each characteristic that is named must have one of the values. */
export interface ConditionalPrice {
  readonly price: Price;
  readonly when: readonly { readonly name: string; readonly values: readonly string[] }[];
}

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
  /** As long as nobody has chosen anything. */
  readonly prices: readonly Price[];
  /** A price the catalogue refers to could not be read: what is shown is not all. */
  readonly pricesIncomplete: boolean;
  /** The minimum term, where there is one. */
  readonly minimumTerm?: Period;
  /** What a bundle holds, by name. */
  readonly parts: readonly OfferingPart[];
  /** What its customer chooses. */
  readonly characteristics?: readonly Characteristic[];
  /** Where prices depend on what is chosen: all of them, those among `prices` too. */
  readonly conditionalPrices?: readonly ConditionalPrice[];
  /** Parts of which some are chosen together. */
  readonly partGroups?: readonly PartGroup[];
  /** What to order in the place of a retired offering, where the catalogue says so. */
  readonly replacedBy?: readonly { readonly id: string; readonly name: string }[];
  /** Why it is in its life-cycle status, in the catalogue's words. */
  readonly lifecycleReason?: string;
  /** What of it could not be read just now, and is left out; reading again may bring it. Absent when it is whole. */
  readonly unread?: readonly ('prices' | 'specification' | 'parts')[];
}

/** A part of a bundle. How many of it there may be is meant for each of the bundle. */
export interface OfferingPart {
  readonly offeringId: string;
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** How many there are when nobody chooses, which the bundle's own price covers; `least` where it is absent. */
  readonly usual?: number;
  /** The group of `partGroups` that it belongs to. */
  readonly groupId?: string;
  /** The part itself, where it could be read: only in a detail, and no deeper than four levels. */
  readonly offering?: Offering;
}

/** Parts of which a customer chooses some together, however many of each. */
export interface PartGroup {
  readonly id: string;
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** One value of a facet that offerings must have. */
export interface FacetChoice {
  readonly facet: string;
  readonly value: string;
}

/** How to sort. By price means by what a month costs at first, and then what is paid once. */
export type OfferingSort = 'relevance' | 'price' | 'name';

/**
 * Which offerings to count. `text` is what a person typed. Of the values of one facet one is enough; of each facet that is named
 * there must be one.
 */
export interface OfferingFilter {
  readonly categoryId?: string;
  readonly text?: string;
  readonly facets?: readonly FacetChoice[];
  /** The catalogue as it is at that time, for those who prepare it; now where it is absent. */
  readonly asOf?: Instant;
}

/** Which offerings to list. `offset` counts from 0; `limit` is 24 by default. */
export interface OfferingQuery extends OfferingFilter {
  readonly sort?: OfferingSort;
  readonly offset: number;
  readonly limit: number;
}

/** Something that offerings can be told apart by, such as `Data`, with the values that there are. */
export interface Facet {
  /** Names it to the back end. */
  readonly key: string;
  /** As customers read it; for what is no fact of the catalogue but of every catalogue, `kind` says it. */
  readonly name: string;
  readonly kind: 'fact' | 'price' | 'segment';
  readonly values: readonly FacetValue[];
}

/** One value of a facet. */
export interface FacetValue {
  readonly value: string;
  /** How many offerings there are with it and with everything that is chosen of the other facets. */
  readonly count: number;
  /** Of a price: at least `from` and less than `below`. */
  readonly from?: Money;
  readonly below?: Money;
}

export interface OfferingPage {
  readonly offerings: readonly Offering[];
  /** All matches, where the back end can tell. */
  readonly total?: number;
  /** There are no more matches than these, where only that can be told. */
  readonly atMost?: number;
  readonly hasMore: boolean;
  /** Items that could not be read and were left out. */
  readonly skipped: number;
  /** Of some offerings something could not be read just now (`Offering.unread`). */
  readonly partial?: boolean;
}
