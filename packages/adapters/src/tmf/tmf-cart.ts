import {
  BackendProblem,
  equalLine,
  isBackendProblem,
  type BackendHost,
  type CallOptions,
  type Cart,
  type CartLine,
  type CartLineCommand,
  type CartPort,
} from '@selfcare/core';
import { cartCodecV4 } from './cart-wire-v4.js';
import { cartCodecV5 } from './cart-wire-v5.js';
import { cartFrom, readCart, wireLine, withoutPrices, type WireCart } from './cart-wire.js';
import { customerIdOf } from './tmf-audience.js';
import type { TmfAnswer, TmfHttp } from './tmf-http.js';
import { readPage } from './tmf-list.js';
import type { TmfSettings } from './tmf-settings.js';
import { timeSpanFrom } from './tmf-time.js';

const api = 'shoppingCart';
const resource = 'shoppingCart';

/** A cart as it was read, with the mark of its version where the back end gives one. */
interface FreshCart {
  readonly cart: WireCart;
  readonly etag?: string;
}

/**
 * The cart port over TMF663, v4 or v5. It has no lines of its own to address, and servers replace the whole array of items when one is
 * changed: so each change reads the cart, changes one item and sends them all, and is looked at in the answer. Whoever asks for two
 * changes at once loses one: the cart store writes alone among all tabs.
 */
