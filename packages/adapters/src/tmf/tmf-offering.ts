import {
  isWithin,
  type Availability,
  type Fact,
  type Offering,
  type OfferingPart,
  type Period,
  type Picture,
  type Price,
} from '@selfcare/core';
import type {
  WireCharacteristic,
  WireOffering,
  WireOfferingEntry,
  WirePrice,
  WirePriceRefOrValue,
  WireSpecification,
} from './catalogue-wire-v4.js';
import { lifecycleOf } from './tmf-profile.js';
import { isInForce, priceFrom, type PriceView } from './tmf-price.js';
import { periodFrom, timeSpanFrom } from './tmf-time.js';

/** What an offering is put together with. */
export interface OfferingView extends PriceView {
  /** Where relative picture addresses start. */
  readonly base: string;
  readonly lifecycleOnSale: readonly string[];
  readonly specifications: ReadonlyMap<string, WireSpecification>;
  /** Names of other offerings, for the parts of a bundle. */
  readonly names: ReadonlyMap<string, string>;
}

/** An offering in our words, with its prices, facts and parts resolved as far as the view holds them. */
export function offeringFrom(wire: WireOffering, view: OfferingView): Offering {
  const { id, name, description, version, lifecycleStatus, isBundle, isSellable, category } = wire;
  const specification = wire.productSpecification && view.specifications.get(wire.productSpecification.id);
  const picture = pictureFrom(wire, view.base);
  const minimumTerm = minimumTermFrom(wire);
  const parts = wire.bundledProductOffering.map((part) => partFrom(part, view.names));
  return {
    id,
    name: name ?? id,
    description: description ?? '',
    ...(version === undefined ? {} : { version }),
    availability: availabilityOf(wire, view),
    ...(lifecycleStatus === undefined ? {} : { lifecycle: lifecycleStatus }),
    validFor: timeSpanFrom(wire.validFor, view.timeZone),
    bundle: isBundle ?? parts.length > 0,
    sellable: isSellable ?? true,
    categoryIds: category.map((reference) => reference.id),
    ...(picture ? { picture } : {}),
    facts: factsFrom(wire, specification),
    ...pricesFrom(wire, view),
    ...(minimumTerm ? { minimumTerm } : {}),
    parts,
  };
}

/**
 * Whether an offering can be ordered at `now`, by its life-cycle word and its validity. One without a word is as its validity
 * says.
 */
export function availabilityOf(
  { lifecycleStatus, validFor }: WireOfferingEntry,
  { now, timeZone, lifecycleOnSale }: Pick<OfferingView, 'now' | 'timeZone' | 'lifecycleOnSale'>,
): Availability {
  const span = timeSpanFrom(validFor, timeZone);
  const notOnSale = lifecycleOf(lifecycleStatus);
  if (notOnSale) return notOnSale;
  const word = lifecycleStatus?.toLowerCase();
  if (word !== undefined && !lifecycleOnSale.some((other) => other.toLowerCase() === word)) return 'unknown';
  if (isWithin(span, now)) return 'active';
  return span.end !== undefined && Date.parse(span.end) <= now ? 'retired' : 'planned';
}

/** The prices that the offering names, each as reference and as value where it could be found. */
export function namedPrices(
  wire: WireOffering,
  known: ReadonlyMap<string, WirePrice>,
): readonly (WirePriceRefOrValue | undefined)[] {
  return wire.productOfferingPrice.prices.map((named) => (isValue(named) ? named : known.get(named.id ?? '')));
}

/** The prices that the offering only refers to. */
export function priceReferences(wire: WireOffering): readonly string[] {
  return wire.productOfferingPrice.prices.flatMap((named) => (isValue(named) ? [] : (named.id ?? [])));
}

function isValue({ price, percentage, priceType }: WirePriceRefOrValue): boolean {
  return price !== undefined || percentage !== undefined || priceType !== undefined;
}

