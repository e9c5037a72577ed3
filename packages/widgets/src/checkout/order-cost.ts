import type { CartState } from '@selfcare/core';
import { priceLines, priceTable, skeleton, type PriceFormat } from '@selfcare/ui';
import { html, type TemplateResult } from 'lit';
import type { CheckoutWords } from './checkout-strings.js';

/** What the order costs, bucket by bucket. */
export function orderTotals({ totals, updating }: CartState, words: CheckoutWords, format: PriceFormat): TemplateResult {
  const label = words.say('totalsHeading');
  return html`<section class="totals" part="totals" aria-labelledby="totals">
    <h3 id="totals">${label}</h3>
    ${totals ? priceTable(totals, format, { updating, label }) : html`<div class="waits">${skeleton('line')}${skeleton('line')}</div>`}
  </section>`;
}

/** What the order costs, while the form is filled in: a bar, or a card beside the form where there is room. */
export function orderSoFar(cart: CartState, words: CheckoutWords, format: PriceFormat): TemplateResult {
  return html`<aside class="so-far" part="bar" aria-label=${words.say('barLabel')}>
    <div class="bar">
      ${cart.totals ? priceLines(cart.totals, format) : skeleton('short', 'alone')}
      <p class="muted small">${words.say('barItems', { count: cart.count })}</p>
    </div>
    <div class="beside">${orderTotals(cart, words, format)}</div>
  </aside>`;
}
