import {
  compareMoney,
  isWithin,
  pricesWith,
  type Availability,
  type Characteristic,
  type ConditionalPrice,
  type Offering,
  type OfferingPart,
  type PartGroup,
  type Period,
  type Picture,
} from '@selfcare/core';
import type {
  WireAttachment,
  WireOffering,
  WireOfferingEntry,
  WirePrice,
  WirePriceRefOrValue,
  WireSpecification,
} from './catalogue-wire.js';
import { characteristicsFrom, factsFrom, identity } from './tmf-characteristic.js';
import { lifecycleOf } from './tmf-words.js';
import { isInForce, priceFrom, pricesBehind, type PriceView } from './tmf-price.js';
import { periodFrom, timeSpanFrom } from './tmf-time.js';

/** What an offering is put together with. */
export interface OfferingView extends PriceView {
  /** Where relative picture addresses start. */
  readonly base: string;
  readonly lifecycleOnSale: readonly string[];
  readonly specifications: ReadonlyMap<string, WireSpecification>;
  /** Other offerings, for the parts of a bundle. */
  readonly offerings: ReadonlyMap<string, WireOffering>;
  /** The ids of what could not be read. */
  readonly unread: Readonly<Record<'prices' | 'specifications' | 'parts', ReadonlySet<string>>>;
}

const deepest = 4;
const mostParts = 200;

/**
 * An offering in our words, with its prices, facts and parts resolved as far as the view holds them: no deeper than four levels,
 * never a bundle in itself, and 200 parts at most.
 */
export function offeringFrom(wire: WireOffering, view: OfferingView): Offering {
  return resolved(wire, view, [], { parts: mostParts });
}

function resolved(wire: WireOffering, view: OfferingView, above: readonly string[], left: { parts: number }): Offering {
  const { id, name, description, version, lifecycleStatus, statusReason, isBundle, isSellable, category } = wire;
  const specification = wire.productSpecification && view.specifications.get(wire.productSpecification.id);
  const pictureOf = (attachment: readonly WireAttachment[]): Picture | undefined => pictureFrom(attachment, view.base);
  const picture = pictureOf(wire.attachment);
  const terms = termsFrom(wire);
  const characteristics = characteristicsFrom(wire.prodSpecCharValueUse, { specification, terms, pictureFrom: pictureOf });
  const availability = availabilityOf(wire, view);
  const replacedBy = availability === 'retired' ? replacementsFrom(wire, view) : [];
  const partGroups = partGroupsFrom(wire);
  const unread = unreadOf(wire, view);
  const parts = uniqueParts(wire).map((part): OfferingPart => {
    const inner = view.offerings.get(part.id);
    const mayOpen = inner !== undefined && part.id !== id && !above.includes(part.id) && above.length + 1 < deepest && left.parts-- > 0;
    return { ...partFrom(part, inner?.name), ...(mayOpen ? { offering: resolved(inner, view, [...above, id], left) } : {}) };
  });
  return {
    id,
    name: name ?? id,
    description: description ?? '',
    ...(version === undefined ? {} : { version }),
    availability,
    ...(lifecycleStatus === undefined ? {} : { lifecycle: lifecycleStatus }),
    ...(statusReason === undefined ? {} : { lifecycleReason: statusReason }),
    validFor: timeSpanFrom(wire.validFor, view.timeZone),
    bundle: isBundle ?? parts.length > 0,
    sellable: isSellable ?? true,
    categoryIds: category.map((reference) => reference.id),
    ...(picture ? { picture } : {}),
    facts: factsFrom(wire.prodSpecCharValueUse, specification),
    // a price without what lowers it would be another price
    ...(unread.includes('prices') ? { prices: [], pricesIncomplete: true } : pricesFrom(wire, characteristics, view)),
    ...(terms[0] ? { minimumTerm: terms[0] } : {}),
    parts,
    ...(partGroups.length ? { partGroups } : {}),
    ...(characteristics.length ? { characteristics } : {}),
    ...(replacedBy.length ? { replacedBy } : {}),
    ...(unread.length ? { unread } : {}),
  };
}

