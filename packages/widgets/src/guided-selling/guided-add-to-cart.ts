import type { CartOutcome, GuidedOffer, GuidedSellingStore } from '@selfcare/core';
import { AddedToCartEvent, BeforeAddToCartEvent } from '../add-to-cart-events.js';

/** Asks the page about each offering of the offer, adds them all, and tells the page when they are in. Undefined when the page stopped it. Never rejects. */
export async function addOffer(element: EventTarget, store: Pick<GuidedSellingStore, 'add'>, { id, parts }: GuidedOffer): Promise<CartOutcome | undefined> {
  const quantity = 1;
  let settle!: (outcome: CartOutcome | undefined) => void;
  const promise = new Promise<CartOutcome | undefined>((resolve) => (settle = resolve));
  const answers = parts.map(({ offering }) => element.dispatchEvent(new BeforeAddToCartEvent(offering, quantity, promise)));
  const outcome = answers.every(Boolean) ? await store.add(id) : undefined;
  settle(outcome);
  if (outcome?.ok) for (const { offering } of parts) element.dispatchEvent(new AddedToCartEvent(offering, quantity));
  return outcome;
}
