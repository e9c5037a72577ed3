import { css, html, nothing, type TemplateResult } from 'lit';
import type { Money, PriceBuckets, RecurringTotal } from '@selfcare/core';
import { money, moneyWords, type PriceFormat } from './money.js';
import { everyPeriodWords, laterPriceWords, namedUsageWords, perPeriodWords, taxWords, usageWords } from './price-words.js';

export interface PriceBlockOptions {
  /** False leaves out whether tax is included, where a total beside it says so. */
  readonly tax?: boolean;
}

/** The price of one thing at a glance, heaviest first: what recurs with its period and what follows a promotion, then today, first bill, use. */
export function priceBlock(buckets: PriceBuckets, format: PriceFormat, { tax = true }: PriceBlockOptions = {}): TemplateResult {
  const { perPeriod, dueToday, firstBill, usage, incomplete } = buckets;
  const from = incomplete ? html`<span class="price-from">${format.say('priceFrom')}</span> ` : nothing;
  const once = perPeriod.length ? [] : dueToday.length ? dueToday : firstBill;
  const later = [
    ...(once === dueToday ? [] : dueToday.map((amount) => format.say('priceToday', { price: moneyWords(amount, format) }))),
    ...(once === firstBill ? [] : firstBill.map((amount) => format.say('priceOnFirstBill', { price: moneyWords(amount, format) }))),
    ...usage.map((price) => namedUsageWords(price, format)),
  ];
  const unknown = !perPeriod.length && !once.length && !usage.length;
  return html`<div class="price" part="price">
    ${perPeriod.map((total) => renderRecurring(total, from, format))}
    ${once.map((amount) => renderHeavy(amount, format.say('priceOnce'), from, format))}
    ${unknown ? html`<p class="price-unknown">${format.say('priceUnknown')}</p>` : nothing}
    ${later.map((words) => html`<p class="price-more">${words}</p>`)}
    ${tax && !unknown && taxWords(buckets, format) ? html`<p class="price-tax">${taxWords(buckets, format)}</p>` : nothing}
  </div>`;
}

function renderRecurring(total: RecurringTotal, from: unknown, format: PriceFormat): TemplateResult {
  const [first] = total.steps;
  if (!first) return html``;
  return html`${renderHeavy(first.amount, perPeriodWords(total.period, format), from, format)}
  ${laterPriceWords(total, format).map((words) => html`<p class="price-then" part="price-then">${words}</p>`)}`;
}

function renderHeavy(amount: Money, suffix: string, from: unknown, format: PriceFormat): TemplateResult {
  return html`<p class="price-heavy" part="price-heavy"><bdi dir=${format.direction}>${from}${money(amount, format)} <span class="price-period">${suffix}</span></bdi></p>`;
}

export interface PriceTableOptions {
  /** A change is under way: the amounts are the last settled ones. */
  readonly updating?: boolean;
  /** Of the table, for screen readers. */
  readonly label?: string;
}

/** The four buckets as a table of label and amount, never added to each other. */
export function priceTable(buckets: PriceBuckets, format: PriceFormat, { updating = false, label }: PriceTableOptions = {}): TemplateResult {
  const { perPeriod, dueToday, firstBill, usage, incomplete, estimated } = buckets;
  const from = incomplete ? html`<span class="price-from">${format.say('priceFrom')}</span> ` : nothing;
  const notes = [taxWords(buckets, format), estimated ? format.say('priceEstimated') : ''].filter(Boolean);
  return html`<div class="price-table" part="price-table" role="group" aria-label=${label ?? nothing} aria-busy=${updating ? 'true' : 'false'}>
    <dl>
      ${perPeriod.map(
        (total) => html`<div class="price-row heavy">
          <dt>${everyPeriodWords(total.period, format)}</dt>
          ${total.steps.slice(0, 1).map(({ amount }) => html`<dd><bdi dir=${format.direction}>${from}${money(amount, format)}</bdi></dd>`)}
          ${laterPriceWords(total, format).map((words) => html`<dd class="price-then">${words}</dd>`)}
        </div>`,
      )}
      ${renderRows(format.say('priceDueToday'), dueToday, from, format)} ${renderRows(format.say('priceFirstBill'), firstBill, from, format)}
      ${usage.map(
        (price) => html`<div class="price-row">
          <dt><bdi>${price.name || format.say('priceUsage')}</bdi></dt>
          <dd>${usageWords(price, format)}</dd>
        </div>`,
      )}
    </dl>
    <p class="price-notes">${updating ? html`<span class="price-updating">${format.say('priceUpdating')}</span>` : nothing}<bdi class="price-tax" dir=${format.direction}>${notes.join(' · ')}</bdi></p>
  </div>`;
}

function renderRows(label: string, amounts: readonly Money[], from: unknown, format: PriceFormat): TemplateResult[] {
  return amounts.map(
    (amount) => html`<div class="price-row">
      <dt>${label}</dt>
      <dd><bdi dir=${format.direction}>${from}${money(amount, format)}</bdi></dd>
    </div>`,
  );
}

/** Goes with `priceBlock` and `priceTable`. */
export const priceStyles = css`
  .price-heavy {
    line-height: var(--_font-line-height-heading);
  }

  .price-heavy .money {
    font-size: var(--_font-size-display);
    font-weight: var(--_font-weight-strong);
    letter-spacing: -0.02em;
  }

  .price-heavy .money-small,
  .price-row.heavy .money-small {
    font-size: 0.72em;
  }

  .price-from,
  .price-period,
  .price-tax,
  .price-notes,
  .price-more {
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
  }

  .price-then {
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }

  .price-more {
    font-variant-numeric: tabular-nums;
  }

  .price-unknown {
    color: var(--_color-text-muted);
  }

  .price-table dl {
    display: grid;
    gap: var(--_space-2);
  }

  .price-row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: var(--_space-4);
    text-align: end;
  }

  .price-row dt {
    min-inline-size: 0;
    text-align: start;
  }

  .price-row dd {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .price-row.heavy {
    font-weight: var(--_font-weight-strong);
  }

  .price-row.heavy .money {
    font-size: var(--_font-size-title);
    letter-spacing: -0.02em;
  }

  .price-row > .price-then {
    flex-basis: 100%;
    font-weight: var(--_font-weight-regular);
  }

  .price-notes {
    display: flex;
    justify-content: space-between;
    min-block-size: 1lh;
    margin-block-start: var(--_space-2);
  }

  .price-notes > .price-tax {
    margin-inline-start: auto;
    color: inherit;
    font-size: inherit;
  }

  .price-table[aria-busy='true'] dd {
    opacity: 0.75;
    transition: opacity var(--_motion-calm) var(--_motion-easing);
  }
`;
