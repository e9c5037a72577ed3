import type { OwnedStore, ReadableStore, Session, StoreToken } from '@selfcare/core';
import type { ReactiveController } from 'lit';
import { SessionConsumer, type WidgetHost } from './session-consumer.js';

/** The state that a store shows. */
export type StateOf<S extends ReadableStore<object>> = S['state'];

/**
 * A token names the session's one store; a function makes a store of the element's own, closed when the element leaves the
 * page for good.
 */
export type StoreSource<S> = StoreToken<S> | ((session: Session) => S);

/**
 * Ties a store to a Lit element: finds it in the element's session, follows it when the session changes, and asks for an
 * update only when the selected part changes (`Object.is`; so a selector returns parts of the state and makes nothing new).
 */
export class StoreController<S extends ReadableStore<object>, Selected = StateOf<S>> implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #consumer: SessionConsumer;
  readonly #source: StoreSource<S>;
  readonly #select: (state: StateOf<S>) => Selected;
  #session: Session | undefined;
  #store: S | undefined;
  #value: Selected | undefined;
  #leaveConsumer: (() => void) | undefined;
  #leaveStore: (() => void) | undefined;

  constructor(host: WidgetHost, source: StoreSource<S>, select: (state: StateOf<S>) => Selected = (state) => state as Selected) {
    this.#host = host;
    this.#source = source;
    this.#select = select;
    this.#consumer = SessionConsumer.of(host);
    this.#consumer.need();
    host.addController(this);
  }

  /** The selected part, or undefined until a session is found. */
  get value(): Selected | undefined {
    return this.#value;
  }

  /**
   * The store, for calling its verbs. Throws while there is no session: what a person can press is drawn only with a `value`.
   */
  get store(): S {
    if (!this.#store) throw new Error(this.#consumer.complaint);
    return this.#store;
  }

  /** The element's session, or undefined until one is found. */
  get session(): Session | undefined {
    return this.#consumer.session;
  }

  hostConnected(): void {
    this.#leaveConsumer ??= this.#consumer.subscribe(() => this.#settle());
    this.#settle();
  }

  // An element that is only moved is back before the microtask: it keeps its store, and nothing is read anew.
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#leaveConsumer?.();
      this.#leaveConsumer = undefined;
      this.#release();
    });
  }

  #settle(): void {
    const session = this.#consumer.session;
    if (session !== this.#session || !this.#store) {
      this.#release();
      this.#session = session;
      this.#store = session && this.#find(session);
      this.#leaveStore = this.#store?.subscribe(() => this.#read());
    }
    this.#read();
  }

  #find(session: Session): S {
    return typeof this.#source === 'function' ? this.#source(session) : session.use(this.#source);
  }

  #release(): void {
    this.#leaveStore?.();
    if (typeof this.#source === 'function') (this.#store as OwnedStore | undefined)?.close?.();
    this.#leaveStore = undefined;
    this.#store = undefined;
  }

  #read(): void {
    const next = this.#store && this.#select(this.#store.state);
    if (Object.is(next, this.#value)) return;
    this.#value = next;
    this.#host.requestUpdate();
  }
}
