import type { Session, SessionState } from '@selfcare/core';
import type { ReactiveController } from 'lit';
import { pageLocale, validLocale } from './locale.js';
import { SessionConsumer, type WidgetHost } from './session-consumer.js';

/**
 * Shows an element its session's own state, and whether there is a session at all; asks for an update whenever one of them
 * changes.
 */
export class SessionController implements ReactiveController {
  readonly #host: WidgetHost;
  readonly #consumer: SessionConsumer;
  #seenState: SessionState | undefined;
  #seenMissing = false;
  #leaveConsumer: (() => void) | undefined;

  constructor(host: WidgetHost) {
    this.#host = host;
    this.#consumer = SessionConsumer.of(host);
    this.#consumer.need();
    host.addController(this);
  }

  /** The element's session, or undefined until one is found. */
  get session(): Session | undefined {
    return this.#consumer.session;
  }

  /** True when nobody offered a session within a second: the page is not set up, and the developer has been told. */
  get missing(): boolean {
    return this.#consumer.missing;
  }

  /** Undefined until a session is found. */
  get signOn(): SessionState['signOn'] | undefined {
    return this.session?.state.signOn;
  }

  /** The session's locale, else the nearest `lang`; always one that `Intl` takes. */
  get locale(): string {
    return validLocale(this.session?.state.locale) ?? pageLocale(this.#host);
  }

  hostConnected(): void {
    this.#leaveConsumer ??= this.#consumer.subscribe(() => this.#settle());
    this.#settle();
  }

  hostDisconnected(): void {
    this.#leaveConsumer?.();
    this.#leaveConsumer = undefined;
  }

  #settle(): void {
    const state = this.session?.state;
    if (state === this.#seenState && this.missing === this.#seenMissing) return;
    this.#seenState = state;
    this.#seenMissing = this.missing;
    this.#host.requestUpdate();
  }
}
