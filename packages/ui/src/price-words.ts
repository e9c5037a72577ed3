import type { Money, Period, Price, PriceBuckets, RecurringTotal } from '@selfcare/core';
import { moneyWords, type PriceFormat } from './money.js';

const per = { day: 'pricePerDay', week: 'pricePerWeek', month: 'pricePerMonth', year: 'pricePerYear' } as const;
const every = { day: 'priceEveryDay', week: 'priceEveryWeek', month: 'priceEveryMonth', year: 'priceEveryYear' } as const;
const duration = { day: 'durationDays', week: 'durationWeeks', month: 'durationMonths', year: 'durationYears' } as const;

/** "per month", "every 3 months". */
export function perPeriodWords({ count, unit }: Period, format: PriceFormat): string {
  return format.say(per[unit], { count });
}

/** "Every month", "Every 3 months". */
export function everyPeriodWords({ count, unit }: Period, format: PriceFormat): string {
  return format.say(every[unit], { count });
}

/** "24 months". */
export function durationWords({ count, unit }: Period, format: PriceFormat): string {
  return format.say(duration[unit], { count });
}

/** What follows the first amount of a recurring total: "for 6 months, then €29.99", "for 24 months". Empty when it never changes. */
export function laterPriceWords({ period, steps }: RecurringTotal, format: PriceFormat): readonly string[] {
  return steps.slice(1).map(({ after, amount }, index) => {
    const values = { duration: durationWords({ count: after * period.count, unit: period.unit }, format), price: moneyWords(amount, format) };
    const ends = isNoMoney(amount) && after === steps.at(-1)?.after;
    if (ends) return format.say(index === 0 ? 'priceEnds' : 'priceEndsLater', values);
    return format.say(index === 0 ? 'pricePromotion' : 'priceLater', values);
  });
}

/** "€0.10 per GB", or that the price is not known. */
export function usageWords({ amount, per: measure }: Price, format: PriceFormat): string {
  if (!amount) return format.say('priceUnknown');
  const price = moneyWords(amount, format);
  if (!measure) return price;
  return format.say('priceUsageUnit', { price, unit: measure.amount === 1 ? measure.unit : `${measure.amount} ${measure.unit}` });
}

/** "Data beyond 60 GB: €1.00 per GB": the price with what it is for, where the back end names that. */
export function namedUsageWords(usage: Price, format: PriceFormat): string {
  const price = usageWords(usage, format);
  return usage.name ? format.say('priceNamed', { name: usage.name, price }) : price;
}

/** "Tax included"; empty when the back end does not say. */
export function taxWords({ tax }: PriceBuckets, format: PriceFormat): string {
  if (tax === 'included') return format.say('priceTaxIncluded');
  if (tax === 'excluded') return format.say('priceTaxExcluded');
  return tax === 'mixed' ? format.say('priceTaxMixed') : '';
}

// Written out, since only types of core may be named here.
function isNoMoney({ amount }: Money): boolean {
  return amount === 0;
}
