import * as z from 'zod/mini';
import type { OpenBundle } from './bundle.js';
import { isOnSale, type Catalogue } from './catalogue.js';
import { completedValues, forbiddenChoice, namedValues } from './chosen-values.js';
import { contactMediumBody } from './contact.js';
import { chargeFor, type Charge } from './pricing.js';
import { pricesOf, type Choice, type Sale } from './price-list.js';
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

/** An item that the back end takes: its offering, what is chosen of it, its quantity, and what one and all of it cost. */
export interface AcceptedItem {
  readonly id: string;
  readonly offering: TmfResource;
  readonly choice: Choice;
  readonly quantity: number;
  readonly unitCharges: readonly Charge[];
  readonly charges: readonly Charge[];
}

/** The item around another one. */
export interface SurroundingItem {
  readonly bundle: OpenBundle;
  /** Where it is wanted, and so are its parts that name no place of their own. */
  readonly placeIds: ReadonlySet<string>;
}

/**
 * Takes an item or refuses it (422, an `ItemError` that names it): the offering must exist and be on sale, by itself or in the
 * bundle around it, which holds nothing but its parts; it must have the characteristics and values that are chosen; the quantity
 * is a whole number from 1 to 99; only `add` is possible, since what is owned cannot be changed here yet.
 *
 * A part of a bundle costs only what goes beyond the number that the bundle's own price covers.
 */
export function acceptItem(sale: Sale, id: string, body: ItemBody, around?: SurroundingItem): AcceptedItem {
  const quantity = body.quantity ?? 1;
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 99) {
    throw refusedItem(
      id,
      'quantityOutOfRange',
      'The quantity is not possible',
      `must have a whole quantity from 1 to 99, not ${quantity}`,
    );
  }
  if ((body.action ?? 'add') !== 'add') {
    throw refusedItem(
      id,
      'productUnknown',
      'Products cannot be changed here yet',
      `asks to ${body.action} a product, and products cannot be changed here yet`,
    );
  }
  const offering = offeringFor(sale, id, body, around?.bundle);
  const choice = choiceFor(sale.catalogue, id, offering, body, around);
  const covered = around?.bundle.put(offering.id, quantity) ?? 0;
  const prices = covered === quantity ? [] : pricesOf(sale, offering, choice);
  const charges = (count: number): readonly Charge[] => prices.map((price) => chargeFor(price, count));
  return { id, offering, choice, quantity, unitCharges: charges(1), charges: charges(quantity - covered) };
}

/** Refuses ids that several items share (422). */
export function refuseRepeatedIds(ids: readonly string[]): void {
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined)
    throw refusedItem(repeated, 'itemIdRepeated', 'Two items have the same id', 'shares its id with another item');
}

/**
 * The terms of an item's offering, as TMF663's `CartTerm` and TMF622's `OrderTerm` write them: of several, the one whose duration
 * is chosen as the characteristic `Contract`. Nothing when it has none.
 */
export function itemTerms(
  catalogue: Catalogue,
  { offering, choice }: Pick<AcceptedItem, 'offering' | 'choice'>,
): { readonly itemTerm?: readonly unknown[] } {
  const terms = Array.isArray(offering.productOfferingTerm) ? (offering.productOfferingTerm as unknown[]) : [];
  if (terms.length === 0) return {};
  const contract = completedValues(catalogue, offering, choice.values).get('Contract') ?? [];
  const chosen = terms.filter((term) => contract.includes(durationText(term)));
  return { itemTerm: chosen.length === 0 ? terms : chosen };
}

const wireTerm = z.object({ duration: z.object({ amount: z.number(), units: z.string() }) });

function durationText(term: unknown): string {
  const { amount = 0, units = '' } = wireTerm.safeParse(term).data?.duration ?? {};
  return `${amount} ${units}${amount === 1 ? '' : 's'}`;
}

/** A reference to an offering with its name, as TMF663 and TMF622 write it. */
export function offeringReference(offering: TmfResource): Record<string, unknown> {
  const { id, href, name } = offering;
  return { id, ...(href === undefined ? {} : { href }), name, '@referredType': 'ProductOffering' };
}

function offeringFor({ catalogue, now }: Sale, itemId: string, body: ItemBody, bundle: OpenBundle | undefined): TmfResource {
  const offeringId = body.productOffering?.id;
  if (offeringId === undefined)
    throw refusedItem(itemId, 'offeringMissing', 'An item names no product offering', 'names no productOffering');
  const offering = catalogue.find('productOffering', offeringId);
  if (!offering) {
    throw refusedItem(
      itemId,
      'offeringUnknown',
      'The product offering does not exist',
      `asks for ${JSON.stringify(offeringId)}, which does not exist`,
    );
  }
  if (!isOnSale(offering, now)) {
    throw refusedItem(
      itemId,
      'offeringNotOnSale',
      'The product offering is not on sale',
      `asks for ${JSON.stringify(offeringId)}, which is not on sale`,
    );
  }
  if (bundle?.isBundle && !bundle.holds(offering.id)) {
    throw refusedItem(
      itemId,
      'offeringNotInBundle',
      'The product offering is not a part of the bundle',
      `asks for ${JSON.stringify(offeringId)}, which the bundle around it does not hold`,
    );
  }
  if (offering.isSellable === false && !bundle?.isBundle) {
    throw refusedItem(
      itemId,
      'offeringNotSellable',
      'The product offering is not sold by itself',
      `asks for ${JSON.stringify(offeringId)}, which is only sold in a bundle`,
    );
  }
  return offering;
}

function choiceFor(
  catalogue: Catalogue,
  itemId: string,
  offering: TmfResource,
  { product = {} }: ItemBody,
  around: SurroundingItem | undefined,
): Choice {
  const values = namedValues(product.productCharacteristic ?? []);
  const forbidden = forbiddenChoice(catalogue, offering, values);
  if (forbidden) throw refusedItem(itemId, forbidden.code, 'That cannot be chosen', forbidden.detail);
  const placeIds = new Set((product.place ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
  return { values, placeIds: placeIds.size > 0 ? placeIds : (around?.placeIds ?? placeIds) };
}

/** The refusal of one item (422) for a reason that goes on after "Item … ". */
export function refusedItem(itemId: string, code: string, reason: string, detail: string): Refusal {
  return new Refusal(422, code, reason, `Item ${JSON.stringify(itemId)} ${detail}.`, itemId);
}
