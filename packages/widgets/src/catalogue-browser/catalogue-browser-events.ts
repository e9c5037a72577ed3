import type { Offering } from '@selfcare/core';

export { AddedToCartEvent, BeforeAddToCartEvent } from '../add-to-cart-events.js';

/** A customer opened an offering's detail. */
export class OfferingOpenedEvent extends Event {
  static readonly type = 'selfcare-offering-opened';

  readonly offering: Offering;

  constructor(offering: Offering) {
    super(OfferingOpenedEvent.type, { bubbles: true, composed: true });
    this.offering = offering;
  }
}

declare global {
  interface HTMLElementEventMap {
    'selfcare-offering-opened': OfferingOpenedEvent;
  }
}
