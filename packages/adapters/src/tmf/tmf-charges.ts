import {
  addMoney,
  exactly,
  noMoney,
  percentOf,
  periodKey,
  stepsOf,
  taxOf,
  type Money,
  type Period,
  type Price,
  type PriceBuckets,
  type RecurringTotal,
  type TaxMode,
} from '@selfcare/core';
import type { WireCharge } from './charge-wire.js';
import { minus, offOf, statedAmount } from './tmf-price.js';
import { priceKindOf } from './tmf-words.js';
import { periodFrom } from './tmf-time.js';

type ChargeKind = NonNullable<ReturnType<typeof priceKindOf>>;

/** One charge with an amount, and what comes off it; `periods` is for how many, absent for good. */
interface Charge {
  readonly kind: ChargeKind;
  readonly amount: Money;
  /** Only where it recurs, and always there. */
  readonly period?: Period;
  readonly periods?: number;
  readonly offs: readonly { readonly amount: Money; readonly periods?: number }[];
  readonly tax: TaxMode;
}

type RecurringCharge = Charge & { readonly period: Period };

const inNoSum: ReadonlySet<ChargeKind> = new Set(['usage', 'penalty', 'discount']);
const recurs = (charge: Charge): charge is RecurringCharge => charge.period !== undefined;

/**
 * The back end's own sums as price buckets; undefined when it gives none. `usage` are the single prices among which those for
 * usage are found, since sums hold none. A sum without an amount or of a period that nobody knows, or too large to be exact, is left out
 * and makes the whole incomplete.
 */
export function bucketsFrom(charges: readonly WireCharge[], usage: readonly WireCharge[] = charges): PriceBuckets | undefined {
  if (charges.length === 0) return undefined;
  const read = charges.filter((wire) => !inNoSum.has(kindOf(wire))).map((wire) => exactly(() => chargeFrom(wire)));
  const known = read.filter(isThere);
  const once = known.filter((charge) => !recurs(charge));
  const dueToday = sumsOf(once.filter(({ kind }) => kind !== 'fee'), currencyOf, onceOf);
  const firstBill = sumsOf(once.filter(({ kind }) => kind === 'fee'), currencyOf, onceOf);
  const perPeriod = sumsOf(known.filter(recurs), recurrenceOf, recurringOf);
  return {
    dueToday: dueToday.filter(isThere),
    firstBill: firstBill.filter(isThere),
    perPeriod: perPeriod.filter(isThere),
    usage: usageFrom(usage),
    incomplete: [...read, ...dueToday, ...firstBill, ...perPeriod].includes(undefined),
    tax: taxOf(known),
    estimated: false,
  };
}

function kindOf({ priceType, recurringChargePeriod }: WireCharge): ChargeKind {
  return priceKindOf(priceType) ?? (recurringChargePeriod === undefined ? 'oneTime' : 'recurring');
}

function chargeFrom(wire: WireCharge): Charge | undefined {
  const { amount, tax } = statedAmount(wire.price);
  const kind = kindOf(wire);
  const period = kind === 'recurring' ? periodFrom(wire.recurringChargePeriod ?? wire.priceType) : undefined;
  if (!amount || (kind === 'recurring' && !period)) return undefined;
  const offs = wire.priceAlteration.flatMap(({ applicationDuration, price: alteration }) => {
    const share = alteration?.percentage;
    const off = offOf(alteration, tax) ?? (share === undefined ? undefined : percentOf(amount, share));
    return off ? [{ amount: off, ...periodsFrom(applicationDuration) }] : [];
  });
  return { kind, amount, ...(period ? { period } : {}), ...periodsFrom(wire.applicationDuration), offs, tax };
}

function periodsFrom(duration = 0): { readonly periods?: number } {
  const periods = Math.floor(duration);
  return periods >= 1 && Number.isSafeInteger(periods) ? { periods } : {};
}

const currencyOf = ({ amount }: Charge): string => amount.currency;

const recurrenceOf = ({ amount, period }: RecurringCharge): string => `${amount.currency} ${periodKey(period)}`;

/** The sum of each group; undefined for one that is too large. */
function sumsOf<C extends Charge, Sum>(charges: readonly C[], keyOf: (charge: C) => string, sumOf: (group: [C, ...C[]]) => Sum): (Sum | undefined)[] {
  const groups = new Map<string, [C, ...C[]]>();
  for (const charge of charges) {
    const key = keyOf(charge);
    groups.set(key, [...(groups.get(key) ?? []), charge] as [C, ...C[]]);
  }
  return [...groups.values()].map((group) => exactly(() => sumOf(group)));
}

/** What is paid once, with everything taken off. */
function onceOf(charges: readonly Charge[]): Money {
  return charges.map(({ amount, offs }) => offs.reduce((left, off) => minus(left, off.amount), amount)).reduce(addMoney);
}

/** What is paid from each period on at which a charge, or something that was taken off one, ends; the last step is for good. */
function recurringOf(charges: [RecurringCharge, ...RecurringCharge[]]): RecurringTotal {
  const ends = charges.flatMap(({ periods, offs }) => [periods ?? [], ...offs.map((off) => off.periods ?? [])].flat());
  return {
    period: charges[0].period,
    steps: stepsOf(ends, (after) => charges.map((charge) => amountAfter(charge, after)).reduce(addMoney)),
  };
}

function amountAfter({ amount, periods, offs }: Charge, after: number): Money {
  if (periods !== undefined && after >= periods) return noMoney(amount.currency);
  return offs.filter((off) => off.periods === undefined || off.periods > after).reduce((left, off) => minus(left, off.amount), amount);
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

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
