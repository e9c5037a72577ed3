import { divided, least, minus, plus, rounded, times, timesWhole, toNumber, zero, type Decimal } from './decimal.js';
import type { Discount, StatedPrice } from './price-list.js';

/** An amount with and without tax, in one currency; both are exact. */
export interface TaxedAmount {
  readonly taxIncluded: Decimal;
  readonly dutyFree: Decimal;
}

/** What a discount takes off a charge, and for how many periods. */
export interface ChargeAlteration extends TaxedAmount {
  readonly discount?: Discount;
  readonly name: string;
  readonly periods?: number;
}

/** A price for a quantity: the regular amount, and what is taken off it at first. */
export interface Charge extends TaxedAmount {
  readonly price?: StatedPrice;
  readonly name: string;
  readonly priceType: string;
  readonly period?: string;
  /** In how many periods it is charged; absent for good. */
  readonly periods?: number;
  readonly unitOfMeasure?: string;
  readonly charged: boolean;
  readonly currency: string;
  /** Per cent; absent on a sum of charges with different rates. */
  readonly taxRate?: Decimal;
  readonly alterations: readonly ChargeAlteration[];
}

const hundred: Decimal = { units: 100n, scale: 0 };

/**
 * What a quantity costs by one stated price.
 *
 * The amount in the stated tax basis is multiplied first and rounded once to the currency's minor unit (halves up), then the
 * other amount is derived from it. A discount never takes off more than is left.
 */
export function chargeFor(price: StatedPrice, quantity: number): Charge {
  const digits = minorDigits(price.currency);
  const exact = timesWhole(price.amount, quantity);
  // A price per unit (0.0125 per MB) keeps its own digits: it is no amount that anybody pays.
  const scale = price.charged ? digits : Math.max(digits, exact.scale);
  const stated = rounded(exact, scale);
  const { name, priceType, period, periods, unitOfMeasure, charged, currency, taxRate } = price;
  return {
    price,
    name,
    priceType,
    ...(period === undefined ? {} : { period }),
    ...(periods === undefined ? {} : { periods }),
    ...(unitOfMeasure === undefined ? {} : { unitOfMeasure }),
    charged,
    currency,
    taxRate,
    ...taxed(stated, price, scale),
    alterations: alterationsOf(stated, price, quantity, scale),
  };
}

/** The sums of what is charged: one per price type, charge period, end and currency, in order of first appearance. */
export function totalOf(charges: readonly Charge[]): readonly Charge[] {
  const groups = new Map<string, Charge[]>();
  for (const charge of charges.filter(({ charged }) => charged)) {
    const key = JSON.stringify([charge.priceType, charge.period, charge.periods, charge.currency]);
    groups.set(key, [...(groups.get(key) ?? []), charge]);
  }
  return [...groups.values()].flatMap((group) => (group[0] ? [sumOf(group[0], group)] : []));
}

const knownDigits = new Map<string, number>();

/** The number of digits after the decimal point that a currency has (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  const digits = knownDigits.get(currency) ?? lookUpDigits(currency);
  knownDigits.set(currency, digits);
  return digits;
}

function lookUpDigits(currency: string): number {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/**
 * A charge in the words of TMF663's `CartPrice`, TMF622's `OrderPrice` and TMF637's `ProductPrice` of v5, which are the same. One that ends by itself has the
 * extension `applicationDuration`: in how many of its charge periods it is charged.
 */
export function wirePrice(charge: Charge, type: 'CartPrice' | 'OrderPrice' | 'ProductPrice'): Readonly<Record<string, unknown>> {
  const { name, priceType, period, periods, unitOfMeasure, price, alterations } = charge;
  return {
    name,
    priceType,
    ...(period === undefined ? {} : { recurringChargePeriod: period }),
    ...(periods === undefined ? {} : { applicationDuration: periods }),
    ...(unitOfMeasure === undefined ? {} : { unitOfMeasure }),
    price: wireAmount(charge, charge),
    ...(alterations.length === 0 ? {} : { priceAlteration: alterations.map((alteration) => wireAlteration(charge, alteration)) }),
    ...(price?.id === undefined ? {} : { productOfferingPrice: priceReference(price.id, price.name) }),
    '@type': type,
  };
}

