import type { CallOptions } from './call-options.js';
import { freezeDeep } from './freeze.js';
import type { Problem } from './problem.js';
import type { Queries, Watch } from './queries.js';
import { notRead, type Reading } from './reading.js';

/** What every page of a list says of itself. */
export interface Page {
  readonly total?: number;
  readonly hasMore: boolean;
  readonly skipped: number;
  /** Something of its items could not be read just now: it is read again by itself, after 2 s at first and every minute in the end. */
  readonly partial?: boolean;
}

/** A list to read, page after page. */
export interface PagedQuestion<P extends Page, Item> {
  readonly key: readonly unknown[];
  readonly limit: number;
  read(page: { readonly offset: number; readonly limit: number }, options: CallOptions): Promise<P>;
  itemsOf(page: P): readonly Item[];
  withItems(page: P, items: readonly Item[]): P;
}

/** All pages so far, and how the next one is doing. */
export interface PagedReading<P> {
  readonly all: Reading<P>;
  readonly loadingMore: boolean;
  readonly moreProblem?: Problem;
}

const barrenPages = 3;

interface WatchedPage<P> {
  readonly offset: number;
  reading: Reading<P>;
  watch?: Watch;
}

/**
 * One watched list. The first page is read anew like any question; the further ones only when they are dropped or marked as
 * stale.
 */
export class PagedWatch<P extends Page, Item extends { readonly id: string }> {
  readonly #queries: Queries;
  readonly #question: PagedQuestion<P, Item>;
  readonly #listener: (reading: PagedReading<P>) => void;
  readonly #pages: WatchedPage<P>[] = [{ offset: 0, reading: notRead }];
  #more?: Promise<void>;
  #exhausted = false;
  #joined?: { readonly values: readonly P[]; readonly page: P; readonly size: number };

  constructor(queries: Queries, question: PagedQuestion<P, Item>, listener: (reading: PagedReading<P>) => void) {
    this.#queries = queries;
    this.#question = question;
    this.#listener = listener;
  }

  /** Begins to watch, with as many pages as were shown before a stop. */
  start(): void {
    for (const page of this.#pages) this.#watch(page);
  }

  /** Listens no more, and gives up what is under way. */
  stop(): void {
    for (const page of this.#pages) {
      page.watch?.stop();
      page.watch = undefined;
    }
  }

  /** Reads the next page, or the one that failed. Settles when it is there or failed; never rejects. */
  showMore(): Promise<void> {
    return (this.#more ??= this.#readMore().finally(() => (this.#more = undefined)));
  }

  /** Reads every page again. */
  async refresh(): Promise<void> {
    await Promise.all(this.#pages.map(({ watch }) => watch?.refresh()));
  }

  /** Reads again what failed, whole or in parts. */
  async retry(): Promise<void> {
    const wanting = this.#pages.filter(({ reading: { problem, value } }) => problem !== undefined || (value?.skipped ?? 0) > 0 || value?.partial);
    await Promise.all(wanting.map(({ watch }) => watch?.refresh()));
  }

  async #readMore(): Promise<void> {
    if (this.#pages.at(-1)?.reading.status === 'failed') return this.retry();
    const size = this.#join()?.size;
    for (let barren = 0; barren < barrenPages; barren++) {
      const next = this.#nextOffset();
      if (next === undefined) return;
      const page: WatchedPage<P> = { offset: next, reading: notRead };
      this.#pages.push(page);
      this.#watch(page);
      if (page.reading.status === 'loading') await page.watch?.refresh();
      if (page.reading.status !== 'ready' || this.#join()?.size !== size) return;
    }
    // a back end that promises more and more of nothing new is not believed for ever
    this.#exhausted = true;
    this.#joined = undefined;
    this.#tell();
  }

  #nextOffset(): number | undefined {
    const last = this.#pages.at(-1)?.reading.value;
    return last?.hasMore ? this.#pages.length * this.#question.limit : undefined;
  }

  #watch(page: WatchedPage<P>): void {
    const { offset } = page;
    const { key, limit, read } = this.#question;
    page.watch ??= this.#queries.watch(
      {
        key: [...key, { offset, limit }],
        read: (options) => read({ offset, limit }, options),
        pollEvery: (value, round) => (value?.partial ? healingPause(round) : undefined),
        ...(offset > 0 ? { staleAfter: Infinity } : {}),
      },
      (reading) => {
        page.reading = reading;
        this.#tell();
      },
    );
  }

  /** The pages up to the first that is not there, as one: the same object while none of them changes. */
  #join() {
    const readings = this.#pages.map(({ reading }) => reading);
    const missing = readings.findIndex(({ value }) => value === undefined);
    const values = readings.slice(0, missing < 0 ? undefined : missing).map(({ value }) => value as P);
    if (!values.length) return undefined;
    if (this.#joined?.values.length !== values.length || this.#joined.values.some((value, at) => value !== values[at])) {
      const items = uniqueById(values.flatMap((page) => this.#question.itemsOf(page)));
      this.#joined = { values, page: this.#asOne(values, items), size: items.length };
    }
    return this.#joined;
  }

  /** The first page says how many there are, the last one how it goes on. */
  #asOne(pages: readonly P[], items: readonly Item[]): P {
    const last = pages.at(-1) as P;
    const skipped = pages.reduce((sum, page) => sum + page.skipped, 0);
    const partial = pages.some((page) => page.partial);
    const one = { ...last, total: pages[0]?.total, hasMore: last.hasMore && !this.#exhausted, skipped, ...(partial ? { partial } : {}) };
    return freezeDeep(this.#question.withItems(one, items));
  }

  #tell(): void {
    const first = this.#pages[0]?.reading ?? notRead;
    const further = this.#pages.slice(1).at(-1)?.reading;
    const joined = this.#join();
    this.#listener({
      all: joined ? Object.freeze({ ...first, value: joined.page }) : first,
      loadingMore: further?.status === 'loading',
      moreProblem: further?.status === 'failed' ? further.problem : undefined,
    });
  }
}

/** After so many ms what is there in parts only is read again, for the `round`-th time. */
export function healingPause(round: number): number {
  return Math.min(500 * 4 ** round, 60_000);
}

/** Back ends repeat an item when others came or went between two pages. */
function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const ids = new Set<string>();
  return items.filter(({ id }) => !ids.has(id) && ids.add(id));
}
