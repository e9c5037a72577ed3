import * as z from 'zod/mini';
import type { BundleAllowance } from './bundle.js';
import { isOnSale } from './catalogue.js';
import { contactMediumBody } from './contact.js';
import { chargeFor, type Charge } from './pricing.js';
import { pricesOf, type Sale } from './price-list.js';
import { Refusal } from './tmf-error.js';
import type { TmfResource } from './tmf-query.js';

const text = z.string().check(z.maxLength(4000));
const identifier = z.string().check(z.minLength(1), z.maxLength(200));

/** A TMF reference as a caller may send it; only its id counts. */
export const referenceBody = z.object({ id: identifier });

/** A party as a caller may send it; without an id it is somebody the back end does not know yet. */
export const partyBody = z.object({
  id: z.optional(identifier),
  name: z.optional(text),
  role: z.optional(text),
  contactMedium: z.optional(z.array(contactMediumBody)),
  '@type': z.optional(text),
  '@baseType': z.optional(text),
  '@referredType': z.optional(text),
});

const productBody = z.object({
  id: z.optional(identifier),
  name: z.optional(text),
  productCharacteristic: z.optional(z.array(z.object({ name: text, value: z.unknown(), valueType: z.optional(text) }))),
  place: z.optional(z.array(z.record(z.string(), z.unknown()))),
});

/** What cart items and order items have in common, as a caller may send it; prices and states that a caller sends are ignored. */
export const itemFields = {
  action: z.optional(z.enum(['add', 'modify', 'delete', 'noChange'])),
  quantity: z.optional(z.number()),
  productOffering: z.optional(referenceBody),
  product: z.optional(productBody),
  note: z.optional(z.array(z.object({ text }))),
};

/** The common part of a cart item or an order item, checked for shape only. */
export type ItemBody = z.infer<z.ZodMiniObject<typeof itemFields>>;

/** An item that the back end takes: its offering, its quantity, and what one and all of it cost. */
export interface AcceptedItem {
  readonly id: string;
  readonly offering: TmfResource;
  readonly quantity: number;
  readonly unitCharges: readonly Charge[];
  readonly charges: readonly Charge[];
}

/**
 * Takes an item or refuses it (422, an `ItemError` that names it): the offering must exist and be on sale, by itself or in the
 * bundle around it; the quantity is a whole number from 1 to 99; only `add` is possible, since nobody owns a product here yet.
 *
 * A part of a bundle costs only what goes beyond the number that the bundle's own price covers.
 */
export function acceptItem(sale: Sale, id: string, body: ItemBody, bundle?: BundleAllowance): AcceptedItem {
  const quantity = body.quantity ?? 1;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 99) {
    throw refused(
      id,
      'quantityOutOfRange',
      'The quantity is not possible',
      `must have a whole quantity from 1 to 99, not ${quantity}`,
    );
  }
  if ((body.action ?? 'add') !== 'add') {
    throw refused(
      id,
      'productUnknown',
      'There is no such product to change',
      `asks to ${body.action} a product that the customer does not own`,
    );
  }
  const offering = offeringFor(sale, id, body, bundle);
  const share = bundle?.take(offering.id, quantity) ?? { covered: 0, tooMany: false };
  if (share.tooMany) {
    throw refused(
      id,
      'quantityOutOfRange',
      'The quantity is not possible',
      `asks for more ${JSON.stringify(offering.id)} than the bundle can hold`,
    );
  }
  const prices = share.covered === quantity ? [] : pricesOf(sale, offering, chosenValues(body));
  const charges = (count: number): readonly Charge[] => prices.map((price) => chargeFor(price, count));
  return { id, offering, quantity, unitCharges: charges(1), charges: charges(quantity - share.covered) };
}

/** Refuses ids that several items share (422). */
export function refuseRepeatedIds(ids: readonly string[]): void {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined)
    throw refused(repeated, 'itemIdRepeated', 'Two items have the same id', 'shares its id with another item');
}

/** The terms of an offering, as TMF663's `CartTerm` and TMF622's `OrderTerm` write them; nothing when it has none. */
export function itemTerms({ productOfferingTerm }: TmfResource): { readonly itemTerm?: readonly unknown[] } {
  return Array.isArray(productOfferingTerm) && productOfferingTerm.length > 0 ? { itemTerm: productOfferingTerm } : {};
}

/** A reference to an offering with its name, as TMF663 and TMF622 write it. */
export function offeringReference(offering: TmfResource): Record<string, unknown> {
  const { id, href, name } = offering;
  return { id, ...(href === undefined ? {} : { href }), name, '@referredType': 'ProductOffering' };
}

function offeringFor({ catalogue, now }: Sale, itemId: string, body: ItemBody, bundle: BundleAllowance | undefined): TmfResource {
  const offeringId = body.productOffering?.id;
  if (offeringId === undefined)
    throw refused(itemId, 'offeringMissing', 'An item names no product offering', 'names no productOffering');
  const offering = catalogue.find('productOffering', offeringId);
  if (!offering) {
    throw refused(
      itemId,
      'offeringUnknown',
      'The product offering does not exist',
      `asks for ${JSON.stringify(offeringId)}, which does not exist`,
    );
  }
  if (!isOnSale(offering, now)) {
    throw refused(
      itemId,
      'offeringNotOnSale',
      'The product offering is not on sale',
      `asks for ${JSON.stringify(offeringId)}, which is not on sale`,
    );
  }
  if (offering.isSellable === false && !bundle?.holds(offering.id)) {
    throw refused(
      itemId,
      'offeringNotSellable',
      'The product offering is not sold by itself',
      `asks for ${JSON.stringify(offeringId)}, which is only sold in a bundle`,
    );
  }
  return offering;
}

function chosenValues(body: ItemBody): ReadonlyMap<string, unknown> {
  return new Map((body.product?.productCharacteristic ?? []).map(({ name, value }) => [name, value]));
}

function refused(itemId: string, code: string, reason: string, detail: string): Refusal {
  return new Refusal(422, code, reason, `Item ${JSON.stringify(itemId)} ${detail}.`, itemId);
}
