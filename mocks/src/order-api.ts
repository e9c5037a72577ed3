import type { WireSurroundings } from './catalogue.js';
import { requireContact } from './contact.js';
import { planLifeCycle } from './order-life-cycle.js';
import { orderFromV5 } from './order-wire-v5.js';
import { orderBody, orderItemCount, orderPath, wireOrder, type OrderBody, type StoredOrder } from './order-wire.js';
import { visibleTo } from './ownership.js';
import { createRandom, type Random } from './random.js';
import { parseBody, readJsonObject } from './request-body.js';
import type { ApiResource, Call } from './router.js';
import { notFound, Refusal } from './tmf-error.js';
import { listResponse, withFields } from './tmf-query.js';
import { tmfVersions, type TmfVersion } from './tmf-version.js';

/** The order that one intent of one principal became, and the request that made it. */
export interface PlacedIntent {
  readonly fingerprint: string;
  readonly orderId: string;
}

/** What the orders' API needs of the simulator. */
export interface OrderSurroundings extends WireSurroundings {
  readonly orders: Map<string, StoredOrder>;
  /** By principal and `Idempotency-Key` or `externalId`. */
  readonly intents: Map<string, PlacedIntent>;
  readonly random: Pick<Random, 'id'>;
  readonly seed: number;
  /** Called with each order that is placed, once. */
  placed(order: StoredOrder): void;
  /** Milliseconds from placed to completed. */
  readonly orderDuration: number;
}

/**
 * TMF622 v4 and v5: orders that belong to their maker and move on with the clock.
 *
 * The same `Idempotency-Key` or `externalId` from the same principal gives the same order again, and 409 with another body.
 */
export function orderApi(surroundings: OrderSurroundings): readonly ApiResource[] {
  const { orders } = surroundings;
  return tmfVersions.map((version): ApiResource => ({
    path: orderPath(version),
    collection: {
      GET: (call) => {
        const newestFirst = [...orders.values()].reverse().filter((order) => isListed(order, call));
        return listResponse(
          newestFirst.map((order) => wireOrder(order, surroundings, call.now, version)),
          call.url.searchParams,
        );
      },
      POST: (call) => placeOrder(surroundings, version, call),
    },
    member: {
      GET: (call) => {
        const order = orders.get(call.id);
        if (!order || !visibleTo(call.principal, order)) throw notFound('productOrder', call.id);
        return Response.json(withFields(wireOrder(order, surroundings, call.now, version), call.url.searchParams));
      },
    },
  }));
}

function isListed(order: StoredOrder, { principal, url }: Call): boolean {
  if (!visibleTo(principal, order)) return false;
  // Somebody who is not recognised finds only the orders whose externalId they know.
  const named = ['externalId', 'externalId.id'].flatMap((name) => url.searchParams.getAll(name));
  return principal !== undefined || named.includes(order.body.externalId ?? '');
}

async function placeOrder(surroundings: OrderSurroundings, version: TmfVersion, call: Call): Promise<Response> {
  const sent = await readJsonObject(call.request);
  const json = version === 'v4' ? sent : orderFromV5(sent);
  const body = parseBody(orderBody, json);
  const keys = intentKeys(call, body);
  const fingerprint = canonical(json);
  const { orders, intents } = surroundings;
  const before = alreadyPlaced(surroundings, keys, fingerprint);
  const order = before ?? newOrder(surroundings, call, body);
  orders.set(order.id, order);
  if (!before) surroundings.placed(order);
  for (const key of keys) intents.set(key, { fingerprint, orderId: order.id });
  const shown = wireOrder(order, surroundings, call.now, version);
  return Response.json(shown, { status: 201, headers: { Location: String(shown.href) } });
}

function intentKeys({ request, principal }: Call, { externalId }: OrderBody): readonly string[] {
  const idempotencyKey = request.headers.get('Idempotency-Key');
  if (idempotencyKey !== null && (idempotencyKey === '' || idempotencyKey.length > 255)) {
    throw new Refusal(400, 'invalidIdempotencyKey', 'The Idempotency-Key is not valid', 'It must have 1 to 255 characters.');
  }
  return Object.entries({ idempotencyKey, externalId })
    .filter(([, value]) => typeof value === 'string')
    .map(([kind, value]) => JSON.stringify([principal?.id ?? null, kind, value]));
}

function alreadyPlaced(
  { intents, orders }: OrderSurroundings,
  keys: readonly string[],
  fingerprint: string,
): StoredOrder | undefined {
  const placed = keys.flatMap((key) => intents.get(key) ?? []);
  if (placed.some((intent) => intent.fingerprint !== fingerprint)) {
    throw new Refusal(
      409,
      'orderDiffers',
      'This order was placed before with another content',
      'The Idempotency-Key or externalId belongs to an order that was made by another body.',
    );
  }
  return orders.get(placed[0]?.orderId ?? '');
}

function newOrder(
  { catalogue, random, seed, orders, orderDuration }: OrderSurroundings,
  call: Call,
  body: OrderBody,
): StoredOrder {
  const media = (body.relatedParty ?? []).flatMap(({ contactMedium = [] }) => contactMedium);
  requireContact(call.principal, body.notificationContact, media);
  const itemCount = orderItemCount(body, { catalogue, now: call.now });
  // Each order has a sequence of its own, so that its course does not depend on what else was asked meanwhile.
  const plan = planLifeCycle(itemCount, orderDuration, createRandom(seed, orders.size + 1));
  return { id: random.id(10), owner: call.principal, placedAt: call.now, duration: orderDuration, body, plan };
}

/** The same text for the same JSON, whatever the order of its attributes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}
