import type { Locks } from '@selfcare/core';

/**
 * Web Locks, which all tabs of the origin share. Where the page may not use them (insecure origin, sandboxed frame, blocked
 * site data) the lock holds within this page, and `acrossTabs` says so. Names begin with `selfcare.`, since the page has locks of its own.
 */
export function createLocks(manager: LockManager | undefined = lockManager()): Locks {
  let shared = manager;
  return {
    get acrossTabs() {
      return shared !== undefined;
    },
    async hold<T>(lock: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
      const name = `selfcare.${lock}`;
      if (!shared) return holdInPage(name, work, signal);
      let begun = false;
      const begin = (): Promise<T> => ((begun = true), work());
      try {
        return (await shared.request(name, { signal }, begin)) as T;
      } catch (error) {
        if (begun || (error as Error | undefined)?.name !== 'SecurityError') throw error;
        // Browsers that block an origin's data refuse only when they are asked.
        shared = undefined;
        return holdInPage(name, work, signal);
      }
    },
  };
}

function lockManager(): LockManager | undefined {
  return globalThis.origin === 'null' ? undefined : globalThis.navigator?.locks;
}

// One queue a page, so that the bundles of two teams exclude each other as well.
const queuesKey = Symbol.for('selfcare.locks.v1');
const lastInQueue = ((globalThis as Record<symbol, unknown>)[queuesKey] ??= new Map()) as Map<string, Promise<void>>;

async function holdInPage<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  const before = lastInQueue.get(name) ?? Promise.resolve();
  let leave!: () => void;
  const own = new Promise<void>((resolve) => (leave = resolve));
  const last = before.then(() => own);
  lastInQueue.set(name, last);
  void last.then(() => lastInQueue.get(name) === last && lastInQueue.delete(name));
  try {
    await unlessAborted(before, signal);
    return await work();
  } finally {
    leave();
  }
}

async function unlessAborted(turn: Promise<void>, signal?: AbortSignal): Promise<void> {
  let giveUp!: () => void;
  const aborted = new Promise<never>((_, reject) => (giveUp = () => reject(signal?.reason as Error)));
  signal?.addEventListener('abort', giveUp);
  try {
    await Promise.race([turn, aborted]);
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
}
