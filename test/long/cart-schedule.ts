import type { CartOutcome } from '@selfcare/core';
import type { Fate } from '../support/unreliable-ports.js';
import { chanceOf, fatesBy, type Chance } from './fates.js';
import { openShop, type ShopTab, type ShopTabs } from './shop-tabs.js';

/** What went wrong in one schedule; all 0 at best. */
export interface CartVerdict {
  readonly lost: number;
  readonly doubled: number;
  readonly resurrected: number;
  /** What was played and how it ended, for whoever looks into a failure. */
  readonly story: readonly string[];
}

/** One change that was asked for: the quantity it was to bring about, and how it ended; unknown for a tab that crashed. */
interface Change {
  readonly target: number;
  outcome?: CartOutcome;
}

// Those that are chosen most have one price each: it is not the price that is at stake here.
const offerings = [
  { id: 'phone', name: 'Phone' },
  { id: 'prepaid', name: 'Prepaid' },
  { id: 'plan', name: 'Plan' },
  { id: 'half-price', name: 'Half price' },
] as const;

type OfferingId = (typeof offerings)[number]['id'];

/**
 * One customer fills a cart in two tabs, each with offerings of its own, over a network that delays, drops, repeats and reorders, with
 * reloads; then the network is kind and both tabs look again. What was confirmed must be what the back end has; what was not may be either.
 */
export async function playCart(seed: number): Promise<CartVerdict> {
  const chance = chanceOf(seed);
  const fates = fatesBy(chance);
  let isKind = true;
  const nextFate = (): Fate => (isKind ? { kind: 'answered', there: 1, back: 1 } : fates());
  const guest = chance.next() < 0.5;
  const story = [`seed ${seed}: ${guest ? 'a guest' : 'a customer'}`];
  const note = (what: string): void => void story.push(`    ${what}`);
  const shop = openShop({ seed, guest, idempotentCreate: true, nextFate, note });
  const tabs = [shop.openTab(), shop.openTab()];
  const changes = new Map<OfferingId, Change[]>(offerings.map(({ id }) => [id, []]));
  // Who reads for a minute does nothing that could be lost.
  await shop.platform.advance(100);
  isKind = false;
  for (let acts = 4 + chance.below(12); acts > 0; acts--) await act(chance, shop, tabs, changes, story);
  shop.heal();
  await lookAgain(shop, tabs);
  const verdict = judge(shop, tabs, changes);
  shop.close();
  const shown = tabs.map(({ cart }) => cart.state.lines.map(({ offeringId, quantity, standing }) => `${quantity} ${offeringId} ${standing}`));
  story.push(`it ended with ${JSON.stringify(heldBy(shop, tabs))}, and the tabs show ${JSON.stringify(shown)}`);
  return { ...verdict, story };
}

async function act(chance: Chance, shop: ShopTabs, tabs: ShopTab[], changes: Map<OfferingId, Change[]>, story: string[]): Promise<void> {
  const at = chance.below(2);
  const tab = tabs[at] as ShopTab;
  const own = offerings.filter((_, index) => index % 2 === at);
  // Mostly the same one, since it is the changes of one line that get into each other's way.
  const offering = (chance.next() < 0.8 ? own[0] : own[1]) as (typeof offerings)[number];
  const does = chance.oneOf(['add', 'add', 'add', 'change', 'change', 'remove', 'bring back', 'reload'] as const);
  if (does === 'reload') {
    tabs[at] = shop.reload(tab);
    story.push(`tab ${at}: reload`);
  } else {
    const change = tab.cart.state.status === 'ready' ? askFor(does, tab, offering, 1 + chance.below(5)) : undefined;
    if (change) changes.get(offering.id)?.push(change);
    story.push(`tab ${at}: ${change ? `${does} ${offering.id}, to be ${change.target}` : 'nothing to do'}`);
  }
  const then = chance.below(chance.oneOf([1, 30, 4_000, 40_000]));
  story.push(`  then ${then} ms`);
  await shop.platform.advance(then);
}

function askFor(
  does: 'add' | 'change' | 'remove' | 'bring back',
  { cart }: ShopTab,
  offering: (typeof offerings)[number],
  quantity: number,
): Change | undefined {
  const line = cart.state.lines.find(({ offeringId }) => offeringId === offering.id);
  const removed = cart.state.removed.find((each) => each.line.offeringId === offering.id);
  const outcome =
    does === 'add'
      ? cart.add(offering)
      : does === 'bring back'
        ? removed && cart.bringBack(removed.line.id)
        : line && (does === 'remove' ? cart.remove(line.id) : cart.changeQuantity(line.id, quantity));
  if (!outcome) return undefined;
  // What shows at once is what was asked for.
  const change: Change = { target: cart.state.lines.find(({ offeringId }) => offeringId === offering.id)?.quantity ?? 0 };
  void outcome.then((ended) => (change.outcome = ended));
  return change;
}

async function lookAgain({ platform }: ShopTabs, tabs: readonly ShopTab[]): Promise<void> {
  for (let round = 1; round <= 3; round++) {
    await platform.advance(60_000);
    for (const { cart } of tabs) void cart.refresh();
  }
  await platform.advance(60_000);
}

/** The quantities of the cart that the tabs show, as the back end has it, by offering. */
function heldBy(shop: ShopTabs, [tab]: readonly ShopTab[]): Readonly<Record<string, readonly number[]>> {
  const lines = shop.carts().find(({ id }) => id === tab?.cart.state.cartId)?.lines ?? [];
  const quantitiesOf = (id: string): number[] => lines.filter(({ offeringId }) => offeringId === id).map(({ quantity }) => quantity);
  return Object.fromEntries(offerings.map(({ id }) => [id, quantitiesOf(id)]));
}

function judge(shop: ShopTabs, tabs: readonly ShopTab[], changes: ReadonlyMap<OfferingId, readonly Change[]>): Omit<CartVerdict, 'story'> {
  const held = heldBy(shop, tabs);
  const wrong = { lost: 0, doubled: 0, resurrected: 0 };
  for (const [id, made] of changes) {
    const quantities = held[id] ?? [];
    const has = sumOf(quantities);
    const possible = possibleQuantities(made);
    const shows = tabs.map(({ cart }) => sumOf(cart.state.lines.filter(({ offeringId }) => offeringId === id).map(({ quantity }) => quantity)));
    if (quantities.length > 1) wrong.doubled += 1;
    else if (shows.some((shown) => shown !== has)) wrong.lost += 1;
    else if (possible.has(has)) continue;
    else if (Math.max(...possible) === 0) wrong.resurrected += 1;
    else if (has < Math.max(...possible)) wrong.lost += 1;
    else wrong.doubled += 1;
  }
  return wrong;
}

/** What the last confirmed change brought about, and what every change since that was not confirmed may have. */
function possibleQuantities(made: readonly Change[]): ReadonlySet<number> {
  const confirmed = made.map(({ outcome }) => outcome?.ok ?? false).lastIndexOf(true);
  return new Set([made[confirmed]?.target ?? 0, ...made.slice(confirmed + 1).map(({ target }) => target)]);
}

function sumOf(quantities: readonly number[]): number {
  return quantities.reduce((sum, quantity) => sum + quantity, 0);
}
