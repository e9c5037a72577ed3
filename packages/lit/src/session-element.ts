import { createBrowserPlatform } from '@selfcare/browser';
import {
  anonymous,
  asProblem,
  createSession,
  onBackendDefined,
  type BackendFactory,
  type Customer,
  type Identity,
  type Platform,
  type Problem,
  type Routing,
  type Session,
} from '@selfcare/core';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { chooseBackend, describeBackend } from './session-backend.js';
import { pageLocale, validLocale } from './locale.js';
import { SessionFailedEvent } from './session-events.js';
import { SessionProvider } from './session-provider.js';
import { tellDeveloper } from './tell-developer.js';

/** How long the element waits, in ms, for a back end that a later script may define or set. */
const grace = 1_000;

/** Who somebody is and how the page signed them in, without what could ask the back end in their name. */
export interface ShownIdentity {
  readonly mode: Identity['mode'];
  readonly customer?: Customer;
}

/**
 * Starts a session with a back end and offers it to the widgets inside; widgets elsewhere name it by its id:
 * `<selfcare-cart session="shop">`. Draws nothing of its own. Removing it closes the session.
 *
 * ```html
 * <selfcare-session backend="tmf" base="/tmf-api"><selfcare-cart></selfcare-cart></selfcare-session>
 * ```
 *
 * @element selfcare-session
 * @slot - The part of the page whose widgets share the session.
 * @event {AuthRequiredEvent} selfcare-auth-required - Somebody has to sign in. Cancelable: `preventDefault()` says that the page does it.
 * @event {SessionFailedEvent} selfcare-session-failed - The session could not start; `problem` says why. Does not bubble.
 */
export class SessionElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  /**
   * The back end: made by an adapter (`tmf({ base })`), or the name that the adapter's define module gave it (`tmf`). Another
   * one starts another session.
   */
  @property() backend: BackendFactory | string | undefined;

  /** Where a named back end answers: an http(s) address, or a path relative to the page. */
  @property() base: string | undefined;

  /** BCP 47; by default the language of the page around the element. */
  @property() locale: string | undefined;

  /**
   * Who uses the page, by default nobody known. A new object signs in, also after the former one expired; undefined signs
   * out. What is read back tells who it is, and leads to no token (ASVS 10.1.1).
   */
  @property({ attribute: false })
  get identity(): ShownIdentity | undefined {
    return this.#shownIdentity;
  }

  set identity(identity: Identity | undefined) {
    if (identity === this.#identity) return;
    this.#identity = identity;
    this.#shownIdentity = identity && shownIdentity(identity);
  }

  /** The host's own routing, where the widgets' places should not be in the hash of the address. */
  @property({ attribute: false }) routing: Routing | undefined;

  /** What the session needs of its surroundings, by default the browser's. */
  @property({ attribute: false }) platform: Platform | undefined;

  #identity: Identity | undefined;
  #shownIdentity: ShownIdentity | undefined;
  readonly #provider = new SessionProvider(this);
  #session: Session | undefined;
  #problem: Problem | undefined;
  #stopWaiting: (() => void) | undefined;

  /** The open session, or undefined before it started and after it failed. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** Why there is no session, or undefined. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#session) this.requestUpdate();
  }

  // An element that is only moved is back before the microtask, and so is its session.
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    const setUp = (['backend', 'base', 'platform', 'routing'] as const).some((name) => changed.has(name));
    if (!this.#session || setUp) return this.#start();
    if (changed.has('identity')) this.#changeIdentity(this.#session);
    if (changed.has('locale')) this.#session.changeLocale(this.#chooseLocale());
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #start(): void {
    this.#close();
    try {
      const backend = chooseBackend(this.backend, this.base);
      if (backend) this.#open(backend);
      else this.#wait();
    } catch (error) {
      this.#fail(asProblem(error));
    }
  }

  #open(backend: BackendFactory): void {
    const session = createSession({
      backend,
      platform: this.#choosePlatform(),
      identity: this.#identity,
      locale: this.#chooseLocale(),
      id: this.id || undefined,
      warn: (message) => console.warn(message),
    });
    session.subscribe(() => {
      if (session.state.status === 'closed' && this.#session === session) this.#session = undefined;
    });
    this.#session = session;
    this.#provider.offer(session);
  }

  #wait(): void {
    const leave = onBackendDefined(() => this.#start());
    const timer = setTimeout(() => this.#fail({ code: 'configuration', message: describeBackend(this.backend) }), grace);
    this.#stopWaiting = () => {
      leave();
      clearTimeout(timer);
    };
  }

  #close(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#problem = undefined;
    const session = this.#session;
    this.#session = undefined;
    this.#provider.offer(undefined);
    session?.close();
  }

  #fail(problem: Problem): void {
    this.#problem = problem;
    tellDeveloper('error', problem.message);
    this.dispatchEvent(new SessionFailedEvent(problem));
  }

  #changeIdentity(session: Session): void {
    const identity = this.#identity ?? anonymous;
    if (identity.mode === 'anonymous') session.signOut();
    else session.signIn(identity);
  }

  #chooseLocale(): string {
    const locale = validLocale(this.locale);
    if (this.locale && !locale) {
      tellDeveloper('error', `<selfcare-session locale="${this.locale}"> is no language tag, such as en-IE`);
    }
    return locale ?? pageLocale(this);
  }

  #choosePlatform(): Platform {
    const platform = this.platform ?? createBrowserPlatform();
    return this.routing ? { ...platform, routing: this.routing } : platform;
  }
}

function shownIdentity(identity: Identity): ShownIdentity {
  const customer = identity.mode === 'anonymous' ? undefined : identity.customer;
  return Object.freeze({ mode: identity.mode, ...(customer ? { customer: Object.freeze({ ...customer }) } : {}) });
}

declare global {
  interface HTMLElementTagNameMap {
    'selfcare-session': SessionElement;
  }
}
