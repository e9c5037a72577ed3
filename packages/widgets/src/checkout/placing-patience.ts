import type { Clock } from '@selfcare/core';
import type { LitElement, ReactiveController } from 'lit';

/** How long a customer waits for the order without a further word, in ms. */
const patience = 5_000;

/** Tells when placing an order takes longer than a customer waits without a further word. */
export class PlacingPatience implements ReactiveController {
  readonly #host: LitElement;
  readonly #waiting: () => Clock | undefined;
  #stop: (() => void) | undefined;
  #isOver = false;

  /** `waiting` gives the clock while an order is being placed. */
  constructor(host: LitElement, waiting: () => Clock | undefined) {
    this.#host = host;
    this.#waiting = waiting;
    host.addController(this);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  hostUpdate(): void {
    const clock = this.#waiting();
    if (!clock) return this.#begin();
    this.#stop ??= clock.after(patience, () => {
      this.#isOver = true;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#begin();
  }

  #begin(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#isOver = false;
  }
}
