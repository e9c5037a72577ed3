import type { LitElement, ReactiveController } from 'lit';

/** Gives the focus a place when an update takes the focused thing away: `refuge`, looked up after the update. */
export class FocusKeeper implements ReactiveController {
  readonly #host: LitElement;
  readonly #refuge: () => HTMLElement | null | undefined;
  #focused: Element | null = null;

  constructor(host: LitElement, refuge: () => HTMLElement | null | undefined) {
    this.#host = host;
    this.#refuge = refuge;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    if (this.#focused && !this.#focused.isConnected) this.#refuge()?.focus();
    this.#focused = null;
  }
}
