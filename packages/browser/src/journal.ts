import type { Journal } from '@selfcare/core';

const prefix = 'selfcare.';

/**
 * Entries in the origin's local storage, under a prefix. Never throws: what storage refuses (it is off, full, or forbidden)
 * is kept in memory for this page, and `durable` is false as long as that is so.
 */
export function createJournal(storage: Storage | undefined = localStorageIfAny()): Journal {
  const memory = new Map<string, string>();
  const works = storage !== undefined && attempt(() => probe(storage)) === true;
  const stored = works ? storage : undefined;

  return {
    get durable() {
      return works && memory.size === 0;
    },
    read: (key) => memory.get(key) ?? attempt(() => stored?.getItem(prefix + key)) ?? undefined,
    write(key, value) {
      const written = attempt(() => (stored?.setItem(prefix + key, value), works));
      if (written) memory.delete(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      attempt(() => stored?.removeItem(prefix + key));
    },
    keys() {
      const names = attempt(() => Object.keys(stored ?? {})) ?? [];
      const own = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      return [...new Set([...own, ...memory.keys()])];
    },
  };
}

function localStorageIfAny(): Storage | undefined {
  return attempt(() => globalThis.localStorage);
}

function probe(storage: Storage): boolean {
  const name = `${prefix}probe`;
  storage.setItem(name, name);
  storage.removeItem(name);
  return true;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
