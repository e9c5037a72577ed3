import type { Backend } from './backend.js';
import type { Session } from './session.js';
import { withUnsupported } from './unsupported.js';

const completed = new WeakMap<Session, Session>();

/**
 * A session that has every part of a back end this bundle knows: one that an older bundle started lacks the newer parts, and each of them
 * then answers `unsupported`. The session itself when it lacks none. Whoever makes a store makes it of this.
 */
export function completeSession(session: Session): Session {
  const backend = withUnsupported(session.backend);
  const isWhole = (Object.keys(backend) as (keyof Backend)[]).every((part) => session.backend[part] !== undefined);
  if (isWhole) return session;
  const known = completed.get(session) ?? seenWith(session, backend);
  completed.set(session, known);
  return known;
}

/** All that the session is, but with that back end. Its own code goes on seeing the session itself, whose private parts it needs. */
function seenWith(session: Session, backend: Backend): Session {
  const methods = new Map<PropertyKey, unknown>();
  return new Proxy({} as Session, {
    get(_, name) {
      if (name === 'backend') return backend;
      const value: unknown = Reflect.get(session, name);
      if (typeof value !== 'function') return value;
      if (!methods.has(name)) methods.set(name, value.bind(session));
      return methods.get(name);
    },
    has: (_, name) => Reflect.has(session, name),
  });
}
