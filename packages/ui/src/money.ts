import { css, html, type TemplateResult } from 'lit';
import type { Money } from '@selfcare/core';
import type { PriceWord } from './price-strings.js';

/** How the widget's locale writes prices. The drawings format nothing themselves. */
export interface PriceFormat {
  /** The direction that the words are written in: amounts stand beside them in it, whatever the page's own is. */
  readonly direction: 'ltr' | 'rtl';
  /** The words of a key, with its values filled in. */
  say(key: PriceWord, values?: Readonly<Record<string, string | number>>): string;
  /** The amount as people write it, in parts. */
  parts(money: Money): readonly Intl.NumberFormatPart[];
  /** The amount as a plain decimal: `29.99`. */
  decimal(money: Money): string;
}

const small: ReadonlySet<Intl.NumberFormatPart['type']> = new Set(['currency', 'decimal', 'fraction']);

/** An amount: exact in `<data value>`, currency and decimals smaller, digits of one width. */
export function money(amount: Money, format: PriceFormat): TemplateResult {
  const parts = format.parts(amount).map(({ type, value }) => (small.has(type) ? html`<span class="money-small">${value}</span>` : value));
  return html`<data class="money" part="money" value=${format.decimal(amount)}>${parts}</data>`;
}

/** The amount as plain words, for sentences and names. */
export function moneyWords(amount: Money, format: PriceFormat): string {
  return format
    .parts(amount)
    .map(({ value }) => value)
    .join('');
}

/** Goes with `money`. */
export const moneyStyles = css`
  .money {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    unicode-bidi: isolate;
  }
`;
