/** A moment, as ISO 8601 in UTC (`2026-11-21T09:00:00.000Z`). Shown in a named zone, never by offset arithmetic. */
export type Instant = string;

/** A stretch of time; an open end stands for "no end". */
export interface TimeSpan {
  readonly start?: Instant;
  readonly end?: Instant;
}

/** True while `now` (ms since the epoch) lies in the span: start included, end not. */
export function isWithin({ start, end }: TimeSpan, now: number): boolean {
  return (!start || Date.parse(start) <= now) && (!end || now < Date.parse(end));
}
