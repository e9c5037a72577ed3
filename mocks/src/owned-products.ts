import type { Catalogue } from './catalogue.js';
import type { OrderItemState } from './order-life-cycle.js';
import { orderedLines, type OrderLine, type StoredOrder } from './order-wire.js';
import type { Owned } from './ownership.js';
import { chargeFor, type Charge } from './pricing.js';
import { nothingChosen, pricesOf, type Choice } from './price-list.js';
import type { Principal } from './simulated-identity.js';
import type { TmfResource } from './tmf-query.js';

/** The TMF637 states that the simulated products are in. */
export type ProductStatus = 'created' | 'pendingActive' | 'active' | 'terminated';

/** A product that a customer has, or had. Times are in milliseconds since 1970. */
export interface OwnedProduct extends Owned {
  readonly id: string;
  readonly offering: TmfResource;
  readonly choice: Choice;
  readonly charges: readonly Charge[];
  readonly status: ProductStatus;
  readonly orderedAt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly serialNumber?: string;
  /** The ids of products that it does not work without. */
  readonly reliesOn?: readonly string[];
  readonly orderItem?: { readonly orderId: string; readonly itemId: string };
  /** What a bundle is made of. */
  readonly parts: readonly OwnedProduct[];
}

interface OnFile {
  readonly id: string;
  readonly ownerId: string;
  readonly offeringId: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly serialNumber?: string;
  readonly reliesOn?: readonly string[];
}

/**
 * What was there before the simulation began. Maya has fibre, with an extender for its Wi-Fi, and had broadband over copper, which is no longer
 * sold; Tom has a prepaid card; the bakery has fibre.
 */
const onFile: readonly OnFile[] = [
  { id: 'product-maya-copper', ownerId: 'customer-maya', offeringId: 'broadband-24', startedAt: '2022-05-02T09:00:00Z', endedAt: '2025-04-14T09:00:00Z' },
  { id: 'product-maya-fibre', ownerId: 'customer-maya', offeringId: 'fibre-500', startedAt: '2025-04-14T09:00:00Z' },
  {
    id: 'product-maya-extender', ownerId: 'customer-maya', offeringId: 'mesh-extender', startedAt: '2025-06-20T15:30:00Z',
    serialNumber: 'MX-4471-0093', reliesOn: ['product-maya-fibre'],
  },
  { id: 'product-tom-prepaid', ownerId: 'customer-tom', offeringId: 'mobile-prepaid-10gb', startedAt: '2025-09-01T11:20:00Z' },
  { id: 'product-harbour-fibre', ownerId: 'customer-harbour', offeringId: 'business-fibre-500', startedAt: '2025-02-03T08:00:00Z' },
];

/** Where the products of a simulated BSS come from. */
export interface OwnershipSources {
  readonly catalogue: Catalogue;
  readonly orders: ReadonlyMap<string, StoredOrder>;
}

/** The products of a principal at `now` (ms), oldest first: those on file that this catalogue knows, and what their orders became. */
export function productsOf({ catalogue, orders }: OwnershipSources, principal: Principal | undefined, now: number): readonly OwnedProduct[] {
  if (!principal) return [];
  const before = onFile.filter(({ ownerId }) => ownerId === principal.id).flatMap((entry) => productOnFile(catalogue, principal, entry, now) ?? []);
  const own = [...orders.values()].filter(({ owner }) => owner?.id === principal.id);
  return [...before, ...own.flatMap((order) => productsOfOrder(catalogue, order, now))];
}

/** The offerings of what a principal has now, those of the parts of bundles too. */
export function ownedOfferings(sources: OwnershipSources, principal: Principal | undefined, now: number): readonly string[] {
  const active = (products: readonly OwnedProduct[]): readonly string[] =>
    products.flatMap(({ status, offering, parts }) => (status === 'active' ? [offering.id, ...active(parts)] : []));
  return active(productsOf(sources, principal, now));
}

function productOnFile(catalogue: Catalogue, owner: Principal, { offeringId, startedAt, endedAt, ownerId: _, ...entry }: OnFile, now: number): OwnedProduct | undefined {
  const offering = catalogue.find('productOffering', offeringId);
  const since = Date.parse(startedAt);
  const end = endedAt === undefined ? undefined : Date.parse(endedAt);
  if (!offering || since > now) return undefined;
  return {
    ...entry,
    owner,
    offering,
    choice: nothingChosen,
    charges: pricesOf({ catalogue, now: since }, offering, nothingChosen).map((price) => chargeFor(price, 1)),
    status: end !== undefined && end <= now ? 'terminated' : 'active',
    orderedAt: since,
    startedAt: since,
    ...(end === undefined ? {} : { endedAt: end }),
    parts: [],
  };
}

const statusOf: Readonly<Record<OrderItemState, ProductStatus>> = {
  acknowledged: 'created', inProgress: 'pendingActive', pending: 'pendingActive', completed: 'active',
};

/** One product for each of what an item orders, as far as the order has come. */
function productsOfOrder(catalogue: Catalogue, order: StoredOrder, now: number): readonly OwnedProduct[] {
  const { lines, stateOf, completedAt } = orderedLines(order, catalogue, now);
  const several = (line: OrderLine, id: string, count: number): readonly OwnedProduct[] =>
    Array.from({ length: count }, (_, at) => productOf(line, count === 1 ? id : `${id}-${at + 1}`));
  const productOf = (line: OrderLine, id: string): OwnedProduct => {
    const state = stateOf.get(line.id) ?? 'acknowledged';
    const startedAt = state === 'completed' ? completedAt.get(line.id) : undefined;
    const about = { owner: order.owner, choice: nothingChosen, charges: [], status: statusOf[state], orderedAt: order.placedAt, ...(startedAt === undefined ? {} : { startedAt }) };
    return {
      ...about,
      id,
      offering: line.offering,
      choice: line.choice,
      // what a bundle's own price covers of its parts costs nothing by itself
      charges: line.quantity === 1 ? line.charges : line.unitCharges,
      orderItem: { orderId: order.id, itemId: line.id },
      parts: [
        ...line.children.flatMap((child) => several(child, `${id}.${child.id}`, Math.max(1, Math.round(child.quantity / line.quantity)))),
        ...line.usualParts.map((offering, at) => ({ ...about, id: `${id}.${at + 1}`, offering, parts: [] })),
      ],
    };
  };
  return lines.flatMap((line) => several(line, `product-${order.id}-${line.id}`, line.quantity));
}
