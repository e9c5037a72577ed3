import type { Product, ProductStatus } from '@selfcare/core';
import * as z from 'zod/mini';
import { wireCharge } from './charge-wire.js';
import { chosenFrom, plainValues } from './configuration-wire.js';
import { bucketsFrom } from './tmf-charges.js';
import { instantFrom, periodFrom, timeSpanFrom } from './tmf-time.js';
import { entriesOf, entryIn, flag, id, isObject, list, maybe, partyIds, quantity, read, text, timePeriod } from './wire.js';

/** A price of v4 calls what comes off it by another name. */
const productPrice = z.pipe(
  z.object({ ...wireCharge.shape, productPriceAlteration: wireCharge.shape.priceAlteration }),
  z.transform(({ productPriceAlteration, ...price }) => ({ ...price, priceAlteration: [...price.priceAlteration, ...productPriceAlteration] })),
);

/** Another product: `{ id }` in v5, `{ product: { id } }` in v4. */
const relationship = z.pipe(
  read((value) => ({ ...entryOf(entryIn(value, 'product')), ...entryOf(value) })),
  z.object({ id, name: text, relationshipType: text }),
);

const productFields = {
  id,
  name: text,
  description: text,
  status: text,
  isBundle: flag,
  isCustomerVisible: flag,
  productOffering: maybe(z.object({ id, name: text, version: text })),
  productCharacteristic: list(z.object({ name: text, value: read((value) => plainValues([value].flat().map(inWords))) })),
  productPrice: list(productPrice),
  productTerm: list(z.object({ name: text, description: text, duration: quantity, validFor: timePeriod })),
  productRelationship: list(relationship),
  productSerialNumber: text,
  orderDate: text,
  creationDate: text,
  startDate: text,
  terminationDate: text,
  relatedParty: partyIds,
};

/** A TMF637 `Product` of either version, as far as it is read. */
export interface WireProduct extends z.infer<z.ZodMiniObject<typeof productFields>> {
  /** The products that it is made of. */
  readonly product: readonly WireProduct[];
}

/** Reads a product of either version, and the products in it. */
export const wireProduct: z.ZodMiniType<WireProduct> = z.object({ ...productFields, product: list(z.lazy(() => wireProduct)) });

const statuses: ReadonlyMap<string, ProductStatus> = new Map(
  (['created', 'pendingActive', 'active', 'suspended', 'pendingTerminate', 'terminated', 'cancelled', 'aborted'] as const).map((status) => [
    status.toLowerCase(),
    status,
  ]),
);

/** TMF637's status, in any case and spelling of the same letters: the specification itself has one with a space behind it. */
function statusOf(word = ''): ProductStatus {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  return statuses.get(plain === 'canceled' ? 'cancelled' : plain) ?? 'unknown';
}

/** The product in our words; date-times that name no zone are of `timeZone` (IANA). */
export function productFrom(wire: WireProduct, timeZone: string): Product {
  const { productOffering: offering, description, productSerialNumber: serialNumber } = wire;
  const orderedAt = instantFrom(wire.orderDate ?? wire.creationDate, timeZone);
  const prices = bucketsFrom(wire.productPrice);
  return {
    id: wire.id,
    name: wire.name ?? offering?.name ?? offering?.id ?? wire.id,
    ...(description === undefined ? {} : { description }),
    status: statusOf(wire.status),
    statusName: wire.status ?? '',
    ...(offering ? { offeringId: offering.id } : {}),
    ...(offering?.version === undefined ? {} : { offeringVersion: offering.version }),
    bundle: wire.isBundle ?? wire.product.length > 0,
    characteristics: chosenFrom(wire.productCharacteristic),
    ...(prices ? { prices } : {}),
    terms: wire.productTerm.map((term) => termFrom(term, timeZone)),
    relationships: wire.productRelationship.map(({ id: productId, name, relationshipType: type = '' }) => ({ type, productId, ...(name === undefined ? {} : { name }) })),
    parts: wire.product.map((part) => productFrom(part, timeZone)),
    ...(serialNumber === undefined ? {} : { serialNumber }),
    ...(orderedAt ? { orderedAt } : {}),
    validity: timeSpanFrom({ startDateTime: wire.startDate, endDateTime: wire.terminationDate }, timeZone),
  };
}

function termFrom({ name, description, duration, validFor }: WireProduct['productTerm'][number], timeZone: string): Product['terms'][number] {
  const period = duration && periodFrom(duration.units, duration.amount);
  return { name: name ?? description ?? '', ...(period ? { duration: period } : {}), validity: timeSpanFrom(validFor, timeZone) };
}

/** `{ volume: 90, unit: 'Mbps' }` is 90 Mbps: the plain values of an object in their order, without those about its type. */
function inWords(value: unknown): unknown {
  if (!isObject(value)) return value;
  const told = Object.entries(value).flatMap(([name, inner]) => (name.startsWith('@') ? [] : entriesOf(inner).length > 0 ? entriesOf(inner).map(inWords) : [inner]));
  return told.filter((one) => typeof one !== 'object').join(' ') || undefined;
}

function entryOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
