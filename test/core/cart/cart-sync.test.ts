import { expect } from '@open-wc/testing';
import { cartStore, type CartLineView, type CartOutcome, type CartPort, type CartStore } from '@selfcare/core';
import * as fc from 'fast-check';
import { testPlatform, type TestPlatform } from '../../support/platform.js';
import { aSession } from '../../support/session.js';
import { unreliableBackend, type Fate, type UnreliableBackend } from '../../support/unreliable-ports.js';

const offerings = ['plan', 'phone', 'tv'].map((id) => ({ id, name: id }));

type Act =
  | { readonly does: 'add' | 'bringBack'; readonly at: number }
  | { readonly does: 'change'; readonly at: number; readonly quantity: number }
  | { readonly does: 'refresh' }
  | { readonly does: 'wait'; readonly ms: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('add' as const), at: fc.nat(2) }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('change' as const), at: fc.nat(2), quantity: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('bringBack' as const), at: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('refresh' as const) }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.oneof(fc.nat(50), fc.nat(8_000)) }) },
);

const fate = (...kinds: Fate['kind'][]): fc.Arbitrary<Fate> =>
  fc.record({
    kind: fc.oneof(
      { weight: 3, arbitrary: fc.constant('answered' as const) },
      { weight: 4, arbitrary: fc.constantFrom(...kinds) },
    ),
    there: fc.oneof(fc.nat(20), fc.nat(3_000)),
    back: fc.oneof(fc.nat(20), fc.nat(9_000)),
  });

/** What one person at one tab last wanted of an offering, and how that ended. */
class Shopper {
  readonly cart: CartStore;
  readonly wishes = new Map<string, { readonly quantity: number; outcome?: CartOutcome }>();
  readonly seen: string[] = [];

  constructor(tab: TestPlatform, back: UnreliableBackend) {
    this.cart = aSession({ platform: tab, backend: { cart: back.portsFor(tab).cart as CartPort } }).use(cartStore);
    this.cart.subscribe(() => this.#look());
  }

  do(step: Act): void {
    const { lines, removed } = this.cart.state;
    if (step.does === 'refresh') void this.cart.refresh();
    const offering = offerings[step.does === 'add' ? step.at : 0];
    if (step.does === 'add' && offering) this.#wish(offering.id, () => this.cart.add(offering));
    if (step.does === 'change') {
      const line = lines[step.at % Math.max(1, lines.length)];
      if (line) this.#wish(line.offeringId, () => this.cart.changeQuantity(line.id, step.quantity));
    }
    if (step.does === 'bringBack') {
      const line = removed[step.at % Math.max(1, removed.length)]?.line;
      if (line) this.#wish(line.offeringId, () => this.cart.bringBack(line.id));
    }
  }

  #wish(offeringId: string, command: () => Promise<CartOutcome>): void {
    this.wishes.delete(offeringId);
    const ended = command();
    const wish: { readonly quantity: number; outcome?: CartOutcome } = {
      quantity: quantityOf(this.cart.state.lines, offeringId),
    };
    this.wishes.set(offeringId, wish);
    void ended.then((outcome) => (wish.outcome = outcome));
  }

  /** Whatever happens on the way, an offering never stands in two lines, and what was surely taken out never shows again. */
  #look(): void {
    const { lines } = this.cart.state;
    const ids = lines.map(({ offeringId }) => offeringId);
    if (new Set(ids).size < ids.length) this.seen.push(`doubled: ${ids.join()}`);
    for (const [offeringId, { quantity, outcome }] of this.wishes) {
      if (quantity === 0 && outcome?.ok && quantityOf(lines, offeringId) > 0) this.seen.push(`resurrected: ${offeringId}`);
    }
  }
}

function quantityOf(lines: readonly CartLineView[], offeringId: string): number {
  return lines.filter((line) => line.offeringId === offeringId).reduce((sum, { quantity }) => sum + quantity, 0);
}

describe('cart sync', () => {
  it('never loses, doubles or resurrects a line, whatever the network does', async () => {
    const schedule = fc.record({
      acts: fc.array(act, { minLength: 3, maxLength: 14 }),
      fates: fc.array(fate('requestLost', 'answerLost', 'late', 'twice', 'refused'), { maxLength: 16 }),
    });
    await fc.assert(
      fc.asyncProperty(schedule, async ({ acts, fates }) => {
        const network = testPlatform();
        // The first look at the cart is always answered, so that every act is one on a cart that is known.
        const back = unreliableBackend({ network, fates: [{ kind: 'answered', there: 0, back: 0 }, ...fates] });
        const shopper = new Shopper(network, back);
        await network.advance(1);
        for (const step of acts) {
          shopper.do(step);
          await network.advance(step.does === 'wait' ? step.ms : 0);
        }
        await network.advance(60_000);
        back.heal();
        void shopper.cart.refresh();
        await network.advance(30_000);

        const { lines, updating, cartId } = shopper.cart.state;
        const kept = back.carts.get(cartId ?? '')?.lines ?? [];
        expect(shopper.seen).to.deep.equal([]);
        expect(updating).to.equal(false);
        expect(lines.map(({ id, quantity }) => `${id} ${quantity}`)).to.have.members(
          kept.map(({ id, quantity }) => `${id} ${quantity}`),
        );
        for (const [offeringId, { quantity, outcome }] of shopper.wishes) {
          expect(outcome, 'every change ends').not.to.equal(undefined);
          if (outcome?.ok) expect(quantityOf(lines, offeringId), offeringId).to.equal(quantity);
        }
      }),
      { numRuns: 400, includeErrorInReport: true },
    );
  }).timeout(60_000);

  it('shows two tabs the same cart in the end, and loses nothing that either was told is in it', async () => {
    const schedule = fc.record({
      acts: fc.array(fc.record({ tab: fc.nat(1), step: act }), { minLength: 3, maxLength: 12 }),
      fates: fc.array(fate('answerLost', 'requestLost', 'refused'), { maxLength: 16 }),
    });
    await fc.assert(
      fc.asyncProperty(schedule, async ({ acts, fates }) => {
        const network = testPlatform();
        const back = unreliableBackend({
          network,
          fates: [0, 1].map(() => ({ kind: 'answered' as const, there: 0, back: 0 })).concat(fates as []),
        });
        const shoppers = [new Shopper(network, back), new Shopper(network.openTab(), back)];
        await network.advance(1);
        const taken = new Set<string>();
        for (const { tab, step } of acts) {
          const { lines = [] } = shoppers[tab]?.cart.state ?? {};
          if (step.does === 'change' && step.quantity === 0)
            taken.add(lines[step.at % Math.max(1, lines.length)]?.offeringId ?? '');
          shoppers[tab]?.do(step);
          await network.advance(step.does === 'wait' ? step.ms : 0);
        }
        await network.advance(60_000);
        back.heal();
        for (const { cart } of shoppers) void cart.refresh();
        await network.advance(30_000);

        const [one, other] = shoppers.map(({ cart }) => cart.state.lines.map(({ id, quantity }) => `${id} ${quantity}`));
        expect(one).to.have.members(other ?? []);
        for (const { wishes, cart } of shoppers) {
          for (const [offeringId, { quantity, outcome }] of wishes) {
            if (outcome?.ok && quantity > 0 && !taken.has(offeringId))
              expect(quantityOf(cart.state.lines, offeringId), offeringId).to.be.above(0);
          }
        }
      }),
      { numRuns: 200, includeErrorInReport: true },
    );
  }).timeout(60_000);
});
