import { addMoney, exactly, multiplyMoney, noMoney, type Money } from '../money.js';
import { periodKey, type Period } from '../time/period.js';
import type { PriceBuckets, PriceStep, RecurringTotal } from './price-buckets.js';
import { stepsOf, taxOf } from './price-sums.js';
import type { Price, Promotion } from './price.js';

/** The prices of one thing, and how many of it. */
export interface PricedItem {
  readonly prices: readonly Price[];
  /** A whole number; an item of 0 or less costs nothing. */
  readonly quantity: number;
}

type KnownPrice = Price & { readonly amount: Money };
type RecurringPrice = KnownPrice & { readonly period: Period };

/**
 * The four buckets of some prices, each times its quantity: exact, `estimated`, currencies and periods apart, promotions and charges that end as
 * steps, deposits due today, penalties left out. A usage price stands once, however many things share it. `options.incomplete`
 * says that some prices are missing from the start. Never throws: a price without an amount, or too large to be exact, is left
 * out and makes the sum incomplete.
 */
export function sumPrices(items: readonly PricedItem[], options: { readonly incomplete?: boolean } = {}): PriceBuckets {
  const prices = items
    .filter(({ quantity }) => quantity > 0)
    .flatMap((item) => item.prices.map((price) => timesQuantity(price, item.quantity)))
    .filter(({ kind }) => kind !== 'penalty');
  const known = prices.filter(isKnown);
  const once = known.filter(({ kind }) => kind === 'oneTime' || kind === 'deposit');
  const isDueToday = ({ kind, due }: Price): boolean => kind === 'deposit' || due === 'today';
  const sums = {
    dueToday: grouped(once.filter(isDueToday), currencyOf).map(total),
    firstBill: grouped(
      once.filter((price) => !isDueToday(price)),
      currencyOf,
    ).map(total),
    perPeriod: grouped(known.filter(isRecurring), recurrenceOf).map(recurringTotal),
  };
  const fits = Object.values(sums).every((bucket: readonly unknown[]) => !bucket.includes(undefined));
  return {
    dueToday: sums.dueToday.filter(isThere),
    firstBill: sums.firstBill.filter(isThere),
    perPeriod: sums.perPeriod.filter(isThere),
    usage: grouped(
      prices.filter(({ kind }) => kind === 'usage'),
      identityOf,
    ).map(([first]) => first),
    incomplete: options.incomplete === true || known.length < prices.length || !fits,
    tax: taxOf(known),
    estimated: true,
  };
}

/** The amount of the first period. */
export function firstAmount({ steps }: RecurringTotal): Money {
  return (steps[0] as PriceStep).amount;
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** Recurring without its period is as good as unknown. */
function isKnown(price: Price): price is KnownPrice {
  return price.amount !== undefined && (price.kind !== 'recurring' || price.period !== undefined);
}

function isRecurring(price: KnownPrice): price is RecurringPrice {
  return price.kind === 'recurring';
}

function timesQuantity(price: Price, quantity: number): Price {
  const { amount, promotion, ...rest } = price;
  if (!amount || price.kind === 'usage') return price;
  const many = exactly(() => multiplyMoney(amount, quantity));
  const lower = promotion && isUsable(promotion, amount) ? exactly(() => multiplyMoney(promotion.amount, quantity)) : undefined;
  return {
    ...rest,
    ...(many ? { amount: many } : {}),
    ...(promotion && lower ? { promotion: { ...promotion, amount: lower } } : {}),
  };
}

/** A promotion of another currency, or of no whole number of periods, promises nothing that could be kept. */
function isUsable({ amount, periods }: Promotion, { currency }: Money): boolean {
  return amount.currency === currency && Number.isSafeInteger(periods) && periods > 0;
}

const currencyOf = ({ amount }: KnownPrice): string => amount.currency;

const recurrenceOf = ({ amount, period }: RecurringPrice): string => `${amount.currency} ${periodKey(period)}`;

const identityOf = ({ id, name, amount, per }: Price): string => JSON.stringify([id, name, amount, per]);

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

function total(prices: readonly KnownPrice[]): Money | undefined {
  return exactly(() => prices.map(({ amount }) => amount).reduce(addMoney));
}

function recurringTotal(prices: [RecurringPrice, ...RecurringPrice[]]): RecurringTotal | undefined {
  const changes = prices.flatMap(({ promotion, periods }) => [...(promotion ? [promotion.periods] : []), ...(periods ? [periods] : [])]);
  const steps = exactly(() => stepsOf(changes, (after) => prices.map((price) => amountAfter(price, after)).reduce(addMoney)));
  return steps && { period: prices[0].period, steps };
}

function amountAfter({ amount, promotion, periods }: RecurringPrice, after: number): Money {
  if (periods && after >= periods) return noMoney(amount.currency);
  return promotion && after < promotion.periods ? promotion.amount : amount;
}
