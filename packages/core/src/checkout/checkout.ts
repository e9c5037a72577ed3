import type { Order } from '../orders/order.js';
import type { Problem } from '../problem.js';

/** How to reach the person who orders. Personal: lives in memory only, and is wiped at sign-out. */
export interface ContactDetails {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166 alpha-2. */
  readonly country: string;
}

export type ContactField = keyof ContactDetails;

/** How an attempt to place an order ended. */
export type PlaceOutcome =
  | { readonly status: 'placed'; readonly order: Order }
  /** This attempt made no order: the back end refused it, nothing could be sent (`problem`), or blockers stand in the way. */
  | { readonly status: 'rejected'; readonly problem?: Problem }
  /** There may be an order, or may yet be; `intentId` is the reference to tell the operator. */
  | { readonly status: 'unknown'; readonly intentId?: string };

/** Why the next step cannot be taken yet, machine-readable; each names what to mend. */
export interface Blocker {
  readonly reason:
    | 'cart-empty'
    | 'cart-updating'
    | 'cart-failed'
    | 'line-refused'
    | 'field-missing'
    | 'field-wrong'
    | 'price-incomplete'
    | 'ordering-unsupported';
  /** The contact field or the cart line to go to. */
  readonly target?: string;
}
