import type { Clock } from '@selfcare/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OrderTrackerWords } from './order-tracker-strings.js';

const minute = 60_000;
const hour = 60 * minute;

/** "Updated 12 s ago", for something read at `at` (ms since the epoch). A clock that was set back makes nothing of the future. */
export function ageWords(at: number, now: number, words: OrderTrackerWords): string {
  const age = Math.max(0, now - at);
  if (age < 5_000) return words.say('updatedNow');
  const ago = new Intl.RelativeTimeFormat(words.locale, { numeric: 'always', style: 'short' });
  if (age < minute) return words.say('updated', { ago: ago.format(-Math.floor(age / 1000), 'second') });
  if (age < hour) return words.say('updated', { ago: ago.format(-Math.floor(age / minute), 'minute') });
  return words.say('updated', { ago: ago.format(-Math.floor(age / hour), 'hour') });
}

/** Draws its host anew as what it shows grows older: every 5 s in the first minute, then every minute. */
export class AgeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #watched: () => { readonly at: number; readonly clock: Clock } | undefined;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, watched: () => { readonly at: number; readonly clock: Clock } | undefined) {
    this.#host = host;
    this.#watched = watched;
    host.addController(this);
  }

  hostConnected(): void {
    this.#wait();
  }

  hostUpdated(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    this.#cancel?.();
  }

  #wait(): void {
    this.#cancel?.();
    const watched = this.#watched();
    if (!watched) return;
    const { at, clock } = watched;
    const age = clock.now() - at;
    this.#cancel = clock.after(age < minute ? 5_000 - (Math.max(0, age) % 5_000) : minute, () => this.#host.requestUpdate());
  }
}
