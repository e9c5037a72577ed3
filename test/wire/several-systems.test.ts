import { composeBackend, withOwnIdentity, type BackendFactory } from '@selfcare/core';
import { tmf } from '@selfcare/adapters/tmf';
import { createSimulator, issueToken, type Fault } from '@selfcare/mocks';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/catalogue-browser/define';
import '@selfcare/widgets/order-tracker/define';
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { tinyCatalogue } from '../mocks/tiny-catalogue.js';
import { visitShop, type ShopVisit } from '../faults/shop-visit.js';
import { wrongAtRest } from '../faults/common-law.js';
import { statusOf, textOf } from '../support/widget.js';

const systems = ['catalogue', 'cart', 'orders'] as const;
type System = (typeof systems)[number];

const widgetOf: Readonly<Record<System, string>> = { catalogue: 'selfcare-catalogue-browser', cart: 'selfcare-cart', orders: 'selfcare-order-tracker' };

interface Estate {
  readonly visit: ShopVisit;
  /** Who asked each system: the bearer tokens that came to it. */
  readonly tokens: Readonly<Record<System, Set<string | null>>>;
  breakDown(system: System): void;
  /** What the system holds. */
  holds(system: System): { readonly carts: number; readonly orders: number };
}

/** Three systems of one provider: a catalogue in v5, a cart in v4 with a sign-on of its own, orders in v5 under another path. */
function anEstate(): Estate {
  let visit: ShopVisit | undefined = undefined;
  const now = (): number => (visit as ShopVisit | undefined)?.session.platform.clock.now() ?? Date.UTC(2026, 0, 15, 12);
  const make = (baseUrl: string) => createSimulator({ data: tinyCatalogue, baseUrl, clock: { now } });
  const bss = { catalogue: make('https://catalogue.example/tmf-api'), cart: make('https://cart.example/tmf-api'), orders: make('https://orders.example/r1/tmf-api') };
  const tokens = { catalogue: new Set<string | null>(), cart: new Set<string | null>(), orders: new Set<string | null>() };
  const ofTheCart = (): string => issueToken('customer-tom', now(), 3_600_000);
  const backend = (_usual: BackendFactory, through: (simulator: (typeof bss)['cart']) => typeof fetch): BackendFactory => {
    const door = (system: System): typeof fetch => (input, init) => {
      const request = new Request(input, init);
      tokens[system].add(request.headers.get('Authorization'));
      return through(bss[system])(request);
    };
    const none = { shoppingCart: false, productOrdering: false, productOfferingQualification: false, productInventory: false, guidedSelling: false } as const;
    const catalogue = tmf({ base: 'https://catalogue.example/tmf-api', versions: { productCatalog: 'v5' }, paths: none, fetch: door('catalogue') });
    const cart = tmf({ base: 'https://cart.example/tmf-api', fetch: door('cart') });
    const orders = tmf({ base: 'https://orders.example/r1/tmf-api', versions: { productOrdering: 'v5' }, fetch: door('orders') });
    const own = withOwnIdentity(cart, { mode: 'token', getAccessToken: () => Promise.resolve(ofTheCart()) });
    return composeBackend(catalogue, { cart: own, orders });
  };
  const down: readonly Fault[] = [{ kind: 'T1' }];
  visit = visitShop({ backend });
  return {
    visit,
    tokens,
    breakDown: (system) => bss[system].setFaults(down),
    holds: (system) => ({ carts: bss[system].inspect().carts.length, orders: bss[system].inspect().orders.length }),
  };
}

async function open(visit: ShopVisit, tag: string): Promise<LitElement> {
  const widget = await visit.open<LitElement>(tag);
  await visit.pass(60_000);
  return widget;
}

describe('one shop over several systems', () => {
  it('browses in one, fills the cart of another and orders at a third, each in its own version and under its own sign-on', async () => {
    const { visit, tokens, holds } = anEstate();
    expect(textOf(await open(visit, widgetOf.catalogue))).to.contain('Plan');
    await visit.fillCart('plan');
    expect(textOf(await open(visit, widgetOf.cart))).to.contain('Plan');
    const { orders } = visit.session.backend;
    const contact = { givenName: 'Maya', familyName: 'L', email: 'maya@example.com', phone: '', street: '', postcode: '', city: '', country: 'IE' };
    const lines = [{ id: 'l', action: 'add', offeringId: 'plan', name: 'Plan', quantity: 1 }] as const;
    const given = new AbortController();
    await orders.placeOrder({ intentId: 'i-1', cart: { id: 'c', lines }, contact }, { signal: given.signal });
    expect(textOf(await open(visit, widgetOf.orders))).to.contain('Plan');
    expect(systems.map(holds)).to.deep.equal([{ carts: 0, orders: 0 }, { carts: 1, orders: 0 }, { carts: 0, orders: 1 }]);
    const [shared, own] = [[...tokens.catalogue, ...tokens.orders], [...tokens.cart]];
    expect(own.some((token) => shared.includes(token)), 'a token went to a system that it is not of').to.equal(false);
  });

  for (const system of systems) {
    it(`goes on without ${system}, whose widget alone says what is wrong`, async () => {
      const { visit, breakDown } = anEstate();
      breakDown(system);
      for (const other of systems) {
        const widget = await open(visit, widgetOf[other]);
        const isDown = widget.renderRoot.querySelector('.notice.critical') !== null;
        expect(isDown, `${other} while ${system} is down: ${textOf(widget)}`).to.equal(other === system);
        expect(wrongAtRest(widget), `${other} while ${system} is down`).to.deep.equal([]);
        if (isDown) expect(statusOf(widget)).to.not.equal('');
      }
    });
  }
});
