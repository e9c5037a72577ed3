/** A customer wants to check out. `preventDefault()` stops the link that `checkouthref` names, where there is one. */
export class CheckoutRequestedEvent extends Event {
  static readonly type = 'selfcare-checkout-requested';

  constructor() {
    super(CheckoutRequestedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** A customer pressed the badge to see the cart. `preventDefault()` stops the link that `href` names, where there is one. */
export class CartRequestedEvent extends Event {
  static readonly type = 'selfcare-cart-requested';

  constructor() {
    super(CartRequestedEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'selfcare-checkout-requested': CheckoutRequestedEvent;
    'selfcare-cart-requested': CartRequestedEvent;
  }
}
