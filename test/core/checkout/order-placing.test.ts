import { expect } from '@open-wc/testing';
import { cartStore, checkoutStore, type Cart, type CartStore, type CheckoutStore } from '@selfcare/core';
import * as fc from 'fast-check';
import { testPlatform, type TestPlatform } from '../../support/platform.js';
import { aCart, aCartLine } from '../../support/samples.js';
import { aSession } from '../../support/session.js';
import { unreliableBackend, type Fate, type UnreliableBackend } from '../../support/unreliable-ports.js';
import { fillIn } from '../../support/contact.js';

const cart: Cart = aCart({ lines: [aCartLine()], totals: undefined });

interface Tab {
  readonly platform: TestPlatform;
  readonly cart: CartStore;
  readonly checkout: CheckoutStore;
}

function openTab(platform: TestPlatform, back: UnreliableBackend): Tab {
  const session = aSession({ platform, backend: back.portsFor(platform) });
  return { platform, cart: session.use(cartStore), checkout: session.use(checkoutStore) };
}

/** What a customer does who wants the order: fills in, goes on, presses the button, asks again, tries again. */
function press({ checkout, cart: shown }: Tab): void {
  if (checkout.state.blockers.some(({ reason }) => reason === 'cart-failed')) void shown.refresh();
  if (checkout.state.step === 'unknown') void checkout.checkAgain();
  if (checkout.state.step === 'contact') fillIn(checkout);
  checkout.continue();
  void checkout.place();
}

const act = fc.record({
  tab: fc.nat(1),
  does: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('press' as const, 'pressTwice' as const) },
    { weight: 1, arbitrary: fc.constant('reload' as const) },
  ),
  then: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(4_000), fc.nat(90_000)),
});

const fate: fc.Arbitrary<Fate> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('answered' as const) },
    { weight: 4, arbitrary: fc.constantFrom('requestLost' as const, 'answerLost' as const, 'late' as const, 'refused' as const) },
  ),
  there: fc.oneof(fc.nat(20), fc.nat(3_000)),
  back: fc.oneof(fc.nat(20), fc.nat(20_000)),
});

interface Schedule {
  readonly acts: readonly { readonly tab: number; readonly does: 'press' | 'pressTwice' | 'reload'; readonly then: number }[];
  readonly fates: readonly Fate[];
}

/** Two tabs, clicks, crashes and an unkind network; then a kind one, until everything has ended. */
async function play(
  { acts, fates }: Schedule,
  capabilities: { readonly idempotentCreate: boolean; readonly findByExternalId: boolean },
) {
  const network = testPlatform();
  network.journal.write('cart:test', JSON.stringify({ visitor: cart.id }));
  const back = unreliableBackend({ network, capabilities, carts: [cart], fates });
  const tabs = [openTab(network.openTab(), back), openTab(network.openTab(), back)];
  const falseSuccesses: string[] = [];
  const open = (at: number, tab: Tab): void => {
    tabs[at] = tab;
    tab.checkout.subscribe(() => {
      const { step, order } = tab.checkout.state;
      if (step === 'placed' && !back.orders.some(({ id }) => id === order?.id)) falseSuccesses.push(order?.id ?? 'nothing');
    });
  };
  tabs.forEach((tab, at) => open(at, tab));
  await network.advance(5_000);
  for (const { tab: at, does, then } of acts) {
    const tab = tabs[at] as Tab;
    if (does === 'reload') {
      tab.platform.crash();
      open(at, openTab(network.openTab(), back));
    } else {
      press(tab);
      if (does === 'pressTwice') press(tab);
    }
    await network.advance(then);
  }
  back.heal();
  for (let round = 1; round <= 3; round++) {
    await network.advance(300_000);
    for (const tab of tabs) press(tab);
  }
  await network.advance(300_000);
  for (const { cart: shown } of tabs) void shown.refresh();
  await network.advance(1_000);
  return { back, tabs, falseSuccesses, network };
}

const schedule = fc.record({ acts: fc.array(act, { minLength: 1, maxLength: 6 }), fates: fc.array(fate, { maxLength: 14 }) });

describe('order placing', () => {
  for (const idempotentCreate of [true, false]) {
    for (const findByExternalId of [true, false]) {
      const what = [
        idempotentCreate ? 'takes an intent once' : 'takes what it gets',
        findByExternalId ? 'finds intents' : 'cannot find intents',
      ];
      it(`makes one order of a cart in two tabs, with clicks, crashes and lost answers, of a back end that ${what.join(' and ')}`, async () => {
        await fc.assert(
          fc.asyncProperty(schedule, async (steps) => {
            const { back, tabs, falseSuccesses, network } = await play(steps, { idempotentCreate, findByExternalId });
            const ends = tabs.map(({ checkout }) => checkout.state.step);
            expect(back.orders.length, 'duplicates').to.be.at.most(1);
            expect(falseSuccesses, 'false successes').to.deep.equal([]);
            if (back.orders.length === 0) {
              expect(ends).not.to.include('placed');
              // Where nobody can tell whether a lost request arrived, the customer is told so instead of an order at any price.
              if (idempotentCreate) expect.fail(`lost: ${ends.join()}`);
              expect(ends).to.include('unknown');
            } else if (findByExternalId || idempotentCreate) {
              expect(ends, 'lost').not.to.include('unknown');
            }
            if (!ends.includes('unknown'))
              expect(network.journal.keys().filter((key) => key.startsWith('order:'))).to.deep.equal([]);
            if (ends.includes('placed')) expect([...back.carts.keys()]).to.deep.equal([]);
          }),
          { numRuns: 200, includeErrorInReport: true },
        );
      }).timeout(60_000);
    }
  }
});
