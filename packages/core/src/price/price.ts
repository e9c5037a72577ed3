import type { Money } from '../money.js';
import type { Period } from '../time/period.js';

export type PriceKind = 'oneTime' | 'recurring' | 'usage' | 'deposit' | 'penalty';

/** Whether amounts hold their tax. `unknown` when the back end does not say. */
export type TaxMode = 'included' | 'excluded' | 'unknown';

/** A lower price at the beginning: `amount` for the first `periods` of the price's periods, then the price's own. */
export interface Promotion {
  readonly name: string;
  readonly amount: Money;
  readonly periods: number;
}

/** One component of what an offering costs. */
export interface Price {
  readonly id: string;
  readonly name: string;
  readonly kind: PriceKind;
  /** Absent when the back end knows the component but not its amount: totals are then "from". */
  readonly amount?: Money;
  readonly tax: TaxMode;
  /** A one-time price is paid at checkout (`today`) or stands on the first bill. */
  readonly due: 'today' | 'firstBill';
  /** Only on recurring prices; absent when the back end does not say how often in words we know: totals are then "from". */
  readonly period?: Period;
  readonly promotion?: Promotion;
  /** Only on recurring prices that end by themselves, such as 24 instalments: the number of periods that are charged. */
  readonly periods?: number;
  /** On usage prices what the amount buys, such as 1 GB; on penalties what it is charged for, such as each month left. */
  readonly per?: { readonly amount: number; readonly unit: string };
}
