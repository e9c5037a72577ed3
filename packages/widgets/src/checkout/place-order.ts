import type { CheckoutStore, PlaceOutcome } from '@selfcare/core';
import { BeforePlaceOrderEvent, type PlaceOrderOutcome } from './checkout-events.js';

/** Places the order unless a listener of `selfcare-before-place-order` on the element stops it, and tells that event how it ended. */
export async function placeOrder(element: HTMLElement, store: CheckoutStore): Promise<void> {
  let tell!: (outcome: PlaceOrderOutcome) => void;
  const goesOn = element.dispatchEvent(new BeforePlaceOrderEvent(new Promise((resolve) => (tell = resolve))));
  tell(goesOn ? forThePage(await store.place()) : { status: 'prevented' });
}

function forThePage(outcome: PlaceOutcome): PlaceOrderOutcome {
  if (outcome.status === 'placed') return { status: 'placed', orderId: outcome.order.id };
  if (outcome.status === 'unknown') return outcome;
  return { status: 'rejected', ...(outcome.problem ? { code: outcome.problem.code } : {}) };
}
