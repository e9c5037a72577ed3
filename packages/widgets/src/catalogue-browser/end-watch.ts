import type { LitElement, ReactiveController } from 'lit';

/** Tells, after each update again, when the part of the host with the selector comes near to what can be seen. */
export class EndWatch implements ReactiveController {
  readonly #host: LitElement;
  readonly #selector: string;
  readonly #near: () => void;
  #observer: IntersectionObserver | undefined;

  constructor(host: LitElement, selector: string, near: () => void) {
    this.#host = host;
    this.#selector = selector;
    this.#near = near;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#observer?.disconnect();
    const end = this.#host.renderRoot.querySelector(this.#selector);
    if (!end) return;
    this.#observer ??= new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting && this.#near(), { rootMargin: '100%' });
    this.#observer.observe(end);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
