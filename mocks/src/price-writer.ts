import { filled, oneOf, type Draft } from './offering-draft.js';
import type { PriceRecipe } from './product-family.js';
import type { Random } from './random.js';
import type { TmfResource } from './tmf-query.js';

/** What an offering refers to, and everything that stands behind it. */
export interface WrittenPrices {
  readonly references: readonly { readonly id: string; readonly name: string }[];
  readonly prices: readonly TmfResource[];
}

const vat = [{ taxCategory: 'VAT', taxRate: 23 }];
const promotions: readonly (readonly [share: number, months: number, stated: 'amount' | 'percentage'])[] = [
  [50, 3, 'percentage'],
  [25, 6, 'percentage'],
  [20, 12, 'percentage'],
  [30, 6, 'amount'],
  [20, 12, 'amount'],
];

/**
 * The prices of a draft as stand-alone TMF620 v4.0 prices: one for each recipe, or one for each of `choices` that the recipe
 * goes `by`. Every fourth monthly charge is lower at first. Amounts are whole cents, rounded as price lists round: to 50 cents,
 * above €100 to a euro.
 */
export function writePrices(
  draft: Draft,
  choices: ReadonlyMap<string, readonly string[]>,
  random: Random,
  newId: () => string,
): WrittenPrices {
  const listed = recipesOf(draft).flatMap((recipe) => {
    const values = recipe.by === undefined ? [undefined] : (choices.get(recipe.by) ?? []);
    return values.map((value) => writePrice(draft, recipe, value, newId()));
  });
  const lowered = listed.map((price) =>
    mayBeLowered(price, random) ? withPromotion(price, random, newId()) : { price, behind: [] },
  );
  return {
    references: listed.map(({ id, name }) => ({ id, name: String(name) })),
    prices: lowered.flatMap(({ price, behind }) => [price, ...behind]),
  };
}

/** Nobody who may leave at any time pays for leaving. */
function recipesOf({ family, values }: Draft): readonly PriceRecipe[] {
  const free = values.has('contract') && !values.get('contract')?.endsWith('months');
  return family.prices.filter(({ type }) => !(free && type === 'penalty'));
}

function writePrice(draft: Draft, recipe: PriceRecipe, value: string | undefined, id: string): TmfResource {
  const { type, by, unit, weeks, charges } = recipe;
  const values = by === undefined || value === undefined ? draft.values : new Map([...draft.values, [by, value]]);
  return {
    id,
    name: filled(recipe.name, values),
    description: filled(recipe.description, values),
    version: draft.version,
    priceType: type,
    ...(type === 'recurring'
      ? { recurringChargePeriodType: weeks ? 'week' : 'month', recurringChargePeriodLength: weeks ?? 1 }
      : {}),
    price: { unit: 'EUR', value: amountOf(draft, recipe, value) / 100 },
    ...(unit === undefined ? {} : { unitOfMeasure: { amount: 1, units: unit } }),
    ...(charges === undefined ? {} : { productOfferingTerm: [months(charges, `${charges} instalments`)] }),
    ...(by === undefined ? {} : { prodSpecCharValueUse: [onlyFor(by, value)] }),
    taxIncluded: !draft.family.business,
    tax: vat,
    lifecycleStatus: draft.retired ? 'Retired' : 'Active',
    validFor: draft.lifetime,
    '@type': 'TernProductOfferingPrice',
    '@baseType': 'ProductOfferingPrice',
  };
}

function amountOf({ family, cents }: Draft, { by, cents: stated, share = 1 }: PriceRecipe, value: string | undefined): number {
  if (stated !== undefined) return stated;
  const variations = by !== undefined && 'choices' in family ? family.choices?.[by]?.values : undefined;
  const [, added] = variations?.find(([label]) => label === value) ?? ['', 0];
  const amount = (cents + added) * share;
  const step = amount < 10_000 ? 50 : 100;
  return Math.max(step, Math.round(amount / step) * step);
}

function onlyFor(name: string, value: string | undefined): Record<string, unknown> {
  return { name, valueType: 'string', productSpecCharacteristicValue: [{ value, valueType: 'string' }] };
}

function months(amount: number, name: string): Record<string, unknown> {
  return { name, duration: { amount, units: 'month' } };
}

/** Instalments and small amounts stay as they are. */
function mayBeLowered(
  { priceType, recurringChargePeriodType, productOfferingTerm, price }: TmfResource,
  random: Random,
): boolean {
  const { value } = price as { value: number };
  const monthly = priceType === 'recurring' && recurringChargePeriodType === 'month';
  return monthly && !productOfferingTerm && value >= 5 && random.next() < 0.25;
}

function withPromotion(price: TmfResource, random: Random, id: string): { price: TmfResource; behind: readonly TmfResource[] } {
  const [share, duration, stated] = oneOf(promotions, random);
  const { value } = price.price as { value: number };
  const euros = Math.max(1, Math.floor((value * share) / 100));
  const name = `${stated === 'amount' ? `€${euros}.00` : `${share}%`} off for ${duration} months`;
  const { price: _full, ...same } = price;
  const discount: TmfResource = {
    ...same,
    id,
    name,
    description: `Taken off the monthly charge for the first ${duration} months.`,
    priceType: 'discount',
    ...(stated === 'amount' ? { price: { unit: 'EUR', value: euros } } : { percentage: share }),
    productOfferingTerm: [months(duration, `${duration} months promotion`)],
  };
  return { price: { ...price, popRelationship: [{ id, name, relationshipType: 'discountedBy' }] }, behind: [discount] };
}
