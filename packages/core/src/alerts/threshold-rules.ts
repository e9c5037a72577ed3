import { compareMoney, moneyFrom, currencyDigits } from '../money.js';
import { plainDigits } from '../plain-digits.js';
import type { AlertLimit, AlertThreshold } from './alert-settings.js';

/** What is wrong with a typed limit. */
export type LimitFault = 'no-number' | 'too-fine' | 'too-low' | 'too-high';

export type ReadLimit = { readonly limit: AlertLimit | undefined } | { readonly fault: LimitFault };

/**
 * Reads what a person of the locale typed (`10`, `1,000.50`, `1.000,50 €`): nothing typed is no limit. Exact: money to the
 * currency's smallest unit, use in whole units.
 */
export function readLimit(threshold: AlertThreshold, typed: string, locale: string): ReadLimit {
  if (typed.trim() === '') return { limit: undefined };
  const decimal = decimalIn(typed, locale);
  if (decimal === undefined) return { fault: 'no-number' };
  const fraction = decimal.split('.')[1] ?? '';
  if (threshold.kind === 'usage') {
    if (/[1-9]/.test(fraction)) return { fault: 'too-fine' };
    return within(Number(decimal), threshold.least, threshold.most, (one, other) => one - other);
  }
  const { currency } = threshold.least;
  if (/[1-9]/.test(fraction.slice(currencyDigits(currency)))) return { fault: 'too-fine' };
  const limit = moneyFrom(decimal, currency);
  return limit ? within(limit, threshold.least, threshold.most, compareMoney) : { fault: 'no-number' };
}

function within<L extends AlertLimit>(limit: L, least: L, most: L, compare: (one: L, other: L) => number): ReadLimit {
  if (compare(limit, least) < 0) return { fault: 'too-low' };
  return compare(limit, most) > 0 ? { fault: 'too-high' } : { limit };
}

function decimalIn(typed: string, locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const point = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const digits = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse();
  const plain = [...plainDigits(typed)]
    .map((character) => (digits.includes(character) ? String(digits.indexOf(character)) : character))
    .join('')
    .replace(/[\p{Sc}\s\u200e\u200f]/gu, '')
    .replaceAll('٫', point);
  const [whole = '', fraction, ...more] = plain.split(point);
  if (more.length || !/^\d{1,12}$|^\d{1,3}(?:[.,'’٬]\d{3}){1,3}$/.test(whole) || !/^\d{0,6}$/.test(fraction ?? '')) return undefined;
  return `${whole.replace(/\D/g, '')}${fraction ? `.${fraction}` : ''}`;
}
