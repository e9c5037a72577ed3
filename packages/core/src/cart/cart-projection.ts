import { configurationKey } from '../catalogue/configuration-rules.js';
import type { Problem } from '../problem.js';
import type { CartLine } from './cart.js';

/** A line of the visible cart. */
export interface CartLineView extends CartLine {
  /** `settled` as the back end has it; `pending` while a change is under way; `failed` when the last was refused: as the back end has it. */
  readonly standing: 'settled' | 'pending' | 'failed';
  /** Why the last change failed. */
  readonly problem?: Problem;
}

/** What somebody wants of one line. The newest intent of a line replaces the one that waits. */
export interface LineIntent {
  /** The line as wanted; its quantity is absolute, and 0 takes it out. */
  readonly line: CartLine;
  /** It may be put although the cart does not hold it: added or brought back. Without this a line that is gone stays gone. */
  readonly isNew: boolean;
  /** It followed an anonymous visitor through sign-in. */
  readonly carried: boolean;
}

/** Everything the visible lines are made of. */
export interface CartProjection {
  readonly settled: readonly CartLine[];
  /** By line id: the newest intent of each line that has one. */
  readonly intents: ReadonlyMap<string, LineIntent>;
  readonly failures: ReadonlyMap<string, Problem>;
  /** Line ids in the order they were first seen, so that a line brought back stands where it stood. */
  readonly order: readonly string[];
}

/** The visible cart: the settled lines with every pending intent applied. */
export function projectLines({ settled, intents, failures, order }: CartProjection): readonly CartLineView[] {
  const views = new Map<string, CartLineView>();
  for (const line of settled) {
    const problem = failures.get(line.id);
    views.set(line.id, problem ? { ...line, standing: 'failed', problem } : { ...line, standing: 'settled' });
  }
  for (const [id, { line }] of intents) {
    const { prices } = views.get(id) ?? {};
    if (line.quantity === 0) views.delete(id);
    else views.set(id, { ...line, ...(prices ? { prices } : {}), standing: 'pending' });
  }
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = ({ id }: CartLine): number => place.get(id) ?? place.size;
  return [...views.values()].sort((one, other) => placeOf(one) - placeOf(other));
}

/** True when the cart has the line in the wanted quantity, or rightly has it no more. */
export function isAsWanted(settled: readonly CartLine[], { id, quantity }: CartLine): boolean {
  return quantityOf(settled, id) === quantity;
}

/** How much of the line the cart holds; 0 when it does not hold it. */
export function quantityOf(settled: readonly CartLine[], id: string): number {
  return settled.find((line) => line.id === id)?.quantity ?? 0;
}

/** The line that one more of the offering, configured so, is added to. */
export function equalLine<Line extends CartLine>(
  lines: readonly Line[],
  { action, offeringId, productId, configuration }: EqualLine,
): Line | undefined {
  const key = configurationKey(configuration);
  return lines.find(
    (line) =>
      line.action === action &&
      line.offeringId === offeringId &&
      line.productId === productId &&
      configurationKey(line.configuration) === key,
  );
}

type EqualLine = Pick<CartLine, 'action' | 'offeringId' | 'productId' | 'configuration'>;

/**
 * What a visitor's line asks of the customer's own cart: undefined when that holds as much of it already. Quantities are never summed, so
 * that carrying a line over twice, or after the host has merged the carts itself, adds nothing.
 */
export function lineToCarryOver(settled: readonly CartLine[], line: CartLine): CartLine | undefined {
  const own = settled.find(({ id }) => id === line.id) ?? equalLine(settled, line);
  if (!own) return line;
  return own.quantity >= line.quantity ? undefined : { ...own, quantity: line.quantity };
}
