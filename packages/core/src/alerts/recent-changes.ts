import type { Clock } from '../platform.js';
import type { AlertChange } from './alert-settings.js';

/** A change made a short time ago, with what was there before. */
export interface RecentChange {
  readonly change: AlertChange;
  readonly before: AlertChange;
}

const keptFor = 10_000;

/** Remembers the last change of each cell for 10 s, so that it can be undone. */
export class RecentChanges {
  readonly #clock: Clock;
  readonly #changed: () => void;
  #kept: readonly { readonly recent: RecentChange; readonly cancel: () => void }[] = [];

  /** `changed` is called when one was forgotten because its time was over. */
  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /** Oldest first. */
  get all(): readonly RecentChange[] {
    return this.#kept.map(({ recent }) => recent);
  }

  keep(recent: RecentChange): void {
    const { id } = recent.change;
    this.take(id);
    const cancel = this.#clock.after(keptFor, () => {
      this.take(id);
      this.#changed();
    });
    this.#kept = [...this.#kept, { recent, cancel }];
  }

  /** Hands the change of that cell out and remembers it no longer; undefined when it is not remembered. */
  take(id: string): RecentChange | undefined {
    const found = this.#kept.find(({ recent }) => recent.change.id === id);
    if (!found) return undefined;
    found.cancel();
    this.#kept = this.#kept.filter((other) => other !== found);
    return found.recent;
  }

  clear(): void {
    for (const { cancel } of this.#kept) cancel();
    this.#kept = [];
  }
}
