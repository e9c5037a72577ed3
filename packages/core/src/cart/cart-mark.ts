import type { Journal } from '../platform.js';

/** What outlives the page of a cart: opaque ids, nothing personal. */
export interface CartMark {
  /** The signed-in customer's cart. */
  readonly customer?: string;
  /** A short hash of whose cart that is, so that the next customer does not take it for theirs. */
  readonly owner?: string;
  /** An anonymous visitor's cart; while somebody is signed in, one that is still to be carried over. */
  readonly visitor?: string;
  /** A cart that is thrown away, although the back end may not know it yet. */
  readonly discarded?: string;
}

const journalKey = (backendKey: string): string => `cart:${backendKey}`;

/** The mark of that back end; an empty one when there is none that can be read. */
export function readCartMark(journal: Journal, backendKey: string): CartMark {
  try {
    const text = journal.read(journalKey(backendKey)) ?? '{}';
    const { customer, owner, visitor, discarded } = JSON.parse(text) as Record<string, unknown>;
    return markOf({ customer, owner, visitor, discarded });
  } catch {
    return {};
  }
}

/** Changes the named ids in one step; `undefined` removes. */
export function writeCartMark(journal: Journal, backendKey: string, change: CartMark): void {
  const before = readCartMark(journal, backendKey);
  const mark = markOf({ ...before, ...change });
  if (!Object.keys(mark).length) journal.remove(journalKey(backendKey));
  else if (JSON.stringify(mark) !== JSON.stringify(before)) journal.write(journalKey(backendKey), JSON.stringify(mark));
}

/** Forgets every cart of that back end. */
export function removeCartMark(journal: Journal, backendKey: string): void {
  journal.remove(journalKey(backendKey));
}

function markOf(ids: Readonly<Record<keyof CartMark, unknown>> | CartMark): CartMark {
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => typeof id === 'string'));
}
