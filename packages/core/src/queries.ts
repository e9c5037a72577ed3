import { AnswerShelf, type AnswerPlace, type Onlooker, type Standing } from './answer-shelf.js';
import type { CallOptions } from './call-options.js';
import { readPatiently } from './patient-read.js';
import type { Platform } from './platform.js';
import { isPassing } from './problem.js';
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
   * it, and ends with a problem that does not pass.
   */
  readonly pollEvery?: (value: T | undefined, round: number) => number | undefined;
}

/** One watched question. */
export interface Watch {
  /** Asks again now, and answers when that is settled. Never rejects: the failure is in the reading. */
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

/** Waits, polls and ages go by the platform's clock and chance. */
export function createQueries(platform: Platform): Queries {
  return new SharedQueries(platform);
}

class SharedQueries implements Queries {
  readonly #platform: Platform;
  readonly #shelf: AnswerShelf;
  readonly #watches = new Set<LiveWatch<unknown>>();
  readonly #leave: readonly (() => void)[];
  #closed = false;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.#shelf = new AnswerShelf(platform.clock);
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
    const watch = new LiveWatch(this.#shelf, this.#platform, question, listener);
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
    for (const place of this.#shelf.under(key)) place.outdate();
  }

  clear(): void {
    this.#shelf.clear();
    for (const watch of [...this.#watches]) watch.startAnew();
    queueMicrotask(() => {
      for (const watch of [...this.#watches]) watch.readOn();
    });
  }

  close(): void {
    this.#closed = true;
    for (const leave of this.#leave) leave();
    for (const watch of this.#watches) watch.stop();
    this.#watches.clear();
    this.#shelf.clear();
  }

  #wake(): void {
    for (const watch of [...this.#watches]) watch.wake();
  }
}

class LiveWatch<T> implements Watch, Onlooker {
  readonly #shelf: AnswerShelf;
  readonly #platform: Platform;
  readonly #question: Question<T>;
  readonly #listener: (reading: Reading<T>) => void;
  #place: AnswerPlace<T>;
  #leave: () => void;
  #shown?: Standing<T>;
  #rounds = 0;
  #stalled = false;
  #overdue = false;
  #resting = false;
  #stopped = false;
  #cancelPatience?: () => void;
  #cancelPoll?: () => void;

  constructor(shelf: AnswerShelf, platform: Platform, question: Question<T>, listener: (reading: Reading<T>) => void) {
    this.#shelf = shelf;
    this.#platform = platform;
    this.#question = question;
    this.#listener = listener;
    this.#place = shelf.place(question.key);
    this.#leave = this.#place.watch(this);
    this.readOn();
  }

  /** Turns to the shelf as it is now, on which there is nothing, and reads nothing until told to. */
  startAnew(): void {
    this.#stopWaiting();
    this.#leave();
    this.#resting = true;
    this.#place = this.#shelf.place(this.#question.key);
    this.#leave = this.#place.watch(this);
    this.onChange();
  }

  /** Reads what is not there or has grown stale. */
  readOn(): void {
    this.#resting = false;
    if (this.#place.isStale(this.#goodFor)) void this.#read();
    this.onChange();
  }

  /** The page is back, or its connection: asks again where that was put off, failed in passing, or grew stale. */
  wake(): void {
    const { answer, problem } = this.#place.standing;
    if (this.#overdue || (problem ? isPassing(problem) : answer && this.#place.isStale(this.#goodFor))) this.#ask();
  }

  async refresh(): Promise<void> {
    // a mark on the way makes one request follow another
    do await this.#read();
    while (!this.#stopped && this.#place.standing.reading);
  }

  stop(): void {
    this.#stopped = true;
    this.#stopWaiting();
    this.#leave();
  }

  onOutdated(): void {
    if (!this.#resting) void this.#read();
  }

  onChange(): void {
    if (this.#stopped) return;
    const before = this.#shown;
    const standing = (this.#shown = this.#place.standing);
    if (standing.reading) this.#beginPatience();
    else this.#endPatience();
    if (isSettled(standing) && (!isSettled(before) || before.answer !== standing.answer)) this.#schedulePoll(standing);
    if (!before || shown.some((part) => before[part] !== standing[part])) this.#tell();
  }

  get #goodFor(): number {
    return this.#question.staleAfter ?? goodFor;
  }

  async #read(): Promise<void> {
    if (this.#stopped) return;
    await this.#place.read(({ signal }) => readPatiently((options) => this.#question.read(options), signal, this.#platform));
  }

  #ask(): void {
    this.#overdue = !this.#platform.visibility.visible;
    if (!this.#overdue) void this.#read();
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

  #schedulePoll({ answer, problem }: Standing<T>): void {
    this.#cancelPoll?.();
    this.#overdue = false;
    this.#rounds += 1;
    const delay = this.#question.pollEvery?.(answer?.value, this.#rounds);
    if (delay === undefined || (problem && !isPassing(problem))) return;
    const spread = delay * (0.8 + 0.4 * this.#platform.random.number());
    this.#cancelPoll = this.#platform.clock.after(Math.max(spread, (problem?.retryAfter ?? 0) * 1000), () => this.#ask());
  }

  #tell(): void {
    if (this.#shown) this.#listener(readingOf(this.#shown, this.#stalled));
  }
}

const shown = ['answer', 'problem', 'reading'] as const;

function isSettled<T>(standing: Standing<T> | undefined): standing is Standing<T> {
  return standing !== undefined && !standing.reading && (standing.answer ?? standing.problem) !== undefined;
}

function readingOf<T>({ answer, problem, reading }: Standing<T>, stalled: boolean): Reading<T> {
  return Object.freeze({
    status: answer ? 'ready' : reading ? 'loading' : problem ? 'failed' : 'idle',
    ...answer,
    ...(problem && { problem }),
    refreshing: answer !== undefined && reading,
    stalled: stalled && reading,
  });
}