export function createTmfCart(http: TmfHttp, settings: TmfSettings, host: BackendHost): CartPort {
  /** New lines that the back end gave other ids: its id → ours. */
  const ours = new Map<string, string>();
  const codec = settings.versions.shoppingCart === 'v5' ? cartCodecV5 : cartCodecV4;

  function cartIn(answer: TmfAnswer): WireCart {
    const cart = readCart(Array.isArray(answer.body) ? answer.body[0] : answer.body);
    if (!cart) throw http.unfit(answer, 'answered JSON that is no shopping cart');
    return cart;
  }

  function changedNothing(answer: TmfAnswer): never {
    throw http.unfit(answer, `answered ${answer.status}, but the cart is not as it was to be`);
  }

  async function read(id: string, options: CallOptions): Promise<FreshCart> {
    const answer = await http.send({ api, resource, id }, options);
    const etag = answer.headers.get('ETag');
    return { cart: cartIn(answer), ...(etag ? { etag } : {}) };
  }

  async function latest(options: CallOptions): Promise<WireCart | undefined> {
    const customer = customerIdOf(host);
    if (customer === undefined) return undefined;
    const request = { api, resource, query: { [codec.ofCustomer]: customer, limit: settings.pageCap } } as const;
    const { items } = await readPage(http, request, options).catch((error: unknown) => {
      // A back end without a list of carts has none to offer.
      if (isBackendProblem(error) && error.code === 'unsupported') return { items: [] };
      throw error;
    });
    const carts = items.flatMap((item) => readCart(item) ?? []);
    // the customer's own may be among what cannot be read: an empty cart would be a guess
    if (items.length && !carts.length) throw http.unfit({ call: `GET ${resource}` }, `answered ${items.length} shopping carts of which none can be read`);
    const now = host.platform.clock.now();
    const span = ({ validFor }: WireCart): { start?: string; end?: string } => timeSpanFrom(validFor, settings.timeZone);
    return carts
      .filter((cart) => cart.relatedParty.includes(customer) && !(Date.parse(span(cart).end ?? '') <= now))
      .sort((one, other) => (Date.parse(span(other).start ?? '') || 0) - (Date.parse(span(one).start ?? '') || 0))[0];
  }

  /** The cart with the ids that its lines had when they were added. */
  function inOurWords(wire: WireCart): Cart {
    const cart = cartFrom(wire);
    return { ...cart, lines: cart.lines.map((line) => ({ ...line, id: ours.get(line.id) ?? line.id })) };
  }

  /** Looks whether the line is in the cart as commanded, and under which id. */
  function settled(wire: WireCart, command: CartLineCommand, before?: Cart): Cart | undefined {
    const wanted = lineOf(command);
    const cart = inOurWords(wire);
    const line = cart.lines.find(({ id }) => id === wanted.id);
    if (command.quantity === 0) return line ? undefined : cart;
    if (line) return isAs(line, wanted) ? cart : undefined;
    const known = new Set(before?.lines.map(({ id }) => id));
    const renamed = cart.lines.find((other) => !known.has(other.id) && isAs(other, wanted));
    if (!renamed || command.lineId !== undefined) return undefined;
    ours.set(renamed.id, wanted.id);
    return inOurWords(wire);
  }

  const create = (command: CartLineCommand, options: CallOptions): Promise<Cart> =>
    make([wireLine(lineOf(command))], command.key, command, options);

  async function make(items: readonly unknown[], key: string, command: CartLineCommand, options: CallOptions, before?: Cart): Promise<Cart> {
    const json = codec.cart(items, customerIdOf(host));
    const answer = await http.send({ api, resource, method: 'POST', headers: { 'Idempotency-Key': key }, json }, options);
    const made = cartIn(answer);
    return settled(made, command, before) ?? settled((await read(made.id, options)).cart, command, before) ?? changedNothing(answer);
  }

  /** Where a change can only add to what a cart holds, another cart takes its place. One that cannot be thrown away is never shown again. */
  async function remake(cart: WireCart, items: readonly unknown[], command: CartLineCommand, options: CallOptions): Promise<Cart> {
    const key = `${command.key} ${cart.id} ${command.quantity}`;
    const made = await make(items, key, command, options, inOurWords(cart));
    await discard(cart.id, options).catch(() => undefined);
    return made;
  }

  async function discard(cartId: string, options: CallOptions): Promise<void> {
    try {
      await http.send({ api, resource, id: cartId, method: 'DELETE' }, options);
    } catch (error) {
      if (!isBackendProblem(error) || error.code !== 'not-found') throw error;
    }
  }

  async function change(cartId: string, command: CartLineCommand, options: CallOptions, again = true): Promise<Cart> {
    const { cart, etag } = await read(cartId, options);
    const before = inOurWords(cart);
    const line = before.lines.find(({ id }) => id === lineOf(command).id);
    if (command.lineId !== undefined && !line && command.quantity > 0) {
      throw new BackendProblem('conflict', 'The cart line that was to be changed is no longer in the cart');
    }
    // An earlier page, or another device, has put it in: the store is to look, and to make that line larger.
    if (command.lineId === undefined && !line && command.quantity > 0 && equalLine(before.lines, command)) {
      throw new BackendProblem('conflict', 'The cart holds a line of this offering already');
    }
    if (command.quantity === 0 ? !line : line && isAs(line, lineOf(command))) return before;
    const items = itemsWith(cart, command);
    if (settings.patch.arrays === 'append') return remake(cart, items, command, options);
    const json = codec.change(items);
    try {
      const answer = await http.send(
        { api, resource, id: cartId, method: 'PATCH', headers: etag ? { 'If-Match': etag } : {}, json },
        options,
      );
      const told = readCart(answer.body);
      const done = told && settled(told, command, before);
      return done ?? settled((await read(cartId, options)).cart, command, before) ?? changedNothing(answer);
    } catch (error) {
      if (again && isBackendProblem(error) && error.code === 'outdated') return change(cartId, command, options, false);
      throw error;
    }
  }

  /** All items as they are to be: the others untouched, the commanded one changed, added or left out. */
  function itemsWith({ rawItems }: WireCart, command: CartLineCommand): readonly unknown[] {
    const wanted = lineOf(command);
    const place = rawItems.findIndex(({ id }) => (ours.get(String(id)) ?? String(id)) === wanted.id);
    const before = rawItems[place];
    const line = command.quantity === 0 ? [] : [wireLine({ ...wanted, id: before ? String(before.id) : wanted.id }, before)];
    const others = rawItems.map(withoutPrices);
    return place < 0 ? [...others, ...line] : [...others.slice(0, place), ...line, ...others.slice(place + 1)];
  }

  return {
    async load(cartId, options) {
      if (cartId === undefined) {
        const found = await latest(options);
        return found && inOurWords(found);
      }
      try {
        return inOurWords((await read(cartId, options)).cart);
      } catch (error) {
        if (isBackendProblem(error) && error.code === 'not-found') return undefined;
        throw error;
      }
    },
    async putLine(cartId, command, options) {
      if (cartId !== undefined) return change(cartId, command, options);
      if (command.quantity > 0) return create(command, options);
      throw new BackendProblem('not-found', 'There is no cart to take the line out of');
    },
    discard,
  };
}

function lineOf({ lineId, key, action, offeringId, name, quantity, productId, configuration }: CartLineCommand): CartLine {
  return {
    id: lineId ?? key,
    action,
    offeringId,
    name,
    quantity,
    ...(productId === undefined ? {} : { productId }),
    ...(configuration === undefined ? {} : { configuration }),
  };
}

function isAs(line: CartLine, wanted: CartLine): boolean {
  return (['action', 'offeringId', 'quantity', 'productId'] as const).every((name) => line[name] === wanted[name]);
}
