import type { Money } from '../money.js';
import type { Period } from '../time/period.js';
import type { Price, TaxMode } from './price.js';

/** What is paid each period: `amount` from the period number `after` on (0 is the first), until the next step. */
export interface PriceStep {
  readonly after: number;
  readonly amount: Money;
}

/** One recurring sum; the last step is the price for good. */
export interface RecurringTotal {
  readonly period: Period;
  readonly steps: readonly PriceStep[];
}

/**
 * The four buckets that are never added to each other (`due today`, `first bill`, `per period`, `usage`), with one entry for each
 * currency (and period), since currencies and periods are never added either. Deposits are due today; penalties are in no bucket.
 */
export interface PriceBuckets {
  readonly dueToday: readonly Money[];
  readonly firstBill: readonly Money[];
  readonly perPeriod: readonly RecurringTotal[];
  readonly usage: readonly Price[];
  /** A component's amount is not known: every total reads "from". */
  readonly incomplete: boolean;
  /** `mixed` when some amounts hold their tax and some do not. */
  readonly tax: TaxMode | 'mixed';
  /** True when these sums are the widgets' own, since the back end gave none. */
  readonly estimated: boolean;
}
