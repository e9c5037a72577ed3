import { freezeDeep } from '../freeze.js';
import type { CartOutcome } from './cart-ledger.js';
import type { CartState } from './cart-state.js';
import type { CartStore } from './cart-store.js';

/** True while a change of the cart is under way. */
export function isCartBusy({ updating, adding }: CartState): boolean {
  return updating || Object.values(adding).includes('pending');
}

/**
 * How the changes of the cart end that are under way, as `CartStore.settled` tells. A store that an older bundle made does not tell: it is watched
 * until nothing is under way, and what then stands as failed is the end.
 */
export async function cartSettled(cart: CartStore): Promise<CartOutcome> {
  if (cart.settled) return cart.settled();
  if (!isCartBusy(cart.state)) return Object.freeze({ ok: true });
  await new Promise<void>((resolve) => {
    const leave = cart.subscribe(() => {
      if (isCartBusy(cart.state)) return;
      leave();
      resolve();
    });
  });
  const { lines, problem } = cart.state;
  const failure = lines.find(({ standing }) => standing === 'failed')?.problem ?? problem;
  return freezeDeep(failure ? { ok: false, problem: failure } : { ok: true });
}
