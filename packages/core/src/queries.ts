import { QueryClient, QueryObserver, replaceEqualDeep, type QueryObserverResult } from '@tanstack/query-core';
import type { CallOptions } from './call-options.js';
import { freezeDeep } from './freeze.js';
import { readPatiently } from './patient-read.js';
import type { Platform } from './platform.js';
import { asProblem, isPassing } from './problem.js';
import { notRead, type Reading } from './reading.js';

/** Something to read: equal keys are one request, however many ask. Keys are plain data. */
export interface Question<T> {
  readonly key: readonly unknown[];
  read(options: CallOptions): Promise<T>;
  /** How long an answer is good, in ms; after that it is shown and read again behind (60 s by default). */
  readonly staleAfter?: number;
  /**
   * How many ms after an answer to ask again, while somebody looks and the page is visible; undefined: not at all. `round`
   * counts the answers since the watch began. The façade spreads the delay by ±20 %, waits longer when the back end asks for
   * it, and ends with a problem that does not pass. What was refused with a time to come back is asked again then in any case, once.
   */
  readonly pollEvery?: (value: T | undefined, round: number) => number | undefined;
}

/** One watched question. */
export interface Watch {
  /**
   * Asks again now, and answers when that is settled; joins what is under way, unless that has taken so long already that it is given up.
   * Never rejects: the failure is in the reading.
   */
  refresh(): Promise<void>;
  stop(): void;
}

/**
 * The one way to read from a back end: shared among widgets, shown at once and revalidated behind, retried, polled, forgotten.
 */
export interface Queries {
  /** Calls `listener` at once and at each change, until stopped. */
  watch<T>(question: Question<T>, listener: (reading: Reading<T>) => void): Watch;
  /** Marks everything under the key as stale, also what is under way; what is watched is read again behind what is shown. */
  invalidate(key: readonly unknown[]): void;
  /**
   * Drops every answer and every request at once: they belong to somebody else. What is still watched in the next microtask is
   * read anew.
   */
  clear(): void;
  /** Ends every watch. A later one reads nothing. */
  close(): void;
}

const patience = 5_000;
const goodFor = 60_000;

/**
 * A façade over query-core, of which nothing shows outside this file. Waits, polls and ages go by the platform's clock and
 * chance.
 */
export function createQueries(platform: Platform): Queries {
  return new SharedQueries(platform);
}

/** What query-core keeps: the age is the platform's, not the machine's. */
interface Answer<T> {
  readonly value: T;
  readonly at: number;
}