function unreadOf(wire: WireOffering, view: OfferingView): NonNullable<Offering['unread']> {
  const { prices, specifications, parts } = view.unread;
  const isSpecificationUnread = wire.productSpecification !== undefined && specifications.has(wire.productSpecification.id);
  return [
    ...(pricesNeeded(wire, view.known).some((id) => prices.has(id)) ? ['prices' as const] : []),
    ...(isSpecificationUnread ? ['specification' as const] : []),
    // where the parts name their bundle, it is the bundle of which nothing is known
    ...([wire, ...wire.bundledProductOffering].some(({ id }) => parts.has(id)) ? ['parts' as const] : []),
  ];
}

/** The ids of all prices that what the offering costs follows from, as far as they are known. */
export function pricesNeeded(wire: Pick<WireOffering, 'productOfferingPrice'>, known: ReadonlyMap<string, WirePrice>): readonly string[] {
  const behind = namedPrices(wire, known).flatMap((price) => (price ? pricesBehind(price) : []));
  const needed = new Set([...priceReferences(wire), ...behind]);
  for (const id of needed) for (const other of pricesBehind(known.get(id) ?? nothingBehind)) needed.add(other);
  return [...needed];
}

const nothingBehind = { popRelationship: [], bundledPopRelationship: [] };

/**
 * Whether an offering can be ordered at `now`, by its life-cycle word and its validity. One without a word is as its validity
 * says.
 */
export function availabilityOf(
  { lifecycleStatus, validFor }: Pick<WireOfferingEntry, 'lifecycleStatus' | 'validFor'>,
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
  wire: Pick<WireOffering, 'productOfferingPrice'>,
  known: ReadonlyMap<string, WirePrice>,
): readonly (WirePriceRefOrValue | undefined)[] {
  return wire.productOfferingPrice.prices.map((named) => (isValue(named) ? named : known.get(named.id ?? '')));
}

/** The prices that the offering only refers to. */
export function priceReferences(wire: Pick<WireOffering, 'productOfferingPrice'>): readonly string[] {
  return wire.productOfferingPrice.prices.flatMap((named) => (isValue(named) ? [] : (named.id ?? [])));
}

function isValue({ price, percentage, priceType }: WirePriceRefOrValue): boolean {
  return price !== undefined || percentage !== undefined || priceType !== undefined;
}

/**
 * The prices of an offering that are in force: those that hold when nobody chooses, and where some depend on what is chosen, all.
 * Of prices that hold only in some places, which nobody has named, the lowest of each kind stands for all: what is shown is then
 * the least.
 */
export function pricesFrom(
  wire: Pick<WireOffering, 'id' | 'productOfferingPrice'>,
  characteristics: readonly Characteristic[],
  view: PriceView,
): Pick<Offering, 'prices' | 'pricesIncomplete' | 'conditionalPrices'> {
  const named = namedPrices(wire, view.known);
  const missing = wire.productOfferingPrice.unreadable || named.includes(undefined);
  const parts = named.flatMap((price) => (price ? partsOf(price, view) : []));
  const inForce = parts.filter((price) => isInForce(price, view));
  const placed = new Map<string, ConditionalPrice>();
  const all = inForce.flatMap((one, index): readonly ConditionalPrice[] => {
    const price = priceFrom(one, one.id ?? `${wire.id}#${index + 1}`, view);
    if (!price) return [];
    const entry = { price, when: conditionsOf(one) };
    if (one.place.length === 0) return [entry];
    const key = JSON.stringify([price.kind, price.due, price.period, entry.when]);
    const lowest = placed.get(key)?.price.amount;
    if (!lowest || (price.amount?.currency === lowest.currency && compareMoney(price.amount, lowest) < 0)) placed.set(key, entry);
    return [];
  });
  all.push(...placed.values());
  const isConditional = all.some(({ when }) => when.length > 0);
  const prices = all.map(({ price }) => price);
  const conditionalPrices = isConditional ? { conditionalPrices: all } : {};
  return {
    prices: pricesWith({ prices, characteristics, ...conditionalPrices }, { characteristics: [], parts: [] }),
    // prices that are all out of force are no gift
    pricesIncomplete: missing || placed.size > 0 || (named.length > 0 && all.length === 0),
    ...conditionalPrices,
  };
}

