import { compareMoney, type Money } from '../money.js';
import type { PriceBuckets, PriceStep } from './price-buckets.js';
import type { TaxMode } from './price.js';

/**
 * What is paid from the first period on and from each of those on at which something `changes`, without the steps at which nothing does. A
 * `RangeError` when `amountAfter` throws one.
 */
export function stepsOf(changes: readonly number[], amountAfter: (after: number) => Money): readonly PriceStep[] {
  const steps = [...new Set([0, ...changes])].sort((one, other) => one - other).map((after) => ({ after, amount: amountAfter(after) }));
  return steps.filter(({ amount }, at) => {
    const before = steps[at - 1];
    return !before || compareMoney(before.amount, amount) !== 0;
  });
}

/** Whether the tax is in a sum of these: `mixed` when it is in some and not in others, `unknown` when some do not say. */
export function taxOf(parts: readonly { readonly tax: TaxMode }[]): PriceBuckets['tax'] {
  const modes = new Set(parts.map(({ tax }) => tax));
  if (modes.has('included') && modes.has('excluded')) return 'mixed';
  const [only = 'unknown'] = modes;
  return modes.size > 1 ? 'unknown' : only;
}
