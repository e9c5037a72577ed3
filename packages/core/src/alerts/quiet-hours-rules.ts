import type { QuietHours } from './alert-settings.js';

/** Which part of quiet hours cannot be so. */
export type QuietHoursFault = 'start' | 'end' | 'days' | 'timeZone';

/** What is wrong with quiet hours: a time that is none, no time between start and end, no day, a zone that nobody knows. */
export function quietHoursFault({ start, end, days, timeZone }: QuietHours): QuietHoursFault | undefined {
  if (!isWallTime(start)) return 'start';
  if (!isWallTime(end) || start === end) return 'end';
  if (days.length === 0) return 'days';
  return isTimeZone(timeZone) ? undefined : 'timeZone';
}

function isWallTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
