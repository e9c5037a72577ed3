import { itemShapesV5, itemsFromV5 } from './item-wire-v5.js';
import type { TmfResource } from './tmf-query.js';
import { isWireObject, partiesFromV5, partiesV5, typed, type ShapesV5, type WireObject } from './typed-wire-v5.js';

const shapes: ShapesV5 = {
  ShoppingCart: {
    cartItem: 'CartItem',
    cartTotalPrice: 'CartPrice',
    contactMedium: 'ContactMedium',
    relatedParty: partiesV5('RelatedPartyOrPartyRole'),
  },
  CartItem: {
    cartItem: 'CartItem',
    productOffering: 'ProductOfferingRef',
    product: 'Product',
    note: 'Note',
    itemTerm: 'CartTerm',
    itemPrice: 'CartPrice',
    itemTotalPrice: 'CartPrice',
  },
  ...itemShapesV5('CartPrice'),
};

/** A cart, which is written as TMF663 v4 has it, as v5 does. */
export function cartV5(cart: TmfResource): TmfResource {
  const { cartItem, ...rest } = cart;
  const { startDateTime } = isWireObject(cart.validFor) ? cart.validFor : {};
  return typed({ ...rest, lastUpdate: startDateTime, cartItem: withTotals(cartItem) }, 'ShoppingCart', shapes) as TmfResource;
}

/** v5 writes small what v4 writes with a capital. */
function withTotals(items: unknown): unknown {
  if (!Array.isArray(items)) return items;
  return items.map((item: unknown) => {
    if (!isWireObject(item)) return item;
    const { ItemTotalPrice, cartItem, ...rest } = item;
    return { ...rest, itemTotalPrice: ItemTotalPrice, ...(cartItem === undefined ? {} : { cartItem: withTotals(cartItem) }) };
  });
}

/** A cart as a v5 caller sends it, in the form of v4. */
export function cartFromV5(body: WireObject): WireObject {
  return {
    ...body,
    ...('relatedParty' in body ? { relatedParty: partiesFromV5(body.relatedParty) } : {}),
    ...('cartItem' in body ? { cartItem: itemsFromV5(body.cartItem, 'cartItem') } : {}),
  };
}
