import type { Offering } from '../catalogue/catalogue.js';
import { addMoney, compareMoney, type Money } from '../money.js';
import type { PriceBuckets } from '../price/price-buckets.js';
import { sumPrices } from '../price/sum-prices.js';
import type { GuidedOffer } from './guided-offer.js';

/** The buckets of an offer's price that a flow can set bounds to. */
export type GuidedBucket = 'perMonth' | 'dueToday';

/** What the offer costs, in the four buckets. */
export function pricesOfOffer({ parts }: GuidedOffer): PriceBuckets {
  const items = parts.map(({ offering }) => ({ prices: offering.prices, quantity: 1 }));
  return sumPrices(items, { incomplete: parts.some(({ offering }) => offering.pricesIncomplete) });
}

/**
 * What an offer comes to in one bucket, one amount for each currency: per month what is paid for good or, where that is more, before.
 * Undefined when it is not wholly known, or recurs by another period.
 */
export function costOf({ parts }: GuidedOffer, bucket: GuidedBucket): readonly Money[] | undefined {
  const sums: Money[] = [];
  for (const { offering } of parts) {
    const amounts = costOfOffering(offering)[bucket];
    if (!amounts) return undefined;
    for (const amount of amounts) {
      const at = sums.findIndex(({ currency }) => currency === amount.currency);
      if (at < 0) sums.push(amount);
      else sums[at] = addMoney(sums[at] as Money, amount);
    }
  }
  return sums;
}

type Costs = Readonly<Record<GuidedBucket, readonly Money[] | undefined>>;

const costs = new WeakMap<Offering, Costs>();

function costOfOffering(offering: Offering): Costs {
  let known = costs.get(offering);
  if (!known) {
    const { perPeriod, dueToday, incomplete } = sumPrices([{ prices: offering.prices, quantity: 1 }], { incomplete: offering.pricesIncomplete });
    const monthly = perPeriod.every(({ period }) => period.unit === 'month' && period.count === 1);
    known = {
      perMonth: incomplete || !monthly ? undefined : perPeriod.map(({ steps }) => steps.map(({ amount }) => amount).reduce(dearer)),
      dueToday: incomplete ? undefined : dueToday,
    };
    costs.set(offering, known);
  }
  return known;
}

function dearer(one: Money, other: Money): Money {
  return compareMoney(one, other) < 0 ? other : one;
}
