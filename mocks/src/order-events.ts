import type { WireSurroundings } from './catalogue.js';
import type { ResourceEvent } from './events.js';
import { wireOrder, type StoredOrder } from './order-wire.js';

/** What happened to an order by `now` (ms). */
export function orderEvent(order: StoredOrder, surroundings: WireSurroundings, what: ResourceEvent['what'], now: number): ResourceEvent {
  return { api: 'productOrderingManagement', resource: 'productOrder', what, write: (version) => wireOrder(order, surroundings, now, version) };
}

/**
 * Says what is still to come of an order's course after `now` (ms), each at its time: a change of its own state, or of an item's, which is a change of
 * the order's attributes.
 */
export function eventsToCome({ placedAt, plan }: StoredOrder, now: number): readonly { readonly at: number; readonly what: ResourceEvent['what'] }[] {
  const moments = new Map<string, { readonly at: number; readonly what: ResourceEvent['what'] }>();
  for (const step of plan) {
    const [at, what] = [placedAt + step.after, 'order' in step ? ('StateChange' as const) : ('AttributeValueChange' as const)];
    if (at > now) moments.set(`${at} ${what}`, { at, what });
  }
  return [...moments.values()];
}
