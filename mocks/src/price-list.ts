import * as z from 'zod/mini';
import { isOnSale, type Catalogue } from './catalogue.js';
import { completedValues, valueText, type ChosenValues } from './chosen-values.js';
import { absolute, parseDecimal, zero, type Decimal } from './decimal.js';
import type { TmfResource } from './tmf-query.js';

/** Where and when items are sold. */
export interface Sale {
  readonly catalogue: Catalogue;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A discount on one stated price: a share of it, or an amount in the price's own currency and tax basis. */
export interface Discount {
  readonly id: string;
  readonly name: string;
  readonly percentage?: Decimal;
  readonly amount?: Decimal;
  /** For how many charge periods it holds; without it, for good. */
  readonly periods?: number;
}

/** One price as the catalogue states it, for a quantity of one. */
export interface StatedPrice {
  /** Absent for a price that is embedded in its offering without an id. */
  readonly id?: string;
  readonly name: string;
  /** The catalogue's own word, for instance `recurring` or `oneTime`. */
  readonly priceType: string;
  /** `month`, `week`, `3 months`; only on recurring prices. */
  readonly period?: string;
  /** How many times a recurring price is charged; without it, for good. */
  readonly periods?: number;
  /** Usage and penalties are told, and never part of a total. */
  readonly charged: boolean;
  readonly currency: string;
  readonly amount: Decimal;
  readonly taxIncluded: boolean;
  /** Per cent. */
  readonly taxRate: Decimal;
  readonly unitOfMeasure?: string;
  readonly discounts: readonly Discount[];
}

/** What a customer chose of an offering, and where they want it. */
export interface Choice {
  readonly values: ChosenValues;
  readonly placeIds: ReadonlySet<string>;
}

/** Nothing chosen, for no place that is known. */
export const nothingChosen: Choice = { values: new Map(), placeIds: new Set() };

const amountOfMoney = z.object({ unit: z.string(), value: z.union([z.number(), z.string()]) });
const optionalText = z.optional(z.string());
const percentage = z.optional(z.number());

const wirePrice = z.object({
  id: optionalText,
  name: optionalText,
  priceType: optionalText,
  price: z.optional(
    z.union([
      amountOfMoney,
      z.object({ taxIncludedAmount: z.optional(amountOfMoney), dutyFreeAmount: z.optional(amountOfMoney), taxRate: percentage }),
    ]),
  ),
  percentage,
  tax: z.optional(z.array(z.object({ taxRate: percentage }))),
  taxIncluded: z.optional(z.boolean()),
  recurringChargePeriod: optionalText,
  recurringChargePeriodType: optionalText,
  recurringChargePeriodLength: z.optional(z.number()),
  unitOfMeasure: z.optional(z.union([z.string(), z.object({ amount: z.optional(z.number()), units: optionalText })])),
  popRelationship: z.optional(z.array(z.object({ id: z.string(), relationshipType: optionalText }))),
  productOfferingTerm: z.optional(
    z.array(z.object({ duration: z.optional(z.object({ amount: z.number(), units: optionalText })) })),
  ),
  prodSpecCharValueUse: z.optional(
    z.array(
      z.object({ name: z.string(), productSpecCharacteristicValue: z.optional(z.array(z.object({ value: z.unknown() }))) }),
    ),
  ),
  place: z.optional(z.array(z.object({ id: optionalText }))),
});

type WirePrice = z.infer<typeof wirePrice>;

/**
 * The prices of an offering that hold when it is sold, for what is chosen and, of what is not, the defaults.
 *
 * A price that names characteristics holds for their values only; one that names places, only where one of them is known to be
 * meant. Prices that the catalogue does not hold, that state no money, or that cannot be read are left out. A discount counts only
 * through the `popRelationship` of the price it lowers, and while it holds itself. The extension `taxIncluded` says what the
 * stated amount is; where it is missing, tax is included.
 */
export function pricesOf(sale: Sale, offering: TmfResource, choice: Choice): readonly StatedPrice[] {
  const complete = { ...choice, values: completedValues(sale.catalogue, offering, choice.values) };
  const references = Array.isArray(offering.productOfferingPrice) ? (offering.productOfferingPrice as unknown[]) : [];
  return references.flatMap((reference) => {
    const wire = readPrice(sale, reference);
    const stated = wire && holds(wire, complete) ? statedPrice(sale, wire, complete) : undefined;
    return stated ? [stated] : [];
  });
}

const referenceBody = z.object({ id: z.string() });

function readPrice({ catalogue, now }: Sale, reference: unknown): WirePrice | undefined {
  const id = referenceBody.safeParse(reference).data?.id;
  const resource = (id === undefined ? undefined : catalogue.find('productOfferingPrice', id)) ?? reference;
  const parsed = wirePrice.safeParse(resource);
  return parsed.success && isOnSale(resource as TmfResource, now) ? parsed.data : undefined;
}

function holds({ prodSpecCharValueUse = [], place }: WirePrice, { values, placeIds }: Choice): boolean {
  const chosen = prodSpecCharValueUse.every(({ name, productSpecCharacteristicValue: wanted = [] }) => {
    const texts = values.get(name) ?? [];
    return wanted.length === 0 || wanted.some(({ value }) => texts.includes(valueText(value)));
  });
  return chosen && (place === undefined || place.some(({ id }) => id !== undefined && placeIds.has(id)));
}

function statedPrice(sale: Sale, wire: WirePrice, choice: Choice): StatedPrice | undefined {
  const money = moneyOf(wire);
  const priceType = wire.priceType ?? 'oneTime';
  const kind = priceType.toLowerCase();
  if (!money || kind.includes('discount')) return undefined;
  const charged = !kind.includes('usage') && !kind.includes('penalty');
  const period = charged ? periodOf(wire) : undefined;
  const periods = period === undefined ? undefined : periodsIn(termOf(wire), wire);
  const unitOfMeasure = typeof wire.unitOfMeasure === 'string' ? wire.unitOfMeasure : unitText(wire.unitOfMeasure);
  return {
    ...(wire.id === undefined ? {} : { id: wire.id }),
    name: wire.name ?? priceType,
    priceType,
    ...(period === undefined ? {} : { period }),
    ...(periods === undefined ? {} : { periods }),
    charged,
    ...money,
    ...(unitOfMeasure === undefined ? {} : { unitOfMeasure }),
    discounts: discountsOf(sale, wire, choice),
  };
}

function moneyOf(wire: WirePrice): Pick<StatedPrice, 'currency' | 'amount' | 'taxIncluded' | 'taxRate'> | undefined {
  const { price } = wire;
  if (!price) return undefined;
  const stated = 'unit' in price ? price : (price.taxIncludedAmount ?? price.dutyFreeAmount);
  const amount = parseDecimal(stated?.value);
  if (!stated || !amount) return undefined;
  const embeddedRate = 'unit' in price ? undefined : price.taxRate;
  const rate = embeddedRate ?? (wire.tax ?? []).reduce((sum, { taxRate = 0 }) => sum + taxRate, 0);
  const taxIncluded = 'unit' in price ? wire.taxIncluded !== false : price.taxIncludedAmount !== undefined;
  return { currency: stated.unit, amount, taxIncluded, taxRate: parseDecimal(rate) ?? zero };
}

function periodOf(wire: WirePrice): string | undefined {
  const unit = wire.recurringChargePeriodType ?? wire.recurringChargePeriod;
  const length = wire.recurringChargePeriodLength ?? 1;
  if (unit === undefined || unit === '' || length === 0) return undefined;
  return length === 1 ? unit : `${length} ${unit}s`;
}

function unitText(unit: { amount?: number | undefined; units?: string | undefined } | undefined): string | undefined {
  if (unit?.units === undefined) return undefined;
  return unit.amount === undefined || unit.amount === 1 ? unit.units : `${unit.amount} ${unit.units}`;
}

function discountsOf(sale: Sale, wire: WirePrice, choice: Choice): readonly Discount[] {
  return (wire.popRelationship ?? [])
    .filter(({ relationshipType }) => /discount/i.test(relationshipType ?? ''))
    .flatMap(({ id }) => {
      const discount = readPrice(sale, { id });
      const amount = discount && moneyOf(discount)?.amount;
      const share = parseDecimal(discount?.percentage);
      if (!discount || !holds(discount, choice) || (!amount && !share)) return [];
      const periods = periodsIn(termOf(discount), wire);
      return [
        {
          id,
          name: discount.name ?? 'Discount',
          // Some catalogues write what they take off with a minus sign.
          ...(share ? { percentage: absolute(share) } : amount ? { amount: absolute(amount) } : {}),
          ...(periods === undefined ? {} : { periods }),
        },
      ];
    });
}

type Duration = { amount: number; units?: string | undefined };

function termOf({ productOfferingTerm }: WirePrice): Duration | undefined {
  return productOfferingTerm?.find(({ duration }) => duration)?.duration;
}

const daysIn = new Map([
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['year', 360],
]);

/** How many of a price's charge periods a duration is; whole ones, at least one. */
function periodsIn(duration: Duration | undefined, wire: WirePrice): number | undefined {
  if (!duration) return undefined;
  const unitOf = (word: string | undefined): string => (word ?? 'month').toLowerCase().replace(/s$/, '');
  const [unit, period] = [unitOf(duration.units), unitOf(wire.recurringChargePeriodType ?? wire.recurringChargePeriod)];
  const ratio = unit === period ? 1 : (daysIn.get(unit) ?? 1) / (daysIn.get(period) ?? 1);
  return Math.max(1, Math.floor((duration.amount * ratio) / (wire.recurringChargePeriodLength || 1)));
}
