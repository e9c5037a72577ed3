import type { CartLineView } from '@selfcare/core';
import { priceLines, skeleton, type PriceFormat } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { lineConfiguration } from '../line-configuration.js';
import { problemWords } from '../problem-notice.js';
import type { CheckoutWords } from './checkout-strings.js';

/** What is about to be ordered: each line of the cart with its price. */
export function orderLines(lines: readonly CartLineView[], words: CheckoutWords, format: PriceFormat): TemplateResult {
  return html`<section class="card" part="lines" aria-labelledby="lines">
    <h3 id="lines">${words.say('linesHeading', { count: lines.length })}</h3>
    <ul class="lines" role="list">
      ${repeat(
        lines,
        ({ id }) => id,
        (line) => renderLine(line, words, format),
      )}
    </ul>
  </section>`;
}

function renderLine({ id, name, quantity, prices, configuration, standing, problem }: CartLineView, words: CheckoutWords, format: PriceFormat): TemplateResult {
  return html`<li class="line" part="line" data-line=${id} tabindex="-1">
    <div class="line-name">
      <p><bdi>${name}</bdi></p>
      ${lineConfiguration(configuration)}
      ${quantity === 1 ? nothing : html`<p class="muted small">${words.say('lineQuantity', { count: quantity })}</p>`}
      ${standing === 'failed' && problem ? html`<p class="line-problem small">${problemWords(problem, words).title}</p>` : nothing}
    </div>
    <div class="line-price">${prices ? priceLines(prices, format) : standing === 'pending' ? skeleton('line', 'alone') : format.say('priceUnknown')}</div>
  </li>`;
}
