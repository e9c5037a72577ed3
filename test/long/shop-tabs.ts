import {
  cartStore,
  checkoutStore,
  createSession,
  type BackendFactory,
  type CartStore,
  type CheckoutStore,
  type Customer,
  type Identity,
  type Session,
} from '@selfcare/core';
import { tmf } from '@selfcare/adapters/tmf';
import { createSimulator, issueToken, type TmfResource } from '@selfcare/mocks';
import { tinyCatalogue } from '../mocks/tiny-catalogue.js';
import { testPlatform, type TestPlatform } from '../support/platform.js';
import type { Fate } from '../support/unreliable-ports.js';
import { unreliableNetwork } from './unreliable-network.js';

/** What one tab shows. */
export interface ShopTab {
  readonly platform: TestPlatform;
  readonly session: Session;
  readonly cart: CartStore;
  readonly checkout: CheckoutStore;
}

/** A cart as the back end holds it. */
export interface HeldCart {
  readonly id: string;
  readonly lines: readonly { readonly offeringId: string; readonly quantity: number }[];
}

/** One customer's tabs in front of a back end behind an unreliable network, all by one clock. */
export interface ShopTabs {
  /** Keeps the time; is no tab. */
  readonly platform: TestPlatform;
  openTab(): ShopTab;
  /** The tab's page is gone at once, and the next one opens. */
  reload(tab: ShopTab): ShopTab;
  /** From now on the network is kind. */
  heal(): void;
  /** The ids of the orders there are. */
  orderIds(): readonly string[];
  /** How many orders a back end that knows no intents would have made of what it was sent. */
  ordersTaken(): number;
  carts(): readonly HeldCart[];
  /** Closes the sessions of all tabs, those that crashed too. */
  close(): void;
}

export interface ShopTabsOptions {
  readonly seed: number;
  /** Nobody is signed in. */
  readonly guest: boolean;
  /** False plays a back end that makes an order of everything that it is sent. */
  readonly idempotentCreate: boolean;
  /** The fate of the next request. */
  readonly nextFate: (isOrder: boolean) => Fate;
  /** Hears of each request. */
  readonly note: (what: string) => void;
}

const maya: Customer = { id: 'customer-maya', name: 'Maya' };
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Opens a shop over the TMF adapter and the simulated BSS, where a customer's orders can always be found, and a guest's by their intent. */
export function openShop({ seed, guest, idempotentCreate, nextFate, note }: ShopTabsOptions): ShopTabs {
  const platform: TestPlatform = testPlatform({ seed, turn, busy: () => network.busy });
  const { clock } = platform;
  const simulator = createSimulator({ data: tinyCatalogue, seed, clock: { now: () => clock.now() } });
  const isOrder = ({ method, url }: Request): boolean => method === 'POST' && url.endsWith('/productOrder');
  const network = unreliableNetwork({ clock, simulator, nextFate: (request) => nextFate(isOrder(request)), note });
  const sessions: Session[] = [];
  const token = issueToken(maya.id, clock.now(), 30 * 86_400_000);
  const identity: Identity = guest
    ? { mode: 'anonymous' }
    : { mode: 'token', customer: maya, getAccessToken: () => Promise.resolve(token) };
  const openOn = (page: TestPlatform): ShopTab => {
    const backend = tmf({ base: 'http://bss.invalid/tmf-api', fetch: network.fetchFor(page), idempotentCreate });
    return openTab(page, backend, identity, sessions);
  };
  return {
    platform,
    openTab: () => openOn(platform.openTab()),
    reload(tab) {
      tab.platform.crash();
      return openOn(tab.platform.openPage());
    },
    heal: () => network.heal(),
    orderIds: () => simulator.inspect().orders.map(({ id }) => String(id)),
    ordersTaken: () => {
      const made = simulator.inspect().requests.filter(({ method, status }) => method === 'POST' && status === 201);
      return made.filter(({ path }) => path.endsWith('/productOrder')).length;
    },
    carts: () => simulator.inspect().carts.map(heldCart),
    close: () => sessions.forEach((session) => session.close()),
  };
}

function heldCart({ id, cartItem = [] }: TmfResource): HeldCart {
  const items = cartItem as { quantity: number; productOffering: { id: string } }[];
  return { id: String(id), lines: items.map(({ quantity, productOffering }) => ({ offeringId: productOffering.id, quantity })) };
}

function openTab(platform: TestPlatform, backend: BackendFactory, identity: Identity, sessions: Session[]): ShopTab {
  const session = createSession({ platform, locale: 'en-IE', backend, identity });
  sessions.push(session);
  const [cart, checkout] = [session.use(cartStore), session.use(checkoutStore)];
  cart.subscribe(() => undefined);
  return { platform, session, cart, checkout };
}
