import { isFinal, type Order, type OrderLine } from './order.js';

/** How far an order is, in whole lines: never a percentage. The lines of no group are under way. */
export interface RollUp {
  readonly done: number;
  readonly total: number;
  /** Ended without being completed: cancelled, rejected, failed, partial. */
  readonly ended: number;
  /** In a state that the widgets do not know. */
  readonly unknown: number;
}

/** Counts the lines that something is to happen to (all but those of action `noChange`). */
export function rollUp(order: Order): RollUp {
  const lines = changingLines(order);
  const count = (is: (line: OrderLine) => boolean): number => lines.filter(is).length;
  return {
    done: count(({ state }) => state === 'completed'),
    total: lines.length,
    ended: count(({ state }) => isFinal(state) && state !== 'completed'),
    unknown: count(({ state }) => state === 'unknown'),
  };
}

function changingLines({ lines }: Order): readonly OrderLine[] {
  return lines.filter(({ action }) => action !== 'noChange');
}
