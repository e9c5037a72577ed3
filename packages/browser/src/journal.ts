import type { Journal } from '@selfcare/core';

const prefix = 'selfcare.';

/**
 * Entries in a storage, the origin's local one by default, under a prefix. Never throws: what storage refuses (it is off, full, or forbidden)
 * is kept in memory for this page, and `durable` is false as long as that is so.
 */
export function createJournal(storage = storageIfAny('localStorage')): Journal {
  const memory = new Map<string, string>();
  const works = storage !== null && attempt(() => probe(storage)) === true;
  const stored = works ? storage : null;

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

/** As `createJournal`, in the storage of this tab, which other tabs do not see. */
export function createTabJournal(): Journal {
  return createJournal(storageIfAny('sessionStorage'));
}

function storageIfAny(name: 'localStorage' | 'sessionStorage'): Storage | null {
  return attempt(() => globalThis[name]) ?? null;
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
