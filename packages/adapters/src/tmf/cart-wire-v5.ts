import type { CartCodec } from './cart-wire.js';
import { relatedPartyV5 } from './party-wire-v5.js';

/** TMF663 v5: everything says its `@type`, a change of a cart too. */
export const cartCodecV5: CartCodec = {
  ofCustomer: 'relatedParty.partyOrPartyRole.id',
  cart: (cartItem, customerId) => ({
    cartItem,
    ...(customerId === undefined ? {} : { relatedParty: [relatedPartyV5('RelatedPartyOrPartyRole', customerId, 'customer')] }),
    '@type': 'ShoppingCart',
  }),
  change: (cartItem) => ({ cartItem, '@type': 'ShoppingCart' }),
};
