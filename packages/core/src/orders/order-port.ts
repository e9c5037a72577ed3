import type { CallOptions } from '../call-options.js';
import type { Cart } from '../cart/cart.js';
import type { ContactDetails } from '../checkout/checkout.js';
import type { Order, OrderPage } from './order.js';

/** Everything an order is made of. */
export interface OrderCommand {
  /** The intent's id: goes out as `Idempotency-Key` and as the order's `externalId` (trust.md A6). One intent, one order. */
  readonly intentId: string;
  readonly cart: Cart;
  readonly contact: ContactDetails;
}

/** What checkout and the order tracker ask of a back end. */
export interface OrderPort {
  /** Places the order. `timeout`, `offline`, `unavailable` and `bad-answer` leave open whether it was placed: ask `findOrder`. */
  placeOrder(command: OrderCommand, options: CallOptions): Promise<Order>;
  /** The order that the intent placed, or undefined when there surely is none. */
  findOrder(intentId: string, options: CallOptions): Promise<Order | undefined>;
  listOrders(page: { readonly offset: number; readonly limit: number }, options: CallOptions): Promise<OrderPage>;
  getOrder(id: string, options: CallOptions): Promise<Order>;
}
