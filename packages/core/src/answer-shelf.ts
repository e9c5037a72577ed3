import type { CallOptions } from './call-options.js';
import { freezeDeep } from './freeze.js';
import type { Clock } from './platform.js';
import { asProblem, type Problem } from './problem.js';
import { shareEqual } from './share-equal.js';

/** What the back end said, and when, by the platform's clock. */
export interface Answer<T> {
  readonly value: T;
  readonly at: number;
}

/** What is known of one key at one moment. `problem` is why it could not be read the last time; the answer before that stays. */
export interface Standing<T> {
  readonly answer?: Answer<T>;
  readonly problem?: Problem;
  readonly reading: boolean;
}

/** Somebody who watches a key. */
export interface Onlooker {
  /** The standing is another. */
  onChange(): void;
  /** What was read, or is being read, no longer counts. */
  onOutdated(): void;
}

/** Reads for whoever watches; throws what it likes. */
type Read<T> = (options: CallOptions) => Promise<T>;

interface Run {
  readonly end: AbortController;
  readonly done: Promise<void>;
}

/** One key: its last answer, kept for all who watch it, and the one request that is on its way. */
export class AnswerPlace<T> {
  readonly #clock: Clock;
  readonly #onlookers = new Set<Onlooker>();
  #standing: Standing<T> = { reading: false };
  #outdated = false;
  #run?: Run;
  #leftAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#leftAt = clock.now();
  }

  get standing(): Standing<T> {
    return this.#standing;
  }

  /** When the last onlooker left, in ms since the epoch; undefined while there is one. */
  get leftAt(): number | undefined {
    return this.#onlookers.size ? undefined : this.#leftAt;
  }

  /** True when there is no answer that is younger than `goodFor` ms and still counts. */
  isStale(goodFor: number): boolean {
    const { answer } = this.#standing;
    return !answer || this.#outdated || this.#clock.now() - answer.at >= goodFor;
  }

  /** Returns what ends it. With its last onlooker a request is given up, and all stands as it did before. */
  watch(onlooker: Onlooker): () => void {
    this.#onlookers.add(onlooker);
    return () => {
      if (!this.#onlookers.delete(onlooker) || this.#onlookers.size) return;
      this.#leftAt = this.#clock.now();
      this.#giveUp();
    };
  }

  /** Joins the request that is on its way, or sends one. Resolves when that is over, however it ended. */
  read(read: Read<T>): Promise<void> {
    if (!this.#run) {
      const end = new AbortController();
      this.#run = { end, done: this.#finish(end, read) };
      const { answer, problem } = this.#standing;
      this.#become({ reading: true, ...(answer && { answer, problem }) });
    }
    return this.#run.done;
  }

  /** What was read is still shown, and nothing that is on its way counts: it may be older than the mark. */
  outdate(): void {
    this.#outdated = true;
    this.#giveUp();
    for (const onlooker of [...this.#onlookers]) onlooker.onOutdated();
    this.#tell();
  }

  async #finish({ signal }: AbortController, read: Read<T>): Promise<void> {
    let next: Standing<T>;
    try {
      next = { answer: this.#answer(await read({ signal })), reading: false };
    } catch (error) {
      next = { ...this.#standing, problem: freezeDeep(asProblem(error)), reading: false };
    }
    if (signal.aborted) return;
    this.#run = undefined;
    if (next.answer !== this.#standing.answer) this.#outdated = false;
    this.#become(next);
  }

  #answer(value: T): Answer<T> {
    const { answer } = this.#standing;
    return { value: freezeDeep(answer ? shareEqual(answer.value, freezeDeep(value)) : value), at: this.#clock.now() };
  }

  #giveUp(): void {
    this.#run?.end.abort();
    this.#run = undefined;
    this.#standing = { ...this.#standing, reading: false };
  }

  #become(standing: Standing<T>): void {
    this.#standing = standing;
    this.#tell();
  }

  #tell(): void {
    for (const onlooker of [...this.#onlookers]) if (this.#onlookers.has(onlooker)) onlooker.onChange();
  }
}

/** How long an answer is kept that nobody watches, in ms. */
const keptFor = 300_000;

/** The places of all keys. Equal keys, as JSON, are one place. */
export class AnswerShelf {
  readonly #clock: Clock;
  readonly #places = new Map<string, { readonly key: readonly string[]; readonly place: AnswerPlace<unknown> }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The place of a key, made when there is none. What nobody has watched for five minutes goes on that occasion. */
  place<T>(key: readonly unknown[]): AnswerPlace<T> {
    for (const [name, { place }] of this.#places) {
      if (place.leftAt !== undefined && this.#clock.now() - place.leftAt >= keptFor) this.#places.delete(name);
    }
    const parts = key.map(textOf);
    const name = parts.join();
    let found = this.#places.get(name);
    if (!found) this.#places.set(name, (found = { key: parts, place: new AnswerPlace<unknown>(this.#clock) }));
    return found.place as AnswerPlace<T>;
  }

  /** Every place whose key begins with `key`. */
  under(key: readonly unknown[]): readonly AnswerPlace<unknown>[] {
    const parts = key.map(textOf);
    return [...this.#places.values()].filter((one) => parts.every((part, at) => one.key[at] === part)).map(({ place }) => place);
  }

  /** Drops every place: what is asked for later is read anew. */
  clear(): void {
    this.#places.clear();
  }
}

/** Equal parts of a key have equal texts, in whatever order their names were written. */
function textOf(part: unknown): string {
  return JSON.stringify(part, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  ) ?? 'undefined';
}
