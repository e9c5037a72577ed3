import type { Journal } from '../platform.js';

/** What outlives the page of a cart: opaque ids, nothing personal. */
export interface CartMark {
  /** The signed-in customer's cart. */
  readonly customer?: string;
  /** A short hash of whose cart that is, so that the next customer does not take it for theirs. */
  readonly owner?: string;
  /** An anonymous visitor's cart; while somebody is signed in, one that is still to be carried over. */
  readonly visitor?: string;
  /** Carts that are thrown away although the back end may not know it yet: the 20 newest, the newest last. They outlive a sign-out. */
  readonly discarded?: readonly DiscardedCart[];
}

/** A cart that is never shown again. */
export interface DiscardedCart {
  readonly id: string;
  /** It was a signed-in customer's: for a visitor it is as good as gone, and so would be forgotten too early. */
  readonly customers: boolean;
}

const mostDiscarded = 20;

const journalKey = (backendKey: string): string => `cart:${backendKey}`;

/** The mark of that back end; an empty one when there is none that can be read. */
export function readCartMark(journal: Journal, backendKey: string): CartMark {
  try {
    return markOf(JSON.parse(journal.read(journalKey(backendKey)) ?? '{}') as Record<string, unknown>);
  } catch {
    return {};
  }
}

/** Changes what is named in one step; `undefined` removes. */
export function writeCartMark(journal: Journal, backendKey: string, change: CartMark): void {
  const before = readCartMark(journal, backendKey);
  const mark = markOf({ ...before, ...change });
  if (!Object.keys(mark).length) journal.remove(journalKey(backendKey));
  else if (JSON.stringify(mark) !== JSON.stringify(before)) journal.write(journalKey(backendKey), JSON.stringify(mark));
}

/** Forgets whose carts there were. What was thrown away stays so, whoever comes next. */
export function forgetCarts(journal: Journal, backendKey: string): void {
  writeCartMark(journal, backendKey, { customer: undefined, owner: undefined, visitor: undefined });
}

function markOf({ customer, owner, visitor, discarded }: Readonly<Partial<Record<keyof CartMark, unknown>>>): CartMark {
  const ids = Object.entries({ customer, owner, visitor }).filter(([, id]) => typeof id === 'string');
  const gone = Array.isArray(discarded) ? discarded.filter(isDiscarded).slice(-mostDiscarded) : [];
  return { ...Object.fromEntries(ids), ...(gone.length ? { discarded: gone } : {}) };
}

function isDiscarded(entry: unknown): entry is DiscardedCart {
  const { id, customers } = (entry ?? {}) as Partial<Record<keyof DiscardedCart, unknown>>;
  return typeof id === 'string' && typeof customers === 'boolean';
}
