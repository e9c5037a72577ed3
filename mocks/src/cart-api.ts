import type { WireSurroundings } from './catalogue.js';
import type { ResourceEvent } from './events.js';
import { cartFromV5 } from './cart-wire-v5.js';
import { cartBody, cartLifetime, cartPath, refuseConflicts, wireCart, type StoredCart } from './cart-wire.js';
import { visibleTo } from './ownership.js';
import type { Random } from './random.js';
import { readPatch } from './json-patch.js';
import { parseBody, readJsonObject } from './request-body.js';
import type { ApiResource, Call } from './router.js';
import type { Principal } from './simulated-identity.js';
import { notFound, Refusal } from './tmf-error.js';
import { listResponse, withFields } from './tmf-query.js';
import { tmfVersions, type TmfVersion } from './tmf-version.js';

/** What the carts' API needs of the simulator. */
export interface CartSurroundings extends WireSurroundings {
  readonly carts: Map<string, StoredCart>;
  readonly random: Pick<Random, 'id'>;
  /** Tells whoever listens what happened at a time (ms). */
  announce(event: ResourceEvent, now: number): void;
}

/**
 * TMF663 v4 and v5: carts that are priced whenever they change, belong to their maker, and are kept for seven days after the last
 * change.
 */
export function cartApi(surroundings: CartSurroundings): readonly ApiResource[] {
  const { carts } = surroundings;
  return tmfVersions.map((version): ApiResource => ({
    path: cartPath(version),
    collection: {
      GET: (call) => {
        const own = [...carts.values()].filter((cart) => isKept(cart, call.now) && visibleTo(call.principal, cart));
        const shown = own.map((cart) => wireCart(cart, surroundings, version));
        // Somebody who is not recognised has no carts to list, only those whose id they know.
        return listResponse(call.principal ? shown.reverse() : [], call.url.searchParams);
      },
      POST: (call) => createCart(surroundings, version, call),
    },
    member: {
      GET: (call) => cartResponse(find(carts, call), { ...surroundings, version }, 200, call),
      PATCH: (call) => changeCart(surroundings, version, call),
      DELETE: (call) => {
        const cart = find(carts, call);
        refuseStale(cart, call);
        carts.delete(cart.id);
        surroundings.announce(cartEvent(cart, surroundings, 'Delete'), call.now);
        return new Response(null, { status: 204 });
      },
    },
  }));
}

/**
 * Makes a guest's carts the customer's. Their items join the cart that the customer has, under new ids; where there is none, the guest's
 * newest cart becomes it, under its own id.
 */
export function handOverCarts(
  { carts, random }: Pick<CartSurroundings, 'carts' | 'random'>,
  guestId: string,
  customer: Principal,
  now: number,
): void {
  const ownedBy = (id: string) => [...carts.values()].filter((cart) => cart.owner?.id === id && isKept(cart, now));
  for (const given of ownedBy(guestId).reverse()) {
    const own = ownedBy(customer.id).at(-1);
    const change = { owner: customer, changedAt: now };
    if (!own) {
      carts.set(given.id, { ...given, ...change, version: given.version + 1 });
      continue;
    }
    const items = (given.body.cartItem ?? []).map((item) => ({ ...item, id: random.id(8) }));
    carts.set(own.id, {
      ...own,
      ...change,
      version: own.version + 1,
      body: { ...own.body, cartItem: [...(own.body.cartItem ?? []), ...items] },
    });
    carts.delete(given.id);
  }
}

async function createCart(surroundings: CartSurroundings, version: TmfVersion, call: Call): Promise<Response> {
  const { carts, random } = surroundings;
  const sent = await readJsonObject(call.request);
  const body = parseBody(cartBody, version === 'v4' ? sent : cartFromV5(sent));
  const cart = { id: random.id(16), owner: call.principal, version: 1, changedAt: call.now, body };
  // Answering prices the cart, and refuses what cannot be sold, before anything is kept.
  refuseConflicts(cart, surroundings.catalogue);
  const response = cartResponse(cart, { ...surroundings, version }, 201, call);
  carts.set(cart.id, cart);
  surroundings.announce(cartEvent(cart, surroundings, 'Create'), call.now);
  return response;
}

async function changeCart(surroundings: CartSurroundings, version: TmfVersion, call: Call): Promise<Response> {
  const { carts } = surroundings;
  const patch = await readPatch(call.request);
  const cart = find(carts, call);
  refuseStale(cart, call);
  const { id: _id, href: _href, ...patched } = patch(wireCart(cart, surroundings, version));
  const body = parseBody(cartBody, version === 'v4' ? patched : cartFromV5(patched));
  const changed = { ...cart, version: cart.version + 1, changedAt: call.now, body };
  refuseConflicts(changed, surroundings.catalogue);
  const response = cartResponse(changed, { ...surroundings, version }, 200, call);
  carts.set(cart.id, changed);
  surroundings.announce(cartEvent(changed, surroundings, 'AttributeValueChange'), call.now);
  return response;
}

function cartEvent(cart: StoredCart, surroundings: CartSurroundings, what: ResourceEvent['what']): ResourceEvent {
  return { api: 'shoppingCart', resource: 'shoppingCart', what, write: (version) => wireCart(cart, surroundings, version) };
}

function find(carts: ReadonlyMap<string, StoredCart>, { id, principal, now }: Call): StoredCart {
  const cart = carts.get(id);
  if (!cart || !isKept(cart, now) || !visibleTo(principal, cart)) throw notFound('shoppingCart', id);
  return cart;
}

function isKept(cart: StoredCart, now: number): boolean {
  return now < cart.changedAt + cartLifetime;
}

function refuseStale(cart: StoredCart, { request }: Call): void {
  const wanted = request.headers.get('If-Match');
  if (wanted === null || wanted.trim() === '*') return;
  const tags = wanted.split(',').map((tag) => tag.trim());
  if (tags.includes(entityTag(cart))) return;
  throw new Refusal(412, 'cartChanged', 'The cart has changed', `The cart is at ${entityTag(cart)}.`, undefined, {
    ETag: entityTag(cart),
  });
}

function entityTag({ version }: StoredCart): string {
  return `"${version}"`;
}

function cartResponse(
  cart: StoredCart,
  { version, ...surroundings }: CartSurroundings & { readonly version: TmfVersion },
  status: number,
  { url }: Call,
): Response {
  const shown = wireCart(cart, surroundings, version);
  const headers = { ETag: entityTag(cart), ...(status === 201 ? { Location: String(shown.href) } : {}) };
  return Response.json(withFields(shown, url.searchParams), { status, headers });
}
