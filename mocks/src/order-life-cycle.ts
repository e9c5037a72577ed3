import type { Random } from './random.js';

/** The TMF622 v4 states that the simulated orders go through. */
export type OrderState = 'acknowledged' | 'inProgress' | 'completed';

/** The TMF622 v4 states that the items of the simulated orders go through. */
export type OrderItemState = 'acknowledged' | 'inProgress' | 'pending' | 'completed';

/** One change of state; `after` is in milliseconds since the order was placed. */
export type LifeCycleStep =
  | { readonly after: number; readonly order: OrderState }
  | { readonly after: number; readonly item: number; readonly state: OrderItemState };

/** The states of an order and its items at one moment. */
export interface OrderStates {
  readonly order: OrderState;
  readonly items: readonly OrderItemState[];
}

/**
 * Plans how an order of `itemCount` items moves on, in the order of time: acknowledged, after a tenth of the `duration` (ms) in
 * progress, then its items are completed one after another, and with the last of them the order, at `duration`. About every
 * second order has one item that is pending for a while. Only transitions of TM Forum's state diagrams for productOrder and
 * productOrderItem occur.
 */
export function planLifeCycle(itemCount: number, duration: number, random: Random): readonly LifeCycleStep[] {
  const start = Math.round(duration / 10);
  const weights = Array.from({ length: itemCount }, () => 0.5 + random.next());
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const pendingItem = random.next() < 0.5 ? Math.floor(random.next() * itemCount) : -1;
  let begun = 0;
  const itemSteps = weights.flatMap((weight, item): LifeCycleStep[] => {
    const at = (share: number): number => Math.round(start + ((duration - start) * (begun + weight * share)) / whole);
    const steps: LifeCycleStep[] = [
      { after: at(0), item, state: 'inProgress' },
      ...(item === pendingItem
        ? [
            { after: at(0.3), item, state: 'pending' as const },
            { after: at(0.7), item, state: 'inProgress' as const },
          ]
        : []),
      { after: at(1), item, state: 'completed' },
    ];
    begun += weight;
    return steps;
  });
  return [{ after: start, order: 'inProgress' }, ...itemSteps, { after: duration, order: 'completed' }];
}

/** The states that a plan has reached, `elapsed` milliseconds after the order was placed. */
export function statesAt(plan: readonly LifeCycleStep[], itemCount: number, elapsed: number): OrderStates {
  let order: OrderState = 'acknowledged';
  const items = Array.from({ length: itemCount }, (): OrderItemState => 'acknowledged');
  for (const step of plan) {
    if (step.after > elapsed) break;
    if ('order' in step) order = step.order;
    else items[step.item] = step.state;
  }
  return { order, items };
}
