import type { Channel, Journal, Locks, Platform, Routing } from '@selfcare/core';
import { createRandom } from '@selfcare/browser';
import type { StoryClock } from './story-clock.js';

/** Where a story stands: nothing of it is shared with another story on the same page. */
export interface StoryPlatform extends Platform {
  readonly clock: StoryClock;
  /** The connection is gone, or back. */
  connect(online: boolean): void;
}

/** A platform in memory. `address` is what the widgets find in the page's address. */
export function createStoryPlatform(clock: StoryClock, address: Readonly<Record<string, string>> = {}): StoryPlatform {
  const listeners = new Set<() => void>();
  let online = true;
  return {
    clock,
    random: createRandom(),
    locks: ownLocks(),
    journal: journalInMemory(),
    channel: nobodyElse,
    visibility: { visible: true, subscribe: () => () => undefined },
    online: {
      get online() {
        return online;
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    routing: routingInMemory(address),
    connect(now) {
      online = now;
      for (const listener of [...listeners]) listener();
    },
  };
}

const nobodyElse: Channel = { post: () => undefined, subscribe: () => () => undefined };

function ownLocks(): Locks {
  const queues = new Map<string, Promise<unknown>>();
  return {
    acrossTabs: true,
    hold(name, work, signal) {
      const turn = (queues.get(name) ?? Promise.resolve()).then(() => {
        signal?.throwIfAborted();
        return work();
      });
      queues.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

function journalInMemory(): Journal {
  const entries = new Map<string, string>();
  return {
    durable: true,
    read: (key) => entries.get(key),
    write: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
}

function routingInMemory(address: Readonly<Record<string, string>>): Routing {
  let values: Readonly<Record<string, string | undefined>> = address;
  return {
    read: (name) => values[name],
    write: (change) => {
      values = { ...values, ...change };
    },
    subscribe: () => () => undefined,
  };
}
