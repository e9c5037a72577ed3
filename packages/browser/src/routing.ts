import type { Routing } from '@selfcare/core';

/**
 * Names and values in the hash of the page's address: `#category=mobile&offering=sim-5`. Whatever else the hash holds stays
 * as it is. A hash that belongs to a router of the host's (`#/…`, `#!…`) is not touched: the values then live in memory, and
 * a host that wants them in its address supplies a routing of its own. `history` is used, never patched.
 */
export function hashRouting(): Routing {
  const listeners = new Set<() => void>();
  let inMemory = '';
  let refused = false;
  let seen = '';

  const usesMemory = (): boolean => refused || /^#[!/]/.test(location.hash);
  const current = (): string => (usesMemory() ? inMemory : location.hash.slice(1));

  const go = (hash: string, replace: boolean): void => {
    const address = new URL(location.href);
    address.hash = hash;
    try {
      // Routers keep their own notes in history.state and lose their way without them.
      history[replace ? 'replaceState' : 'pushState'](history.state, '', address);
    } catch {
      // A sandboxed document may not change its address, and browsers limit how often it is changed.
      refused = true;
      inMemory = hash;
    }
  };

  // One press on Back is both a popstate and a hashchange.
  const hear = (): void => {
    if (location.hash === seen) return;
    seen = location.hash;
    refused = false;
    for (const listener of [...listeners]) listener();
  };

  return {
    read: (name) => readPart(current(), name),
    write(values, { replace = false } = {}) {
      const before = current();
      const after = Object.entries(values).reduce(writePart, before);
      if (after === before) return;
      if (usesMemory()) inMemory = after;
      else go(after, replace);
      seen = location.hash;
    },
    subscribe(listener) {
      const entry = (): void => listener();
      if (listeners.size === 0) {
        seen = location.hash;
        window.addEventListener('popstate', hear);
        window.addEventListener('hashchange', hear);
      }
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
        if (listeners.size > 0) return;
        window.removeEventListener('popstate', hear);
        window.removeEventListener('hashchange', hear);
      };
    },
  };
}

const partsOf = (hash: string): string[] => (hash === '' ? [] : hash.split('&'));

// A lone surrogate, half of a character that is being typed, has no encoding.
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

function readPart(hash: string, name: string): string | undefined {
  const start = `${encode(name)}=`;
  const value = partsOf(hash).find((part) => part.startsWith(start))?.slice(start.length);
  try {
    return value && decodeURIComponent(value);
  } catch {
    // Written by hand, with a stray percent sign.
    return value;
  }
}

function writePart(hash: string, [name, value]: [string, string | undefined]): string {
  const start = `${encode(name)}=`;
  const parts = partsOf(hash);
  const at = parts.findIndex((part) => part.startsWith(start));
  const written = value === undefined ? [] : [start + encode(value)];
  parts.splice(at < 0 ? parts.length : at, at < 0 ? 0 : 1, ...written);
  return parts.join('&');
}
