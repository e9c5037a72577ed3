import type { CartCodec } from './cart-wire.js';

/** TMF663 v4: who has a part in a cart stands in it flat. */
export const cartCodecV4: CartCodec = {
  ofCustomer: 'relatedParty.id',
  cart: (cartItem, customerId) => ({
    cartItem,
    ...(customerId === undefined ? {} : { relatedParty: [{ id: customerId, role: 'customer', '@referredType': 'Party' }] }),
    '@type': 'ShoppingCart',
  }),
  change: (cartItem) => ({ cartItem }),
};
