import type { LitElement, ReactiveController } from 'lit';

/** Says whether its host is narrower than so many CSS pixels, and draws it anew when that changes. */
export class WidthController implements ReactiveController {
  readonly #host: LitElement;
  readonly #limit: number;
  readonly #observer: ResizeObserver | undefined;
  #narrow = true;

  constructor(host: LitElement, limit: number) {
    this.#host = host;
    this.#limit = limit;
    // Drawing anew changes the height that is observed too: that waits for the next frame. DOMs without a layout have no observer.
    this.#observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    host.addController(this);
  }

  get narrow(): boolean {
    return this.#narrow;
  }

  hostConnected(): void {
    this.#observer?.observe(this.#host);
    this.#measure();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measure(): void {
    // what has left the page meanwhile has no width
    if (!this.#host.isConnected) return;
    const narrow = this.#host.getBoundingClientRect().width < this.#limit;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.#host.requestUpdate();
  }
}
