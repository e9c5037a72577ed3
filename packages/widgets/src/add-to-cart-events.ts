import type { CartOutcome, Configuration, Offering } from '@selfcare/core';

/**
 * A customer asks for an offering to be added to the cart. `preventDefault()` stops it: the page sees to it in its own way.
 */
export class BeforeAddToCartEvent extends Event {
  static readonly type = 'selfcare-before-add-to-cart';

  readonly offering: Offering;
  readonly quantity: number;
  /** How it ended; undefined when it was stopped. Never rejects. */
  readonly promise: Promise<CartOutcome | undefined>;
  /** What was chosen of it, where there was something to choose. */
  readonly configuration: Configuration | undefined;

  constructor(offering: Offering, quantity: number, promise: Promise<CartOutcome | undefined>, configuration?: Configuration) {
    super(BeforeAddToCartEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.offering = offering;
    this.quantity = quantity;
    this.promise = promise;
    this.configuration = configuration;
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
    'selfcare-before-add-to-cart': BeforeAddToCartEvent;
    'selfcare-added-to-cart': AddedToCartEvent;
  }
}