class SharedQueries implements Queries {
  readonly #platform: Platform;
  readonly #client = new QueryClient({
    defaultOptions: {
      queries: {
        gcTime: 300_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        structuralSharing: (before, after) => shareEqualParts(before as Answer<unknown> | undefined, after as Answer<unknown>),
      },
    },
  });
  readonly #watches = new Set<LiveWatch<unknown>>();
  readonly #leave: readonly (() => void)[];
  #epoch = 0;
  #closed = false;

  constructor(platform: Platform) {
    this.#platform = platform;
    const { visibility, online } = platform;
    this.#leave = [
      visibility.subscribe(() => visibility.visible && this.#wake()),
      online.subscribe(() => online.online && this.#wake()),
    ];
  }

  watch<T>(question: Question<T>, listener: (reading: Reading<T>) => void): Watch {
    if (this.#closed) {
      listener(notRead);
      return { refresh: () => Promise.resolve(), stop: () => undefined };
    }
    const watch = new LiveWatch(this.#client, this.#platform, question, this.#epoch, listener);
    this.#watches.add(watch as LiveWatch<unknown>);
    return {
      refresh: () => watch.refresh(),
      stop: () => {
        this.#watches.delete(watch as LiveWatch<unknown>);
        watch.stop();
      },
    };
  }

  invalidate(key: readonly unknown[]): void {
    const queryKey = [this.#epoch, ...key];
    // silent: what is cancelled here is asked again at once, so that nobody sees it stop
    void this.#client.cancelQueries({ queryKey }, { revert: false, silent: true });
    void this.#client.invalidateQueries({ queryKey });
  }

  clear(): void {
    this.#epoch += 1;
    for (const watch of [...this.#watches]) watch.bind(this.#epoch, false);
    this.#client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== this.#epoch });
    queueMicrotask(() => {
      for (const watch of [...this.#watches]) watch.bind(this.#epoch, true);
    });
  }

  close(): void {
    this.#closed = true;
    for (const leave of this.#leave) leave();
    for (const watch of this.#watches) watch.stop();
    this.#watches.clear();
    this.#client.clear();
  }

  #wake(): void {
    for (const watch of [...this.#watches]) watch.wake();
  }
}

class LiveWatch<T> implements Watch {
  readonly #client: QueryClient;
  readonly #platform: Platform;
  readonly #question: Question<T>;
  readonly #listener: (reading: Reading<T>) => void;
  readonly #observer: QueryObserver<Answer<T>>;
  readonly #unsubscribe: () => void;
  #result?: QueryObserverResult<Answer<T>>;
  #rounds = 0;
  /** The last try came when the back end had said; when it fails again, a person decides. */
  #tookItsWord = false;
  #stalled = false;
  #overdue = false;
  #stopped = false;
  #cancelPatience?: () => void;
  #cancelPoll?: () => void;

  constructor(
    client: QueryClient,
    platform: Platform,
    question: Question<T>,
    epoch: number,
    listener: (reading: Reading<T>) => void,
  ) {
    this.#client = client;
    this.#platform = platform;
    this.#question = question;
    this.#listener = listener;
    this.#observer = new QueryObserver(client, this.#options(epoch, true));
    this.#unsubscribe = this.#observer.subscribe(() => this.#onResult());
    this.#onResult();
  }

  /** Turns to the answers of an epoch; they are asked for only when `enabled`. */
  bind(epoch: number, enabled: boolean): void {
    if (!enabled) this.#stopWaiting();
    this.#observer.setOptions(this.#options(epoch, enabled));
  }

  /** The page is back, or its connection: asks again where that was put off, failed in passing, or grew stale. */
  wake(): void {
    const { data, error } = this.#observer.getCurrentResult();
    if (this.#overdue || (error ? isPassing(asProblem(error)) : data && this.#isStale(data))) this.#ask();
  }

  async refresh(): Promise<void> {
    if (this.#stopped) return;
    const { queryKey } = this.#observer.options;
    if (this.#stalled) await this.#client.cancelQueries({ queryKey, exact: true }, { revert: false, silent: true });
    await this.#observer.refetch({ cancelRefetch: false });
  }

  stop(): void {
    this.#stopped = true;
    this.#stopWaiting();
    this.#unsubscribe();
  }

  #options(epoch: number, enabled: boolean) {
    return {
      queryKey: [epoch, ...this.#question.key] as readonly unknown[],
      queryFn: async ({ signal }: CallOptions): Promise<Answer<T>> => {
        const value = await readPatiently((options) => this.#question.read(options), signal, this.#platform);
        return { value: freezeDeep(value), at: this.#platform.clock.now() };
      },
      // query-core would count by the machine's time
      staleTime: ({ state }: { readonly state: { readonly data?: Answer<T> } }) =>
        state.data && !this.#isStale(state.data) ? Infinity : 0,
      enabled,
    };
  }

  #isStale({ at }: Answer<T>): boolean {
    return this.#platform.clock.now() - at >= (this.#question.staleAfter ?? goodFor);
  }

  #ask(): void {
    this.#overdue = !this.#platform.visibility.visible;
    if (!this.#overdue) void this.refresh();
  }

  #onResult(): void {
    if (this.#stopped) return;
    const before = this.#result;
    const result = (this.#result = this.#observer.getCurrentResult());
    if (result.fetchStatus === 'fetching') this.#beginPatience();
    else this.#endPatience();
    if (isSettled(result) && (!isSettled(before) || before.data !== result.data)) this.#schedulePoll(result);
    if (!before || shown.some((part) => before[part] !== result[part])) this.#tell();
  }

  #beginPatience(): void {
    this.#cancelPatience ??= this.#platform.clock.after(patience, () => {
      this.#stalled = true;
      this.#tell();
    });
  }

  #endPatience(): void {
    this.#cancelPatience?.();
    this.#cancelPatience = undefined;
    this.#stalled = false;
  }

  #stopWaiting(): void {
    this.#endPatience();
    this.#cancelPoll?.();
    this.#overdue = false;
  }

  #schedulePoll({ data, error }: QueryObserverResult<Answer<T>>): void {
    this.#cancelPoll?.();
    this.#overdue = false;
    this.#rounds += 1;
    const problem = error ? asProblem(error) : undefined;
    // The back end itself has said when to come back.
    const isPromised = problem?.code === 'too-many' && problem.retryAfter !== undefined && !this.#tookItsWord;
    const promised = isPromised ? 0 : undefined;
    this.#tookItsWord = isPromised;
    const delay = this.#question.pollEvery?.(data?.value, this.#rounds) ?? promised;
    if (delay === undefined || (problem && !isPassing(problem))) return;
    const spread = delay * (0.8 + 0.4 * this.#platform.random.number());
    this.#cancelPoll = this.#platform.clock.after(Math.max(spread, (problem?.retryAfter ?? 0) * 1000), () => this.#ask());
  }

  #tell(): void {
    if (this.#result) this.#listener(readingOf(this.#result, this.#stalled));
  }
}

const shown = ['data', 'error', 'status', 'fetchStatus'] as const;

function isSettled<T>(result: QueryObserverResult<T> | undefined): result is QueryObserverResult<T> {
  return result !== undefined && result.fetchStatus !== 'fetching' && result.status !== 'pending';
}

/** What did not change keeps its identity, so that views need not draw it again. */
function shareEqualParts<T>(before: Answer<T> | undefined, after: Answer<T>): Answer<T> {
  return before ? { value: freezeDeep(replaceEqualDeep(before.value, after.value)), at: after.at } : after;
}

function readingOf<T>(result: QueryObserverResult<Answer<T>>, stalled: boolean): Reading<T> {
  const { data, error, status } = result;
  const fetching = result.fetchStatus === 'fetching';
  return Object.freeze({
    status: data ? 'ready' : fetching ? 'loading' : status === 'error' ? 'failed' : 'idle',
    ...data,
    ...(error ? { problem: freezeDeep(asProblem(error)) } : {}),
    refreshing: data !== undefined && fetching,
    stalled: stalled && fetching,
  });
}
