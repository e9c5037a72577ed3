import type { Clock } from '@selfcare/core';

/** The time of one story. It begins at 12:00 UTC on 15 January 2026, so that a story looks the same on every day. */
export interface StoryClock extends Clock {
  /** Goes forward at once: what falls due on the way runs in its order. */
  skip(ms: number): Promise<void>;
  /** From now on time stands still, and only `skip` moves it. */
  stop(): void;
  readonly isStopped: boolean;
}

/** When every story begins, in ms since the epoch. */
export const beginning = Date.UTC(2026, 0, 15, 12);

interface Timer {
  readonly due: number;
  readonly call: () => void;
  handle?: ReturnType<typeof setTimeout>;
}

/** A clock that runs as the machine's does until it is stopped. `aTurn` waits until what was set off has come to rest, as far as it needs no time. */
export function createStoryClock(aTurn: () => Promise<void>): StoryClock {
  const timers = new Set<Timer>();
  const started = performance.now();
  let skipped = 0;
  let stoppedAt: number | undefined;

  const now = (): number => Math.floor(beginning + skipped + (stoppedAt ?? performance.now() - started));
  const run = (timer: Timer): void => {
    clearTimeout(timer.handle);
    if (timers.delete(timer)) timer.call();
  };
  const next = (end: number): Timer | undefined => [...timers].filter(({ due }) => due <= end).sort((one, other) => one.due - other.due)[0];

  return {
    now,
    after(delay, call) {
      const timer: Timer = { due: now() + delay, call };
      timers.add(timer);
      if (stoppedAt === undefined) timer.handle = setTimeout(() => run(timer), Math.min(delay, 2 ** 31 - 1));
      return () => {
        clearTimeout(timer.handle);
        timers.delete(timer);
      };
    },
    async skip(ms) {
      const end = now() + ms;
      await aTurn();
      for (let timer = next(end); timer; timer = next(end)) {
        skipped += Math.max(0, timer.due - now());
        run(timer);
        await aTurn();
      }
      skipped += Math.max(0, end - now());
    },
    stop() {
      stoppedAt ??= performance.now() - started;
      for (const { handle } of timers) clearTimeout(handle);
    },
    get isStopped() {
      return stoppedAt !== undefined;
    },
  };
}
