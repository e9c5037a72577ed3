import type { CartState } from '@selfcare/core';
import { defineElement } from '@selfcare/lit';
import { CartElement } from '@selfcare/widgets/cart';
import { html, type TemplateResult } from 'lit';

/** The cart with its totals above its lines. */
export class PriceFirstCart extends CartElement {
  protected override renderBody(state: CartState | undefined): unknown {
    if (!state?.lines.length) return super.renderBody(state);
    return html`${this.renderTotals(state)}${this.renderLines(state)}`;
  }

  protected override renderCheckOut(): TemplateResult {
    return html`<p>Ready? ${super.renderCheckOut()}</p>`;
  }
}

defineElement('price-first-cart', PriceFirstCart);
