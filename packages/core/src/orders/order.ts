import type { ItemAction } from '../cart/cart.js';
import type { PriceBuckets } from '../price/price-buckets.js';
import type { Instant } from '../time/instant.js';

/** TMF622's states (v4, and v5's additions), and `unknown` for every other word, which stands raw in `stateName`. */
export type OrderState =
  | 'draft'
  | 'acknowledged'
  | 'rejected'
  | 'pending'
  | 'held'
  | 'inProgress'
  | 'cancelled'
  | 'completed'
  | 'failed'
  | 'partial'
  | 'assessingCancellation'
  | 'pendingCancellation'
  | 'unknown';

/** One item of an order, with a state of its own. */
export interface OrderLine {
  readonly id: string;
  readonly action: ItemAction;
  readonly offeringId?: string;
  readonly name: string;
  readonly quantity: number;
  readonly state: OrderState;
  /** The back end's own word. */
  readonly stateName: string;
}

/** A product order (TMF622). */
export interface Order {
  readonly id: string;
  /** The intent that placed it, where the back end keeps it. */
  readonly externalId?: string;
  readonly state: OrderState;
  /** The back end's own word. */
  readonly stateName: string;
  readonly orderedAt?: Instant;
  readonly expectedAt?: Instant;
  readonly completedAt?: Instant;
  readonly lines: readonly OrderLine[];
  readonly totals?: PriceBuckets;
}

export interface OrderPage {
  /** Newest first. */
  readonly orders: readonly Order[];
  readonly total?: number;
  readonly hasMore: boolean;
  /** Orders that could not be read and were left out. */
  readonly skipped: number;
}

const final: ReadonlySet<OrderState> = new Set(['rejected', 'cancelled', 'completed', 'failed', 'partial']);

/** True when the state is the last one (TMF622's life cycle). An unknown state may go on. */
export function isFinal(state: OrderState): boolean {
  return final.has(state);
}
