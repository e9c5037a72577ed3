import type { Session } from '@selfcare/core';
import { pageWide } from './page-wide.js';

const directory = pageWide('sessions', () => ({ open: new Set<Session>(), listeners: new Set<() => void>() }));

/** Lets widgets anywhere on the page name this session by its id, until what is returned is called. The first of an id wins. */
export function listSession(session: Session): () => void {
  directory.open.add(session);
  tell();
  return () => {
    if (directory.open.delete(session)) tell();
  };
}

/**
 * Calls `listener` at once, and again at each change, with the session of that id or undefined, until what is returned is
 * called.
 */
export function followNamedSession(id: string, listener: (session: Session | undefined) => void): () => void {
  const look = (): void => listener([...directory.open].find((session) => session.id === id));
  directory.listeners.add(look);
  look();
  return () => directory.listeners.delete(look);
}

function tell(): void {
  for (const listener of [...directory.listeners]) if (directory.listeners.has(listener)) listener();
}
