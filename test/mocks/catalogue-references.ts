import type { CatalogueData } from '@selfcare/mocks';

export interface Reference {
  readonly id: string;
  readonly name?: string;
  readonly version?: string;
}

interface CharacteristicValue {
  readonly value: string;
  readonly isDefault?: boolean;
}

export interface Characteristic {
  readonly name: string;
  readonly configurable?: boolean;
  readonly minCardinality?: number;
  readonly maxCardinality?: number;
  readonly productSpecCharacteristicValue: readonly CharacteristicValue[];
}

interface Limits {
  readonly numberRelOfferDefault: number;
  readonly numberRelOfferLowerLimit: number;
  readonly numberRelOfferUpperLimit: number;
}

export interface BundledOffering extends Reference {
  readonly bundledProductOfferingOption: Limits;
  readonly bundledGroupProductOffering?: {
    readonly id: string;
    readonly name: string;
    readonly bundledGroupProductOfferingOption: Omit<Limits, 'numberRelOfferDefault'>;
  };
}

export interface Span {
  readonly startDateTime: string;
  readonly endDateTime: string;
}

export interface Offering extends Reference {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly lifecycleStatus: string;
  readonly statusReason?: string;
  readonly isBundle: boolean;
  readonly isSellable: boolean;
  readonly validFor: Span;
  readonly category: readonly Reference[];
  readonly productSpecification: Reference;
  readonly prodSpecCharValueUse: readonly Characteristic[];
  readonly productOfferingPrice: readonly Reference[];
  readonly productOfferingTerm?: readonly { readonly duration: { readonly amount: number; readonly units: string } }[];
  readonly bundledProductOffering?: readonly BundledOffering[];
  readonly productOfferingRelationship?: readonly (Reference & { readonly relationshipType: string; readonly role?: string })[];
  readonly serviceLevelAgreement?: Reference;
  readonly marketSegment: readonly Reference[];
  readonly attachment: readonly { readonly url: string; readonly description: string }[];
}

export interface OfferingPrice extends Reference {
  readonly priceType: string;
  readonly lifecycleStatus: string;
  readonly price?: { readonly unit: string; readonly value: number };
  readonly percentage?: number;
  readonly taxIncluded: boolean;
  readonly unitOfMeasure?: { readonly amount: number; readonly units: string };
  readonly prodSpecCharValueUse?: readonly Characteristic[];
  readonly productOfferingTerm?: readonly { readonly duration: { readonly amount: number; readonly units: string } }[];
  readonly popRelationship?: readonly (Reference & { readonly relationshipType: string })[];
  readonly place?: readonly Reference[];
}

interface Category extends Reference {
  readonly parentId?: string;
  readonly subCategory?: readonly Reference[];
}

interface Specification extends Reference {
  readonly productSpecCharacteristic: readonly Characteristic[];
  readonly bundledProductSpecification?: readonly Reference[];
  readonly productSpecificationRelationship?: readonly Reference[];
  readonly attachment?: readonly { readonly url: string }[];
}

/** A catalogue as it is meant to be read, each kind of resource in the order of the data. */
export interface ReadCatalogue {
  readonly categories: readonly Category[];
  readonly offerings: readonly Offering[];
  readonly prices: readonly OfferingPrice[];
  readonly specifications: readonly Specification[];
}

/** Takes the catalogue for what its shape promises; the tests say whether it keeps that. */
export function read(data: CatalogueData): ReadCatalogue {
  return {
    categories: data.category as unknown as readonly Category[],
    offerings: data.productOffering as unknown as readonly Offering[],
    prices: data.productOfferingPrice as unknown as readonly OfferingPrice[],
    specifications: data.productSpecification as unknown as readonly Specification[],
  };
}

/** One reference of a catalogue, and what it leads to, if it leads anywhere. */
export interface Link {
  readonly from: string;
  readonly reference: Reference;
  readonly to: Reference | undefined;
}

