import type { CartLine, Order, OrderCommand, OrderLine, OrderState } from '@selfcare/core';
import * as z from 'zod/mini';
import { itemAction } from './cart-wire.js';
import { wireCharge, type WireCharge } from './charge-wire.js';
import { offeringReference, wireConfiguration } from './configuration-wire.js';
import { bucketsFrom } from './tmf-charges.js';
import type { TmfSettings } from './tmf-settings.js';
import { instantFrom } from './tmf-time.js';
import { decimal, entriesOf, entryIn, id, list, maybe, partyIds, read, reference, text } from './wire.js';

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

/** The first external id: text in v4, `[{ id, owner }]` in v5. */
const externalId = read((value) => z.safeParse(text, value).data ?? z.safeParse(text, entryIn(entriesOf(value)[0], 'id')).data);

/** A TMF622 `ProductOrder` of either version, as far as it is read. */
export const wireOrder = z.object({
  id,
  externalId,
  state: text,
  orderDate: text,
  creationDate: text,
  expectedCompletionDate: text,
  requestedCompletionDate: text,
  completionDate: text,
  relatedParty: partyIds,
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

/** What it takes to read an order: the zone of date-times that name none, and the back end's own words for states. */
export type OrderView = Pick<TmfSettings, 'timeZone' | 'orderStates'>;

/**
 * TMF622's state, in any case and spelling of the same letters; `unknown` for another word. A dotted sub-state counts as its
 * state.
 */
function stateOf(word: string | undefined, { orderStates }: OrderView): OrderState {
  const plain = (of: string): string => of.toLowerCase().replace(/[^a-z]/g, '');
  const state = plain((word ?? '').split('.')[0] ?? '');
  return orderStates.get(plain(word ?? '')) ?? states.get(state === 'canceled' ? 'cancelled' : state) ?? 'unknown';
}

/** When it was ordered, as the back end writes it: `orderDate` in v4, `creationDate` in v5. */
export function orderDateOf({ orderDate, creationDate }: WireOrder): string | undefined {
  return orderDate ?? creationDate;
}

/** The order in our words. */
export function orderFrom(wire: WireOrder, view: OrderView): Order {
  const { timeZone } = view;
  const orderedAt = instantFrom(orderDateOf(wire), timeZone);
  const expectedAt = instantFrom(wire.expectedCompletionDate ?? wire.requestedCompletionDate, timeZone);
  const completedAt = instantFrom(wire.completionDate, timeZone);
  const single = wire.productOrderItem.flatMap(({ itemPrice, productOrderItem }) => [...itemPrice, ...productOrderItem.flat()]);
  const totals = bucketsFrom(wire.orderTotalPrice, [...wire.orderTotalPrice, ...single]);
  return {
    id: wire.id,
    ...(wire.externalId === undefined ? {} : { externalId: wire.externalId }),
    state: stateOf(wire.state, view),
    stateName: wire.state ?? '',
    ...(orderedAt ? { orderedAt } : {}),
    ...(expectedAt ? { expectedAt } : {}),
    ...(completedAt ? { completedAt } : {}),
    lines: wire.productOrderItem.map((item) => lineFrom(item, view)),
    ...(totals ? { totals } : {}),
  };
}

function lineFrom({ id, action, quantity = 1, state, productOffering, product }: z.infer<typeof orderItem>, view: OrderView): OrderLine {
  const offering = productOffering ?? product?.productOffering;
  return {
    id,
    action,
    ...(offering ? { offeringId: offering.id } : {}),
    name: productOffering?.name ?? product?.name ?? offering?.name ?? offering?.id ?? id,
    quantity,
    state: stateOf(state, view),
    stateName: state ?? '',
  };
}

/** How one version of TMF622 has orders written and asked for. */
export interface OrderCodec {
  /** The parameter by which the orders of a customer are found. */
  readonly ofCustomer: string;
  /** The parameter by which the order of an intent is found. */
  readonly ofIntent: string;
  /** The attribute that says when an order was placed. */
  readonly placedAt: string;
  /** A cart and who orders it, as an order to place. */
  order(command: OrderCommand, customerId: string | undefined, channel: TmfSettings['channel']): Record<string, unknown>;
}

/**
 * How to reach who orders, as TMF632 v4 writes it. TMF622 has no place for it but `notificationContact`: it goes with a related party of
 * role `contact`, whose `@type` tells of the extension.
 */
export function contactMedia({ email, phone, street, postcode, city, country }: OrderCommand['contact']): readonly Record<string, unknown>[] {
  return [
    { mediumType: 'email', preferred: true, characteristic: { emailAddress: email } },
    ...(phone ? [{ mediumType: 'phone', characteristic: { phoneNumber: phone } }] : []),
    ...(street ? [{ mediumType: 'postalAddress', characteristic: { street1: street, postCode: postcode, city, country } }] : []),
  ];
}

/** The lines of the cart as items of an order, in either version. */
export function orderItems({ cart }: OrderCommand): readonly Record<string, unknown>[] {
  return cart.lines.map(orderItemFor);
}

function orderItemFor({ id, action, quantity, offeringId, name, productId, configuration }: CartLine): Record<string, unknown> {
  const before = productId === undefined ? {} : { product: { id: productId, '@type': 'Product' } };
  return {
    id,
    action,
    quantity,
    productOffering: offeringReference(offeringId, name),
    ...before,
    ...wireConfiguration(configuration, { id, quantity, itemsName: 'productOrderItem', type: 'ProductOrderItem', before }),
    '@type': 'ProductOrderItem',
  };
}
