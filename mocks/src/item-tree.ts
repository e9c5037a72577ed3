import { openBundle, usualParts } from './bundle.js';
import { acceptItem, refusedItem, type AcceptedItem, type ItemBody, type SurroundingItem } from './items.js';
import type { Sale } from './price-list.js';
import type { TmfResource } from './tmf-query.js';

/** An item that the back end takes, as it was sent, with the items inside of it. */
export interface TakenItem<Body extends ItemBody> extends AcceptedItem {
  readonly body: Body;
  readonly children: readonly TakenItem<Body>[];
  /** What a bundle consists of that no item inside of it names, since nobody chose. */
  readonly usualParts: readonly TmfResource[];
}

/** An item as it was sent, and the id that it has or gets. */
export interface SentItem<Body extends ItemBody> {
  readonly id: string;
  readonly body: Body;
}

/**
 * Takes an item with everything inside of it, or refuses it (422, an `ItemError` that names the item to mend).
 *
 * Items inside of a bundle are its parts, all of them: each part, and each choice between parts, must keep its limits. A bundle
 * without items inside consists of its usual parts.
 */
export function takeItem<Body extends ItemBody>(
  sale: Sale,
  { id, body }: SentItem<Body>,
  itemsInside: (item: SentItem<Body>) => readonly SentItem<Body>[],
  around?: SurroundingItem,
): TakenItem<Body> {
  const item = acceptItem(sale, id, body, around);
  const bundle = openBundle(sale, item.offering, item.choice, item.quantity);
  const inside = { bundle, placeIds: item.choice.placeIds };
  const children = itemsInside({ id, body }).map((child) => takeItem(sale, child, itemsInside, inside));
  const broken = bundle.brokenLimit();
  if (broken) {
    const { of, count, least, most } = broken;
    const range = least === most ? String(most) : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
    const detail = `must have ${range} of ${JSON.stringify(of)} inside of it, not ${count}`;
    throw refusedItem(id, 'bundleLimit', 'The bundle cannot be put together so', detail);
  }
  return { ...item, body, children, usualParts: bundle.isUsual() ? usualParts(sale.catalogue, item.offering) : [] };
}

/** The items and those inside of them, depth first. */
export function allItems<Item extends { readonly children: readonly Item[] }>(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...allItems(item.children)]);
}
