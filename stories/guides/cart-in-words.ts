import { cartStore } from '@selfcare/core';
import { defineElement, StoreController } from '@selfcare/lit';
import { html, LitElement } from 'lit';

/** The names in the cart as one sentence. */
export class CartInWords extends LitElement {
  readonly #cart = new StoreController(this, cartStore, ({ lines }) => lines);

  protected override render(): unknown {
    const names = this.#cart.value?.map(({ name }) => name) ?? [];
    return html`<p role="status">${names.length ? `In your cart: ${names.join(', ')}.` : 'Nothing in your cart yet.'}</p>`;
  }
}

defineElement('cart-in-words', CartInWords);
