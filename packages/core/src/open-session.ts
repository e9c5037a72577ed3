import type { Backend } from './backend.js';
import { shortHash } from './short-hash.js';
import { freezeDeep } from './freeze.js';
import { createCredentials, type OwnCredentials } from './identity/credentials.js';
import { anonymous, type Identity } from './identity/identity.js';
import type { Platform } from './platform.js';
import { asProblem } from './problem.js';
import { createQueries, type Queries } from './queries.js';
import { routingOf } from './routing-of.js';
import type { AuthRequiredListener, Scope, Session, SessionOptions, SessionState, StoreToken } from './session.js';
import { Store, type OwnedStore } from './store.js';
import { withUnsupported } from './unsupported.js';

/** A session from its start to its close. */
export class OpenSession extends Store<SessionState> implements Session {
  readonly protocol = 1;
  readonly id: string;
  readonly backend: Backend;
  readonly platform: Platform;
  readonly queries: Queries;
  readonly #shared = new Map<string, OwnedStore>();
  readonly #stores = new Set<OwnedStore>();
  readonly #authListeners = new Set<AuthRequiredListener>();
  readonly #warned = new Set<string>();
  readonly #print: (message: string) => void;
  readonly #leaveChannel: readonly (() => void)[];
  #identity: Identity;
  #life = new AbortController();
  #credentials: OwnCredentials;

