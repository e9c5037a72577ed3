/** All that a view may rely on. `state` is a frozen snapshot, replaced and never changed. */
export interface ReadableStore<State extends object> {
  readonly state: Readonly<State>;
  /** Calls `listener` after each change. Returns what ends the subscription; ending it twice does no harm. */
  subscribe(listener: () => void): () => void;
}

/** Why a store is told to forget: somebody signed in (or another person did), signed out, or the scope changed. */
export type ForgetReason = 'sign-in' | 'sign-out' | 'scope';

/** What a session may ask of a store it made. Optional, since a store may come from an older bundle. */
export interface OwnedStore {
  /** Returns to the initial state and drops everything personal. A cart may follow an anonymous visitor through `sign-in`. */
  forget?(reason: ForgetReason): void;
  /** Ends every watch, timer and request. The store is not used again. */
  close?(): void;
}

/** Behaviour lives in subclasses, as methods that end in one `set`. */
export abstract class Store<State extends object> implements ReadableStore<State> {
  #state: Readonly<State>;
  readonly #listeners = new Set<() => void>();

  constructor(initial: State) {
    this.#state = Object.freeze({ ...initial });
  }

  get state(): Readonly<State> {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    const first = this.#listeners.size === 0;
    // A wrapper of its own, so that the same function may subscribe twice.
    const entry = (): void => listener();
    this.#listeners.add(entry);
    if (first) this.onFirstListener();
    return () => {
      if (this.#listeners.delete(entry) && this.#listeners.size === 0) this.onLastListener();
    };
  };

  /** True while somebody looks. */
  protected get watched(): boolean {
    return this.#listeners.size > 0;
  }

  /** Replaces what differs and tells every listener; a patch that changes nothing tells nobody. */
  protected set(patch: Partial<State>): void {
    const next = Object.freeze({ ...this.#state, ...patch });
    if (Object.entries(patch).every(([name, value]) => Object.is(value, this.#state[name as keyof State]))) return;
    this.#state = next;
    for (const listener of [...this.#listeners]) {
      if (this.#listeners.has(listener)) tell(listener);
    }
  }

  /** Somebody began to look: the place to start polling. */
  protected onFirstListener(): void {}

  /** Nobody looks any more: the place to stop. */
  protected onLastListener(): void {}
}

/** A listener of the host's that throws is reported by the platform and keeps nobody else from hearing. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
