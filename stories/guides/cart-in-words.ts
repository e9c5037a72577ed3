import { cartStore } from '@selfcare/core';
import { defineElement, StoreController } from '@selfcare/lit';
import { html, LitElement } from 'lit';

/** The cart in sentences. */
export class CartInWords extends LitElement {
  readonly #cart = new StoreController(this, cartStore);

  protected override render(): unknown {
    const { status, lines, problem } = this.#cart.value ?? { status: 'loading', lines: [] };
    const failed = problem ?? lines.find((line) => line.problem)?.problem;
    return html`<p role="status">${status === 'loading' ? 'One moment.' : failed ? 'That did not work.' : lines.length ? 'In your cart:' : 'Nothing in your cart yet.'}</p>
      <ul>
        ${lines.map(
          ({ id, name, quantity }) =>
            html`<li>${quantity} × ${name} <button aria-label="Take out ${name}" @click=${() => this.#cart.store.remove(id)}>Take out</button></li>`,
        )}
      </ul>
      ${problem ? html`<button @click=${() => this.#cart.store.refresh()}>Try again</button>` : ''}`;
  }
}

defineElement('cart-in-words', CartInWords);
