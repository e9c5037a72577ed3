import type { CartState } from '../cart/cart-state.js';
import type { Cart, CartLine } from '../cart/cart.js';
import { freezeDeep } from '../freeze.js';

/** The cart as it is on the screen, to be ordered; undefined when there is none. */
export function reviewedCart({ cartId, lines, totals }: Pick<CartState, 'cartId' | 'lines' | 'totals'>): Cart | undefined {
  if (cartId === undefined) return undefined;
  return freezeDeep({ id: cartId, lines: lines.map(plainLine), ...(totals ? { totals } : {}) });
}

/** True when a customer who saw the one would see nothing new in the other: the same cart, lines and totals. */
export function isSameCart(one: Cart, other: Cart): boolean {
  return told(one) === told(other);
}

function told({ id, lines, totals }: Cart): string {
  return JSON.stringify([
    id,
    lines.map((line) => [line.id, line.action, line.offeringId, line.productId, line.quantity]),
    totals,
  ]);
}

function plainLine({ id, action, offeringId, name, quantity, productId, prices }: CartLine): CartLine {
  return {
    id,
    action,
    offeringId,
    name,
    quantity,
    ...(productId === undefined ? {} : { productId }),
    ...(prices ? { prices } : {}),
  };
}
