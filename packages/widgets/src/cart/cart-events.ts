import type { CartOutcome } from '@selfcare/core';

/**
 * A customer wants to check out. `preventDefault()` says that the page leads there in its own way: the link that `checkouthref` names, where there is
 * one, is not followed.
 */
export class BeforeCheckOutEvent extends Event {
  static readonly type = 'selfcare-before-check-out';

  /** Settles when the back end has all that the cart shows, and tells whether it took every change. Never rejects. */
  readonly promise: Promise<CartOutcome>;

  constructor(promise: Promise<CartOutcome>) {
    super(BeforeCheckOutEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.promise = promise;
  }
}

/**
 * A customer pressed the badge to see the cart. `preventDefault()` says that the page shows it in its own way: the link that `href` names, where there
 * is one, is not followed.
 */
export class BeforeOpenCartEvent extends Event {
  static readonly type = 'selfcare-before-open-cart';

  /** Settles when the back end has all that the cart shows, and tells whether it took every change. Never rejects. */
  readonly promise: Promise<CartOutcome>;

  constructor(promise: Promise<CartOutcome>) {
    super(BeforeOpenCartEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.promise = promise;
  }
}

declare global {
  interface HTMLElementEventMap {
    'selfcare-before-check-out': BeforeCheckOutEvent;
    'selfcare-before-open-cart': BeforeOpenCartEvent;
  }
}
