/**
 * The words of prices, for a widget's own strings to take in: `{ ...priceStrings, heading: 'Cart' }`. `{name}` stands for a value; a message in
 * forms is chosen by the plural of `count`.
 */
export const priceStrings = {
  priceFrom: 'from',
  pricePerDay: { one: 'per day', other: 'every {count} days' },
  pricePerWeek: { one: 'per week', other: 'every {count} weeks' },
  pricePerMonth: { one: 'per month', other: 'every {count} months' },
  pricePerYear: { one: 'per year', other: 'every {count} years' },
  priceEveryDay: { one: 'Every day', other: 'Every {count} days' },
  priceEveryWeek: { one: 'Every week', other: 'Every {count} weeks' },
  priceEveryMonth: { one: 'Every month', other: 'Every {count} months' },
  priceEveryYear: { one: 'Every year', other: 'Every {count} years' },
  durationDays: { one: '{count} day', other: '{count} days' },
  durationWeeks: { one: '{count} week', other: '{count} weeks' },
  durationMonths: { one: '{count} month', other: '{count} months' },
  durationYears: { one: '{count} year', other: '{count} years' },
  pricePromotion: 'for {duration}, then {price}',
  priceLater: 'after {duration}, {price}',
  priceEnds: 'for {duration}',
  priceEndsLater: 'until {duration} are over',
  priceDueToday: 'Due today',
  priceFirstBill: 'On your first bill',
  priceUsage: 'By use',
  priceToday: '{price} today',
  priceOnFirstBill: '{price} on your first bill',
  priceOnce: 'once',
  priceUsageUnit: '{price} per {unit}',
  priceNamed: '{name}: {price}',
  priceUnknown: 'Price not available',
  priceTaxIncluded: 'Tax included',
  priceTaxExcluded: 'Plus tax',
  priceTaxMixed: 'Tax included in some prices',
  priceEstimated: 'Estimate',
  priceUpdating: 'Updating',
} as const;

/** The keys of `priceStrings`. */
export type PriceWord = keyof typeof priceStrings;
