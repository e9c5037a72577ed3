export type PeriodUnit = 'day' | 'week' | 'month' | 'year';

/** A length of calendar time, such as one month. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** Equal periods have equal keys: 12 months and 1 year are told apart on purpose, as the catalogue tells them apart. */
export function periodKey({ count, unit }: Period): string {
  return `${count} ${unit}`;
}
