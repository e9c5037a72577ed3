import { createSession, isBackendProblem, type Backend, type BackendFactory, type Offering } from '@selfcare/core';
import { demoCustomers, issueToken } from '@selfcare/mocks';
import { testPlatform } from '../support/platform.js';

/** What a customer does, port by port, each after the one before it. */
export const journeys = ['browse', 'search', 'detail', 'cart', 'order', 'track'] as const;

/** One of them. */
export type Journey = (typeof journeys)[number];

/** How each journey ended: it holds, or with what the customer is told. */
export type JourneyEnds = Readonly<Record<Journey, string>>;

const patient = (): { readonly signal: AbortSignal } => ({ signal: new AbortController().signal });

const contact = {
  givenName: 'Maya', familyName: 'Lindqvist', email: 'maya@example.com', phone: '+353 1 555 0100', street: '1 Quay', postcode: 'D02', city: 'Dublin', country: 'IE',
};

/** Goes through all journeys over the back end. What does not hold without a problem is a sentence that says what was wrong. */
export async function goThrough(backend: BackendFactory): Promise<JourneyEnds> {
  const [maya] = demoCustomers;
  const platform = testPlatform();
  const session = createSession({
    platform: { ...platform, clock: { ...platform.clock, now: () => Date.now() } },
    backend,
    identity: {
      mode: 'token',
      customer: { id: maya?.id ?? '', name: maya?.name ?? '' },
      getAccessToken: () => Promise.resolve(issueToken(maya?.id ?? '', Date.now(), 3_600_000)),
    },
  });
  const steps = stepsOver(session.backend);
  const ends: Partial<Record<Journey, string>> = {};
  for (const journey of journeys) {
    ends[journey] = await steps[journey]().then(
      () => 'holds',
      (error: unknown) => (isBackendProblem(error) ? error.code : `wrong: ${String(error)}`),
    );
  }
  session.close();
  return ends as JourneyEnds;
}

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(what);
}

function stepsOver({ catalogue, cart, orders }: Backend): Record<Journey, () => Promise<void>> {
  let listed: readonly Offering[] = [];
  let placed = '';
  const line = { action: 'add', offeringId: 'mobile-go-60gb', name: 'Go 60 GB', quantity: 1, key: 'key-1' } as const;
  return {
    async browse() {
      const categories = await catalogue.listCategories(patient());
      expect('all shelves', categories.length === 28);
      const found = new Map<string, Offering>();
      for (let offset = 0, more = true; more && offset < 240; offset += 24) {
        const page = await catalogue.listOfferings({ offset, limit: 24 }, patient());
        for (const offering of page.offerings) found.set(offering.id, offering);
        more = page.hasMore;
      }
      listed = [...found.values()];
      expect(`everything on sale, and not ${found.size}`, found.size > 55);
      expect('prices', listed.every(({ prices }) => prices.length > 0));
    },
    async search() {
      const { offerings } = await catalogue.listOfferings({ text: 'fibre', offset: 0, limit: 24 }, patient());
      expect('what was searched', offerings.some(({ id }) => id === 'fibre-500'));
    },
    async detail() {
      const offering = await catalogue.getOffering('fibre-500', patient());
      expect('its facts and prices', offering.facts.length > 0 && offering.prices.length > 0);
    },
    async cart() {
      const first = await cart.putLine(undefined, line, patient());
      const second = await cart.putLine(first.id, { ...line, offeringId: 'fibre-500', name: 'Fibre 500', key: 'key-2' }, patient());
      const third = await cart.putLine(second.id, { ...line, lineId: 'key-1', quantity: 3 }, patient());
      expect('both lines', third.lines.map(({ id, quantity }) => `${id} ${quantity}`).join() === 'key-1 3,key-2 1');
      const last = await cart.putLine(third.id, { ...line, lineId: 'key-1', quantity: 0 }, patient());
      expect('one line', last.lines.map(({ id }) => id).join() === 'key-2');
    },
    async order() {
      const intentId = 'matrix-intent';
      const command = { intentId, cart: { id: 'c', lines: [{ id: 'l1', action: 'add', offeringId: 'fibre-500', name: 'Fibre 500', quantity: 1 }] }, contact } as const;
      placed = (await orders.placeOrder(command, patient())).id;
      expect('the order that was placed', (await orders.findOrder(intentId, patient()))?.id === placed);
    },
    async track() {
      const { orders: mine } = await orders.listOrders({ offset: 0, limit: 24 }, patient());
      expect('the order in the list', mine.some(({ id }) => id === placed));
      const order = await orders.getOrder(placed, patient());
      expect('its items', order.lines.length === 1);
    },
  };
}

/** One row of a matrix: the name, and how each journey ended. */
export function rowOf(name: string, ends: JourneyEnds): string {
  return `${name.padEnd(56)} ${journeys.map((journey) => ends[journey].slice(0, 24).padEnd(13)).join(' ')}`;
}

/** The head of a matrix. */
export const matrixHead = `${'back end'.padEnd(56)} ${journeys.map((journey) => journey.padEnd(13)).join(' ')}`;
