import type { BackendFactory } from '../backend.js';
import { createCredentials, type Credentials } from './credentials.js';
import type { Identity } from './identity.js';

/**
 * An adapter whose requests carry credentials of its own in the place of the session's: for a system that has a sign-on of its own, and must
 * not see the other's token. Who the customer is stays the session's. When its credentials are refused for good, the widgets of its
 * ports say that somebody must sign in, and the developer is told; the page is not asked to.
 */
export function withOwnIdentity(adapter: BackendFactory, identity: Identity): BackendFactory {
  return (host) => {
    let own: { readonly signal: AbortSignal; readonly credentials: Credentials } | undefined;
    const credentials = (): Credentials => {
      const signal = host.signal();
      if (own?.signal !== signal) {
        const made = createCredentials(identity, {
          signal,
          ended: () => host.warn('own-identity', 'The credentials of an adapter with an identity of its own are refused or missing'),
          // one renewal at a time, among all tabs, whichever adapter it is of
          alone: (work) => host.platform.locks.hold('renewal of an own identity', work, signal),
          tell: (message) => host.warn('own-identity callback', message),
          renewed: () => undefined,
        });
        own = { signal, credentials: made };
      }
      return own.credentials;
    };
    return adapter({ ...host, credentials });
  };
}
