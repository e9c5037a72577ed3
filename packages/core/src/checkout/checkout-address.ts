import type { Routing } from '../platform.js';
import type { Placement } from './placement.js';

/** The checkout's part of the page's address: `step=review` while that is shown, `placed=<the order's id>` once an order is placed. */
export class CheckoutAddress {
  readonly #routing: Routing;

  constructor(routing: Routing) {
    this.#routing = routing;
  }

  get isReview(): boolean {
    return this.#routing.read('step') === 'review';
  }

  get placedId(): string | undefined {
    return this.#routing.read('placed');
  }

  /** Writes down where the placement stands. Only the review makes an entry to go back from; an order on its way changes nothing. */
  show(placement: Placement): void {
    const { step } = placement;
    if (step === 'placing' || step === 'unknown') return;
    const isReview = step === 'review' || step === 'rejected';
    const placedId = step === 'placed' ? placement.order.id : undefined;
    if (isReview === this.isReview && placedId === this.placedId) return;
    this.#routing.write({ step: isReview ? 'review' : undefined, placed: placedId }, { replace: step !== 'review' });
  }
}
