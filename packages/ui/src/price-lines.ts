import { css, html, nothing, type TemplateResult } from 'lit';
import type { PriceBuckets } from '@selfcare/core';
import { money, moneyWords, type PriceFormat } from './money.js';
import { laterPriceWords, namedUsageWords, perPeriodWords } from './price-words.js';

/** The four buckets in few words, never added: what a row of a list or a bar has room for. What recurs has the first line, all else the second. */
export function priceLines(buckets: PriceBuckets, format: PriceFormat): TemplateResult {
  const { perPeriod, dueToday, firstBill, usage, incomplete } = buckets;
  const from = incomplete ? html`<span class="price-lines-from">${format.say('priceFrom')}</span> ` : nothing;
  const more = [
    ...dueToday.map((amount) => format.say('priceToday', { price: moneyWords(amount, format) })),
    ...firstBill.map((amount) => format.say('priceOnFirstBill', { price: moneyWords(amount, format) })),
    ...usage.map((price) => namedUsageWords(price, format)),
  ];
  if (!perPeriod.length && !more.length) return html`<div class="price-lines" part="price">${format.say('priceUnknown')}</div>`;
  return html`<div class="price-lines" part="price">
    ${perPeriod.map((total) =>
      total.steps.slice(0, 1).map(
        ({ amount }) => html`<p class="price-lines-first">
          <bdi dir=${format.direction}
            >${from}${money(amount, format)} <span class="price-lines-period">${[perPeriodWords(total.period, format), ...laterPriceWords(total, format)].join(' ')}</span></bdi
          >
        </p>`,
      ),
    )}
    ${more.length ? html`<p class=${perPeriod.length ? 'price-lines-more' : 'price-lines-first'}><bdi dir=${format.direction}>${more.join(' · ')}</bdi></p>` : nothing}
  </div>`;
}

/** Goes with `priceLines`. */
export const priceLinesStyles = css`
  .price-lines {
    font-variant-numeric: tabular-nums;
  }

  .price-lines-first {
    font-weight: var(--_font-weight-strong);
  }

  .price-lines-from,
  .price-lines-period,
  .price-lines-more {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-regular);
  }
`;
