import type { CatalogueResourceName } from './catalogue.js';
import type { TmfResource } from './tmf-query.js';
import { characteristicValueV5, isWireObject, typed, type ShapesV5, type WireObject } from './typed-wire-v5.js';

const specified = { productSpecCharacteristicValue: characteristicValueV5, characteristicValueSpecification: characteristicValueV5 };

const shapes: ShapesV5 = {
  ProductOffering: {
    category: 'CategoryRef',
    productSpecification: 'ProductSpecificationRef',
    prodSpecCharValueUse: 'ProductSpecificationCharacteristicValueUse',
    productOfferingPrice: 'ProductOfferingPriceRef',
    productOfferingTerm: 'ProductOfferingTerm',
    channel: 'ChannelRef',
    marketSegment: 'MarketSegmentRef',
    attachment: 'Attachment',
    bundledProductOffering: 'BundledProductOffering',
    bundledGroupProductOffering: 'BundledGroupProductOffering',
    serviceLevelAgreement: 'SLARef',
    productOfferingRelationship: 'ProductOfferingRelationship',
    place: 'PlaceRef',
  },
  ProductSpecificationCharacteristicValueUse: specified,
  CharacteristicSpecification: specified,
  BundledProductOffering: { bundledProductOfferingOption: 'BundledProductOfferingOption' },
  BundledGroupProductOffering: {
    bundledProductOffering: 'BundledProductOffering',
    bundledGroupProductOfferingOption: 'BundledGroupProductOfferingOption',
  },
  ProductOfferingPrice: {
    tax: 'TaxItem',
    popRelationship: 'ProductOfferingPriceRelationship',
    bundledPopRelationship: 'BundledProductOfferingPriceRelationship',
    productOfferingTerm: 'ProductOfferingTerm',
    prodSpecCharValueUse: 'ProductSpecificationCharacteristicValueUse',
    place: 'PlaceRef',
  },
  ProductSpecification: {
    productSpecCharacteristic: 'CharacteristicSpecification',
    productSpecificationRelationship: 'ProductSpecificationRelationship',
    bundledProductSpecification: 'BundledProductSpecification',
    attachment: 'Attachment',
  },
  Category: { subCategory: 'CategoryRef', parent: 'CategoryRef', productOffering: 'ProductOfferingRef' },
};

const types: Readonly<Record<CatalogueResourceName, string>> = {
  category: 'Category',
  productOffering: 'ProductOffering',
  productOfferingPrice: 'ProductOfferingPrice',
  productSpecification: 'ProductSpecification',
};

/** A resource of the catalogue, which is kept as TMF620 v4 writes it, as v5 does. */
export function catalogueResourceV5(name: CatalogueResourceName, resource: TmfResource): TmfResource {
  return typed(renamed(name, resource), types[name], shapes) as TmfResource;
}

/** What v5 calls by another name, or puts elsewhere. */
function renamed(name: CatalogueResourceName, resource: TmfResource): WireObject {
  switch (name) {
    case 'category': {
      const { parentId, ...category } = resource;
      return { ...category, ...(parentId === undefined ? {} : { parent: { id: parentId } }) };
    }
    case 'productSpecification':
      return { ...resource, ...mapped(resource, 'productSpecCharacteristic', withValueSpecification) };
    case 'productOffering':
      return inGroups(resource);
    case 'productOfferingPrice':
      return resource;
  }
}

function mapped(resource: WireObject, name: string, how: (entry: unknown) => unknown): WireObject {
  const value = resource[name];
  return Array.isArray(value) ? { [name]: value.map(how) } : {};
}

function withValueSpecification(entry: unknown): unknown {
  if (!isWireObject(entry)) return entry;
  const { productSpecCharacteristicValue, ...characteristic } = entry;
  return { ...characteristic, characteristicValueSpecification: productSpecCharacteristicValue };
}

/** Parts of which some are chosen together: in v4 each names its group (an extension), in v5 the group holds them. */
function inGroups(offering: TmfResource): WireObject {
  const { bundledProductOffering: parts, ...rest } = offering;
  if (!Array.isArray(parts)) return offering;
  const alone: unknown[] = [];
  const groups = new Map<unknown, { readonly group: WireObject; readonly parts: unknown[] }>();
  for (const part of parts as unknown[]) {
    if (!isWireObject(part) || !isWireObject(part.bundledGroupProductOffering)) {
      alone.push(part);
      continue;
    }
    const { bundledGroupProductOffering: group, '@type': _type, '@baseType': _base, ...member } = part;
    const known = groups.get(group.id) ?? { group, parts: [] };
    known.parts.push(member);
    groups.set(group.id, known);
  }
  if (groups.size === 0) return offering;
  const bundledGroupProductOffering = [...groups.values()].map(({ group, parts: members }) => ({ ...group, bundledProductOffering: members }));
  return { ...rest, ...(alone.length > 0 ? { bundledProductOffering: alone } : {}), bundledGroupProductOffering };
}
