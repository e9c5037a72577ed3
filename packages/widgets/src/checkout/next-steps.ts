import type { CartState } from '@selfcare/core';
import { html, type TemplateResult } from 'lit';
import type { CheckoutWords } from './checkout-strings.js';

/** What the customer can expect after placing the order. */
export function nextSteps({ totals }: CartState, words: CheckoutWords): TemplateResult {
  const steps = ['nextNumber', 'nextWork', totals?.dueToday.length ? 'nextPayToday' : 'nextPay'] as const;
  return html`<section class="next-steps" part="next" aria-labelledby="next">
    <h3 id="next">${words.say('nextHeading')}</h3>
    <ol role="list">
      ${steps.map((key) => html`<li>${words.say(key)}</li>`)}
    </ol>
  </section>`;
}
