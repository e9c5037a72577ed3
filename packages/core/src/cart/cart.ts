import type { Configuration } from '../catalogue/configuration.js';
import type { PriceBuckets } from '../price/price-buckets.js';

/** What is to happen with the product (TMF's action). */
export type ItemAction = 'add' | 'modify' | 'delete' | 'noChange';

/** One line of the cart. Ids are the back end's; a line that it has not confirmed yet has an id of the store's own. */
export interface CartLine {
  readonly id: string;
  readonly action: ItemAction;
  readonly offeringId: string;
  readonly name: string;
  readonly quantity: number;
  /** The owned product that the action touches; absent for `add`. */
  readonly productId?: string;
  /** What is chosen of the offering, for each of the quantity; absent where there is nothing to choose. */
  readonly configuration?: Configuration;
  /** The whole line as the back end prices it; absent while it has not. */
  readonly prices?: PriceBuckets;
}

/** The most that one line holds. */
export const mostPerLine = 99;

/** The cart as the back end has it. */
export interface Cart {
  readonly id: string;
  readonly lines: readonly CartLine[];
  readonly totals?: PriceBuckets;
}
