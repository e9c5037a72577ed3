import type { PriceFormat } from '@selfcare/ui';
import { priceStrings } from '@selfcare/ui';

/** Prices in English as the drawings get them, without a widget. */
export const englishPrices: PriceFormat = {
  direction: 'ltr',
  say(key, values = {}) {
    const message = priceStrings[key];
    const form = typeof message === 'string' ? message : values['count'] === 1 ? message.one : message.other;
    return form.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  },
  parts: ({ amount, currency, scale }) => new Intl.NumberFormat('en-IE', { style: 'currency', currency }).formatToParts(amount / 10 ** scale),
  decimal: ({ amount, scale }) => (amount / 10 ** scale).toFixed(scale),
};
