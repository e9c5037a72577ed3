import type { LitElement, ReactiveController } from 'lit';

/** Takes the focus along when the screen changes that it is in, and leaves it alone when it is elsewhere. */
export class ScreenFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #screen: () => string | undefined;
  readonly #take: () => void;
  #shown: string | undefined;
  #moves = false;

  /** `take` moves the focus to the beginning of the new screen, after it is drawn. */
  constructor(host: LitElement, screen: () => string | undefined, take: () => void) {
    this.#host = host;
    this.#screen = screen;
    this.#take = take;
    host.addController(this);
  }

  hostUpdate(): void {
    const screen = this.#screen();
    this.#moves = this.#shown !== undefined && screen !== this.#shown && this.#host.matches(':focus-within');
    this.#shown = screen;
  }

  hostUpdated(): void {
    if (this.#moves) this.#take();
  }
}
