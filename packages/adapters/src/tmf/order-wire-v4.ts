import type { CartLine, Order, OrderCommand, OrderLine, OrderState } from '@selfcare/core';
import * as z from 'zod/mini';
import { itemAction } from './cart-wire-v4.js';
import { wireCharge, type WireCharge } from './charge-wire-v4.js';
import { wireConfiguration } from './configuration-wire-v4.js';
import { bucketsFrom } from './tmf-charges.js';
import type { TmfProfile } from './tmf-profile.js';
import { instantFrom } from './tmf-time.js';
import { decimal, id, list, maybe, reference, text } from './wire-v4.js';

/** The single prices of an item and of everything inside of it. */
const itemCharges: z.ZodMiniType<readonly WireCharge[]> = z.pipe(
  z.object({ itemPrice: list(wireCharge), productOrderItem: list(z.lazy(() => itemCharges)) }),
  z.transform(({ itemPrice, productOrderItem }) => [...itemPrice, ...productOrderItem.flat()]),
);

const orderItem = z.object({
  id,
  action: itemAction,
  quantity: decimal,
  state: text,
  productOffering: maybe(reference),
  product: maybe(z.object({ id: maybe(id), name: text, productOffering: maybe(reference) })),
  itemPrice: list(wireCharge),
  productOrderItem: list(itemCharges),
});

/** A TMF622 v4 `ProductOrder`, as far as it is read. */
export const wireOrder = z.object({
  id,
  externalId: text,
  state: text,
  orderDate: text,
  expectedCompletionDate: text,
  requestedCompletionDate: text,
  completionDate: text,
  relatedParty: list(z.object({ id })),
  productOrderItem: list(orderItem),
  orderTotalPrice: list(wireCharge),
});

export type WireOrder = z.infer<typeof wireOrder>;

const states: ReadonlyMap<string, OrderState> = new Map(
  (
    [
      'draft', 'acknowledged', 'rejected', 'pending', 'held', 'inProgress', 'cancelled', 'completed', 'failed', 'partial',
      'assessingCancellation', 'pendingCancellation',
    ] as const
  ).map((state) => [state.toLowerCase(), state]),
);

/**
 * TMF622's state, in any case and spelling of the same letters; `unknown` for another word. A dotted sub-state counts as its
 * state.
 */
function stateOf(word: string | undefined): OrderState {
  const plain = (word ?? '').split('.')[0]?.toLowerCase().replace(/[^a-z]/g, '') ?? '';
  return states.get(plain === 'canceled' ? 'cancelled' : plain) ?? 'unknown';
}

/** The order in our words; `timeZone` is that of date-times that name none. */
export function orderFrom(wire: WireOrder, timeZone: string): Order {
  const orderedAt = instantFrom(wire.orderDate, timeZone);
  const expectedAt = instantFrom(wire.expectedCompletionDate ?? wire.requestedCompletionDate, timeZone);
  const completedAt = instantFrom(wire.completionDate, timeZone);
  const single = wire.productOrderItem.flatMap(({ itemPrice, productOrderItem }) => [...itemPrice, ...productOrderItem.flat()]);
  const totals = bucketsFrom(wire.orderTotalPrice, [...wire.orderTotalPrice, ...single]);
  return {
    id: wire.id,
    ...(wire.externalId === undefined ? {} : { externalId: wire.externalId }),
    state: stateOf(wire.state),
    stateName: wire.state ?? '',
    ...(orderedAt ? { orderedAt } : {}),
    ...(expectedAt ? { expectedAt } : {}),
    ...(completedAt ? { completedAt } : {}),
    lines: wire.productOrderItem.map(lineFrom),
    ...(totals ? { totals } : {}),
  };
}

function lineFrom({ id, action, quantity = 1, state, productOffering, product }: z.infer<typeof orderItem>): OrderLine {
  const offering = productOffering ?? product?.productOffering;
  return {
    id,
    action,
    ...(offering ? { offeringId: offering.id } : {}),
    name: productOffering?.name ?? product?.name ?? offering?.name ?? offering?.id ?? id,
    quantity,
    state: stateOf(state),
    stateName: state ?? '',
  };
}

/**
 * A cart and who orders it, as a TMF622 v4 order. TMF622 v4 has no place for a contact but `notificationContact`; the rest goes
 * as a related party of role `contact`, with the contact media of TMF632 (`@type` tells of the extension).
 */
export function orderRequest(
  { intentId, cart, contact }: OrderCommand,
  customerId: string | undefined,
  channel: TmfProfile['channel'],
): Record<string, unknown> {
  const { givenName, familyName, email, phone, street, postcode, city, country } = contact;
  return {
    externalId: intentId,
    notificationContact: email || phone,
    ...(channel ? { channel: [channel] } : {}),
    relatedParty: [
      ...(customerId === undefined ? [] : [{ id: customerId, role: 'customer', '@referredType': 'Party' }]),
      {
        // TMF622 v4 wants an id of every party; somebody who has none is known by what was ordered.
        id: customerId ?? intentId,
        name: `${givenName} ${familyName}`.trim(),
        role: 'contact',
        givenName,
        familyName,
        contactMedium: [
          { mediumType: 'email', preferred: true, characteristic: { emailAddress: email } },
          ...(phone ? [{ mediumType: 'phone', characteristic: { phoneNumber: phone } }] : []),
          ...(street
            ? [{ mediumType: 'postalAddress', characteristic: { street1: street, postCode: postcode, city, country } }]
            : []),
        ],
        '@referredType': 'Individual',
        '@baseType': 'RelatedParty',
        '@type': 'RelatedPartyWithContactMedium',
      },
    ],
    productOrderItem: cart.lines.map(orderItemFor),
    '@type': 'ProductOrder',
  };
}

function orderItemFor({ id, action, quantity, offeringId, name, productId, configuration }: CartLine): Record<string, unknown> {
  const before = productId === undefined ? {} : { product: { id: productId } };
  return {
    id,
    action,
    quantity,
    productOffering: { id: offeringId, name, '@referredType': 'ProductOffering' },
    ...before,
    ...wireConfiguration(configuration, { id, quantity, itemsName: 'productOrderItem', type: 'ProductOrderItem', before }),
    '@type': 'ProductOrderItem',
  };
}
