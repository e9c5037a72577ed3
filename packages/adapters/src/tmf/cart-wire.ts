import type { Cart, CartLine, ItemAction } from '@selfcare/core';
import * as z from 'zod/mini';
import { wireCharge } from './charge-wire.js';
import { configurationFrom, offeringReference, productCharacteristic, wireConfiguration, type WireConfiguredItem } from './configuration-wire.js';
import { bucketsFrom } from './tmf-charges.js';
import { decimal, entriesOf, id, isObject, list, maybe, partyIds, read, reference, text, timePeriod } from './wire.js';

const actions: ReadonlyMap<string, ItemAction> = new Map(
  (['add', 'modify', 'delete', 'noChange'] as const).map((action) => [action.toLowerCase(), action]),
);

/** TMF's action of an item, in any case; `add` where there is none or another. */
export const itemAction = read((value): ItemAction => actions.get(String(value).trim().toLowerCase()) ?? 'add');

const cartItemFields = {
  id,
  action: itemAction,
  quantity: decimal,
  status: text,
  productOffering: reference,
  product: maybe(z.object({ id: maybe(id), name: text, productCharacteristic })),
  itemPrice: list(wireCharge),
  // The v4 specification writes it with a capital, many servers do not.
  ItemTotalPrice: list(wireCharge),
  itemTotalPrice: list(wireCharge),
};

const cartItem: z.ZodMiniType<WireCartItem> = z.pipe(
  z.object({ ...cartItemFields, cartItem: list(z.lazy(() => cartItem)) }),
  z.transform(({ cartItem: items, ...item }) => ({ ...item, items })),
);

interface WireCartItem extends z.infer<z.ZodMiniObject<typeof cartItemFields>> {
  /** The parts of a bundle. */
  readonly items: readonly WireCartItem[];
}

const shoppingCart = z.object({
  id,
  cartItem: list(cartItem),
  cartTotalPrice: list(wireCharge),
  relatedParty: partyIds,
  validFor: timePeriod,
});

/** A TMF663 `ShoppingCart` of either version, as far as it is read, and its items as they came. */
export interface WireCart extends z.infer<typeof shoppingCart> {
  readonly rawItems: readonly Readonly<Record<string, unknown>>[];
}

/** The cart in the answer; undefined when it is none. */
export function readCart(body: unknown): WireCart | undefined {
  const { data } = z.safeParse(shoppingCart, body);
  return data && { ...data, rawItems: entriesOf((body as { cartItem?: unknown }).cartItem).filter(isObject) };
}

/** The cart in our words. What was put aside (`saveForLater`) is no line of it. */
export function cartFrom(wire: WireCart): Cart {
  const items = wire.cartItem.filter(({ status = '' }) => !/^saved?forlater$/i.test(status));
  const totals = bucketsFrom(wire.cartTotalPrice, items.flatMap(withParts).flatMap(({ itemPrice }) => itemPrice));
  return { id: wire.id, lines: items.map(lineFrom), ...(totals ? { totals } : {}) };
}

function lineFrom(wire: WireCartItem): CartLine {
  const { id, action, quantity = 1, productOffering, product } = wire;
  const all = withParts(wire);
  const prices = bucketsFrom(all.flatMap(totalsOf), all.flatMap(({ itemPrice }) => itemPrice));
  const configuration = configurationFrom(wire satisfies WireConfiguredItem);
  return {
    id,
    action,
    offeringId: productOffering.id,
    name: productOffering.name ?? product?.name ?? productOffering.id,
    quantity,
    ...(product?.id === undefined ? {} : { productId: product.id }),
    ...(configuration ? { configuration } : {}),
    ...(prices ? { prices } : {}),
  };
}

/** The item and everything inside of it. */
function withParts(item: WireCartItem): readonly WireCartItem[] {
  return [item, ...item.items.flatMap(withParts)];
}

/** Back ends do not agree whether `itemPrice` is for one or for all: for one, that is the same. */
function totalsOf({ quantity = 1, itemPrice, ItemTotalPrice, itemTotalPrice }: WireCartItem): WireCartItem['itemPrice'] {
  const totals = ItemTotalPrice.length > 0 ? ItemTotalPrice : itemTotalPrice;
  return totals.length > 0 || quantity !== 1 ? totals : itemPrice;
}

/** How one version of TMF663 has carts written and asked for. */
export interface CartCodec {
  /** The parameter by which the carts of a customer are found. */
  readonly ofCustomer: string;
  /** A new cart with these items. */
  cart(items: readonly unknown[], customerId: string | undefined): Record<string, unknown>;
  /** The change after which the cart has these items. */
  change(items: readonly unknown[]): Record<string, unknown>;
}

/** A line as both versions of TMF663 write it. What stands in `before` and is not ours to know is kept. */
export function wireLine(
  { id, action, offeringId, name, quantity, productId, configuration }: CartLine,
  before: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const kept = withoutPrices(before);
  const { product, ...configured } = wireConfiguration(configuration, { id, quantity, itemsName: 'cartItem', type: 'CartItem', before: kept });
  return {
    ...kept,
    ...configured,
    id,
    action,
    quantity,
    productOffering: offeringReference(offeringId, name),
    ...(productId === undefined && !product ? {} : { product: { '@type': 'Product', ...(before.product as object | undefined), ...(product as object | undefined), ...(productId === undefined ? {} : { id: productId }) } }),
    '@type': before['@type'] ?? 'CartItem',
  };
}

/** An item to be sent back: prices are the back end's to state. */
export function withoutPrices(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { itemPrice, itemTotalPrice, ItemTotalPrice, ...rest } = item;
  return Array.isArray(rest.cartItem) ? { ...rest, cartItem: rest.cartItem.filter(isObject).map(withoutPrices) } : rest;
}
