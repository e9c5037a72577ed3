import { fillIn } from '../support/contact.js';
import { chanceOf, fatesBy, type Chance } from './fates.js';
import { openShop, type ShopTab, type ShopTabs } from './shop-tabs.js';

/** What went wrong in one schedule; all 0 at best. */
export interface OrderVerdict {
  readonly duplicates: number;
  readonly lost: number;
  readonly falseSuccesses: number;
  /** What was played and how it ended, for whoever looks into a failure. */
  readonly story: readonly string[];
}

/**
 * One customer wants one cart ordered: in two tabs, with clicks, double clicks and crashes, over a network that delays, drops, repeats and
 * reorders; then the network is kind, and the customer tries on until everything has ended.
 */
export async function playOrder(seed: number): Promise<OrderVerdict> {
  const chance = chanceOf(seed);
  const guest = chance.next() < 0.5;
  const idempotentCreate = chance.next() < 0.5;
  const nextFate = fatesBy(chance);
  let isKind = true;
  const story = [
    `seed ${seed}: ${guest ? 'a guest' : 'a customer'}, ${idempotentCreate ? 'intents are taken once' : 'everything is taken'}`,
  ];
  const shop = openShop({
    seed,
    guest,
    idempotentCreate,
    note: (what) => void story.push(`    ${what}`),
    nextFate: (isOrder) => {
      if (isKind) return { kind: 'answered', there: 1, back: 1 };
      const fate = nextFate();
      // A network that repeats an order makes two of it where the back end knows no intents, whatever the widgets do.
      return isOrder && fate.kind === 'twice' && !idempotentCreate ? { ...fate, kind: 'answered' } : fate;
    },
  });
  const tabs = new Tabs(shop);
  await tabs.fillCart();
  isKind = false;
  await act(chance, tabs, story);
  shop.heal();
  await tabs.tryOn();
  const verdict = judge(shop, tabs, { idempotentCreate, canFind: !guest });
  shop.close();
  story.push(`it ended with ${shop.orderIds().length} orders, ${tabs.ends.join(' and ')}`);
  return { ...verdict, falseSuccesses: tabs.falseSuccesses, story };
}

/** The customer's two tabs. */
class Tabs {
  falseSuccesses = 0;
  readonly #shop: ShopTabs;
  readonly #tabs: ShopTab[];
  readonly #ordersSeen = new Set<string>();

  constructor(shop: ShopTabs) {
    this.#shop = shop;
    this.#tabs = [this.#open(), this.#open()];
  }

  get ends(): readonly string[] {
    return this.#tabs.map(({ checkout }) => checkout.state.step);
  }

  /** True when some tab offers the cart to be ordered anew, without a word about an order that may be under way. */
  get offersAnew(): boolean {
    const isForm = ({ checkout }: ShopTab): boolean => ['contact', 'review', 'rejected'].includes(checkout.state.step);
    return this.#tabs.some((tab) => isForm(tab) && tab.cart.state.lines.length > 0);
  }

  /** With something of one price: it is not the price that is at stake here. */
  async fillCart(): Promise<void> {
    void this.#tabs[0]?.cart.add({ id: 'phone', name: 'Phone' });
    await this.#shop.platform.advance(5_000);
  }

  /** Does what a customer does who wants the order: fills in, goes on, presses the button, asks again, tries again. */
  press(at: number): void {
    const { checkout, cart } = this.#tabs[at] as ShopTab;
    if (checkout.state.blockers.some(({ reason }) => reason === 'cart-failed')) void cart.refresh();
    if (checkout.state.step === 'unknown') void checkout.checkAgain();
    if (checkout.state.step === 'rejected') checkout.goBack();
    if (checkout.state.step === 'contact') fillIn(checkout);
    checkout.continue();
    void checkout.place();
  }

  reload(at: number): void {
    this.#tabs[at]?.platform.crash();
    this.#tabs[at] = this.#open();
  }

  wait(ms: number): Promise<void> {
    return this.#shop.platform.advance(ms);
  }

  /** Goes on until there is nothing that could still be pressed; four times at most, three minutes apart. Then both tabs look at the cart once more. */
  async tryOn(): Promise<void> {
    for (let round = 1; round <= 4; round++) {
      await this.wait(180_000);
      if (this.ends.every((end) => end === 'placed')) return;
      if (this.#tabs.every(isOver)) break;
      this.#tabs.forEach((_, at) => this.press(at));
    }
    await this.wait(180_000);
    for (const { cart } of this.#tabs) void cart.refresh();
    await this.wait(1_000);
  }

  #open(): ShopTab {
    const tab = this.#shop.openTab();
    tab.checkout.subscribe(() => {
      const { step, order } = tab.checkout.state;
      if (step === 'placed' && !(order && this.#isHeld(order.id))) this.falseSuccesses += 1;
    });
    return tab;
  }

  /** True when the back end has the order; what it has it never gives up. */
  #isHeld(orderId: string): boolean {
    if (!this.#ordersSeen.has(orderId)) for (const id of this.#shop.orderIds()) this.#ordersSeen.add(id);
    return this.#ordersSeen.has(orderId);
  }
}

/** Its order is placed, or its cart is empty. */
function isOver({ checkout: { state } }: ShopTab): boolean {
  return state.step === 'placed' || state.blockers.some(({ reason }) => reason === 'cart-empty');
}

async function act(chance: Chance, tabs: Tabs, story: string[]): Promise<void> {
  for (let acts = 1 + chance.below(6); acts > 0; acts--) {
    const at = chance.below(2);
    const does = chance.oneOf(['press', 'press', 'press', 'press twice', 'press twice', 'press in both', 'reload'] as const);
    if (does === 'reload') tabs.reload(at);
    else tabs.press(at);
    if (does === 'press twice') tabs.press(at);
    if (does === 'press in both') tabs.press(1 - at);
    const then = chance.below(chance.oneOf([1, 30, 4_000, 90_000]));
    story.push(`tab ${at}: ${does}, then ${then} ms`);
    await tabs.wait(then);
  }
}

interface BackendTraits {
  readonly idempotentCreate: boolean;
  /** The back end can tell this customer whether an intent made an order. */
  readonly canFind: boolean;
}

function judge(shop: ShopTabs, tabs: Tabs, { idempotentCreate, canFind }: BackendTraits): Pick<OrderVerdict, 'duplicates' | 'lost'> {
  const made = idempotentCreate ? shop.orderIds().length : shop.ordersTaken();
  const isUnknown = tabs.ends.includes('unknown');
  // Where nobody can tell whether a lost request arrived, the customer is told so instead of an order at any price.
  const isLost = made === 0 ? idempotentCreate || !isUnknown : tabs.offersAnew || (isUnknown && (canFind || idempotentCreate));
  return { duplicates: Math.max(0, made - 1), lost: isLost ? 1 : 0 };
}
