import { ContextEvent } from '@lit/context';
import type { Session } from '@selfcare/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { answerLateProviders, sessionContext } from './session-context.js';
import { followNamedSession } from './session-directory.js';
import { tellDeveloper } from './tell-developer.js';

/** An element that controllers of this package can serve. */
export type WidgetHost = ReactiveControllerHost & HTMLElement;

/** How long a widget waits for a provider, in ms, before it says that there is none. */
const grace = 1_000;

const consumers = new WeakMap<WidgetHost, SessionConsumer>();

/**
 * Finds the session of an element and follows it: the one that the element's `session` attribute names, else the nearest
 * provider's. Shared by all controllers of the element.
 */
export class SessionConsumer implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #listeners = new Set<() => void>();
  #renamed: MutationObserver | undefined;
  #session: Session | undefined;
  #needed = false;
  #missing = false;
  #provided = false;
  #name: string | undefined;
  #leaveSource: (() => void) | undefined;
  #leaveSession: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  static of(host: WidgetHost): SessionConsumer {
    const known = consumers.get(host) ?? new SessionConsumer(host);
    consumers.set(host, known);
    return known;
  }

  private constructor(host: WidgetHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The open session; while the element is away from the page, the one it had. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** True when nobody offered a session within the grace time. */
  get missing(): boolean {
    return this.#missing;
  }

  /** What to tell a developer who wants a session where there is none. */
  get complaint(): string {
    const tag = this.#host.localName;
    return this.#name === undefined
      ? `<${tag}> found no session: put it inside <selfcare-session backend="…" base="…"> or call provideSession()`
      : `<${tag} session="${this.#name}"> found no session of that id: give <selfcare-session> the id "${this.#name}"`;
  }

  /** Says that the element cannot do without a session: the developer is told when there is none. */
  need(): void {
    this.#needed = true;
    if (this.#host.isConnected) this.#wait();
  }

  /** Calls `listener` when the session, its state or `missing` changed. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  hostConnected(): void {
    this.#renamed ??= new MutationObserver(() => this.#find());
    this.#renamed.observe(this.#host, { attributeFilter: ['session'] });
    this.#find();
  }

  // Frameworks set the property of an element that is on the page already.
  hostUpdated(): void {
    if (this.#host.isConnected && nameIn(this.#host) !== this.#name) this.#find();
  }

  hostDisconnected(): void {
    this.#renamed?.disconnect();
    this.#leaveSource?.();
    this.#leaveSource = undefined;
    this.#leaveSession?.();
    this.#leaveSession = undefined;
    clearTimeout(this.#patience);
  }

  #find(): void {
    this.#leaveSource?.();
    this.#leaveSource = undefined;
    this.#provided = false;
    this.#name = nameIn(this.#host);
    let found = false;
    const follow = (session: Session | undefined): void => {
      found = true;
      this.#follow(session);
    };
    if (this.#name !== undefined) {
      this.#leaveSource = followNamedSession(this.#name, follow);
    } else {
      answerLateProviders();
      this.#host.dispatchEvent(new ContextEvent(sessionContext, this.#host, this.#answer, true));
      found = this.#provided;
    }
    if (!found) this.#follow(undefined);
  }

  // One function for life: roots and providers know a consumer by it. It is called twice where two roots listen, and late
  // where one remembers.
  readonly #answer = (session: Session | undefined, unsubscribe?: () => void): void => {
    if (!this.#host.isConnected || this.#name !== undefined) {
      unsubscribe?.();
      return;
    }
    if (this.#leaveSource !== unsubscribe) this.#leaveSource?.();
    this.#leaveSource = unsubscribe;
    this.#provided = true;
    this.#follow(session);
  };

  #follow(offered: Session | undefined): void {
    const session = offered?.state.status === 'open' ? offered : undefined;
    this.#leaveSession?.();
    this.#leaveSession = session?.subscribe(() => this.#onSession(session));
    const changed = session !== this.#session;
    this.#session = session;
    this.#wait();
    if (changed) this.#tell();
  }

  #onSession(session: Session): void {
    if (session.state.status === 'closed') this.#follow(undefined);
    else this.#tell();
  }

  #wait(): void {
    clearTimeout(this.#patience);
    this.#missing &&= !this.#session;
    if (this.#session || this.#missing || !this.#needed) return;
    this.#patience = setTimeout(() => {
      this.#missing = true;
      // A provider that has no session says itself what is wrong with it.
      if (!this.#provided) tellDeveloper('error', this.complaint);
      this.#tell();
    }, grace);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function nameIn(host: WidgetHost): string | undefined {
  const { session } = host as { session?: unknown };
  return (typeof session === 'string' ? session : host.getAttribute('session')) || undefined;
}
