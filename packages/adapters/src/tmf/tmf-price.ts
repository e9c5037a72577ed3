import {
  addMoney,
  compareMoney,
  exactly,
  isWithin,
  multiplyMoney,
  noMoney,
  percentOf,
  type Money,
  type Period,
  type Price,
  type TaxMode,
} from '@selfcare/core';
import type { WirePrice, WirePriceRefOrValue } from './catalogue-wire.js';
import { lifecycleOf, priceKindOf } from './tmf-words.js';
import { periodFrom, periodsIn, timeSpanFrom } from './tmf-time.js';
import type { WireAmount } from './wire.js';

/** When and where a price is looked at. */
export interface PriceView {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The zone of date-times that name none. */
  readonly timeZone: string;
  /** The prices that others refer to, as far as the catalogue holds them. */
  readonly known: ReadonlyMap<string, WirePrice>;
  /** Whether tax is in a price that does not say so itself. */
  readonly pricesIncludeTax?: boolean;
}

/** Something that lowers a price: by a share or an amount, for a while or for good. */
interface Discount {
  readonly name: string;
  readonly percentage?: number;
  readonly amount?: Money;
  /** For how many of the price's periods; for good when absent. */
  readonly periods?: number;
}

/** The references that must be resolved before the price can be read: what lowers it, and what it is made of. */
export function pricesBehind(wire: Pick<WirePriceRefOrValue, 'popRelationship' | 'bundledPopRelationship'>): readonly string[] {
  return [...wire.popRelationship.filter(isDiscount), ...wire.bundledPopRelationship].map(({ id }) => id);
}

/** True while the price is in force; one that does not say is. */
export function isInForce(wire: WirePriceRefOrValue, { now, timeZone }: PriceView): boolean {
  return lifecycleOf(wire.lifecycleStatus) === undefined && isWithin(timeSpanFrom(wire.validFor, timeZone), now);
}

/**
 * A TMF620 price in our words; undefined for one that nobody pays by itself (a discount that is not reached through the price
 * it lowers).
 *
 * Discounts come through `popRelationship` (`discountedBy` and the like) with a `productOfferingTerm` for how long, or embedded
 * as `priceAlteration` with an `applicationDuration`. One for good lowers the amount; of those for a while, the longest is the
 * promotion; one of which it cannot be told how long it lasts lowers nothing. An amount that is too large to be exact is left out.
 */
export function priceFrom(wire: WirePriceRefOrValue, id: string, view: PriceView): Price | undefined {
  const recurs = wire.recurringChargePeriodType ?? wire.recurringChargePeriod;
  const word = priceKindOf(wire.priceType) ?? (recurs === undefined ? 'oneTime' : 'recurring');
  if (word === 'discount') return undefined;
  const kind = word === 'fee' ? 'oneTime' : word;
  const period = kind === 'recurring' ? periodFrom(recurs ?? wire.priceType, wire.recurringChargePeriodLength || 1) : undefined;
  const { amount, tax } = stated(wire, view);
  const per = wire.unitOfMeasure;
  return {
    id,
    name: wire.name ?? wire.priceType ?? '',
    kind,
    tax,
    due: word === 'oneTime' || word === 'deposit' ? 'today' : 'firstBill',
    ...(amount ? exactly(() => lowered(amount, discountsOf(wire, kind === 'recurring', period, view), kind === 'recurring')) : {}),
    ...(period ? { period, ...charged(wire, period) } : {}),
    ...((kind === 'usage' || kind === 'penalty') && per ? { per: { amount: per.amount, unit: per.units } } : {}),
  };
}

/** The amount that a customer pays as it is written, and whether its tax is in it. */
export function statedAmount(amount: WireAmount | undefined, taxIncluded?: boolean): { amount?: Money; tax: TaxMode } {
  if (amount?.taxIncluded) return { amount: amount.taxIncluded, tax: 'included' };
  if (amount?.dutyFree) return { amount: amount.dutyFree, tax: 'excluded' };
  return { amount: amount?.plain, tax: taxIncluded === undefined ? 'unknown' : taxIncluded ? 'included' : 'excluded' };
}

function stated(wire: WirePriceRefOrValue, { pricesIncludeTax }: PriceView): { amount?: Money; tax: TaxMode } {
  return statedAmount(wire.price, wire.taxIncluded ?? pricesIncludeTax);
}

