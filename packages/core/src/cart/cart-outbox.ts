import type { Configuration } from '../catalogue/configuration.js';
import type { Journal, Platform } from '../platform.js';
import type { CartLine } from './cart.js';
import type { LineIntent } from './cart-projection.js';

/** A change of one line that has not ended. */
export interface LeftChange extends Pick<LineIntent, 'line' | 'isNew'> {
  /** It was added before the cart was read: its quantity comes on top of what that holds. */
  readonly more?: true;
}

/** A change that may yet be applied, and what was wanted, and done, of its line since. */
export interface LeftDoubt {
  readonly line: CartLine;
  readonly instead: CartLine;
}

/** What a page wants changed, and what it does not know the end of, as it outlives it: opaque ids, what the catalogue calls things, quantities; nothing personal. */
export interface LeftChanges {
  /** A short hash of the customer; `visitor` for somebody who is not signed in. */
  readonly owner: string;
  /** The cart that was changed; undefined while there was none. */
  readonly cartId?: string;
  readonly changes: readonly LeftChange[];
  readonly doubts: readonly LeftDoubt[];
  /** ms since the epoch: what nobody could change until then is not changed any more. */
  readonly until: number;
}

/** The owner of what somebody changed who was not signed in. */
export const visitorsOwn = 'visitor';

const lasts = 120_000;

const prefixOf = (backendKey: string): string => `cart-change:${backendKey}:`;

/** Forgets every change that a page of this tab has kept for that back end. */
export function forgetChanges(journal: Journal | undefined, backendKey: string): void {
  for (const key of journal?.keys() ?? []) if (key.startsWith(prefixOf(backendKey))) journal?.remove(key);
}

/**
 * Keeps the changes of a cart that have not ended, so that the page may go before the back end has answered: the next page of its tab takes
 * them up. That a page is gone, and no frame beside this one, shows in its lock, which is free then.
 */
export class CartOutbox {
  readonly #platform: Pick<Platform, 'tabJournal' | 'clock' | 'locks' | 'random'>;
  readonly #prefix: string;
  readonly #signal: AbortSignal;
  #kept = '';
  #key = '';
  /** While this page has something to keep: ends its lock. */
  #leave: (() => void) | undefined;
  #cancelEnd: (() => void) | undefined;

  /** `signal` aborts when the person changes. */
  constructor(platform: Pick<Platform, 'tabJournal' | 'clock' | 'locks' | 'random'>, backendKey: string, signal: AbortSignal) {
    this.#platform = platform;
    this.#prefix = prefixOf(backendKey);
    this.#signal = signal;
  }

  /** Keeps exactly these, for two minutes at the longest. */
  keep({ changes, doubts, ...of }: Omit<LeftChanges, 'until'>): void {
    const { tabJournal: journal, clock, random } = this.#platform;
    if (!journal) return;
    const left = { ...of, changes: changes.map(({ line, isNew, more }) => ({ line, isNew, more })), doubts: doubts.map(({ line, instead }) => ({ line, instead })) };
    const kept = changes.length || doubts.length ? JSON.stringify(left) : '';
    if (kept === this.#kept) return;
    this.#kept = kept;
    this.#cancelEnd?.();
    if (!kept) return this.#drop(journal);
    this.#key ||= this.#prefix + random.id();
    journal.write(this.#key, JSON.stringify({ ...left, until: clock.now() + lasts } satisfies LeftChanges));
    this.#leave ??= this.#lockedAs(this.#key);
    this.#cancelEnd = clock.after(lasts, () => this.#drop(journal));
  }

  /**
   * Hands over what pages of this tab left behind that is this person's, each as soon as it is known that the page is gone. It stays kept for the
   * next page until `taken` is called.
   */
  takeUp(isTheirs: (left: LeftChanges) => boolean, found: (left: LeftChanges, taken: () => void) => void): void {
    const { tabJournal: journal, locks } = this.#platform;
    if (!journal || !locks.acrossTabs) return;
    for (const key of journal.keys()) {
      if (key === this.#key || !this.#isEntry(key) || !this.#read(journal, key, isTheirs)) continue;
      const take = (): Promise<void> =>
        new Promise((resolve) => {
          const left = this.#read(journal, key, isTheirs);
          if (!left) return resolve();
          this.#signal.addEventListener('abort', () => resolve());
          found(left, () => {
            journal.remove(key);
            resolve();
          });
        });
      locks.hold(key, take, this.#signal).catch(() => undefined);
    }
  }

  #drop(journal: Journal): void {
    journal.remove(this.#key);
    this.#leave?.();
    this.#leave = undefined;
  }

  #lockedAs(key: string): () => void {
    let leave!: () => void;
    const left = new Promise<void>((resolve) => (leave = resolve));
    this.#platform.locks.hold(key, () => left, this.#signal).catch(() => undefined);
    return leave;
  }

  /** A back end's key may begin as another's does. */
  #isEntry(key: string): boolean {
    return key.startsWith(this.#prefix) && !key.slice(this.#prefix.length).includes(':');
  }

  /** The entry, where it can be read and is theirs; one that cannot be read, or is too old, is thrown away. */
  #read(journal: Journal, key: string, isTheirs: (left: LeftChanges) => boolean): LeftChanges | undefined {
    const left = changesIn(journal.read(key));
    const remaining = (left?.until ?? 0) - this.#platform.clock.now();
    if (left && remaining > 0 && remaining <= lasts) return isTheirs(left) ? left : undefined;
    journal.remove(key);
    return undefined;
  }
}

/** What was written so; undefined when it cannot be read. */
function changesIn(text: string | undefined): LeftChanges | undefined {
  if (text === undefined) return undefined;
  try {
    const left = JSON.parse(text) as LeftChanges;
    const { owner, cartId = '', until, changes, doubts } = left;
    const lines = [...changes.map(({ line }) => line), ...doubts.flatMap(({ line, instead }) => [line, instead])];
    return areWords([owner, cartId]) && Number.isFinite(until) && lines.every(isLine) ? left : undefined;
  } catch {
    return undefined;
  }
}

function isLine({ id, action, offeringId, name, quantity, productId = '', configuration }: CartLine): boolean {
  return areWords([id, action, offeringId, name, productId]) && Number.isInteger(quantity) && isConfiguration(configuration);
}

function isConfiguration(configuration: Configuration | undefined): boolean {
  if (configuration === undefined) return true;
  const { characteristics, parts } = configuration;
  return (
    characteristics.every(({ name, values }) => areWords([name, ...values])) &&
    parts.every((part) => areWords([part.offeringId, part.name]) && Number.isInteger(part.quantity) && isConfiguration(part.configuration))
  );
}

function areWords(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string');
}
