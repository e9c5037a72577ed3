import type { PriceBuckets } from '../price/price-buckets.js';
import type { Period } from '../time/period.js';
import type { Picture } from './catalogue.js';

/** What a customer chose of one offering: plain data that goes with a cart line, an order, or to another page. */
export interface Configuration {
  readonly characteristics: readonly ChosenCharacteristic[];
  readonly parts: readonly ConfiguredPart[];
}

/** What the values of a characteristic are to the back end: text where nothing is said. */
export type ValueType = 'number' | 'boolean';

/** The values of one characteristic, as the back end writes them. */
export interface ChosenCharacteristic {
  readonly name: string;
  readonly values: readonly string[];
  /** As the catalogue, or the cart, says it. */
  readonly valueType?: ValueType;
}

/** A part of a bundle that is chosen. */
export interface ConfiguredPart {
  readonly offeringId: string;
  readonly name: string;
  /** For each of the bundle; at least 1. */
  readonly quantity: number;
  readonly configuration?: Configuration;
}

/** Why an offering cannot be ordered as it is configured; each names what to mend. */
export interface ConfigurationBlocker {
  readonly reason:
    | 'characteristic-missing'
    | 'characteristic-too-many'
    | 'part-too-few'
    | 'part-too-many'
    | 'group-too-few'
    | 'group-too-many';
  /** The parts, by offering id, that lead from the offering to the one that is meant. */
  readonly path: readonly string[];
  /** The name of the characteristic, the offering id of the part, or the id of the group. */
  readonly target: string;
  /** As customers read it. */
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** An offering as it is configured now. */
export interface ConfiguredOffering {
  readonly chosen: Configuration;
  readonly blockers: readonly ConfigurationBlocker[];
  /** What it costs so. */
  readonly prices: PriceBuckets;
  readonly picture?: Picture;
  readonly minimumTerm?: Period;
}
