import { expect } from '@open-wc/testing';
import { BackendProblem, type CartPort } from '@selfcare/core';
import { CartAccess } from '../../../packages/core/src/cart/cart-access.js';
import { testPlatform } from '../../support/platform.js';
import { aCart } from '../../support/samples.js';
import { aCartPort, aSession, aTokenIdentity } from '../../support/session.js';

function anAccess(port: Partial<CartPort> = {}, options: Parameters<typeof aSession>[0] = {}) {
  const session = aSession({ ...options, backend: { cart: aCartPort(port) } });
  const life = new AbortController();
  return { access: new CartAccess(session, life.signal), platform: session.platform, life };
}

const signedIn = (id: string) => ({ identity: aTokenIdentity({ customer: { id } }) });

describe('cart access', () => {
  it("knows a visitor's cart again, and shows it to the customer only to be carried over", () => {
    const { access, platform } = anAccess();
    access.noteCart('cart-1');
    expect(access).to.include({ notedId: 'cart-1', visitorsId: undefined });
    const { access: customers } = anAccess({}, { platform, ...signedIn('c-1') });
    expect(customers).to.include({ notedId: undefined, visitorsId: 'cart-1' });
  });

  it("knows a customer's cart again, for that customer only", () => {
    const { access, platform } = anAccess({}, signedIn('c-1'));
    access.noteCart('cart-1');
    expect(anAccess({}, { platform, ...signedIn('c-1') }).access.notedId).to.equal('cart-1');
    const { access: another } = anAccess({}, { platform, ...signedIn('c-2') });
    expect(another.notedId).to.equal(undefined);
    another.noteCart(undefined);
    expect(access.notedId).to.equal('cart-1');
  });

  it("writes no customer's id down", () => {
    const { access, platform } = anAccess({}, signedIn('customer-4711'));
    access.noteCart('cart-1');
    expect(platform.journal.keys().map(platform.journal.read).join()).not.to.contain('4711');
  });

  it("takes a noted cart that is gone or somebody else's for none, and asks for the open one", async () => {
    for (const code of ['not-found', 'not-allowed'] as const) {
      const asked: (string | undefined)[] = [];
      const { access } = anAccess({
        load: (id) => (
          asked.push(id),
          id ? Promise.reject(new BackendProblem(code, 'No')) : Promise.resolve(aCart({ id: 'open' }))
        ),
      });
      access.noteCart('cart-1');
      expect((await access.read())?.id).to.equal('open');
      expect(asked).to.deep.equal(['cart-1', undefined]);
    }
  });

  it('never reads a cart that was thrown away', async () => {
    const { access } = anAccess({ load: () => Promise.resolve(aCart()) });
    access.noteCart('cart-1');
    access.noteDiscarded('cart-1');
    expect(access.notedId).to.equal(undefined);
    expect(await access.read()).to.equal(undefined);
  });

  it('reads again when another tab has begun a cart while the answer was on its way', async () => {
    const answers: ((cart: ReturnType<typeof aCart> | undefined) => void)[] = [];
    const { access, platform } = anAccess({ load: () => new Promise((resolve) => answers.push(resolve)) });
    const reading = access.read();
    anAccess({}, { platform: platform.openTab() }).access.noteCart('cart-1');
    answers[0]?.(undefined);
    await platform.settle();
    answers[1]?.(aCart({ id: 'cart-1' }));
    expect((await reading)?.id).to.equal('cart-1');
  });

  it('never reads a cart that another tab sees thrown away while the answer is on its way', async () => {
    let answer: (cart: ReturnType<typeof aCart>) => void = () => undefined;
    const { access, platform } = anAccess({ load: () => new Promise((resolve) => (answer = resolve)) });
    access.noteDiscarded('cart-1');
    const reading = access.read();
    await anAccess({}, { platform: platform.openTab() }).access.discard('cart-1');
    answer(aCart({ id: 'cart-1' }));
    expect(await reading).to.equal(undefined);
  });

  it('forgets a discarded cart once the back end has thrown it away, and not before', async () => {
    let broken = true;
    const { access } = anAccess({
      discard: () => (broken ? Promise.reject(new BackendProblem('offline', 'No')) : Promise.resolve()),
    });
    access.noteDiscarded('cart-1');
    await access.discard('cart-1');
    expect(access.discardedIds).to.deep.equal(['cart-1']);
    broken = false;
    await access.discard('cart-1');
    expect(access.discardedIds).to.deep.equal([]);
  });

  it("throws a visitor's cart away after it was carried over, unless it has become the customer's", () => {
    for (const own of ['own', 'cart-1']) {
      const platform = testPlatform();
      anAccess({}, { platform }).access.noteCart('cart-1');
      const { access } = anAccess({}, { platform, ...signedIn('c-1') });
      access.noteCart(own);
      access.noteCarriedOver(true);
      expect(access.visitorsId).to.equal(undefined);
      expect(access.discardedIds).to.deep.equal(own === 'own' ? ['cart-1'] : []);
    }
  });

  it("leaves a customer's discarded cart to that customer, since for a visitor it is as good as gone", () => {
    const { access, platform } = anAccess({}, signedIn('c-1'));
    access.noteDiscarded('cart-1');
    expect(anAccess({}, { platform }).access.discardedIds).to.deep.equal([]);
    expect(anAccess({}, { platform, ...signedIn('c-1') }).access.discardedIds).to.deep.equal(['cart-1']);
  });

  it('lets one tab write at a time', async () => {
    const platform = testPlatform();
    const tabs = [anAccess({}, { platform }), anAccess({}, { platform: platform.openTab() })];
    const marks: string[] = [];
    const writes = tabs.map(({ access }, at) =>
      access.writeAlone(async () => {
        marks.push(`${at} begins`);
        await platform.settle();
        marks.push(`${at} ends`);
      }),
    );
    await Promise.all(writes);
    expect(marks).to.deep.equal(['0 begins', '0 ends', '1 begins', '1 ends']);
  });

  it('gives up a write after 30 seconds, and at once when the person changes', async () => {
    const codes: string[] = [];
    const { access, platform, life } = anAccess();
    const never = () =>
      access
        .writeAlone(() => new Promise(() => undefined))
        .catch((error: unknown) => void codes.push((error as BackendProblem).code));
    void never();
    await platform.advance(30_000);
    void never();
    await platform.settle();
    life.abort();
    await platform.settle();
    expect(codes).to.deep.equal(['timeout', 'cancelled']);
  });
});
