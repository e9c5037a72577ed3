import * as z from 'zod/mini';
import {
  amount,
  decimal,
  entriesOf,
  flag,
  id,
  list,
  maybe,
  percentage,
  quantity,
  read,
  reference,
  text,
  timePeriod,
} from './wire-v4.js';

const term = z.object({ duration: quantity });

const plainValue = z.union([z.string(), z.number(), z.boolean()]);

const characteristicValue = z.object({
  value: maybe(plainValue),
  isDefault: flag,
  unitOfMeasure: text,
  valueFrom: text,
  valueTo: text,
});

const characteristic = z.object({
  name: text,
  configurable: flag,
  minCardinality: decimal,
  maxCardinality: decimal,
  productSpecCharacteristicValue: list(characteristicValue),
});

/** TMF620 v4 `ProductSpecificationCharacteristic(ValueUse)`, as far as it is shown. */
export type WireCharacteristic = z.infer<typeof characteristic>;

const priceAlteration = z.object({
  name: text,
  // a Duration in TMF620 4.1, a number of charge periods in TMF663 and TMF622
  applicationDuration: read((value) => z.safeParse(decimal, value).data ?? z.safeParse(quantity, value).data),
  price: amount,
  validFor: timePeriod,
});

const priceFields = {
  name: text,
  priceType: text,
  lifecycleStatus: text,
  validFor: timePeriod,
  price: amount,
  percentage,
  taxIncluded: flag,
  recurringChargePeriod: text,
  recurringChargePeriodType: text,
  recurringChargePeriodLength: decimal,
  unitOfMeasure: quantity,
  popRelationship: list(z.object({ id, relationshipType: text })),
  bundledPopRelationship: list(reference),
  productOfferingTerm: list(term),
  prodSpecCharValueUse: list(characteristic),
  place: list(reference),
  priceAlteration: list(priceAlteration),
};

/** A TMF620 v4 `ProductOfferingPrice`. `taxIncluded` is an extension that several catalogues use. */
export const wirePrice = z.object({ id, ...priceFields });

export type WirePrice = z.infer<typeof wirePrice>;

/** A price as an offering names it: a reference (4.0), or with everything in it (4.1), and then perhaps without an id. */
const priceRefOrValue = z.object({ id: maybe(id), ...priceFields });

export type WirePriceRefOrValue = z.infer<typeof priceRefOrValue>;

const nothingStated = z.parse(priceRefOrValue, {});

/** A plain reference, as most are, without a look at the twenty attributes that it has not. */
function plainReference(entry: unknown): WirePriceRefOrValue | undefined {
  const isPlain = typeof entry === 'object' && entry !== null && Object.keys(entry).every((key) => key.startsWith('@') || referenceKeys.has(key));
  const found = isPlain ? z.safeParse(reference, entry).data : undefined;
  return found && { ...nothingStated, ...found };
}

const referenceKeys: ReadonlySet<string> = new Set(['id', 'href', 'name', 'version']);

const limits = maybe(
  z.object({ numberRelOfferDefault: decimal, numberRelOfferLowerLimit: decimal, numberRelOfferUpperLimit: decimal }),
);

const bundledOffering = z.object({
  id,
  name: text,
  bundledProductOfferingOption: limits,
  // an extension, in the words of TMF620 v5: parts of which some are chosen together
  bundledGroupProductOffering: maybe(z.object({ id, name: text, bundledGroupProductOfferingOption: limits })),
});

const attachment = z.object({ name: text, url: text, attachmentType: text, mimeType: text, description: text });

/** A TMF620 v4 `Attachment`. */
export type WireAttachment = z.infer<typeof attachment>;

/** A TMF620 v4 `ProductOffering`. */
export const wireOffering = z.object({
  id,
  name: text,
  description: text,
  version: text,
  lifecycleStatus: text,
  statusReason: text,
  validFor: timePeriod,
  isBundle: flag,
  isSellable: flag,
  category: list(reference),
  productSpecification: maybe(reference),
  productOfferingPrice: read((value) => {
    const wire = entriesOf(value).map((entry) => plainReference(entry) ?? z.safeParse(priceRefOrValue, entry).data);
    return { prices: wire.filter((price) => price !== undefined), unreadable: wire.includes(undefined) };
  }),
  prodSpecCharValueUse: list(characteristic),
  productOfferingTerm: list(term),
  bundledProductOffering: list(bundledOffering),
  productOfferingRelationship: list(z.object({ id, name: text, relationshipType: text })),
  marketSegment: list(reference),
  attachment: list(attachment),
});

export type WireOffering = z.infer<typeof wireOffering>;

/** The first-level attributes of an offering that are read. */
export const offeringFields = Object.keys(wireOffering.shape);

/** What of an offering is looked at to find it, to count it and to sort it. */
export const wireOfferingEntry = z.pick(wireOffering, {
  id: true, name: true, description: true, lifecycleStatus: true, validFor: true, isSellable: true, category: true,
  prodSpecCharValueUse: true, productOfferingPrice: true, marketSegment: true,
});

export type WireOfferingEntry = z.infer<typeof wireOfferingEntry>;

/** A TMF620 v4 `ProductSpecification`, as far as it is shown. */
export const wireSpecification = z.object({
  id,
  productSpecCharacteristic: list(characteristic),
  attachment: list(attachment),
});

export type WireSpecification = z.infer<typeof wireSpecification>;

/** A TMF620 v4 `Category`. */
export const wireCategory = z.object({
  id,
  name: text,
  description: text,
  parentId: text,
  lifecycleStatus: text,
  validFor: timePeriod,
  subCategory: list(reference),
});

export type WireCategory = z.infer<typeof wireCategory>;
