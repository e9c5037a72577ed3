import * as z from 'zod/mini';
import { cartV5 } from './cart-wire-v5.js';
import type { Catalogue, WireSurroundings } from './catalogue.js';
import { contactMediumBody } from './contact.js';
import { refuseExcluded } from './item-relationships.js';
import { allItems, takeItem, type TakenItem } from './item-tree.js';
import { itemFields, itemTerms, offeringReference, partyBody, refuseRepeatedIds, type ItemBody } from './items.js';
import { relatedParties, type Owned } from './ownership.js';
import { totalOf, wirePrice, type Charge } from './pricing.js';
import type { TmfResource } from './tmf-query.js';
import type { TmfVersion } from './tmf-version.js';

/** Where TMF663 has its carts, below the base URL. */
export function cartPath(version: TmfVersion): string {
  return `shoppingCart/${version}/shoppingCart`;
}

/** How long a cart is kept after its last change, in milliseconds: seven days. */
export const cartLifetime = 7 * 24 * 60 * 60 * 1000;

/** One shopping cart of the simulated BSS. */
export interface StoredCart extends Owned {
  readonly id: string;
  /** Goes up with every change; the `ETag`. */
  readonly version: number;
  /** Milliseconds since 1970: the last change. */
  readonly changedAt: number;
  /** What the caller sent; what it costs follows from the catalogue at `changedAt`. */
  readonly body: CartBody;
}

type CartLine = TakenItem<CartItemBody>;

interface CartItemBody extends ItemBody {
  readonly id?: string | undefined;
  readonly status?: 'active' | 'saveForLater' | 'savedForLater' | undefined;
  readonly cartItem?: readonly CartItemBody[] | undefined;
}

const cartItemBody: z.ZodMiniType<CartItemBody> = z.object({
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  // The enumeration of TMF663 v4 says saveForLater, its description savedForLater.
  status: z.optional(z.enum(['active', 'saveForLater', 'savedForLater'])),
  ...itemFields,
  cartItem: z.optional(z.array(z.lazy(() => cartItemBody))),
});

/** A cart as a caller may send it. */
export const cartBody = z.object({
  cartItem: z.nullish(z.array(cartItemBody)),
  contactMedium: z.nullish(z.array(contactMediumBody)),
  relatedParty: z.nullish(z.array(partyBody)),
});

type CartBody = z.infer<typeof cartBody>;

/**
 * Refuses (422, naming the item) a cart whose active items exclude each other. For what somebody puts into a cart: one that two
 * carts became when a guest signed in can be read all the same.
 */
export function refuseConflicts(cart: StoredCart, catalogue: Catalogue): void {
  refuseExcluded(allItems(linesOf(cart, catalogue).filter(({ body }) => isActive(body))));
}

/** A cart as that version of TMF663 writes it, priced as of its last change. */
export function wireCart(cart: StoredCart, surroundings: WireSurroundings, version: TmfVersion = 'v4'): TmfResource {
  const shown = wireCartV4(cart, surroundings, version);
  return version === 'v4' ? shown : cartV5(shown);
}

function wireCartV4(cart: StoredCart, { catalogue, baseUrl }: WireSurroundings, version: TmfVersion): TmfResource {
  const lines = linesOf(cart, catalogue);
  const active = allItems(lines.filter(({ body }) => isActive(body)));
  const parties = relatedParties(cart, cart.body.relatedParty ?? []);
  return {
    id: cart.id,
    href: `${baseUrl}/${cartPath(version)}/${cart.id}`,
    validFor: {
      startDateTime: new Date(cart.changedAt).toISOString(),
      endDateTime: new Date(cart.changedAt + cartLifetime).toISOString(),
    },
    cartItem: lines.map((line) => wireLine(catalogue, line)),
    cartTotalPrice: wirePrices(totalOf(active.flatMap(({ charges }) => charges))),
    ...(cart.body.contactMedium ? { contactMedium: cart.body.contactMedium } : {}),
    ...(parties.length === 0 ? {} : { relatedParty: parties }),
    '@type': 'ShoppingCart',
  };
}

function wireLine(catalogue: Catalogue, line: CartLine): Record<string, unknown> {
  const { body, children } = line;
  return {
    id: line.id,
    action: body.action ?? 'add',
    quantity: line.quantity,
    status: isActive(body) ? 'active' : 'saveForLater',
    productOffering: offeringReference(line.offering),
    ...(body.product ? { product: body.product } : {}),
    ...(body.note ? { note: body.note } : {}),
    ...itemTerms(catalogue, line),
    itemPrice: wirePrices(line.unitCharges),
    ItemTotalPrice: wirePrices(line.charges.filter(({ charged }) => charged)),
    ...(children.length === 0 ? {} : { cartItem: children.map((child) => wireLine(catalogue, child)) }),
    '@type': 'CartItem',
  };
}

function wirePrices(charges: readonly Charge[]): readonly Record<string, unknown>[] {
  return charges.map((charge) => wirePrice(charge, 'CartPrice'));
}

function isActive({ status }: CartItemBody): boolean {
  return status === undefined || status === 'active';
}

/** The lines of each cart, taken once: a cart is never changed, only replaced, and one belongs to one catalogue. */
const takenLines = new WeakMap<StoredCart, readonly CartLine[]>();

function linesOf(cart: StoredCart, catalogue: Catalogue): readonly CartLine[] {
  const lines = takenLines.get(cart) ?? takeLines(cart, catalogue);
  takenLines.set(cart, lines);
  return lines;
}

function takeLines({ body, changedAt }: StoredCart, catalogue: Catalogue): readonly CartLine[] {
  const sale = { catalogue, now: changedAt };
  const bodies = body.cartItem ?? [];
  const lines = bodies.map((item, index) =>
    takeItem(sale, { id: item.id ?? freeId(bodies, index), body: item }, ({ id, body: { cartItem = [] } }) =>
      cartItem.map((child, place) => ({ id: child.id ?? `${id}.${place + 1}`, body: child })),
    ),
  );
  refuseRepeatedIds(allItems(lines).map(({ id }) => id));
  return lines;
}

function freeId(bodies: readonly CartItemBody[], index: number): string {
  const taken = new Set(bodies.map(({ id }) => id));
  let number = index + 1;
  while (taken.has(String(number))) number += bodies.length;
  return String(number);
}
