import * as z from 'zod/mini';
import type { TmfVersion } from './tmf-profile.js';
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
} from './wire.js';

const term = z.object({ duration: quantity });

const plainValue = z.union([z.string(), z.number(), z.boolean()]);

const characteristicValue = z.object({
  value: maybe(plainValue),
  isDefault: flag,
  unitOfMeasure: text,
  valueFrom: text,
  valueTo: text,
});

const characteristic = z.pipe(
  z.object({
    name: text,
    configurable: flag,
    valueType: text,
    minCardinality: decimal,
    maxCardinality: decimal,
    productSpecCharacteristicValue: list(characteristicValue),
    // by this name in v5
    characteristicValueSpecification: list(characteristicValue),
  }),
  z.transform(({ productSpecCharacteristicValue: values, characteristicValueSpecification: v5, ...rest }) => ({
    ...rest,
    productSpecCharacteristicValue: values.length > 0 ? values : v5,
  })),
);

/** TMF620 `ProductSpecificationCharacteristic(ValueUse)`, in v5 `CharacteristicSpecification`, as far as it is shown. */
export type WireCharacteristic = z.output<typeof characteristic>;

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

/** A TMF620 `ProductOfferingPrice`. `taxIncluded` is an extension that several catalogues use. */
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

const groupFields = { id, name: text, bundledGroupProductOfferingOption: limits };

const bundledOffering = z.object({
  id,
  name: text,
  bundledProductOfferingOption: limits,
  // in v4 an extension, in the words of v5: parts of which some are chosen together
  bundledGroupProductOffering: maybe(z.object(groupFields)),
});

type WirePart = z.output<typeof bundledOffering>;

/** In v5 a group holds its parts, and perhaps more groups: the parts, each with the group that it is in. */
const partsOfGroup: z.ZodMiniType<readonly WirePart[]> = z.pipe(
  z.object({ ...groupFields, bundledProductOffering: list(bundledOffering), bundledGroupProductOffering: list(z.lazy(() => partsOfGroup)) }),
  z.transform(({ bundledProductOffering, bundledGroupProductOffering, ...group }) => [
    ...bundledProductOffering.map((part) => ({ ...part, bundledGroupProductOffering: group })),
    ...bundledGroupProductOffering.flat(),
  ]),
);

const attachment = z.object({ name: text, url: text, attachmentType: text, mimeType: text, description: text });

/** A TMF620 `Attachment`. */
export type WireAttachment = z.infer<typeof attachment>;

const offeringShape = {
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
};

/** What v5 added, which is read into what there was before. */
const shapeOfV5 = { bundledGroupProductOffering: list(partsOfGroup), productOfferingCharacteristic: list(characteristic) };

/** A TMF620 `ProductOffering` of either version. */
export const wireOffering = z.pipe(
  z.object({ ...offeringShape, ...shapeOfV5 }),
  z.transform(({ bundledGroupProductOffering, productOfferingCharacteristic, ...offering }) => ({
    ...offering,
    bundledProductOffering: [...offering.bundledProductOffering, ...bundledGroupProductOffering.flat()],
    prodSpecCharValueUse: [...offering.prodSpecCharValueUse, ...productOfferingCharacteristic],
  })),
);

export type WireOffering = z.output<typeof wireOffering>;

const entryNames = [
  'id', 'name', 'description', 'lifecycleStatus', 'validFor', 'isSellable', 'category', 'prodSpecCharValueUse', 'productOfferingPrice',
  'marketSegment',
] as const;

/** What of an offering is looked at to find it, to count it and to sort it. */
export type WireOfferingEntry = Pick<WireOffering, (typeof entryNames)[number]>;

const entryMask = Object.fromEntries(entryNames.map((name) => [name, true])) as Record<(typeof entryNames)[number], true>;

/** Reads a `WireOfferingEntry`. */
export const wireOfferingEntry: z.ZodMiniType<WireOfferingEntry> = z.pipe(
  z.object({ ...z.pick(z.object(offeringShape), entryMask).shape, productOfferingCharacteristic: shapeOfV5.productOfferingCharacteristic }),
  z.transform(({ productOfferingCharacteristic, ...entry }) => ({
    ...entry,
    prodSpecCharValueUse: [...entry.prodSpecCharValueUse, ...productOfferingCharacteristic],
  })),
);

/** The first-level attributes of an offering to ask a back end of that version for: all that are read, or those of an entry. */
export function offeringFields(version: TmfVersion, of: 'offering' | 'entry' = 'offering'): readonly string[] {
  const added = of === 'entry' ? ['productOfferingCharacteristic'] : Object.keys(shapeOfV5);
  return [...(of === 'entry' ? entryNames : Object.keys(offeringShape)), ...(version === 'v5' ? added : [])];
}

/** A TMF620 `ProductSpecification`, as far as it is shown. */
export const wireSpecification = z.object({
  id,
  productSpecCharacteristic: list(characteristic),
  attachment: list(attachment),
});

export type WireSpecification = z.infer<typeof wireSpecification>;

/** A TMF620 `Category`: the shelf around it is `parentId` in v4, `parent` in v5. */
export const wireCategory = z.pipe(
  z.object({
    id,
    name: text,
    description: text,
    parentId: text,
    parent: maybe(reference),
    lifecycleStatus: text,
    validFor: timePeriod,
    subCategory: list(reference),
  }),
  z.transform(({ parent, parentId = parent?.id, ...category }) => ({ ...category, parentId })),
);

export type WireCategory = z.output<typeof wireCategory>;