function conditionsOf({ prodSpecCharValueUse }: WirePriceRefOrValue): ConditionalPrice['when'] {
  return prodSpecCharValueUse.flatMap(({ name, productSpecCharacteristicValue }) => {
    const values = productSpecCharacteristicValue.map(identity).filter(Boolean);
    return name === undefined || values.length === 0 ? [] : [{ name, values }];
  });
}

/** What a price made of others stands for, to three levels; every other price stands for itself. */
function partsOf(price: WirePriceRefOrValue, view: PriceView, depth = 3): readonly WirePriceRefOrValue[] {
  if (price.bundledPopRelationship.length === 0 || price.price !== undefined || depth === 0) return [price];
  return price.bundledPopRelationship.flatMap(({ id }) => {
    const part = view.known.get(id);
    return part ? partsOf(part, view, depth - 1) : [price];
  });
}

function pictureFrom(attachment: readonly WireAttachment[], base: string): Picture | undefined {
  for (const { url, attachmentType, mimeType, description } of attachment) {
    const isPicture = mimeType?.startsWith('image/') ?? /pic|image|photo/i.test(attachmentType ?? 'picture');
    const address = url !== undefined && URL.canParse(url, base) ? new URL(url, base) : undefined;
    if (isPicture && address && /^https?:$/.test(address.protocol)) return { url: address.href, description: description ?? '' };
  }
  return undefined;
}

/** The minimum terms on offer, shortest first. Terms counted in days are notice periods, by the custom of catalogues. */
function termsFrom({ productOfferingTerm }: WireOffering): readonly Period[] {
  const months = ({ count, unit }: Period): number => (unit === 'year' ? count * 12 : count);
  return productOfferingTerm
    .flatMap(({ duration }) => periodFrom(duration?.units, duration?.amount) ?? [])
    .filter(({ unit }) => unit === 'month' || unit === 'year')
    .sort((one, other) => months(one) - months(other));
}

const replacement = /^(exchang\w*to|replac\w*by|supersed\w*by|succeed\w*by|migrat\w*to|successor)$/i;

function replacementsFrom({ productOfferingRelationship }: WireOffering, view: OfferingView): readonly { id: string; name: string }[] {
  return productOfferingRelationship
    .filter(({ relationshipType = '' }) => replacement.test(relationshipType.replace(/[^a-z]/gi, '')))
    .map(({ id, name }) => ({ id, name: name ?? view.offerings.get(id)?.name ?? id }));
}

type WirePart = WireOffering['bundledProductOffering'][number];

function uniqueParts({ bundledProductOffering }: WireOffering): readonly WirePart[] {
  return [...new Map(bundledProductOffering.map((part) => [part.id, part])).values()];
}

function partGroupsFrom(wire: WireOffering): readonly PartGroup[] {
  const groups = uniqueParts(wire).flatMap(({ bundledGroupProductOffering: group }): PartGroup[] => {
    if (!group) return [];
    const { numberRelOfferLowerLimit, numberRelOfferUpperLimit } = group.bundledGroupProductOfferingOption ?? {};
    const least = wholeNumber(numberRelOfferLowerLimit) ?? 0;
    return [{ id: group.id, name: group.name ?? '', least, most: Math.max(least, wholeNumber(numberRelOfferUpperLimit) ?? 99) }];
  });
  return [...new Map(groups.map((group) => [group.id, group])).values()];
}

function partFrom(part: WirePart, ownName: string | undefined): OfferingPart {
  const { id, name, bundledProductOfferingOption: option, bundledGroupProductOffering: group } = part;
  const least = wholeNumber(option?.numberRelOfferLowerLimit) ?? (group ? 0 : 1);
  const most = Math.max(wholeNumber(option?.numberRelOfferUpperLimit) ?? 1, least, 1);
  const usual = wholeNumber(option?.numberRelOfferDefault);
  return {
    offeringId: id,
    name: ownName ?? name ?? id,
    least,
    most,
    ...(usual === undefined ? {} : { usual: Math.min(Math.max(usual, least), most) }),
    ...(group ? { groupId: group.id } : {}),
  };
}

function wholeNumber(value: number | undefined): number | undefined {
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
}
