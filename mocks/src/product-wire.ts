import type { WireSurroundings } from './catalogue.js';
import { completedValues } from './chosen-values.js';
import { itemTerms, offeringReference } from './items.js';
import type { OwnedProduct } from './owned-products.js';
import { relatedParties } from './ownership.js';
import { wirePrice, type Charge } from './pricing.js';
import { productV5 } from './product-wire-v5.js';
import type { TmfResource } from './tmf-query.js';
import type { TmfVersion } from './tmf-version.js';

/** Where TMF637 has its products, below the base URL. */
export function productPath(version: TmfVersion): string {
  return `productInventory/${version}/product`;
}

/** A product as that version of TMF637 writes it. */
export function wireProduct(product: OwnedProduct, surroundings: WireSurroundings, version: TmfVersion = 'v4'): TmfResource {
  const shown = wireProductV4(product, surroundings);
  return version === 'v4' ? shown : productV5(shown);
}

function wireProductV4(product: OwnedProduct, surroundings: WireSurroundings): TmfResource {
  const { id, offering, choice, charges, status, orderedAt, startedAt, endedAt, serialNumber, reliesOn = [], orderItem, parts } = product;
  const { catalogue, baseUrl } = surroundings;
  const { name, description, isBundle = false, version, productSpecification } = offering;
  const chosen = [...completedValues(catalogue, offering, choice.values)].filter(([, values]) => values.length > 0);
  const { itemTerm = [] } = itemTerms(catalogue, product);
  const prices = charges.map(productPrice);
  const parties = relatedParties(product, []);
  return {
    id,
    href: `${baseUrl}/${productPath('v4')}/${encodeURIComponent(id)}`,
    name,
    ...(description === undefined ? {} : { description }),
    status,
    isBundle,
    isCustomerVisible: true,
    orderDate: written(orderedAt),
    ...(startedAt === undefined ? {} : { startDate: written(startedAt) }),
    ...(endedAt === undefined ? {} : { terminationDate: written(endedAt) }),
    ...(serialNumber === undefined ? {} : { productSerialNumber: serialNumber }),
    productOffering: { ...offeringReference(offering), ...(version === undefined ? {} : { version }) },
    ...(productSpecification === undefined ? {} : { productSpecification }),
    ...(chosen.length === 0 ? {} : { productCharacteristic: chosen.flatMap(([of, values]) => values.map((value) => ({ name: of, valueType: 'string', value }))) }),
    ...(prices.length === 0 ? {} : { productPrice: prices }),
    ...(itemTerm.length === 0 || startedAt === undefined ? {} : { productTerm: itemTerm.map((term) => termFrom(term, startedAt)) }),
    ...(reliesOn.length === 0 ? {} : { productRelationship: reliesOn.map((other) => ({ relationshipType: 'reliesOn', product: { id: other } })) }),
    ...(orderItem ? { productOrderItem: [{ productOrderId: orderItem.orderId, orderItemId: orderItem.itemId, orderItemAction: 'add' }] } : {}),
    ...(parts.length === 0 ? {} : { product: parts.map((part) => wireProductV4(part, surroundings)) }),
    ...(parties.length === 0 ? {} : { relatedParty: parties }),
    '@type': 'Product',
  };
}

/** TMF637 v4 calls what comes off a price by another name than v5, and than carts and orders. */
function productPrice(charge: Charge): Readonly<Record<string, unknown>> {
  const { priceAlteration, ...price } = wirePrice(charge, 'ProductPrice');
  return { ...price, ...(priceAlteration === undefined ? {} : { productPriceAlteration: priceAlteration }) };
}

/** A term of the offering, from the day that the product began. */
function termFrom(term: unknown, startedAt: number): Record<string, unknown> {
  const { name, duration } = term as { readonly name?: string; readonly duration?: { readonly amount: number; readonly units: string } };
  const end = new Date(startedAt);
  if (duration?.units === 'month') end.setUTCMonth(end.getUTCMonth() + duration.amount);
  const validFor = { startDateTime: written(startedAt), ...(duration?.units === 'month' ? { endDateTime: end.toISOString() } : {}) };
  return { ...(name === undefined ? {} : { name }), ...(duration ? { duration } : {}), validFor, '@type': 'ProductTerm' };
}

function written(moment: number): string {
  return new Date(moment).toISOString();
}
