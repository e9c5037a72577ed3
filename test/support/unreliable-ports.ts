import {
  BackendProblem,
  type Backend,
  type CallOptions,
  type Capabilities,
  type Cart,
  type CartLine,
  type Order,
} from '@selfcare/core';
import { type TestPlatform } from './platform.js';
import { anOrder, anOrderLine } from './samples.js';

/** What becomes of one call. Times are ms. */
export interface Fate {
  readonly kind:
    | 'answered'
    /** Never arrives; the caller hears of a timeout. */
    | 'requestLost'
    /** Applied; the caller hears of a timeout. */
    | 'answerLost'
    /** The caller hears of a timeout, and only then it is applied. */
    | 'late'
    /** Applied twice at once, as a proxy does that repeats a request. */
    | 'twice'
    /** Never applied, and the caller is told so. */
    | 'refused';
  /** From the call to its application. */
  readonly there: number;
  /** From there to what the caller hears. */
  readonly back: number;
}

export const atOnce: Fate = { kind: 'answered', there: 0, back: 0 };

/** A small back end behind a network that delays, drops, reorders and repeats, and that a test can look into. */
export interface UnreliableBackend {
  /** What a tab's session talks to: its answers do not reach a tab that has crashed. */
  portsFor(tab: TestPlatform): Partial<Backend>;
  readonly carts: ReadonlyMap<string, Cart>;
  readonly orders: readonly Order[];
  /** The calls so far, such as `putLine`. */
  readonly calls: readonly string[];
  /** From now on every call is answered at once. */
  heal(): void;
}

export interface UnreliableOptions {
  /** Keeps the time of the network; is never crashed. */
  readonly network: TestPlatform;
  /** The fates of the calls, one after another; when they are used up, calls are answered at once. */
  readonly fates?: readonly Fate[];
  /** In place of `fates`: the fate of the next call, by its name. */
  readonly nextFate?: (name: string) => Fate;
  readonly capabilities?: Pick<Capabilities, 'idempotentCreate' | 'findByExternalId'>;
  readonly carts?: readonly Cart[];
}

export function unreliableBackend({ network, fates = [], nextFate, capabilities = {}, carts = [] }: UnreliableOptions): UnreliableBackend {
  const shop = aShop(carts, capabilities.idempotentCreate ?? false);
  const calls: string[] = [];
  const coming = [...fates];
  let isKind = false;

  const call = <T>(tab: TestPlatform, name: string, { signal }: CallOptions, apply: () => T): Promise<T> => {
    if (tab.crashed) return new Promise(() => undefined);
    calls.push(name);
    const { kind, there, back } = isKind ? atOnce : (nextFate?.(name) ?? coming.shift() ?? atOnce);
    return new Promise((resolve, reject) => {
      const answer = (how: () => void): void => void tab.clock.after(back, how);
      const lose = (): void => answer(() => reject(new BackendProblem('timeout', 'No answer')));
      signal.addEventListener('abort', () => reject(new BackendProblem('cancelled', 'Given up')), { once: true });
      network.clock.after(there, () => {
        if (kind === 'requestLost') return lose();
        if (kind === 'refused') return answer(() => reject(new BackendProblem('invalid', 'Refused')));
        if (kind === 'late') {
          lose();
          return void network.clock.after(2 * back + 1, () => attempt(apply));
        }
        const result = attempt(apply);
        if (kind === 'twice') attempt(apply);
        if (kind === 'answerLost') return lose();
        answer(() => ('value' in result ? resolve(result.value) : reject(result.error as Error)));
      });
    });
  };

  return {
    carts: shop.carts,
    orders: shop.orders,
    calls,
    heal: () => void (isKind = true),
    portsFor: (tab) => ({
      capabilities,
      cart: {
        load: (id, options) => call(tab, 'load', options, () => shop.load(id)),
        putLine: (id, { key, action, offeringId, name, quantity }, options) =>
          call(tab, 'putLine', options, () => shop.putLine(id, { id: key, action, offeringId, name, quantity })),
        discard: (id, options) => call(tab, 'discard', options, () => shop.discard(id)),
      },
      orders: {
        placeOrder: ({ intentId, cart }, options) => call(tab, 'placeOrder', options, () => shop.order(intentId, cart)),
        findOrder: (intentId, options) => call(tab, 'findOrder', options, () => shop.find(intentId)),
        getOrder: (id, options) =>
          call(tab, 'getOrder', options, () => shop.orders.find((order) => order.id === id) ?? missing(id)),
        listOrders: (_page, options) =>
          call(tab, 'listOrders', options, () => ({ orders: shop.orders, hasMore: false, skipped: 0 })),
      },
    }),
  };
}

function attempt<T>(apply: () => T): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: apply() };
  } catch (error) {
    return { error };
  }
}

const missing = (id: string): never => {
  throw new BackendProblem('not-found', `There is no ${id}`);
};

function aShop(existing: readonly Cart[], idempotent: boolean) {
  const carts = new Map(existing.map((cart) => [cart.id, cart]));
  const orders: Order[] = [];
  let made = existing.length;
  return {
    carts,
    orders,
    load: (id: string | undefined): Cart | undefined => (id === undefined ? undefined : (carts.get(id) ?? missing(id))),
    putLine(id: string | undefined, line: CartLine): Cart {
      const cart = id === undefined ? { id: `cart-${++made}`, lines: [] } : (carts.get(id) ?? missing(id));
      const known = cart.lines.some((other) => other.id === line.id);
      const lines = known ? cart.lines.map((other) => (other.id === line.id ? line : other)) : [...cart.lines, line];
      const changed = { ...cart, lines: lines.filter(({ quantity }) => quantity > 0) };
      carts.set(changed.id, changed);
      return changed;
    },
    discard: (id: string): void => void carts.delete(id),
    find: (intentId: string): Order | undefined => orders.find(({ externalId }) => externalId === intentId),
    order(intentId: string, cart: Cart): Order {
      const before = idempotent ? this.find(intentId) : undefined;
      if (before) return before;
      const lines = cart.lines.map(({ id, name, quantity }) => anOrderLine({ id, name, quantity, state: 'acknowledged' }));
      const order = anOrder({ id: `order-${orders.length + 1}`, externalId: intentId, state: 'acknowledged', lines });
      orders.push(order);
      return order;
    },
  };
}
