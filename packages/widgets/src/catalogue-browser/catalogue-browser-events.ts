import type { CartOutcome, Offering } from '@selfcare/core';

/** A customer opened an offering's detail. */
export class OfferingOpenedEvent extends Event {
  static readonly type = 'selfcare-offering-opened';

  readonly offering: Offering;

  constructor(offering: Offering) {
    super(OfferingOpenedEvent.type, { bubbles: true, composed: true });
    this.offering = offering;
  }
}

/**
 * A customer asks for an offering to be added to the cart. `preventDefault()` stops it: the page sees to it in its own way.
 */
export class BeforeAddToCartEvent extends Event {
  static readonly type = 'selfcare-before-add-to-cart';

  readonly offering: Offering;
  readonly quantity: number;
  /** How it ended; undefined when it was stopped. Never rejects. */
  readonly promise: Promise<CartOutcome | undefined>;

  constructor(offering: Offering, quantity: number, promise: Promise<CartOutcome | undefined>) {
    super(BeforeAddToCartEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.offering = offering;
    this.quantity = quantity;
    this.promise = promise;
  }
}

/** The back end confirmed that the offering is in the cart. */
export class AddedToCartEvent extends Event {
  static readonly type = 'selfcare-added-to-cart';

  readonly offering: Offering;
  readonly quantity: number;

  constructor(offering: Offering, quantity: number) {
    super(AddedToCartEvent.type, { bubbles: true, composed: true });
    this.offering = offering;
    this.quantity = quantity;
  }
}

declare global {
  interface HTMLElementEventMap {
    'selfcare-offering-opened': OfferingOpenedEvent;
    'selfcare-before-add-to-cart': BeforeAddToCartEvent;
    'selfcare-added-to-cart': AddedToCartEvent;
  }
}