/** Every reference of a catalogue. */
export function linksOf({ categories, offerings, prices, specifications }: ReadCatalogue): readonly Link[] {
  const [category, offering, price, specification] = [categories, offerings, prices, specifications].map(
    (list: readonly Reference[]) => new Map(list.map((each) => [each.id, each])),
  );
  const follow = (
    from: string,
    kind: ReadonlyMap<string, Reference> | undefined,
    references: readonly Reference[] = [],
  ): readonly Link[] => references.map((reference) => ({ from, reference, to: kind?.get(reference.id) }));
  return [
    ...categories.flatMap(({ id, parentId, subCategory }) => [
      ...follow(id, category, parentId === undefined ? [] : [{ id: parentId }]),
      ...follow(id, category, subCategory),
    ]),
    ...offerings.flatMap((each) => [
      ...follow(each.id, category, each.category),
      ...follow(each.id, specification, [each.productSpecification]),
      ...follow(each.id, price, each.productOfferingPrice),
      ...follow(each.id, offering, each.bundledProductOffering),
      ...follow(each.id, offering, each.productOfferingRelationship),
    ]),
    ...prices.flatMap((each) => follow(each.id, price, each.popRelationship)),
    ...specifications.flatMap((each) => [
      ...follow(each.id, specification, each.bundledProductSpecification),
      ...follow(each.id, specification, each.productSpecificationRelationship),
    ]),
  ];
}

/** Each reference that leads nowhere, as "from → to". */
export function danglingReferences(catalogue: ReadCatalogue): readonly string[] {
  return linksOf(catalogue)
    .filter(({ to }) => to === undefined)
    .map(({ from, reference }) => `${from} → ${reference.id}`);
}

/** Each value that an offering states and its specification does not allow, and each choice that has not exactly one default. */
export function forbiddenValues({ offerings, specifications }: ReadCatalogue): readonly string[] {
  const allowed = new Map(
    specifications.map(({ id, productSpecCharacteristic }) => [
      id,
      new Set(
        productSpecCharacteristic.flatMap(({ name, productSpecCharacteristicValue: values }) =>
          values.map(({ value }) => `${name}=${value}`),
        ),
      ),
    ]),
  );
  return offerings.flatMap(({ id, productSpecification, prodSpecCharValueUse }) =>
    prodSpecCharValueUse.flatMap(({ name, productSpecCharacteristicValue: values }) => [
      ...values
        .filter(({ value }) => !allowed.get(productSpecification.id)?.has(`${name}=${value}`))
        .map(({ value }) => `${id} ${name}=${value}`),
      ...(values.filter(({ isDefault }) => isDefault).length === 1 ? [] : [`${id} ${name} has no single default`]),
    ]),
  );
}

/** How many levels of offerings a bundle has: 1 for what is no bundle; Infinity for one that holds itself. */
export function depthOf(id: string, { offerings }: ReadCatalogue): number {
  const byId = new Map(offerings.map((offering) => [offering.id, offering]));
  const depth = (current: string, above: readonly string[]): number => {
    if (above.includes(current)) return Infinity;
    const parts = byId.get(current)?.bundledProductOffering ?? [];
    return 1 + Math.max(0, ...parts.map((part) => depth(part.id, [...above, current])));
  };
  return depth(id, []);
}

/** Each bundle whose cardinalities contradict each other, with the reason. */
export function wrongCardinalities({ offerings }: ReadCatalogue): readonly string[] {
  return offerings.flatMap(({ id, bundledProductOffering: parts = [] }) => {
    const groups = new Map(
      parts.flatMap(({ bundledGroupProductOffering: group }) => (group ? [[group.id, group] as const] : [])),
    );
    return [
      ...parts.flatMap(({ id: part, bundledProductOfferingOption: option }) => {
        const { numberRelOfferDefault: usual, numberRelOfferLowerLimit: least, numberRelOfferUpperLimit: most } = option;
        return least <= usual && usual <= most && most > 0 ? [] : [`${id} ${part}: ${least} ≤ ${usual} ≤ ${most}`];
      }),
      ...[...groups.values()].flatMap((group) => {
        const members = parts.filter(({ bundledGroupProductOffering: other }) => other?.id === group.id);
        const chosen = members.reduce((sum, { bundledProductOfferingOption: option }) => sum + option.numberRelOfferDefault, 0);
        const { numberRelOfferLowerLimit: least, numberRelOfferUpperLimit: most } = group.bundledGroupProductOfferingOption;
        const alike = members.every((member) => JSON.stringify(member.bundledGroupProductOffering) === JSON.stringify(group));
        const sound = alike && members.length >= 2 && least <= most && chosen <= most && most <= members.length;
        return sound ? [] : [`${id} ${group.id}: ${least} ≤ ${chosen} ≤ ${most} of ${members.length}`];
      }),
    ];
  });
}
