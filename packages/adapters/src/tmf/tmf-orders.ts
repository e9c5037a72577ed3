import { BackendProblem, isBackendProblem, type BackendHost, type CallOptions, type Order, type OrderPort } from '@selfcare/core';
import * as z from 'zod/mini';
import { orderCodecV4 } from './order-wire-v4.js';
import { orderCodecV5 } from './order-wire-v5.js';
import { orderDateOf, orderFrom, wireOrder, type WireOrder } from './order-wire.js';
import { customerIdOf, perAudience } from './tmf-audience.js';
import type { TmfAnswer, TmfHttp } from './tmf-http.js';
import { ListScan, readPage } from './tmf-list.js';
import type { TmfSettings } from './tmf-settings.js';
import { instantFrom } from './tmf-time.js';
import { entriesOf } from './wire.js';

const api = 'productOrdering';
const resource = 'productOrder';
const placingPatience = 30_000;
const mostOrders = 1_000;

/** The order port over TMF622, v4 or v5. */
export function createTmfOrders(http: TmfHttp, settings: TmfSettings, host: BackendHost): OrderPort {
  const codec = settings.versions.productOrdering === 'v5' ? orderCodecV5 : orderCodecV4;
  const inOurWords = (wire: WireOrder): Order => orderFrom(wire, settings);
  const begun = perAudience<{ scan?: ListScan<WireOrder> }>(host, () => ({}));

  function orderIn(answer: TmfAnswer): WireOrder {
    const { data } = z.safeParse(wireOrder, entriesOf(answer.body)[0]);
    if (!data) throw http.unfit(answer, 'answered JSON that is no product order');
    return data;
  }

  // Once a list came with the orders that were asked for and no others, an empty one means that there are none.
  let filterProven = false;

  /** The customer's orders, newest first where the back end can sort. Without a customer the back end alone knows whose. */
  function scanOrders(): ListScan<WireOrder> {
    const customer = customerIdOf(host);
    const query = { [codec.ofCustomer]: customer, sort: `-${codec.placedAt}` };
    return new ListScan<WireOrder>({
      page: (range, options) => readPage(http, { api, resource, query: { ...query, ...range } }, options),
      read: (item) => z.safeParse(wireOrder, item).data,
      counts: ({ relatedParty }) =>
        customer === undefined || relatedParty.length === 0 || relatedParty.includes(customer),
      pageCap: settings.pageCap,
    });
  }

  const placedAt = (order: WireOrder): number => Date.parse(instantFrom(orderDateOf(order), settings.timeZone) ?? '') || 0;
  const isNewestFirst = (orders: readonly WireOrder[]): boolean =>
    orders.every((order, index) => index === 0 || placedAt(order) <= placedAt(orders[index - 1] as WireOrder));

  async function findPlaced(intentId: string, options: CallOptions): Promise<Order | undefined> {
    const { items } = await readPage(http, { api, resource, query: { [codec.ofIntent]: intentId, limit: settings.pageCap } }, options);
    const listed = items.flatMap((item) => z.safeParse(wireOrder, item).data ?? []);
    const placed = listed.find(({ externalId }) => externalId === intentId);
    if (placed) {
      filterProven ||= listed.every(({ externalId }) => externalId === intentId);
      return inOurWords(placed);
    }
    if (filterProven && items.length === 0) return undefined;
    return findInWholeList(intentId, options);
  }

  async function findInWholeList(intentId: string, options: CallOptions): Promise<Order | undefined> {
    const scan = scanOrders();
    await scan.upTo(mostOrders, options);
    const placed = scan.found.find(({ externalId }) => externalId === intentId);
    if (placed) return inOurWords(placed);
    // Somebody the back end does not know may have orders and see no list; and a list in which no order has an externalId tells
    // nothing.
    const tells =
      scan.found.length === 0 ? customerIdOf(host) !== undefined : scan.found.some(({ externalId }) => externalId !== undefined);
    if (scan.ended && tells && scan.takeSkipped() === 0) return undefined;
    throw new BackendProblem('unavailable', `GET ${resource}: the back end does not tell whether the order was placed`);
  }

  async function placeOrder(...[command, options]: Parameters<OrderPort['placeOrder']>): Promise<Order> {
    const json = codec.order(command, customerIdOf(host), settings.channel);
    const headers = { 'Idempotency-Key': command.intentId };
    try {
      const answer = await http.send({ api, resource, method: 'POST', headers, json, patience: placingPatience }, options);
      const order = orderIn(answer);
      if ((order.externalId ?? command.intentId) === command.intentId) return inOurWords(order);
      throw http.unfit(answer, 'answered with another order than the one that was placed');
    } catch (error) {
      if (!isBackendProblem(error) || error.code !== 'conflict') throw error;
      const placed = await findPlaced(command.intentId, options).catch(() => undefined);
      if (!placed) throw error;
      return placed;
    }
  }

  return {
    placeOrder,
    findOrder: findPlaced,
    async listOrders({ offset, limit }, options) {
      const mine = begun();
      const scan = (mine.scan = (offset > 0 ? mine.scan : undefined) ?? scanOrders());
      await scan.upTo(offset + limit + 1, options);
      if (!isNewestFirst(scan.found)) {
        await scan.upTo(mostOrders, options);
        scan.found.sort((one, other) => placedAt(other) - placedAt(one));
      }
      const { found, total } = scan;
      return {
        orders: found.slice(offset, offset + limit).map(inOurWords),
        ...(total === undefined ? {} : { total }),
        hasMore: found.length > offset + limit,
        skipped: scan.takeSkipped(),
      };
    },
    async getOrder(id, options) {
      return inOurWords(orderIn(await http.send({ api, resource, id }, options)));
    },
  };
}
