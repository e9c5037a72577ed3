import type { StoredOrder } from './order-wire.js';
import type { Random } from './random.js';
import type { Principal } from './simulated-identity.js';

/** An order that was placed before a simulation began. */
export interface EarlierOrder {
  readonly customer: Principal;
  readonly offeringIds: readonly string[];
  /** So many of them, from the first, are there already; the others stay on their way. */
  readonly delivered: number;
}

const day = 86_400_000;

/** The orders as they stand at `now` (ms): each was placed the day before. */
export function earlierOrders(orders: readonly EarlierOrder[], now: number, random: Pick<Random, 'id'>): readonly StoredOrder[] {
  return orders.map(({ customer, offeringIds, delivered }) => ({
    id: random.id(10),
    owner: customer,
    placedAt: now - day,
    duration: 3 * day,
    body: {
      ...(customer.email === undefined ? {} : { notificationContact: customer.email }),
      productOrderItem: offeringIds.map((id, at) => ({ id: String(at + 1), action: 'add', quantity: 1, productOffering: { id } })),
    },
    plan: [
      { after: 0, order: 'inProgress' },
      ...offeringIds.map((_, item) => ({ after: 0, item, state: item < delivered ? ('completed' as const) : ('inProgress' as const) })),
    ],
  }));
}
