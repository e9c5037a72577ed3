import type { Platform } from '@selfcare/core';

/** How much faster time passes than on a wall: retries and patience of seconds take a fraction of one. */
const pace = 20;

/** A platform in memory for one session: nothing outlives it, no other tab hears of it, and time passes twenty times as fast. */
export function createSuitePlatform(): Platform {
  const journal = new Map<string, string>();
  const held = new Map<string, Promise<unknown>>();
  const began = performance.now();
  const silent = (): (() => void) => () => undefined;
  return {
    clock: {
      now: () => Date.UTC(2026, 0, 15, 12) + (performance.now() - began) * pace,
      after(delay, call) {
        const timer = setTimeout(call, delay / pace);
        return () => clearTimeout(timer);
      },
    },
    random: { id: () => crypto.randomUUID(), number: () => 0.5 },
    locks: {
      acrossTabs: true,
      async hold(name, work, signal) {
        const before = held.get(name) ?? Promise.resolve();
        const mine = before.then(() => {
          signal?.throwIfAborted();
          return work();
        });
        held.set(name, mine.catch(() => undefined));
        return mine;
      },
    },
    journal: {
      durable: true,
      read: (key) => journal.get(key),
      write: (key, value) => void journal.set(key, value),
      remove: (key) => void journal.delete(key),
      keys: () => [...journal.keys()],
    },
    channel: { post: () => undefined, subscribe: silent },
    visibility: { visible: true, subscribe: silent },
    online: { online: true, subscribe: silent },
    routing: { read: () => undefined, write: () => undefined, subscribe: silent },
  };
}
