import { cartSettled, isCartBusy, type CartOutcome, type CartStore } from '@selfcare/core';
import type { ReactiveControllerHost } from 'lit';

export interface CartLinkOptions {
  /** Undefined until there is one. */
  readonly store: () => CartStore | undefined;
  /** What the page is asked before the customer is led on; whoever prevents it leads on by itself. */
  readonly ask: (settled: Promise<CartOutcome>) => Event;
  /** Nobody prevented it, and there is no link to follow. */
  readonly onNowhere: () => void;
  /** A change failed that the customer had made before the press: where this is given, the customer stays. */
  readonly onFailed?: () => void;
}

/**
 * A way out of the cart that leads on only when the back end has all that the cart shows, since a page that goes away takes its requests along. A
 * press with a modifier, which opens another tab, is left to the browser.
 */
export class CartLink {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: CartLinkOptions;
  #waits = false;
  #goesOn = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CartLinkOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** True while a press waits for the back end. */
  get waits(): boolean {
    return this.#waits;
  }

  /** Takes a press on the link, or on the button that stands in for one. */
  readonly onPress = (press: Event): void => {
    if (this.#goesOn) return;
    if (this.#waits) return press.preventDefault();
    const store = this.#options.store();
    const settled = store ? cartSettled(store) : Promise.resolve<CartOutcome>({ ok: true });
    if (!this.#host.dispatchEvent(this.#options.ask(settled))) return press.preventDefault();
    const link = press.currentTarget;
    if (!(link instanceof HTMLAnchorElement)) return this.#options.onNowhere();
    if (!store || !isCartBusy(store.state) || opensElsewhere(press as MouseEvent)) return;
    press.preventDefault();
    void this.#goOnAfter(settled, link);
  };

  async #goOnAfter(settled: Promise<CartOutcome>, link: HTMLAnchorElement): Promise<void> {
    this.#waits = true;
    this.#host.requestUpdate();
    const { ok } = await settled;
    this.#waits = false;
    this.#host.requestUpdate();
    if (!ok && this.#options.onFailed) return this.#options.onFailed();
    if (!link.isConnected) return;
    // Pressed once more, so that a router of the page's takes it as it takes every link.
    this.#goesOn = true;
    link.click();
    this.#goesOn = false;
  }
}

function opensElsewhere({ ctrlKey, metaKey, shiftKey, altKey, button }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey || button !== 0;
}
