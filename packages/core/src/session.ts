import type { Backend, BackendFactory } from './backend.js';
import type { Customer, Identity } from './identity/identity.js';
import { OpenSession } from './open-session.js';
import type { Platform } from './platform.js';
import type { Queries } from './queries.js';
import type { OwnedStore, ReadableStore } from './store.js';

/** Where in the customer's organisation the page stands; every store that reads the customer's things reads this too. */
export interface Scope {
  readonly customerId?: string;
  readonly organisationUnitId?: string;
  readonly siteId?: string;
  readonly accountId?: string;
  readonly lineId?: string;
}

/** What the person may do, as far as the page should show it. The back end decides. */
export type Role = 'consumer' | 'user' | 'administrator' | 'approver';

export interface SessionState {
  readonly status: 'open' | 'closed';
  /** BCP 47. */
  readonly locale: string;
  /** `expired`: the back end no longer takes the credentials and the page has been told. */
  readonly signOn: 'anonymous' | 'signed-in' | 'expired';
  readonly customer?: Customer;
  readonly scope: Scope;
  readonly role: Role;
}

/** Names a shared store and says how to make it. The key's number rises when its state or verbs break. */
export interface StoreToken<S> {
  readonly key: `${string}@${number}`;
  create(session: Session): S;
}

/** Asked when the back end wants somebody to sign in. Return false to say that the page sees to it. */
export type AuthRequiredListener = () => boolean;

/**
 * What widgets of separate bundles share; the only thing that travels by context. Only data and functions cross between bundles:
 * members may be added (optional in the type), never changed.
 */
export interface Session extends ReadableStore<SessionState> {
  readonly protocol: 1;
  readonly id: string;
  readonly backend: Backend;
  readonly platform: Platform;
  readonly queries: Queries;
  /**
   * Aborted when who asks changes (sign-in, sign-out) and when the session closes: an answer that comes later belongs to
   * nobody.
   */
  readonly signal: AbortSignal;
  /** The one store of that token in this session; made at the first call. Throws when the session is closed. */
  use<S>(token: StoreToken<S>): S;
  /** Lets a private store forget and close with the session, as those of tokens do. Returns what lets it go. */
  adopt(store: OwnedStore): () => void;
  /**
   * Somebody signed in, or another person did. What the former one saw is forgotten; each store says what follows an anonymous
   * visitor.
   */
  signIn(identity: Identity): void;
  /** Forgets all that is personal, here and in the other tabs where the same customer uses the same back end. */
  signOut(): void;
  /**
   * What was read stays until the back end has said it in the new language. A locale that is no BCP 47 tag is reported and
   * ignored.
   */
  changeLocale(locale: string): void;
  changeScope(scope: Scope): void;
  /** Also called by a widget's "sign in" button. */
  askToSignIn(): void;
  onAuthRequired(listener: AuthRequiredListener): () => void;
  /** Tells the developer, once for each `key`. */
  warn(key: string, message: string): void;
  close(): void;
}

export interface SessionOptions {
  readonly backend: BackendFactory;
  readonly platform: Platform;
  readonly identity?: Identity;
  readonly locale?: string;
  readonly scope?: Scope;
  readonly role?: Role;
  /** Tells two sessions of one page apart, for widgets that name theirs; begins the names of its places in the page's address too. */
  readonly id?: string;
  /** Where developer messages go; by default nowhere. The lit package passes the console. */
  readonly warn?: (message: string) => void;
}

/** Starts a session. Throws a `configuration` problem when the back end's options are wrong. */
export function createSession(options: SessionOptions): Session {
  return new OpenSession(options);
}