function isDiscount({ relationshipType }: { readonly relationshipType?: string }): boolean {
  return /discount/i.test(relationshipType ?? '');
}

function discountsOf(wire: WirePriceRefOrValue, recurring: boolean, period: Period | undefined, view: PriceView): readonly Discount[] {
  const { tax } = stated(wire, view);
  const lasts = (duration: WireDuration): { periods?: number } | undefined => (recurring ? lasting(duration, period) : {});
  const related = wire.popRelationship.filter(isDiscount).flatMap(({ id }): Discount[] => {
    const other = view.known.get(id);
    if (!other || !isInForce(other, view)) return [];
    const duration = other.productOfferingTerm.find((term) => term.duration)?.duration;
    const share = other.percentage ?? other.price?.percentage;
    const lasted = lasts(duration);
    return lasted ? [{ name: other.name ?? '', percentage: share, amount: offOf(other.price, tax), ...lasted }] : [];
  });
  const embedded = wire.priceAlteration.flatMap((alteration): Discount[] => {
    const { name = '', price, validFor, applicationDuration } = alteration;
    if (!isWithin(timeSpanFrom(validFor, view.timeZone), view.now)) return [];
    const lasted = lasts(applicationDuration);
    return lasted ? [{ name, percentage: price?.percentage, amount: offOf(price, tax), ...lasted }] : [];
  });
  return [...related, ...embedded].filter(({ amount, percentage }) => amount ?? percentage);
}

/** A term on a recurring price is how long it is charged, as instalments are. */
function charged({ productOfferingTerm }: WirePriceRefOrValue, period: Period): { periods?: number } {
  return lasting(productOfferingTerm.find((term) => term.duration)?.duration, period) ?? {};
}

type WireDuration = number | { readonly amount: number; readonly units: string } | undefined;

/** For how many of the periods: for good without a duration, and undefined when it cannot be told. */
function lasting(duration: WireDuration, period: Period | undefined): { periods?: number } | undefined {
  if (duration === undefined) return {};
  if (typeof duration === 'number') return duration >= 1 ? { periods: Math.floor(duration) } : {};
  const whole = periodFrom(duration.units, duration.amount);
  const periods = whole && period ? periodsIn(whole, period) : undefined;
  return periods === undefined ? undefined : { periods };
}

/** What an alteration takes off, in the same tax mode as the price; always positive. */
export function offOf(alteration: WireAmount | undefined, tax: TaxMode): Money | undefined {
  const sameTax = tax === 'excluded' ? alteration?.dutyFree : alteration?.taxIncluded;
  const off = sameTax ?? alteration?.plain ?? alteration?.taxIncluded ?? alteration?.dutyFree;
  return off && off.amount < 0 ? multiplyMoney(off, -1) : off;
}

/** What is left after `off` is taken away: never less than nothing. Another currency takes nothing away. */
export function minus(money: Money, off: Money | undefined): Money {
  if (off?.currency !== money.currency) return money;
  const left = addMoney(money, multiplyMoney(off, -1));
  return compareMoney(left, noMoney(money.currency)) < 0 ? noMoney(money.currency) : left;
}

function lowered(amount: Money, discounts: readonly Discount[], recurring: boolean): Pick<Price, 'amount' | 'promotion'> {
  // Paid once, a price is lowered or it is not: how long makes no difference.
  const forGood = discounts.filter(({ periods }) => !recurring || periods === undefined);
  const lasting = forGood.reduce((left, discount) => minus(left, offBy(discount, amount)), amount);
  const longest = Math.max(0, ...discounts.filter((discount) => !forGood.includes(discount)).map(({ periods = 0 }) => periods));
  if (longest === 0) return { amount: lasting };
  const first = discounts.filter(({ periods }) => recurring && periods === longest);
  return {
    amount: lasting,
    promotion: {
      name: first.map(({ name }) => name).filter(Boolean).join(', '),
      amount: first.reduce((left, discount) => minus(left, offBy(discount, amount)), lasting),
      periods: longest,
    },
  };
}

function offBy({ percentage, amount }: Discount, of: Money): Money | undefined {
  return percentage === undefined ? amount : percentOf(of, percentage);
}