function pricesFrom(wire: WireOffering, view: OfferingView): Pick<Offering, 'prices' | 'pricesIncomplete'> {
  const named = namedPrices(wire, view.known);
  const missing = wire.productOfferingPrice.unreadable || named.includes(undefined);
  const parts = named.flatMap((price) => (price ? partsOf(price, view) : []));
  const inForce = parts.filter((price) => isInForce(price, view));
  const prices = inForce.flatMap((price, index): readonly Price[] => {
    const read = priceFrom(price, price.id ?? `${wire.id}#${index + 1}`, view);
    return read ? [read] : [];
  });
  // Prices that are all out of force are no gift.
  return { prices, pricesIncomplete: missing || (named.length > 0 && prices.length === 0) };
}

/** What a price made of others stands for, to three levels; every other price stands for itself. */
function partsOf(price: WirePriceRefOrValue, view: PriceView, depth = 3): readonly WirePriceRefOrValue[] {
  if (price.bundledPopRelationship.length === 0 || price.price !== undefined || depth === 0) return [price];
  return price.bundledPopRelationship.flatMap(({ id }) => {
    const part = view.known.get(id);
    return part ? partsOf(part, view, depth - 1) : [price];
  });
}

function factsFrom({ prodSpecCharValueUse }: WireOffering, specification: WireSpecification | undefined): readonly Fact[] {
  const own = prodSpecCharValueUse.flatMap((use) => factFrom(use, (values) => values));
  const named = new Set(prodSpecCharValueUse.map(({ name }) => name));
  const inherited = (specification?.productSpecCharacteristic ?? [])
    .filter(({ name }) => !named.has(name))
    .flatMap((characteristic) => factFrom(characteristic, onlyValue));
  return [...own, ...inherited];
}

type Values = WireCharacteristic['productSpecCharacteristicValue'];

/** Of what a specification allows, only what holds when nobody chooses is a fact. */
function onlyValue(values: Values): Values {
  const defaults = values.filter(({ isDefault }) => isDefault);
  return values.length === 1 ? values : defaults.length === 1 ? defaults : [];
}

function factFrom(
  { name, productSpecCharacteristicValue }: WireCharacteristic,
  choose: (values: Values) => Values,
): readonly Fact[] {
  const value = choose(productSpecCharacteristicValue).map(valueText).filter(Boolean).join(', ');
  return name === undefined || value === '' ? [] : [{ name, value }];
}

function valueText({ value, unitOfMeasure, valueFrom, valueTo }: Values[number]): string {
  const range = [valueFrom, valueTo].filter((end) => end !== undefined).join('–');
  const plain = value === true ? '✓' : value === false ? '–' : String(value ?? range).trim();
  return plain === '' || unitOfMeasure === undefined ? plain : `${plain} ${unitOfMeasure}`;
}

function pictureFrom({ attachment }: WireOffering, base: string): Picture | undefined {
  for (const { url, attachmentType, mimeType, description } of attachment) {
    const isPicture = mimeType?.startsWith('image/') ?? /pic|image|photo/i.test(attachmentType ?? 'picture');
    const address = url !== undefined && URL.canParse(url, base) ? new URL(url, base) : undefined;
    if (isPicture && address && /^https?:$/.test(address.protocol)) return { url: address.href, description: description ?? '' };
  }
  return undefined;
}

/** The shortest term on offer. Terms counted in days are notice periods, by the custom of catalogues. */
function minimumTermFrom({ productOfferingTerm }: WireOffering): Period | undefined {
  const months = ({ count, unit }: Period): number => (unit === 'year' ? count * 12 : count);
  return productOfferingTerm
    .flatMap(({ duration }) => periodFrom(duration?.units, duration?.amount) ?? [])
    .filter(({ unit }) => unit === 'month' || unit === 'year')
    .sort((one, other) => months(one) - months(other))[0];
}

function partFrom(part: WireOffering['bundledProductOffering'][number], names: ReadonlyMap<string, string>): OfferingPart {
  const { id, name, bundledProductOfferingOption: option } = part;
  const least = wholeNumber(option?.numberRelOfferLowerLimit) ?? 1;
  const most = wholeNumber(option?.numberRelOfferUpperLimit) ?? Math.max(least, 1);
  return { offeringId: id, name: names.get(id) ?? name ?? id, least, most: Math.max(least, most) };
}

function wholeNumber(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
}
