import {
  addMoney,
  percentOf,
  periodKey,
  type Money,
  type Period,
  type Price,
  type PriceBuckets,
  type PriceStep,
  type RecurringTotal,
  type TaxMode,
} from '@selfcare/core';
import type { WireCharge } from './charge-wire-v4.js';
import { minus, offOf, statedAmount } from './tmf-price.js';
import { priceKindOf } from './tmf-profile.js';
import { periodFrom } from './tmf-time.js';

/** One charge with an amount, and what comes off it; `periods` is absent for good. */
interface Charge {
  readonly amount: Money;
  readonly offs: readonly { readonly amount: Money; readonly periods?: number }[];
  readonly tax: TaxMode;
}

const month: Period = { count: 1, unit: 'month' };

/**
 * The back end's own sums as price buckets; undefined when it gives none. `usage` are the single prices among which those for
 * usage are found, since sums hold none.
 */
export function bucketsFrom(charges: readonly WireCharge[], usage: readonly WireCharge[] = charges): PriceBuckets | undefined {
  if (charges.length === 0) return undefined;
  const dueToday: Charge[] = [];
  const firstBill: Charge[] = [];
  const recurring = new Map<string, { readonly period: Period; readonly charges: Charge[] }>();
  let incomplete = false;
  for (const wire of charges) {
    const kind = kindOf(wire);
    if (kind === 'usage' || kind === 'penalty' || kind === 'discount') continue;
    const charge = chargeFrom(wire);
    if (!charge) incomplete = true;
    else if (kind === 'fee') firstBill.push(charge);
    else if (kind !== 'recurring') dueToday.push(charge);
    else {
      const period = periodFrom(wire.recurringChargePeriod) ?? month;
      const key = `${periodKey(period)} ${charge.amount.currency}`;
      const sum = recurring.get(key) ?? { period, charges: [] };
      recurring.set(key, { period, charges: [...sum.charges, charge] });
    }
  }
  const perPeriod = [...recurring.values()].map((sum): RecurringTotal => ({ period: sum.period, steps: stepsOf(sum.charges) }));
  const counted = [...dueToday, ...firstBill, ...[...recurring.values()].flatMap((sum) => sum.charges)];
  return {
    dueToday: onceFrom(dueToday),
    firstBill: onceFrom(firstBill),
    perPeriod,
    usage: usageFrom(usage),
    incomplete,
    tax: taxOf(counted),
    estimated: false,
  };
}

function kindOf({ priceType, recurringChargePeriod }: WireCharge): ReturnType<typeof priceKindOf> {
  return priceKindOf(priceType) ?? (recurringChargePeriod === undefined ? 'oneTime' : 'recurring');
}

function chargeFrom({ price, priceAlteration }: WireCharge): Charge | undefined {
  const { amount, tax } = statedAmount(price);
  if (!amount) return undefined;
  const offs = priceAlteration.flatMap(({ applicationDuration, price: alteration }) => {
    const share = alteration?.percentage;
    const off = offOf(alteration, tax) ?? (share === undefined ? undefined : percentOf(amount, share));
    const periods = applicationDuration !== undefined && applicationDuration >= 1 ? Math.floor(applicationDuration) : undefined;
    return off ? [{ amount: off, periods }] : [];
  });
  return { amount, offs, tax };
}

/** What is paid once, with everything taken off; one sum for each currency. */
function onceFrom(charges: readonly Charge[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const { amount, offs } of charges) {
    const paid = offs.reduce((left, off) => minus(left, off.amount), amount);
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum ? addMoney(sum, paid) : paid);
  }
  return [...sums.values()];
}

/** What is paid from each period on at which something that was taken off ends. */
function stepsOf(charges: readonly Charge[]): readonly PriceStep[] {
  const ends = charges.flatMap(({ offs }) => offs.flatMap(({ periods }) => periods ?? []));
  const starts = [...new Set([0, ...ends])].sort((one, other) => one - other);
  return starts.map((after) => ({
    after,
    amount: charges
      .map(({ amount, offs }) =>
        offs
          .filter(({ periods }) => periods === undefined || periods > after)
          .reduce((left, off) => minus(left, off.amount), amount),
      )
      .reduce(addMoney),
  }));
}

function usageFrom(charges: readonly WireCharge[]): readonly Price[] {
  const found = new Map<string, Price>();
  for (const wire of charges) {
    if (kindOf(wire) !== 'usage') continue;
    const { name = '', price, unitOfMeasure, productOfferingPrice } = wire;
    const { amount, tax } = statedAmount(price);
    const id = productOfferingPrice?.id ?? name;
    const per = unitOfMeasure && { amount: unitOfMeasure.amount, unit: unitOfMeasure.units };
    found.set(id, { id, name, kind: 'usage', tax, due: 'firstBill', ...(amount ? { amount } : {}), ...(per ? { per } : {}) });
  }
  return [...found.values()];
}

function taxOf(charges: readonly Charge[]): PriceBuckets['tax'] {
  const modes = new Set(charges.map(({ tax }) => tax));
  const [only = 'unknown'] = modes;
  return modes.size > 1 ? 'mixed' : only;
}
