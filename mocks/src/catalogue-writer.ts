import type { CatalogueData } from './catalogue.js';
import { writeCategories } from './category-writer.js';
import { filled, oneOf, someOf, type Draft, type DraftPart, type Shelves } from './offering-draft.js';
import { writePrices } from './price-writer.js';
import type { ProductFamily } from './product-family.js';
import type { Random } from './random.js';
import { createSpecifications, type Characteristic } from './specification-writer.js';
import type { TmfResource } from './tmf-query.js';

const lastChange = '2026-09-01T08:00:00Z';
const channels = [
  { id: 'online', name: 'Online' },
  { id: 'telephone', name: 'Telephone' },
  { id: 'store', name: 'Tern stores' },
];
const consumer = [{ id: 'consumer', name: 'Consumer' }];
const business = [{ id: 'business', name: 'Business' }];

/**
 * A catalogue with everything that `base` holds and the drafts after it, in TMF620 v4.0 shape: their prices, specifications,
 * and shelves of the third level. Relationships go to offerings on the `shelves`.
 */
export function writeCatalogue(
  base: CatalogueData,
  drafts: readonly Draft[],
  shelves: Shelves,
  random: Random,
  newId: () => string,
): CatalogueData {
  const categories = writeCategories(base.category ?? [], drafts, newId);
  const specifications = createSpecifications(newId);
  const [offerings, prices]: [TmfResource[], TmfResource[]] = [[], []];
  for (const draft of drafts) {
    const characteristics = characteristicsOf(draft, random);
    const written = writePrices(draft, new Map(characteristics.map(({ name, values }) => [name, values])), random, newId);
    prices.push(...written.prices);
    offerings.push({
      ...headOf(draft, random),
      category: categories.of(draft),
      productSpecification: specifications.of(filled(draft.family.specification, draft.values), characteristics),
      prodSpecCharValueUse: characteristics.map(useOf),
      productOfferingPrice: written.references,
      ...termOf(draft),
      ...(draft.parts ? { bundledProductOffering: draft.parts.map(bundledOffering) } : {}),
      ...relationshipsOf(draft, shelves, random),
      channel: draft.family.business ? channels.slice(0, 2) : channels,
      marketSegment: draft.family.business ? business : consumer,
      attachment: [pictureOf(draft, characteristics, random)],
    });
  }
  return {
    category: categories.all,
    productOffering: [...(base.productOffering ?? []), ...offerings],
    productOfferingPrice: [...(base.productOfferingPrice ?? []), ...prices],
    productSpecification: [...(base.productSpecification ?? []), ...specifications.all()],
  };
}

function headOf({ id, name, version, lifetime, family, values, parts, retired }: Draft, random: Random): TmfResource {
  return {
    id,
    name,
    description: filled(oneOf(family.descriptions, random), values),
    version,
    lifecycleStatus: retired ? 'Retired' : 'Active',
    ...(retired ? { statusReason: retired.reason } : {}),
    isBundle: parts !== undefined,
    isSellable: true,
    lastUpdate: retired ? lifetime.endDateTime : lastChange,
    validFor: lifetime,
  };
}

/**
 * The facts of an offering and what its customer chooses: of each choice, `most` of the values, in their order but from any of
 * them on. The first value is the default.
 */
function characteristicsOf({ family, values }: Draft, random: Random): readonly Characteristic[] {
  const facts = Object.entries(family.facts).map(([name, value]) => ({ name, values: [filled(value, values)] }));
  const choices = Object.entries(('choices' in family ? family.choices : undefined) ?? {}).map(
    ([name, { values: all, most }]) => {
      const first = most < all.length ? Math.floor(random.next() * all.length) : 0;
      return { name, values: [...all, ...all].slice(first, first + most).map(([label]) => label) };
    },
  );
  return [...facts, ...choices];
}

function useOf({ name, values }: Characteristic): Record<string, unknown> {
  const listed = values.map((value, index) => ({ value, valueType: 'string', ...(index === 0 ? { isDefault: true } : {}) }));
  const cardinality = values.length > 1 ? { minCardinality: 1, maxCardinality: 1 } : {};
  return { name, valueType: 'string', ...cardinality, productSpecCharacteristicValue: listed };
}

function termOf({ values }: Draft): Record<string, unknown> {
  const [, amount, unit] = /^(\d+) (day|month)s$/.exec(values.get('contract') ?? '') ?? [];
  if (amount === undefined) return {};
  const name = unit === 'month' ? `${amount} months minimum term` : `${amount} days of notice`;
  return { productOfferingTerm: [{ name, duration: { amount: Number(amount), units: unit } }] };
}

function bundledOffering({ offering, usual, least, most, group }: DraftPart): Record<string, unknown> {
  return {
    id: offering.id,
    name: offering.name,
    lifecycleStatus: 'Active',
    bundledProductOfferingOption: {
      numberRelOfferDefault: usual,
      numberRelOfferLowerLimit: least,
      numberRelOfferUpperLimit: most,
    },
    ...(group
      ? {
          bundledGroupProductOffering: {
            id: group.id,
            name: group.name,
            bundledGroupProductOfferingOption: { numberRelOfferLowerLimit: group.least, numberRelOfferUpperLimit: group.most },
          },
          '@type': 'TernBundledProductOffering',
          '@baseType': 'BundledProductOffering',
        }
      : {}),
  };
}

function relationshipsOf(draft: Draft, shelves: Shelves, random: Random): Record<string, unknown> {
  const { retired, family } = draft;
  const successor = retired?.successor;
  const recipes = retired ? [] : ((family as Partial<ProductFamily>).relations ?? []);
  const related = recipes.flatMap(({ type, shelf, least, most, role }) => {
    const others = (shelves.get(shelf) ?? []).filter(({ id }) => id !== draft.id);
    const count = least + Math.floor(random.next() * (most - least + 1));
    const chosen = someOf(others, count, random);
    return chosen.map(({ id, name }) => ({ id, name, relationshipType: type, ...(role === undefined ? {} : { role }) }));
  });
  const all = successor ? [{ id: successor.id, name: successor.name, relationshipType: 'exchangableTo' }, ...related] : related;
  return all.length === 0 ? {} : { productOfferingRelationship: all };
}

function pictureOf(draft: Draft, characteristics: readonly Characteristic[], random: Random): Record<string, unknown> {
  const [file, description] = oneOf(draft.family.pictures, random);
  const shown = new Map(characteristics.map(({ name, values }) => [name, (values[0] ?? '').toLowerCase()]));
  return {
    name: draft.name,
    description: filled(description, shown),
    attachmentType: 'picture',
    mimeType: 'image/svg+xml',
    url: `/pictures/${filled(file, shown)}.svg`,
  };
}
