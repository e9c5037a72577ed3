import type { Instant } from '@selfcare/core';
import { isRightToLeft, setApart } from './direction.js';

/** What `formatDate` takes: `Intl`'s options; `timeZone` is the IANA name of the zone that the time is told in. */
export type DateOptions = Intl.DateTimeFormatOptions;

/**
 * The moment as people of the locale write it, by default its day. A zone that the browser does not know is told in UTC and
 * named so, never in another zone without a word; text that is no instant comes back as it is.
 */
export function formatDate(instant: Instant, locale: string, options: DateOptions = { dateStyle: 'medium' }): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? instant : dateFormat(locale, options).format(time);
}

/** The number as people of the locale write it. */
export function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  return cached('number', locale, options, () => new Intl.NumberFormat(locale, options)).format(value);
}

/** The items as an enumeration: `broadband, TV, and phone`; those that are written in the other direction than the language are set apart. */
export function formatList(items: readonly string[], locale: string, options: Intl.ListFormatOptions = {}): string {
  return cached('list', locale, options, () => new Intl.ListFormat(locale, options)).format(items.map((item) => setApart(item, isRightToLeft(locale))));
}

/** The plural category of the count in the language of the locale. */
export function pluralCategory(count: number, locale: string): Intl.LDMLPluralRule {
  return cached('plural', locale, {}, () => new Intl.PluralRules(locale)).select(count);
}

function dateFormat(locale: string, options: DateOptions): Intl.DateTimeFormat {
  return cached('date', locale, options, () => {
    try {
      return new Intl.DateTimeFormat(locale, options);
    } catch {
      const { dateStyle, timeStyle, ...others } = options;
      const time = timeStyle && ({ hour: 'numeric', minute: '2-digit' } as const);
      const day = (dateStyle || !timeStyle) && ({ year: 'numeric', month: 'short', day: 'numeric' } as const);
      return new Intl.DateTimeFormat(locale, { ...day, ...time, ...others, timeZone: 'UTC', timeZoneName: 'short' });
    }
  });
}

const formats = new Map<string, unknown>();

// Making a format costs far more than using it.
function cached<T>(kind: string, locale: string, options: object, make: () => T): T {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = make()));
  return format as T;
}