  constructor({
    backend,
    platform,
    identity = anonymous,
    locale = 'en',
    scope = {},
    role = 'consumer',
    id,
    warn,
  }: SessionOptions) {
    super({ status: 'open', locale: 'en', scope: freezeDeep({ ...scope }), role, ...signOnOf(identity) });
    this.id = id ?? platform.random.id();
    this.platform = id === undefined ? platform : { ...platform, routing: routingOf(id, platform.routing) };
    this.#print = warn ?? (() => undefined);
    this.#identity = identity;
    this.#credentials = this.#makeCredentials();
    this.set({ locale: this.#known(locale) ?? 'en' });
    this.backend = withUnsupported(
      backend({
        platform,
        credentials: () => this.#credentials,
        customer: () => this.state.customer,
        scope: () => this.state.scope,
        signal: () => this.signal,
        locale: () => this.state.locale,
        warn: (key, message) => this.warn(key, message),
      }),
    );
    this.queries = createQueries(platform);
    this.#leaveChannel = [
      platform.channel.subscribe(this.#topic('signed-out'), (customerId) => this.#signedOutElsewhere(customerId)),
      platform.channel.subscribe(this.#topic('renewed'), () => this.#credentials.renewedElsewhere()),
      platform.channel.subscribe(this.#topic('signed-in'), (customerId) => this.#signedInElsewhere(customerId)),
      platform.channel.onReturn?.(() => this.#catchUp()) ?? (() => undefined),
    ];
    this.#tellOfSignIn();
  }

  get signal(): AbortSignal {
    return this.#life.signal;
  }

  use<S>({ key, create }: StoreToken<S>): S {
    if (this.#closed) throw new Error(`This session is closed: it has no ${key}`);
    this.#reportOtherVersion(key);
    let store = this.#shared.get(key);
    if (!store) {
      store = create(this) as OwnedStore;
      this.#shared.set(key, store);
      this.#stores.add(store);
    }
    return store as S;
  }

  adopt(store: OwnedStore): () => void {
    this.#stores.add(store);
    return () => this.#stores.delete(store);
  }

  signIn(identity: Identity): void {
    this.#change(identity);
    this.#tellOfSignIn();
  }

  signOut(): void {
    const { status, signOn, customer } = this.state;
    if (this.#isBrowsersCustomer) this.platform.journal.remove(this.#customerKey);
    this.#change(anonymous);
    if (status === 'open' && signOn !== 'anonymous') this.platform.channel.post(this.#topic('signed-out'), customer?.id);
  }

  changeLocale(locale: string): void {
    const known = this.#known(locale);
    if (this.#closed || known === undefined || known === this.state.locale) return;
    this.set({ locale: known });
    this.queries.invalidate([]);
  }

  changeScope(scope: Scope): void {
    if (this.#closed) return;
    this.queries.clear();
    this.set({ scope: freezeDeep({ ...scope }) });
    this.#tellStores((store) => store.forget?.('scope'));
  }

  askToSignIn(): void {
    let pageSeesToIt = false;
    for (const listener of [...this.#authListeners]) {
      try {
        if (!listener()) pageSeesToIt = true;
      } catch (error) {
        this.warn('auth-listener', `A selfcare-auth-required listener threw: ${asProblem(error).message}`);
      }
    }
    if (!pageSeesToIt) {
      this.warn(
        'auth-required',
        'Somebody must sign in: listen for selfcare-auth-required, and call preventDefault() when the page sees to it',
      );
    }
  }

  onAuthRequired(listener: AuthRequiredListener): () => void {
    this.#authListeners.add(listener);
    return () => this.#authListeners.delete(listener);
  }

  warn(key: string, message: string): void {
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    this.#print(message);
  }

  close(): void {
    if (this.#closed) return;
    this.#life.abort();
    for (const leave of this.#leaveChannel) leave();
    this.#tellStores((store) => store.close?.());
    this.#shared.clear();
    this.#stores.clear();
    this.queries.close();
    this.set({ status: 'closed', customer: undefined, scope: nowhere });
    this.#authListeners.clear();
  }

  get #closed(): boolean {
    return this.state.status === 'closed';
  }

  /** What the former person saw goes first, then all hear who asks now, then each store says what follows. */
  #change(identity: Identity): void {
    if (this.#closed) return;
    const signsOut = identity.mode === 'anonymous';
    this.#identity = identity;
    this.#life.abort();
    this.#life = new AbortController();
    this.#credentials = this.#makeCredentials();
    this.queries.clear();
    this.set({ customer: undefined, ...signOnOf(identity), ...(signsOut ? { scope: nowhere } : {}) });
    this.#tellStores((store) => store.forget?.(signsOut ? 'sign-out' : 'sign-in'));
  }

  #signedOutElsewhere(customerId: string): void {
    const { signOn, customer } = this.state;
    const isAnother = customer !== undefined && customerId !== '' && customer.id !== customerId;
    if (signOn !== 'anonymous' && !isAnother) this.#change(anonymous);
  }

  /** Tabs share the browser's cookie: whoever signs in with it is whom every request of theirs comes from now. */
  #tellOfSignIn(): void {
    if (this.#closed || this.#identity.mode !== 'cookie' || !this.#identity.customer) return;
    this.platform.journal.write(this.#customerKey, shortHash(this.#identity.customer.id));
    this.platform.channel.post(this.#topic('signed-in'), this.#identity.customer.id);
  }

  /** What this page shows is the former customer's, and what it would send would be done in the other one's name. */
  #signedInElsewhere(customerId: string): void {
    const { customer } = this.state;
    if (this.#identity.mode === 'cookie' && customer && customer.id !== customerId) this.#change(anonymous);
  }

  /** What the tabs told each other while this page rested was not heard here: who the customer is by now, and what has changed. */
  #catchUp(): void {
    if (this.#identity.mode === 'cookie' && this.state.customer && !this.#isBrowsersCustomer) this.#change(anonymous);
    else this.queries.invalidate([]);
  }

  /** True when this customer is the one who signed in last with the cookie that all tabs share, and did not sign out since. */
  get #isBrowsersCustomer(): boolean {
    const { customer } = this.state;
    return customer !== undefined && this.platform.journal.read(this.#customerKey) === shortHash(customer.id);
  }

  get #customerKey(): string {
    return `customer:${this.backend.key}`;
  }

  /** What tabs tell each other concerns the sessions of one back end. */
  #topic(name: string): string {
    return `${name} ${this.backend.key}`;
  }

  /** One store that fails keeps no other from forgetting. */
  #tellStores(tell: (store: OwnedStore) => void): void {
    for (const store of [...this.#stores]) {
      try {
        tell(store);
      } catch (error) {
        this.warn('store', `A store threw: ${asProblem(error).message}`);
      }
    }
  }

  #makeCredentials(): OwnCredentials {
    const { signal } = this.#life;
    return createCredentials(this.#identity, {
      signal,
      ended: () => {
        if (this.state.signOn === 'signed-in') this.set({ signOn: 'expired' });
        this.askToSignIn();
      },
      alone: (work) => this.platform.locks.hold(this.#topic('renewal'), work, signal),
      tell: (message) => this.warn('identity callback', message),
      renewed: () => this.platform.channel.post(this.#topic('renewed')),
    });
  }

  #known(locale: string): string | undefined {
    try {
      return new Intl.Locale(locale).toString();
    } catch {
      this.warn(`locale ${locale}`, `“${locale}” is no language tag: write it as in "en" or "pt-BR"`);
      return undefined;
    }
  }

  #reportOtherVersion(key: string): void {
    const nameOf = (of: string): string => of.slice(0, of.lastIndexOf('@'));
    const name = nameOf(key);
    const other = [...this.#shared.keys()].find((made) => made !== key && nameOf(made) === name);
    if (other) {
      this.warn(
        `versions ${name}`,
        `This page holds both ${other} and ${key}: two versions of the widgets do not share their ${name}`,
      );
    }
  }
}

const nowhere: Scope = Object.freeze({});

function signOnOf(identity: Identity): Pick<SessionState, 'signOn' | 'customer'> {
  return identity.mode === 'anonymous'
    ? { signOn: 'anonymous' }
    : { signOn: 'signed-in', ...(identity.customer ? { customer: Object.freeze({ ...identity.customer }) } : {}) };
}
