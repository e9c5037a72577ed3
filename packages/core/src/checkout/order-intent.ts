import { shortHash } from '../short-hash.js';
import type { Clock, Journal } from '../platform.js';

/** The will to order one cart, noted before the request goes out (trust.md A6). Holds nothing personal. */
export interface OrderIntent {
  /** Goes out with the order, so that it can be found again and is made only once. */
  readonly intentId: string;
  readonly cartKey: string;
  /** 1 for the first; a definite rejection starts the next. */
  readonly attempt: number;
  /** ms since the epoch. */
  readonly startedAt: number;
}

const prefix = 'order:';
const lasts = 86_400_000;

/** A short name of one cart of one back end, the same in every tab. No secret, and no way back to the id by itself. */
export function cartKey(backendKey: string, cartId: string): string {
  return shortHash(JSON.stringify([backendKey, cartId]));
}

/** The name of the lock, and of the journal's entry, for the orders of that cart. */
export function orderKey(key: string): string {
  return `${prefix}${key}`;
}

/** The open intent of that cart, or undefined when there is none that is younger than 24 h. */
export function readIntent(journal: Journal, clock: Clock, key: string): OrderIntent | undefined {
  const intent = parse(journal.read(orderKey(key)));
  return intent?.cartKey === key && Math.abs(clock.now() - intent.startedAt) < lasts ? intent : undefined;
}

export function writeIntent(journal: Journal, intent: OrderIntent): void {
  journal.write(orderKey(intent.cartKey), JSON.stringify(intent));
}

export function removeIntent(journal: Journal, key: string): void {
  journal.remove(orderKey(key));
}

/** Removes the intents that are older than 24 h, or cannot be read. */
export function removeOldIntents(journal: Journal, clock: Clock): void {
  for (const name of journal.keys()) {
    if (name.startsWith(prefix) && !readIntent(journal, clock, name.slice(prefix.length))) journal.remove(name);
  }
}

function parse(text: string | undefined): OrderIntent | undefined {
  if (text === undefined) return undefined;
  try {
    const { intentId, cartKey: key, attempt, startedAt } = JSON.parse(text) as Record<string, unknown>;
    const isWhole =
      typeof intentId === 'string' && typeof key === 'string' && typeof attempt === 'number' && typeof startedAt === 'number';
    return isWhole ? { intentId, cartKey: key, attempt, startedAt } : undefined;
  } catch {
    return undefined;
  }
}
