import { isBackendProblem, type CallOptions } from '@selfcare/core';
import type { TmfHttp, TmfRequest } from './tmf-http.js';
import { entriesOf } from './wire.js';

/** One page of a TMF list, as the back end gave it. */
export interface WirePage {
  readonly items: readonly unknown[];
  /** What the back end says that all pages hold; it may be wrong. */
  readonly claimed?: number;
  /** The back end says that there is more (206). */
  readonly partial: boolean;
}

/** Reads one page of a list. A list that is 404 with a TMF error is an empty one: some back ends answer so. */
export async function readPage(http: TmfHttp, request: TmfRequest, options: CallOptions): Promise<WirePage> {
  const answer = await http.send(request, options).catch((error: unknown) => {
    if (isBackendProblem(error) && error.code === 'not-found') return undefined;
    throw error;
  });
  if (!answer || answer.status === 204) return { items: [], claimed: 0, partial: false };
  const { headers, status, body } = answer;
  if (!Array.isArray(body) && (body as { id?: unknown } | null)?.id === undefined) {
    throw http.unfit(answer, 'answered JSON that is no list');
  }
  const total = headers.get('X-Total-Count') ?? /\/(\d+)$/.exec(headers.get('Content-Range') ?? '')?.[1];
  const claimed = total && /^\d{1,9}$/.test(total) ? { claimed: Number(total) } : {};
  return { items: entriesOf(body), ...claimed, partial: status === 206 };
}

/** What is to be read of a list: its pages, and which of their items count. */
export interface ScanSource<T> {
  page(range: { readonly offset: number; readonly limit: number }, options: CallOptions): Promise<WirePage>;
  /** The item in our words; undefined for one that cannot be read. */
  read(item: unknown): T | undefined;
  /** False for an item that does not belong here, whatever was asked for. */
  counts(item: T): boolean;
  readonly pageCap: number;
}

/**
 * A list that is read on as far as somebody wants to see, across everything that back ends do to their pages: totals that are
 * missing or wrong, 206, page sizes that are silently smaller or ignored, items that come twice.
 */
export class ListScan<T extends { readonly id: string }> {
  /** What counts so far, each once, in the back end's order. */
  readonly found: T[] = [];
  /** There is no more. */
  ended = false;
  readonly #source: ScanSource<T>;
  readonly #seen = new Set<string>();
  #skipped = 0;
  #offset = 0;
  #reading: Promise<unknown> = Promise.resolve();
  #claimed: number | undefined;
  #largest = 0;
  #barren = 0;
  #asItIs = true;

  constructor(source: ScanSource<T>) {
    this.#source = source;
  }

  /** How many count in all, where that is known. */
  get total(): number | undefined {
    if (this.ended) return this.found.length;
    return this.#asItIs && this.#claimed !== undefined && this.#claimed > this.#offset ? this.#claimed : undefined;
  }

  /** No more than these count, as far as the back end is to be believed. */
  get atMost(): number | undefined {
    return this.ended ? this.found.length : this.#claimed !== undefined && this.#claimed > this.#offset ? this.#claimed : undefined;
  }

  /** How many could not be read since this was last asked. */
  takeSkipped(): number {
    const skipped = this.#skipped;
    this.#skipped = 0;
    return skipped;
  }

  /** Reads on until `count` are found or there are no more. Who asks meanwhile waits, and goes on from there. */
  upTo(count: number, options: CallOptions): Promise<void> {
    const mine = this.#reading.then(() => this.#readOn(count, options));
    this.#reading = mine.catch(() => undefined);
    return mine;
  }

  async #readOn(count: number, options: CallOptions): Promise<void> {
    for (let rounds = 0; this.found.length < count && !this.ended; rounds += 1) {
      // Some more than are wanted, since some may not count.
      const limit = Math.min(this.#source.pageCap, count - this.found.length + 8);
      const offset = this.#offset;
      const page = await this.#source.page({ offset, limit }, options);
      this.#takeAll(page.items);
      this.#offset = offset + page.items.length;
      this.#claimed = page.claimed;
      this.ended = this.#isLast(page, limit) || rounds >= 100;
      this.#largest = Math.max(this.#largest, page.items.length);
    }
  }

  #takeAll(items: readonly unknown[]): void {
    const before = this.#seen.size;
    for (const wire of items) {
      const item = this.#source.read(wire);
      if (!item) this.#skipped += 1;
      const counts = item !== undefined && !this.#seen.has(item.id) && this.#source.counts(item);
      if (counts) this.found.push(item);
      else this.#asItIs = false;
      if (item) this.#seen.add(item.id);
    }
    this.#barren = this.#seen.size === before ? this.#barren + 1 : 0;
  }

  #isLast({ items, claimed, partial }: WirePage, asked: number): boolean {
    // The page size, and so perhaps the offset, is ignored: this was all.
    if (items.length > asked && !(claimed !== undefined && claimed > this.#offset)) return true;
    if (items.length === 0 || this.#barren >= 2) return true;
    if (items.length >= asked) return false;
    if (claimed !== undefined && claimed <= this.#offset) return true;
    if (partial) return false;
    // A short page is the last one, or the back end gives no longer ones; a total that is reached, or a longer page before, tells
    // which.
    return claimed === undefined && items.length < this.#largest;
  }
}
