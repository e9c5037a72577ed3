import * as z from 'zod/mini';
import type { Catalogue, WireSurroundings } from './catalogue.js';
import { refuseExcluded, refuseIncomplete } from './item-relationships.js';
import { allItems, takeItem, type TakenItem } from './item-tree.js';
import { itemFields, itemTerms, offeringReference, partyBody, referenceBody, refuseRepeatedIds, type ItemBody } from './items.js';
import { statesAt, type LifeCycleStep, type OrderItemState } from './order-life-cycle.js';
import { orderV5 } from './order-wire-v5.js';
import { relatedParties, type Owned } from './ownership.js';
import type { Sale } from './price-list.js';
import { totalOf, wirePrice, type Charge } from './pricing.js';
import type { TmfResource } from './tmf-query.js';
import type { TmfVersion } from './tmf-version.js';

/** Where TMF622 has its orders, below the base URL. */
export function orderPath(version: TmfVersion): string {
  return `productOrderingManagement/${version}/productOrder`;
}

/** One product order of the simulated BSS. */
export interface StoredOrder extends Owned {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly placedAt: number;
  /** Milliseconds from placed to completed. */
  readonly duration: number;
  /** What the caller sent; what it costs follows from the catalogue at `placedAt`. */
  readonly body: OrderBody;
  /** How the order and its items (numbered depth first) move on. */
  readonly plan: readonly LifeCycleStep[];
}

/** An item of an order, taken, with the items inside of it. */
export type OrderLine = TakenItem<OrderItemBody>;

const text = z.string().check(z.maxLength(4000));
const instant = z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value)), 'no date-time'));

interface OrderItemBody extends ItemBody {
  readonly id: string;
  readonly productOrderItemRelationship?: readonly { readonly id: string; readonly relationshipType: string }[] | undefined;
  readonly productOrderItem?: readonly OrderItemBody[] | undefined;
}

const orderItemBody: z.ZodMiniType<OrderItemBody> = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  ...itemFields,
  productOrderItemRelationship: z.optional(z.array(z.object({ id: z.string(), relationshipType: z.string() }))),
  productOrderItem: z.optional(z.array(z.lazy(() => orderItemBody))),
});

/** An order as a caller may send it. */
export const orderBody = z.object({
  externalId: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  category: z.optional(text),
  description: z.optional(text),
  notificationContact: z.optional(z.string().check(z.maxLength(320))),
  requestedStartDate: z.optional(instant),
  requestedCompletionDate: z.optional(instant),
  note: z.optional(z.array(z.object({ text }))),
  channel: z.optional(z.array(referenceBody)),
  relatedParty: z.optional(z.array(partyBody)),
  productOrderItem: z.array(orderItemBody).check(z.minLength(1)),
});

/** An order as a caller sent it, checked for shape only. */
export type OrderBody = z.infer<typeof orderBody>;

/** The number of items that an order has with those inside of others; refuses (422) what cannot be sold, or not so together. */
export function orderItemCount(body: OrderBody, sale: Sale): number {
  const items = allItems(linesOf(body, sale));
  refuseExcluded(items);
  refuseIncomplete(items);
  return items.length;
}

/** An order as that version of TMF622 writes it, in the states it has reached at `now` (ms). */
export function wireOrder(order: StoredOrder, surroundings: WireSurroundings, now: number, version: TmfVersion = 'v4'): TmfResource {
  const shown = wireOrderV4(order, surroundings, now, version);
  return version === 'v4' ? shown : orderV5(shown);
}

function wireOrderV4(order: StoredOrder, { catalogue, baseUrl }: WireSurroundings, now: number, version: TmfVersion): TmfResource {
  const { body, placedAt, duration } = order;
  const { lines: items, state, stateOf } = orderedLines(order, catalogue, now);
  const { productOrderItem: _items, relatedParty = [], notificationContact = order.owner?.email, ...told } = body;
  const parties = relatedParties(order, relatedParty);
  const end = new Date(placedAt + duration).toISOString();
  return {
    id: order.id,
    href: `${baseUrl}/${orderPath(version)}/${order.id}`,
    ...told,
    ...(notificationContact === undefined ? {} : { notificationContact }),
    orderDate: new Date(placedAt).toISOString(),
    expectedCompletionDate: end,
    ...(state === 'completed' ? { completionDate: end } : {}),
    state,
    ...(parties.length === 0 ? {} : { relatedParty: parties }),
    productOrderItem: items.map((line) => wireLine(catalogue, line, stateOf)),
    orderTotalPrice: wirePrices(totalOf(allItems(items).flatMap(({ charges }) => charges))),
    '@type': 'ProductOrder',
  };
}

/** The lines of each order, taken once: an order is never changed, and one belongs to one catalogue. */
const takenLines = new WeakMap<StoredOrder, readonly OrderLine[]>();

/** What an order holds, and how far each of it has come at `now` (ms); by the ids of the items. */
export function orderedLines(order: StoredOrder, catalogue: Catalogue, now: number) {
  const { body, placedAt, plan } = order;
  const lines = takenLines.get(order) ?? linesOf(body, { catalogue, now: placedAt });
  takenLines.set(order, lines);
  const all = allItems(lines);
  const states = statesAt(plan, all.length, now - placedAt);
  const completed = plan.flatMap((step) => ('item' in step && step.state === 'completed' ? [[all[step.item]?.id, placedAt + step.after] as const] : []));
  return {
    lines,
    state: states.order,
    stateOf: new Map(all.map((line, index): [string, OrderItemState] => [line.id, states.items[index] ?? 'acknowledged'])),
    /** When each item is, or will be, completed: ms since 1970. */
    completedAt: new Map(completed),
  };
}

function linesOf(body: OrderBody, sale: Sale): readonly OrderLine[] {
  const lines = body.productOrderItem.map((item) =>
    takeItem(sale, { id: item.id, body: item }, ({ body: { productOrderItem = [] } }) =>
      productOrderItem.map((child) => ({ id: child.id, body: child })),
    ),
  );
  refuseRepeatedIds(allItems(lines).map(({ id }) => id));
  return lines;
}

function wireLine(catalogue: Catalogue, line: OrderLine, stateOf: ReadonlyMap<string, OrderItemState>): Record<string, unknown> {
  const { body, children } = line;
  return {
    id: line.id,
    action: body.action ?? 'add',
    quantity: line.quantity,
    state: stateOf.get(line.id),
    productOffering: offeringReference(line.offering),
    ...(body.product ? { product: body.product } : {}),
    ...(body.productOrderItemRelationship ? { productOrderItemRelationship: body.productOrderItemRelationship } : {}),
    ...itemTerms(catalogue, line),
    itemPrice: wirePrices(line.unitCharges),
    itemTotalPrice: wirePrices(line.charges.filter(({ charged }) => charged)),
    ...(children.length === 0 ? {} : { productOrderItem: children.map((child) => wireLine(catalogue, child, stateOf)) }),
    '@type': 'ProductOrderItem',
  };
}

function wirePrices(charges: readonly Charge[]): readonly Record<string, unknown>[] {
  return charges.map((charge) => wirePrice(charge, 'OrderPrice'));
}
