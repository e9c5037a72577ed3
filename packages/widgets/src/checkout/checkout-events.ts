import type { ProblemCode } from '@selfcare/core';

/**
 * How an attempt to place the order ended. `rejected`: there surely is no order of it. `unknown`: there may be one, or may yet be, so that
 * nobody should order again. `prevented`: the page stopped it before anything was sent.
 */
export type PlaceOrderOutcome =
  | { readonly status: 'placed'; readonly orderId: string }
  | { readonly status: 'rejected'; readonly code?: ProblemCode }
  | { readonly status: 'unknown'; readonly intentId?: string }
  | { readonly status: 'prevented' };

/** The customer pressed "Place order" and nothing stands in the way. `preventDefault()` stops it: nothing is sent, the review stays. */
export class BeforePlaceOrderEvent extends Event {
  static readonly type = 'selfcare-before-place-order';

  /** How it ended. Never rejects. */
  readonly promise: Promise<PlaceOrderOutcome>;

  constructor(promise: Promise<PlaceOrderOutcome>) {
    super(BeforePlaceOrderEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.promise = promise;
  }
}

/** The back end has the order. Told once for each order, by one of the elements that show it, and never again on a later page; it holds the order's id and nothing personal. */
export class OrderPlacedEvent extends Event {
  static readonly type = 'selfcare-order-placed';

  /** As the back end writes it. */
  readonly orderId: string;

  constructor(orderId: string) {
    super(OrderPlacedEvent.type, { bubbles: true, composed: true });
    this.orderId = orderId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'selfcare-before-place-order': BeforePlaceOrderEvent;
    'selfcare-order-placed': OrderPlacedEvent;
  }
}
