import type { Instant, Period, PeriodUnit, TimeSpan } from '@selfcare/core';

const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(\.\d{1,3})?\d*)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * Reads a date-time as back ends write it: with or without seconds, with `Z`, `+01:00`, `+0100` or `+01`, or without a zone,
 * and then as the clock of `timeZone` (IANA) showed it. Undefined for anything else.
 */
export function instantFrom(value: string | undefined, timeZone: string): Instant | undefined {
  const match = written.exec(value ?? '');
  if (!match) return undefined;
  const [, date, time = '00:00', seconds = '00', fraction = '', zone] = match;
  const [, hours, minutes = '00'] = /^([+-]\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  const moment = Date.parse(`${date}T${time}:${seconds}${fraction}${offset}`);
  if (Number.isNaN(moment)) return undefined;
  return new Date(zone === undefined ? atWallClock(moment, timeZone) : moment).toISOString();
}

/** The span between two date-times; an end that cannot be read is open. */
export function timeSpanFrom(
  period: { readonly startDateTime?: string; readonly endDateTime?: string } | undefined,
  timeZone: string,
): TimeSpan {
  const start = instantFrom(period?.startDateTime, timeZone);
  const end = instantFrom(period?.endDateTime, timeZone);
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

/**
 * The moment at which clocks in the zone show what `shown` reads in UTC. Twice, since the offset itself may change in between.
 */
function atWallClock(shown: number, timeZone: string): number {
  if (timeZone === 'UTC') return shown;
  const first = shown - offsetAt(shown, timeZone);
  return shown - offsetAt(first, timeZone);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function offsetAt(moment: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const part = '2-digit';
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: part, day: part, hour: part, minute: part, second: part,
    });
    clocks.set(timeZone, clock);
  }
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(moment / 1000) * 1000;
}

const periods: ReadonlyMap<string, Period> = new Map(
  (
    [
      ['d day days daily', 1, 'day'],
      ['w week weeks weekly', 1, 'week'],
      ['fortnight fortnights fortnightly biweekly', 2, 'week'],
      ['fourweekly', 4, 'week'],
      ['m mon month months monthly mth', 1, 'month'],
      ['bimonth bimonthly', 2, 'month'],
      ['quarter quarters quarterly trimester', 3, 'month'],
      ['semester halfyear halfyearly semiannual semiannually biannual biannually', 6, 'month'],
      ['y yr year years yearly annual annually', 1, 'year'],
      ['biennial biennially', 2, 'year'],
    ] satisfies [string, number, PeriodUnit][]
  ).flatMap(([words, count, unit]) => words.split(' ').map((word): [string, Period] => [word, { count, unit }])),
);

/** `length` times the period that back ends call `month`, `Monthly`, `3 months` or `P1M`; undefined for other words. */
export function periodFrom(words: string | undefined, length = 1): Period | undefined {
  const [, number, name = ''] = /^P?(\d{1,4})?\s*([a-z-]+)$/i.exec(words?.trim() ?? '') ?? [];
  const period = periods.get(name.toLowerCase().replaceAll('-', ''));
  const count = (period?.count ?? 0) * Number(number ?? 1) * length;
  return period && Number.isSafeInteger(count) && count > 0 ? { count, unit: period.unit } : undefined;
}

/** How many whole `period`s a duration holds; undefined when it holds none, or days and months would have to be compared. */
export function periodsIn(duration: Period, period: Period): number | undefined {
  const [long, short] = [inBasicUnit(duration), inBasicUnit(period)];
  const count = Math.floor(long.count / short.count);
  return long.unit === short.unit && count > 0 ? count : undefined;
}

function inBasicUnit({ count, unit }: Period): { count: number; unit: 'day' | 'month' } {
  switch (unit) {
    case 'day':
      return { count, unit: 'day' };
    case 'week':
      return { count: count * 7, unit: 'day' };
    case 'month':
      return { count, unit: 'month' };
    case 'year':
      return { count: count * 12, unit: 'month' };
  }
}
