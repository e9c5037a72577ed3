import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';

class CountdownDirective extends AsyncDirective {
  #subject: unknown;
  #until = 0;
  #say: (seconds: number) => string = String;
  #timer: ReturnType<typeof setInterval> | undefined;

  override render(subject: unknown, seconds: number, say: (seconds: number) => string): string {
    this.#say = say;
    if (subject !== this.#subject) this.#until = performance.now() + seconds * 1000;
    this.#subject = subject;
    if (this.isConnected) this.#start();
    return this.#words;
  }

  override disconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  override reconnected(): void {
    this.#start();
    this.setValue(this.#words);
  }

  #start(): void {
    this.#timer ??= setInterval(() => this.setValue(this.#words), 1000);
  }

  get #words(): string {
    return this.#say(Math.max(1, Math.ceil((this.#until - performance.now()) / 1000)));
  }
}

/**
 * Draws words with a number of seconds in them that runs down to 1, from when `subject` is first drawn. Only for the eye: it stands in no live
 * region.
 */
export const countdown = directive(CountdownDirective);
