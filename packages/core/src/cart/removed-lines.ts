import type { Clock } from '../platform.js';
import type { CartLine } from './cart.js';

/** A line taken out a short time ago. */
export interface RemovedLine {
  readonly line: CartLine;
  /** Where it stood among the visible lines, from 0. */
  readonly position: number;
}

const keptFor = 10_000;

/** Remembers each line that was taken out for 10 s, so that it can be brought back. */
export class RemovedLines {
  readonly #clock: Clock;
  readonly #changed: () => void;
  #kept: readonly { readonly removed: RemovedLine; readonly cancel: () => void }[] = [];

  /** `changed` is called when one was forgotten because its time was over. */
  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /** Oldest first. */
  get all(): readonly RemovedLine[] {
    return this.#kept.map(({ removed }) => removed);
  }

  keep(removed: RemovedLine): void {
    const { id } = removed.line;
    this.take(id);
    const cancel = this.#clock.after(keptFor, () => {
      this.take(id);
      this.#changed();
    });
    this.#kept = [...this.#kept, { removed, cancel }];
  }

  /** Hands the line out and remembers it no longer; undefined when it is not remembered. */
  take(lineId: string): CartLine | undefined {
    const found = this.#kept.find(({ removed }) => removed.line.id === lineId);
    if (!found) return undefined;
    found.cancel();
    this.#kept = this.#kept.filter((other) => other !== found);
    return found.removed.line;
  }

  clear(): void {
    for (const { cancel } of this.#kept) cancel();
    this.#kept = [];
  }
}
