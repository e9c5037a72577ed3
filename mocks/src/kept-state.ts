import * as z from 'zod/mini';
import { storedAlerts, type StoredAlerts } from './alert-settings-wire.js';
import { cartBody, wireCart, type StoredCart } from './cart-wire.js';
import type { Catalogue } from './catalogue.js';
import type { PlacedIntent } from './order-api.js';
import { orderBody, wireOrder, type StoredOrder } from './order-wire.js';

/** Somewhere to keep a simulator's state, such as `sessionStorage`. */
export type StateKeeper = Pick<Storage, 'getItem' | 'setItem'>;

/** Everything that a simulated BSS must remember to go on later as if it had never stopped. */
export interface SimulatedState {
  readonly carts: readonly StoredCart[];
  readonly orders: readonly StoredOrder[];
  /** By principal and `Idempotency-Key` or `externalId`. */
  readonly intents: readonly (readonly [string, PlacedIntent])[];
  readonly alerts: readonly StoredAlerts[];
  /** The position of the source of ids. */
  readonly random: number;
}

const key = 'selfcare-simulated-bss';
const owner = z.optional(
  z.object({ id: z.string(), name: z.string(), kind: z.enum(['consumer', 'business', 'guest']), email: z.optional(z.string()) }),
);
const plan = z.array(
  z.union([
    z.object({ after: z.number(), order: z.enum(['acknowledged', 'inProgress', 'completed']) }),
    z.object({ after: z.number(), item: z.number(), state: z.enum(['acknowledged', 'inProgress', 'pending', 'completed']) }),
  ]),
);
const state = z.object({
  carts: z.array(z.object({ id: z.string(), owner, version: z.number(), changedAt: z.number(), body: cartBody })),
  orders: z.array(z.object({ id: z.string(), owner, placedAt: z.number(), duration: z.number(), body: orderBody, plan })),
  intents: z.array(z.tuple([z.string(), z.object({ fingerprint: z.string(), orderId: z.string() })])),
  alerts: z._default(z.array(storedAlerts), []),
  random: z.number(),
});

/** Keeps the state; when there is no room for it, the state that was kept before stays. */
export function keepState(keeper: StateKeeper, kept: SimulatedState): void {
  try {
    keeper.setItem(key, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage costs the memory of a simulation, and must not cost its answer.
  }
}

/** The state that was kept; `undefined` when there is none, or none that this catalogue can go on with. */
export function keptState(keeper: StateKeeper, catalogue: Catalogue): SimulatedState | undefined {
  try {
    const kept = state.parse(JSON.parse(keeper.getItem(key) ?? 'null'));
    for (const cart of kept.carts) wireCart(cart, { catalogue, baseUrl: '' });
    for (const order of kept.orders) wireOrder(order, { catalogue, baseUrl: '' }, order.placedAt);
    return kept;
  } catch {
    return undefined;
  }
}
