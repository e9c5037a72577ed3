import { onOrderElsewhere } from '../checkout/order-notice.js';
import { completeSession } from '../complete-session.js';
import { keepsWhatWasThere, personOf, type Person } from '../identity/person.js';
import { PagedWatch } from '../paged-watch.js';
import type { Problem } from '../problem.js';
import type { Watch } from '../queries.js';
import { notRead, type Reading } from '../reading.js';
import type { Session } from '../session.js';
import { Store, type ForgetReason, type OwnedStore } from '../store.js';
import { isFinal, type Order, type OrderPage } from './order.js';

/** What one order tracker shows. */
export interface OrdersState {
  /** Newest first, all pages shown so far. `value.hasMore` offers the next. */
  readonly orders: Reading<OrderPage>;
  readonly loadingMore: boolean;
  /** Why the next page did not come; `showMore` tries again. */
  readonly moreProblem?: Problem;
  /** The order whose detail is open. */
  readonly openedId?: string;
  /** Asked for again and again until its state is a final one. */
  readonly opened: Reading<Order>;
}

/** Where `queries` keeps orders: a write that makes or changes one marks `all` as stale. */
export const orderKeys = {
  all: ['orders'],
  one: (id: string): readonly unknown[] => ['orders', 'one', id],
} as const;

const pageSize = 20;
const firstPoll = 2_000;
const pollGrowth = 1.5;
const slowestPoll = 30_000;
const nothingRead = { orders: notRead, loadingMore: false, moreProblem: undefined, opened: notRead } as const;

/**
 * The orders of one element and its open detail. Reads while somebody subscribes, through what the session's widgets share. The
 * open order is in the page's address under `order`. It is private: whoever makes one closes it.
 */
export class OrdersStore extends Store<OrdersState> implements OwnedStore {
  readonly #session: Session;
  readonly #leave: readonly (() => void)[];
  #person: Person;
  #list: PagedWatch<OrderPage, Order>;
  #detail?: { readonly id: string; readonly watch: Watch };

  constructor(session: Session) {
    const { routing, channel } = session.platform;
    super({ ...nothingRead, openedId: routing.read('order') });
    this.#session = session;
    this.#person = personOf(session.state);
    this.#list = this.#makeList();
    this.#leave = [
      session.adopt(this),
      routing.subscribe(() => this.#followAddress()),
      onOrderElsewhere(channel, () => session.queries.invalidate(orderKeys.all)),
    ];
  }

  /** Opens one order, with an entry to go back from. */
  open(id: string): void {
    if (id === this.state.openedId) return;
    this.set({ openedId: id });
    this.#session.platform.routing.write({ order: id });
    this.#readDetail();
  }

  /** Closes the open order. */
  goBack(): void {
    if (this.state.openedId === undefined) return;
    this.set({ openedId: undefined });
    this.#session.platform.routing.write({ order: undefined });
    this.#readDetail();
  }

  /** Adds the next page, or tries again when it failed. Settles with the outcome in the state. */
  async showMore(): Promise<void> {
    await this.#list.showMore();
  }

  /** Asks again for all that is shown. Settles with the outcome in the state. */
  async refresh(): Promise<void> {
    await Promise.all([this.#list.refresh(), this.#detail?.watch.refresh()]);
  }

  /**
   * What the former person was shown is gone. An open order stays open for whoever signs in first: a link to it may need that.
   */
  forget(reason: ForgetReason): void {
    const before = this.#person;
    const { openedId } = this.state;
    this.#person = personOf(this.#session.state);
    const isAnother = reason === 'sign-out' || (reason === 'sign-in' && !keepsWhatWasThere(before, this.#person));
    this.#stopReading();
    this.#list = this.#makeList();
    this.set({ ...nothingRead, ...(isAnother ? { openedId: undefined } : {}) });
    if (isAnother && openedId !== undefined) this.#session.platform.routing.write({ order: undefined }, { replace: true });
    if (this.watched) this.#read();
  }

  close(): void {
    for (const leave of this.#leave) leave();
    this.#stopReading();
  }

  protected override onFirstListener(): void {
    this.#read();
  }

  protected override onLastListener(): void {
    this.#stopReading();
  }

  #followAddress(): void {
    this.set({ openedId: this.#session.platform.routing.read('order') });
    this.#readDetail();
  }

  #read(): void {
    this.#list.start();
    this.#readDetail();
  }

  #stopReading(): void {
    this.#list.stop();
    this.#detail?.watch.stop();
    this.#detail = undefined;
  }

  #makeList(): PagedWatch<OrderPage, Order> {
    const { backend, queries } = this.#session;
    return new PagedWatch(
      queries,
      {
        key: [...orderKeys.all, 'list'],
        limit: pageSize,
        read: (page, options) => backend.orders.listOrders(page, options),
        itemsOf: ({ orders }) => orders,
        withItems: (page, orders) => ({ ...page, orders }),
      },
      ({ all, ...more }) => this.set({ orders: all, ...more }),
    );
  }

  #readDetail(): void {
    const { openedId: id } = this.state;
    if (id === this.#detail?.id) return;
    this.#detail?.watch.stop();
    this.#detail = undefined;
    this.set({ opened: notRead });
    if (!this.watched || id === undefined) return;
    const { backend, queries } = this.#session;
    const watch = queries.watch<Order>(
      { key: orderKeys.one(id), read: (options) => backend.orders.getOrder(id, options), pollEvery: untilFinal },
      (opened) => this.#showOpened(opened),
    );
    this.#detail = { id, watch };
  }

  #showOpened(opened: Reading<Order>): void {
    const before = this.state.opened.value;
    this.set({ opened });
    // the list would tell of the order as it was
    if (before && opened.value && before.id === opened.value.id && before.state !== opened.value.state) {
      this.#session.queries.invalidate([...orderKeys.all, 'list']);
    }
  }
}

/** The orders of one element: a new store at each call, for its caller to close. */
export function createOrdersStore(session: Session): OrdersStore {
  return new OrdersStore(completeSession(session));
}

/** What never came is not asked for by itself: its place would change between a failure and a wait without end. */
function untilFinal(order: Order | undefined, round: number): number | undefined {
  return !order || isFinal(order.state) ? undefined : Math.min(firstPoll * pollGrowth ** (round - 1), slowestPoll);
}