function alterationsOf(stated: Decimal, price: StatedPrice, quantity: number, scale: number): readonly ChargeAlteration[] {
  let left = stated;
  return price.discounts.map((discount) => {
    const before = taxed(left, price, scale);
    left = minus(left, least(left, rounded(discountOn(stated, discount, quantity), scale)));
    const after = taxed(left, price, scale);
    return {
      discount,
      name: discount.name,
      ...(discount.periods === undefined ? {} : { periods: discount.periods }),
      taxIncluded: minus(before.taxIncluded, after.taxIncluded),
      dutyFree: minus(before.dutyFree, after.dutyFree),
    };
  });
}

function taxed(stated: Decimal, { taxIncluded, taxRate }: StatedPrice, scale: number): TaxedAmount {
  const taxShare = plus(hundred, taxRate);
  return taxIncluded
    ? { taxIncluded: stated, dutyFree: divided(times(stated, hundred), taxShare, scale) }
    : { taxIncluded: divided(times(stated, taxShare), hundred, scale), dutyFree: stated };
}

function discountOn(stated: Decimal, discount: Discount, quantity: number): Decimal {
  if (discount.percentage) return times(stated, { ...discount.percentage, scale: discount.percentage.scale + 2 });
  return discount.amount ? timesWhole(discount.amount, quantity) : zero;
}

function sumOf(first: Charge, group: readonly Charge[]): Charge {
  const { priceType, period, periods, charged, currency, taxRate } = first;
  const oneRate = group.every((charge) => charge.taxRate && taxRate && minus(charge.taxRate, taxRate).units === 0n);
  return {
    name: ['Total', priceType, period && `per ${period}`, periods && `(${periods} times)`].filter(Boolean).join(' '),
    priceType,
    ...(period === undefined ? {} : { period }),
    ...(periods === undefined ? {} : { periods }),
    charged,
    currency,
    ...(oneRate && taxRate ? { taxRate } : {}),
    ...sumOfAmounts(group),
    alterations: sumOfAlterations(group.flatMap(({ alterations }) => alterations)),
  };
}

function sumOfAlterations(alterations: readonly ChargeAlteration[]): readonly ChargeAlteration[] {
  const groups = new Map<number | undefined, ChargeAlteration[]>();
  for (const alteration of alterations) groups.set(alteration.periods, [...(groups.get(alteration.periods) ?? []), alteration]);
  return [...groups].map(([periods, group]) => ({
    name: group.length === 1 ? (group[0]?.name ?? '') : 'Discounts',
    ...(periods === undefined ? {} : { periods }),
    ...sumOfAmounts(group),
  }));
}

function sumOfAmounts(amounts: readonly TaxedAmount[]): TaxedAmount {
  return {
    taxIncluded: amounts.reduce((sum, { taxIncluded }) => plus(sum, taxIncluded), zero),
    dutyFree: amounts.reduce((sum, { dutyFree }) => plus(sum, dutyFree), zero),
  };
}

function wireAmount(amount: TaxedAmount, { currency, taxRate }: Charge): Record<string, unknown> {
  return {
    ...(taxRate ? { taxRate: toNumber(taxRate) } : {}),
    dutyFreeAmount: { unit: currency, value: toNumber(amount.dutyFree) },
    taxIncludedAmount: { unit: currency, value: toNumber(amount.taxIncluded) },
  };
}

function wireAlteration(charge: Charge, alteration: ChargeAlteration): Record<string, unknown> {
  const { discount, name, periods } = alteration;
  return {
    name,
    // TMF622 and TMF663: the category of the price that is altered.
    priceType: charge.priceType,
    ...(charge.period === undefined ? {} : { recurringChargePeriod: charge.period }),
    ...(periods === undefined ? {} : { applicationDuration: periods }),
    price: {
      ...(discount?.percentage ? { percentage: toNumber(discount.percentage) } : {}),
      ...wireAmount(alteration, charge),
    },
    ...(discount ? { productOfferingPrice: priceReference(discount.id, discount.name) } : {}),
    '@type': 'PriceAlteration',
  };
}

function priceReference(id: string, name: string): Record<string, unknown> {
  return { id, name, '@referredType': 'ProductOfferingPrice' };
}
