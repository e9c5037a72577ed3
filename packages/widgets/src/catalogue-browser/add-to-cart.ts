import type { CartOutcome, CartStore, Configuration, Offering } from '@selfcare/core';
import { AddedToCartEvent, BeforeAddToCartEvent } from './catalogue-browser-events.js';

/** Asks the page, adds one of the offering as it is configured, and tells the page when it is in. Undefined when the page stopped it. Never rejects. */
export async function addToCart(
  element: EventTarget,
  cart: Pick<CartStore, 'add'>,
  offering: Offering,
  configuration?: Configuration,
): Promise<CartOutcome | undefined> {
  const quantity = 1;
  let settle!: (outcome: CartOutcome | undefined) => void;
  const promise = new Promise<CartOutcome | undefined>((resolve) => (settle = resolve));
  const allowed = element.dispatchEvent(new BeforeAddToCartEvent(offering, quantity, promise, configuration));
  const outcome = allowed ? await cart.add({ id: offering.id, name: offering.name, ...(configuration ? { configuration } : {}) }, quantity) : undefined;
  settle(outcome);
  if (outcome?.ok) element.dispatchEvent(new AddedToCartEvent(offering, quantity));
  return outcome;
}
