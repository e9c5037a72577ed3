import type { CheckoutStore } from '@selfcare/core';
import { BeforePlaceOrderEvent, type PlaceOrderOutcome } from './checkout-events.js';

/** Places the order unless a listener of `selfcare-before-place-order` on the element stops it, and tells that event how it ended. */
export async function placeOrder(element: HTMLElement, store: CheckoutStore): Promise<void> {
  let tell!: (outcome: PlaceOrderOutcome) => void;
  const goesOn = element.dispatchEvent(new BeforePlaceOrderEvent(new Promise((resolve) => (tell = resolve))));
  if (!goesOn) return tell({ status: 'prevented' });
  await store.place();
  tell(outcomeOf(store));
}

function outcomeOf({ state }: CheckoutStore): PlaceOrderOutcome {
  const { step, order, problem, intentId } = state;
  if (step === 'placed' && order) return { status: 'placed', orderId: order.id };
  if (step === 'unknown') return { status: 'unknown', ...(intentId === undefined ? {} : { intentId }) };
  return { status: 'rejected', ...(problem ? { code: problem.code } : {}) };
}
