import { expect } from '@open-wc/testing';
import { BackendProblem, cartSettled, cartStore, type Cart, type CartLineCommand, type CartPort, type CartStore, type Problem } from '@selfcare/core';
import { testPlatform, type TestPlatform } from '../../support/platform.js';
import { aCart, aCartLine, eur, someBuckets } from '../../support/samples.js';
import { ada, aSession, aTokenIdentity, lateAnswer, type TestSession } from '../../support/session.js';
import { unreliableBackend, type Fate } from '../../support/unreliable-ports.js';

const plan = { id: 'plan-20', name: 'Plan 20 GB' };
const phone = { id: 'phone-9', name: 'Phone 9' };

/** A cart port over one cart in memory, of which a test may replace any call. */
function aWorkingCart(overrides: Partial<CartPort> = {}, lines: Cart['lines'] = []) {
  const sent: CartLineCommand[] = [];
  const loads: (string | undefined)[] = [];
  const carts = new Map<string, Cart>();
  if (lines.length) carts.set('cart-1', aCart({ lines }));
  const port: CartPort = {
    load: (id) => {
      loads.push(id);
      return Promise.resolve(id === undefined ? [...carts.values()][0] : carts.get(id));
    },
    putLine: (id, command) => {
      sent.push(command);
      const cart = carts.get(id ?? '') ?? aCart({ id: `cart-${carts.size + 1}`, lines: [] });
      const { key, action, offeringId, name, quantity } = command;
      const line = { id: key, action, offeringId, name, quantity };
      const known = cart.lines.some((other) => other.id === key);
      const next = known ? cart.lines.map((other) => (other.id === key ? line : other)) : [...cart.lines, line];
      const changed = { ...cart, lines: next.filter((other) => other.quantity > 0) };
      carts.set(changed.id, changed);
      return Promise.resolve(changed);
    },
    discard: (id) => Promise.resolve(void carts.delete(id)),
  };
  return { port: { ...port, ...overrides }, base: port, sent, loads, carts };
}

function open(port: CartPort, options: Parameters<typeof aSession>[0] = {}): { session: TestSession; cart: CartStore } {
  const session = aSession({ ...options, backend: { cart: port } });
  return { session, cart: session.use(cartStore) };
}

/** Looked at by a widget, and read. */
async function opened(port: CartPort, options: Parameters<typeof aSession>[0] = {}) {
  const { session, cart } = open(port, options);
  cart.subscribe(() => undefined);
  await session.platform.settle();
  return { session, cart, platform: session.platform };
}

const shown = (cart: CartStore): string[] =>
  cart.state.lines.map(({ name, quantity, standing }) => `${quantity} ${name} ${standing}`);
const timeout = (): Promise<never> => Promise.reject(new BackendProblem('timeout', 'No answer'));
const refusal = (): Promise<never> => Promise.reject(new BackendProblem('invalid', 'Sold out'));

describe('cart store', () => {
  it('reads the cart when somebody begins to look, and makes none for looking', async () => {
    const { port, sent, loads } = aWorkingCart();
    const { cart, session } = open(port);
    expect(cart.state.status).to.equal('idle');
    cart.subscribe(() => undefined);
    expect(cart.state.status).to.equal('loading');
    await session.platform.settle();
    expect(cart.state).to.include({ status: 'ready', count: 0, updating: false, cartId: undefined });
    expect(loads).to.deep.equal([undefined]);
    expect(sent).to.deep.equal([]);
  });

  it('says unsupported where the back end has no cart', async () => {
    const session = aSession();
    const cart = session.use(cartStore);
    cart.subscribe(() => undefined);
    const outcome = await cart.add(plan);
    expect(cart.state.status).to.equal('unsupported');
    expect(outcome).to.have.nested.property('problem.code', 'unsupported');
  });

  it('tells why the cart could not be read, and reads it when asked again', async () => {
    let broken = true;
    const { port, base } = aWorkingCart({}, [aCartLine()]);
    const { cart, platform } = await opened({
      ...port,
      load: (...call) => (broken ? Promise.reject(new BackendProblem('not-allowed', 'No')) : base.load(...call)),
    });
    expect(cart.state).to.include({ status: 'failed' });
    expect(cart.state.problem?.code).to.equal('not-allowed');
    broken = false;
    await cart.refresh();
    await platform.settle();
    expect(cart.state).to.include({ status: 'ready', count: 1, problem: undefined });
  });

  it('keeps the last good cart when the back end fails', async () => {
    let broken = false;
    const { port, base } = aWorkingCart({}, [aCartLine()]);
    const { cart } = await opened({
      ...port,
      load: (...call) => (broken ? Promise.reject(new BackendProblem('not-allowed', 'No')) : base.load(...call)),
    });
    broken = true;
    await cart.refresh();
    expect(cart.state).to.include({ status: 'ready', count: 1 });
    expect(cart.state.problem?.code).to.equal('not-allowed');
  });

  it('reads again after passing failures, with growing waits', async () => {
    let calls = 0;
    const { port, base } = aWorkingCart({}, [aCartLine()]);
    const { cart, platform } = await opened({ ...port, load: (...call) => (++calls < 3 ? timeout() : base.load(...call)) });
    expect(calls).to.equal(1);
    await platform.advance(2_000);
    expect(calls).to.equal(3);
    expect(cart.state.status).to.equal('ready');
  });

  it('says that it takes long after five seconds, and no longer than it lasts', async () => {
    const answer = lateAnswer<Cart | undefined>();
    const { cart, platform } = await opened({ ...aWorkingCart().port, load: () => answer.promise });
    await platform.advance(4_999);
    expect(cart.state.stalled).to.equal(false);
    await platform.advance(1);
    expect(cart.state.stalled).to.equal(true);
    answer.resolve(undefined);
    await platform.settle();
    expect(cart.state).to.include({ stalled: false, status: 'ready' });
  });

  it('shows an added offering at once, and as settled when the back end has it', async () => {
    const { port } = aWorkingCart();
    const { cart } = await opened(port);
    const added = cart.add(plan);
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB pending']);
    expect(cart.state).to.include({ count: 1, updating: true });
    expect(cart.state.adding['plan-20']).to.equal('pending');
    expect(await added).to.deep.equal({ ok: true });
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB settled']);
    expect(cart.state.adding).not.to.have.property('plan-20');
  });

  it("keeps a line's id from the first moment on", async () => {
    const { cart } = await opened(aWorkingCart().port);
    const added = cart.add(plan);
    const before = cart.state.lines[0]?.id;
    await added;
    expect(cart.state.lines[0]?.id).to.equal(before);
  });

  it('adds before anybody looks', async () => {
    const { port } = aWorkingCart({}, [aCartLine()]);
    const { cart } = open(port);
    expect(await cart.add(phone)).to.deep.equal({ ok: true });
    expect(cart.state.count).to.equal(2);
  });

  it('merges an offering that is added again into its line', async () => {
    const { port } = aWorkingCart({}, [aCartLine({ quantity: 2 })]);
    const { cart } = await opened(port);
    await cart.add(plan, 3);
    expect(shown(cart)).to.deep.equal(['5 Plan 20 GB settled']);
  });

  it('does not merge into a line that changes a product the customer owns', async () => {
    const { port } = aWorkingCart({}, [aCartLine({ action: 'modify', productId: 'p-1' })]);
    const { cart } = await opened(port);
    await cart.add(plan);
    expect(cart.state.lines).to.have.length(2);
  });

  it('makes one command of quick clicks, with the last quantity', async () => {
    const { port, sent } = aWorkingCart({}, [aCartLine()]);
    const { cart } = await opened(port);
    const outcomes = await Promise.all([2, 3, 4].map((quantity) => cart.changeQuantity('line-1', quantity)));
    expect(sent.map(({ quantity }) => quantity)).to.deep.equal([4]);
    expect(outcomes).to.deep.equal([{ ok: true }, { ok: true }, { ok: true }]);
  });

  it('sends one request after another, and of the changes that wait only the newest of each line', async () => {
    const first = lateAnswer<void>();
    const { port, base, sent } = aWorkingCart({}, [
      aCartLine(),
      aCartLine({ id: 'line-2', offeringId: 'phone-9', name: 'Phone 9' }),
    ]);
    let underWay = 0;
    let most = 0;
    const { cart, platform } = await opened({
      ...port,
      putLine: async (...call) => {
        most = Math.max(most, ++underWay);
        const answer = await base.putLine(...call);
        if (sent.length === 1) await first.promise;
        underWay -= 1;
        return answer;
      },
    });
    void cart.changeQuantity('line-1', 2);
    await platform.settle();
    for (const quantity of [3, 4, 5]) void cart.changeQuantity('line-1', quantity);
    void cart.changeQuantity('line-2', 7);
    expect(shown(cart)).to.deep.equal(['5 Plan 20 GB pending', '7 Phone 9 pending']);
    first.resolve();
    await platform.settle();
    expect(sent.map(({ key, quantity }) => `${key} ${quantity}`)).to.deep.equal(['line-1 2', 'line-1 5', 'line-2 7']);
    expect(most).to.equal(1);
    expect(shown(cart)).to.deep.equal(['5 Plan 20 GB settled', '7 Phone 9 settled']);
  });

  it('reads the cart once more after a burst of several commands, and not after one', async () => {
    const { port, loads } = aWorkingCart({}, [aCartLine()]);
    const { cart, platform } = await opened(port);
    await cart.changeQuantity('line-1', 2);
    await platform.settle();
    expect(loads).to.have.length(1);
    await Promise.all([cart.changeQuantity('line-1', 3), cart.add(phone)]);
    await platform.settle();
    expect(loads).to.have.length(2);
    expect(cart.state.updating).to.equal(false);
  });

  it('keeps the last settled totals while it is updating', async () => {
    const answer = lateAnswer<Cart>();
    const before = someBuckets({ dueToday: [eur(100)] });
    const after = someBuckets({ dueToday: [eur(200)] });
    const { cart, platform } = await opened({
      ...aWorkingCart().port,
      load: () => Promise.resolve(aCart({ totals: before })),
      putLine: () => answer.promise,
    });
    void cart.changeQuantity('line-1', 2);
    expect(cart.state).to.deep.include({ totals: before, updating: true, count: 2 });
    answer.resolve(aCart({ lines: [aCartLine({ quantity: 2 })], totals: after }));
    await platform.settle();
    expect(cart.state).to.deep.include({ totals: after, updating: false });
  });

  it('takes back only the refused line, with the reason', async () => {
    const { port, base } = aWorkingCart({}, [aCartLine(), aCartLine({ id: 'line-2', offeringId: 'phone-9', name: 'Phone 9' })]);
    const { cart } = await opened({
      ...port,
      putLine: (id, line, options) => (line.key === 'line-1' ? refusal() : base.putLine(id, line, options)),
    });
    const outcomes = await Promise.all([cart.changeQuantity('line-1', 5), cart.changeQuantity('line-2', 6)]);
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB failed', '6 Phone 9 settled']);
    expect(cart.state.lines[0]?.problem?.message).to.equal('Sold out');
    expect(outcomes.map(({ ok }) => ok)).to.deep.equal([false, true]);
  });

  it("forgets a line's failure when the line is changed again or the cart is read on request", async () => {
    const { port, base } = aWorkingCart({}, [aCartLine()]);
    let broken = true;
    const { cart } = await opened({ ...port, putLine: (...call) => (broken ? refusal() : base.putLine(...call)) });
    await cart.changeQuantity('line-1', 5);
    await cart.refresh();
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB settled']);
    await cart.changeQuantity('line-1', 5);
    broken = false;
    await cart.changeQuantity('line-1', 6);
    expect(shown(cart)).to.deep.equal(['6 Plan 20 GB settled']);
  });

  it('shows a refused add on the offering and in the problem, and no line of it', async () => {
    const { cart } = await opened({ ...aWorkingCart().port, putLine: refusal });
    const outcome = await cart.add(plan);
    expect(outcome).to.have.nested.property('problem.code', 'invalid');
    expect(cart.state.lines).to.deep.equal([]);
    expect(cart.state.adding['plan-20']).to.have.property('code', 'invalid');
    expect(cart.state.problem?.code).to.equal('invalid');
  });

  it('keeps of each refused add its own reason', async () => {
    const putLine: CartPort['putLine'] = (_id, { offeringId }) =>
      Promise.reject(new BackendProblem(offeringId === plan.id ? 'invalid' : 'not-allowed', 'No'));
    const { cart } = await opened({ ...aWorkingCart().port, putLine });
    await cart.add(plan);
    await cart.add(phone);
    expect([plan, phone].map(({ id }) => (cart.state.adding[id] as Problem).code)).to.deep.equal(['invalid', 'not-allowed']);
  });

  it('takes an offering called __proto__ for what it is', async () => {
    const { cart } = await opened(aWorkingCart().port);
    const added = cart.add({ id: '__proto__', name: 'Odd' });
    expect(Object.keys(cart.state.adding)).to.deep.equal(['__proto__']);
    await added;
    expect(cart.state.count).to.equal(1);
  });

  for (const quantity of [-1, 100, 1.5, Number.NaN, 1e9]) {
    it(`refuses a quantity of ${quantity} without asking the back end`, async () => {
      const { port, sent } = aWorkingCart({}, [aCartLine()]);
      const { cart } = await opened(port);
      const outcome = await cart.changeQuantity('line-1', quantity);
      expect(outcome).to.have.nested.property('problem.code', 'invalid');
      expect(shown(cart)).to.deep.equal(['1 Plan 20 GB failed']);
      expect(await cart.add(phone, quantity)).to.have.property('ok', false);
      expect(sent).to.deep.equal([]);
    });
  }

  it('refuses to let a line grow beyond 99', async () => {
    const { cart } = await opened(aWorkingCart({}, [aCartLine({ quantity: 99 })]).port);
    expect(await cart.add(plan)).to.have.nested.property('problem.code', 'invalid');
    expect(cart.state.count).to.equal(99);
  });

  it('says that a line it does not have is not found', async () => {
    const { cart } = await opened(aWorkingCart().port);
    expect(await cart.changeQuantity('nowhere', 2)).to.have.nested.property('problem.code', 'not-found');
  });

  it('lets a removal be undone for ten seconds, and puts the line back where it stood', async () => {
    const { port } = aWorkingCart(
      {},
      ['a', 'b', 'c'].map((id) => aCartLine({ id, offeringId: id, name: id, quantity: 2 })),
    );
    const { cart, platform } = await opened(port);
    await cart.remove('b');
    expect(shown(cart)).to.deep.equal(['2 a settled', '2 c settled']);
    expect(cart.state.removed.map(({ line, position }) => [line.id, position])).to.deep.equal([['b', 1]]);
    await platform.advance(9_000);
    expect(await cart.bringBack('b')).to.deep.equal({ ok: true });
    expect(shown(cart)).to.deep.equal(['2 a settled', '2 b settled', '2 c settled']);
    expect(cart.state.removed).to.deep.equal([]);
  });

  it('no longer offers to undo a removal after ten seconds', async () => {
    const { cart, platform } = await opened(aWorkingCart({}, [aCartLine()]).port);
    await cart.remove('line-1');
    await platform.advance(10_000);
    expect(cart.state.removed).to.deep.equal([]);
    expect(await cart.bringBack('line-1')).to.have.property('ok', false);
    expect(cart.state.lines).to.deep.equal([]);
  });

  it('needs no request for a removal undone at once', async () => {
    const { port, sent } = aWorkingCart({}, [aCartLine()]);
    const { cart } = await opened(port);
    const removed = cart.remove('line-1');
    const back = cart.bringBack('line-1');
    expect(await Promise.all([removed, back])).to.deep.equal([{ ok: true }, { ok: true }]);
    expect(sent).to.deep.equal([]);
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB settled']);
  });

  it('brings a line back into an equal one that was added meanwhile', async () => {
    const { cart } = await opened(aWorkingCart({}, [aCartLine({ quantity: 2 })]).port);
    await cart.remove('line-1');
    await cart.add(plan);
    await cart.bringBack('line-1');
    expect(shown(cart)).to.deep.equal(['3 Plan 20 GB settled']);
  });

  it('shows a line again whose removal was refused', async () => {
    const { cart } = await opened({ ...aWorkingCart({}, [aCartLine()]).port, putLine: refusal });
    await cart.remove('line-1');
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB failed']);
    expect(cart.state.removed).to.deep.equal([]);
  });

  it('looks before it says that a change failed whose answer was lost', async () => {
    const { port, base } = aWorkingCart({}, [aCartLine()]);
    const { cart } = await opened({ ...port, putLine: async (...call) => (await base.putLine(...call), timeout()) });
    expect(await cart.changeQuantity('line-1', 2)).to.deep.equal({ ok: true });
    expect(await cart.add(phone)).to.deep.equal({ ok: true });
    expect(await cart.remove('line-1')).to.deep.equal({ ok: true });
    expect(shown(cart)).to.deep.equal(['1 Phone 9 settled']);
  });

  it('says that a change failed that never arrived', async () => {
    const { cart } = await opened({ ...aWorkingCart({}, [aCartLine()]).port, putLine: timeout });
    expect(await cart.changeQuantity('line-1', 2)).to.have.nested.property('problem.code', 'timeout');
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB failed']);
  });

  it('gives up a change that is never answered', async () => {
    const { cart, platform } = await opened({
      ...aWorkingCart({}, [aCartLine()]).port,
      putLine: () => new Promise(() => undefined),
    });
    const changed = cart.changeQuantity('line-1', 2);
    await platform.advance(31_000);
    expect(await changed).to.have.nested.property('problem.code', 'timeout');
    expect(cart.state.updating).to.equal(false);
  });

  it('makes one line when an add is repeated whose first request arrives late', async () => {
    const { port, base, carts } = aWorkingCart({}, [aCartLine({ id: 'other', offeringId: 'other' })]);
    const late: (() => unknown)[] = [];
    let broken = true;
    const { cart } = await opened({
      ...port,
      putLine: (...call) => {
        if (!broken) return base.putLine(...call);
        late.push(() => base.putLine(...call));
        return timeout();
      },
    });
    expect(await cart.add(plan)).to.have.property('ok', false);
    broken = false;
    expect(await cart.add(plan)).to.deep.equal({ ok: true });
    for (const arrive of late) arrive();
    await cart.refresh();
    expect(carts.get('cart-1')?.lines).to.have.length(2);
    expect(cart.state.lines).to.have.length(2);
  });

  it('takes a line out again that a late request brought back', async () => {
    const { port, base, carts } = aWorkingCart({}, [aCartLine()]);
    const late: (() => unknown)[] = [];
    let broken = true;
    const { cart, platform } = await opened({
      ...port,
      putLine: (...call) => {
        if (!broken) return base.putLine(...call);
        late.push(() => base.putLine(...call));
        return timeout();
      },
    });
    await cart.changeQuantity('line-1', 5);
    broken = false;
    await cart.remove('line-1');
    for (const arrive of late) arrive();
    const seen: number[] = [];
    cart.subscribe(() => seen.push(cart.state.count));
    await cart.refresh();
    await platform.settle();
    expect(Math.max(...seen)).to.equal(0);
    expect(carts.get('cart-1')?.lines).to.deep.equal([]);
  });

  it('leaves a change alone that another tab made on purpose', async () => {
    const { port, carts, sent } = aWorkingCart({}, [aCartLine()]);
    const { cart } = await opened(port);
    await cart.changeQuantity('line-1', 3);
    carts.set('cart-1', aCart({ lines: [aCartLine({ quantity: 1 })] }));
    await cart.refresh();
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB settled']);
    expect(sent).to.have.length(1);
  });

  for (const code of ['conflict', 'outdated'] as const) {
    it(`reads the cart and repeats a change once that met ${code}`, async () => {
      let refusals = 1;
      const { port, base, loads } = aWorkingCart({}, [aCartLine()]);
      const { cart } = await opened({
        ...port,
        putLine: (...call) =>
          refusals-- > 0 ? Promise.reject(new BackendProblem(code, 'Changed meanwhile')) : base.putLine(...call),
      });
      expect(await cart.changeQuantity('line-1', 2)).to.deep.equal({ ok: true });
      expect(loads).to.have.length(2);
      refusals = 2;
      expect(await cart.changeQuantity('line-1', 3)).to.have.nested.property('problem.code', code);
    });
  }

  it('tells when the back end takes another quantity than it was told', async () => {
    const { cart } = await opened({
      ...aWorkingCart({}, [aCartLine()]).port,
      putLine: () => Promise.resolve(aCart({ lines: [aCartLine({ quantity: 3 })] })),
    });
    expect(await cart.changeQuantity('line-1', 5)).to.have.nested.property('problem.code', 'conflict');
    expect(shown(cart)).to.deep.equal(['3 Plan 20 GB failed']);
  });

  it('starts a new cart with all lines still wanted when the cart is gone', async () => {
    const { port, base, carts } = aWorkingCart({}, [
      aCartLine(),
      aCartLine({ id: 'line-2', offeringId: 'phone-9', name: 'Phone 9' }),
    ]);
    const { cart, platform } = await opened({
      ...port,
      putLine: (id, ...rest) =>
        id && !carts.has(id) ? Promise.reject(new BackendProblem('not-found', 'Gone')) : base.putLine(id, ...rest),
    });
    carts.delete('cart-1');
    expect(await cart.changeQuantity('line-1', 4)).to.deep.equal({ ok: true });
    await platform.settle();
    expect(shown(cart)).to.deep.equal(['4 Plan 20 GB settled', '1 Phone 9 settled']);
    expect([...carts.values()][0]?.lines).to.have.length(2);
  });

  it('does not bring back what another tab has ordered', async () => {
    const { port, base, carts } = aWorkingCart({}, [aCartLine()]);
    const { cart, session } = await opened({
      ...port,
      putLine: (id, ...rest) =>
        id && !carts.has(id) ? Promise.reject(new BackendProblem('not-found', 'Gone')) : base.putLine(id, ...rest),
    });
    carts.delete('cart-1');
    session.platform.journal.remove('cart:test');
    expect(await cart.changeQuantity('line-1', 4)).to.have.nested.property('problem.code', 'not-found');
    expect(cart.state.lines).to.deep.equal([]);
    expect(carts.size).to.equal(0);
  });

  it("takes a not-found for the line's when the cart is still there", async () => {
    const { port, carts } = aWorkingCart({ putLine: () => Promise.reject(new BackendProblem('not-found', 'No such offering')) }, [
      aCartLine(),
    ]);
    const { cart } = await opened(port);
    expect(await cart.add(phone)).to.have.nested.property('problem.code', 'not-found');
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB settled']);
    expect(carts.size).to.equal(1);
  });

  it('finds its cart again after a reload', async () => {
    const network = testPlatform();
    const back = unreliableBackend({ network });
    const first = open(back.portsFor(network).cart as CartPort, { platform: network });
    await Promise.all([first.cart.add(plan), network.advance(1)]);
    const tab = network.openTab();
    const { cart } = open(back.portsFor(tab).cart as CartPort, { platform: tab });
    expect(cart.state.cartId).to.equal('cart-1');
    cart.subscribe(() => undefined);
    await network.advance(1);
    expect(cart.state.count).to.equal(1);
  });

  describe('when the page goes before the back end has answered', () => {
    const slow: Fate = { kind: 'answered', there: 500, back: 500 };

    /** A page on which everything was read, and then something is done that the back end answers after a second, if at all. */
    async function aPageThatGoes(act: (cart: CartStore) => unknown, { lines = [] as Cart['lines'], fate = slow } = {}) {
      const network = testPlatform();
      const tab = network.openTab();
      let isSlow = false;
      const back = unreliableBackend({
        network,
        nextFate: () => (isSlow ? fate : { kind: 'answered', there: 0, back: 0 }),
        carts: lines.length ? [aCart({ id: 'cart-1', lines })] : [],
      });
      if (lines.length) network.journal.write('cart:test', JSON.stringify({ visitor: 'cart-1' }));
      const { cart } = open(back.portsFor(tab).cart as CartPort, { platform: tab });
      cart.subscribe(() => undefined);
      await network.advance(1);
      isSlow = true;
      act(cart);
      await network.advance(100);
      tab.crash();
      back.heal();
      const nextPage = async (options: Parameters<typeof aSession>[0] = {}): Promise<CartStore> => {
        const platform = tab.openPage();
        const next = open(back.portsFor(platform).cart as CartPort, { platform, ...options });
        next.cart.subscribe(() => undefined);
        await network.advance(1);
        return next.cart;
      };
      return { network, tab, back, nextPage };
    }

    it("the next page has what a visitor put in first, though nobody told the cart's id", async () => {
      const { nextPage } = await aPageThatGoes((cart) => cart.add(plan));
      expect(shown(await nextPage())).to.deep.equal(['1 Plan 20 GB settled']);
    });

    it('the next page shows a change at once and makes it, and a change that arrives late changes nothing more', async () => {
      const { nextPage, network } = await aPageThatGoes((cart) => cart.changeQuantity('line-1', 5), { lines: [aCartLine({ id: 'line-1' })] });
      const cart = await nextPage();
      expect(shown(cart)).to.deep.equal(['5 Plan 20 GB settled']);
      await Promise.all([cart.changeQuantity('line-1', 2), network.advance(1)]);
      await network.advance(5_000);
      await Promise.all([cart.refresh(), network.advance(1)]);
      expect(shown(cart)).to.deep.equal(['2 Plan 20 GB settled']);
    });

    it('what fails because the page is being left is made on the next page; what fails in sight is not', async () => {
      for (const [leaving, expected] of [[true, ['1 Plan 20 GB settled']], [false, []]] as const) {
        const network = testPlatform();
        const tab = network.openTab();
        let fail = (): void => undefined;
        const cut = aWorkingCart({ putLine: () => new Promise((_, reject) => (fail = () => reject(new BackendProblem('offline', 'Cut off')))) });
        const { cart } = await opened(cut.port, { platform: tab });
        const added = cart.add(plan);
        await network.settle();
        if (leaving) tab.hide();
        fail();
        expect(await added).to.have.nested.property('problem.code', 'offline');
        await network.settle();
        tab.crash();
        const { cart: next } = await opened(aWorkingCart().port, { platform: tab.openPage() });
        expect(shown(next)).to.deep.equal(expected);
      }
    });

    it('what is put in before the cart is read comes on top of what that holds, whichever of the next pages first reads it', async () => {
      const network = testPlatform();
      network.journal.write('cart:test', JSON.stringify({ visitor: 'cart-1' }));
      const tab = network.openTab();
      const unread = { ...aWorkingCart({}, [aCartLine({ id: 'line-1' })]).port, load: () => new Promise<never>(() => undefined) };
      const first = open(unread, { platform: tab }).cart;
      first.subscribe(() => undefined);
      void first.add(plan);
      void first.add({ id: 'phone', name: 'Phone' }, 2);
      await network.settle();
      tab.crash();
      const second = tab.openPage();
      open(unread, { platform: second }).cart.subscribe(() => undefined);
      await network.settle();
      second.crash();
      const { cart } = await opened(aWorkingCart({}, [aCartLine({ id: 'line-1' })]).port, { platform: second.openPage() });
      expect(shown(cart)).to.deep.equal(['2 Plan 20 GB settled', '2 Phone settled']);
      expect(shown((await opened(aWorkingCart().port, { platform: second.openPage() })).cart)).to.deep.equal([]);
    });

    it('what is put in while the cart cannot be read is put in by the next page when this one is being left, and only then', async () => {
      for (const [leaving, expected] of [[true, ['1 Plan 20 GB settled']], [false, []]] as const) {
        const network = testPlatform();
        const tab = network.openTab();
        let fail = (): void => undefined;
        const cut = { ...aWorkingCart().port, load: () => new Promise<never>((_, reject) => (fail = () => reject(new BackendProblem('bad-answer', 'Cut off')))) };
        const { cart } = open(cut, { platform: tab });
        const added = cart.add(plan);
        await network.settle();
        if (leaving) tab.hide();
        fail();
        expect(await added).to.have.nested.property('problem.code', 'bad-answer');
        await network.settle();
        tab.crash();
        const { cart: next } = await opened(aWorkingCart().port, { platform: tab.openPage() });
        expect(shown(next)).to.deep.equal(expected);
      }
    });

    it('a line that was taken out stays out on the next page', async () => {
      const { nextPage } = await aPageThatGoes((cart) => cart.remove('line-1'), {
        lines: [aCartLine({ id: 'line-1' })],
        fate: { ...slow, kind: 'requestLost' },
      });
      expect(shown(await nextPage())).to.deep.equal([]);
    });

    it('a removal holds on the next page although an addition from before it is applied late', async () => {
      const network = testPlatform();
      const tab = network.openTab();
      const back = unreliableBackend({
        network,
        nextFate: (name) => (name === 'putLine' ? { kind: 'late', there: 10, back: 200 } : { kind: 'answered', there: 0, back: 0 }),
        carts: [aCart({ id: 'cart-1', lines: [aCartLine({ id: 'line-1', offeringId: 'phone-9', name: 'Phone 9' })] })],
      });
      network.journal.write('cart:test', JSON.stringify({ visitor: 'cart-1' }));
      const { cart } = open(back.portsFor(tab).cart as CartPort, { platform: tab });
      cart.subscribe(() => undefined);
      await network.advance(1);
      void cart.add(plan);
      await network.advance(5);
      const removed = cart.remove(cart.state.lines.find(({ offeringId }) => offeringId === plan.id)?.id ?? '');
      await network.advance(300);
      expect(await removed).to.deep.equal({ ok: true });
      tab.crash();
      back.heal();
      await network.advance(1_000);
      expect(back.carts.get('cart-1')?.lines.map(({ name }) => name)).to.deep.equal(['Phone 9', 'Plan 20 GB']);
      const platform = tab.openPage();
      const { cart: next } = open(back.portsFor(platform).cart as CartPort, { platform });
      next.subscribe(() => undefined);
      await network.advance(1);
      expect(shown(next)).to.deep.equal(['1 Phone 9 settled']);
    });

    it('two pages that open make the change once, and a third finds nothing to do', async () => {
      const { nextPage, back } = await aPageThatGoes((cart) => cart.add(plan), { fate: { ...slow, kind: 'requestLost' } });
      const [one, other] = await Promise.all([nextPage(), nextPage()]);
      expect([shown(one), shown(other)]).to.deep.equal([['1 Plan 20 GB settled'], ['1 Plan 20 GB settled']]);
      const puts = (): number => back.calls.filter((name) => name === 'putLine').length;
      const before = puts();
      await nextPage();
      expect([back.carts.size, puts()]).to.deep.equal([1, before]);
    });

    it('what another page has changed since is not undone', async () => {
      const { nextPage, network } = await aPageThatGoes((cart) => cart.add(plan));
      const one = await nextPage();
      const other = await nextPage();
      await Promise.all([one.remove(one.state.lines[0]?.id ?? ''), network.advance(1)]);
      await network.advance(1);
      expect([shown(one), shown(other), shown(await nextPage())]).to.deep.equal([[], [], []]);
    });

    it('a line that was ordered meanwhile does not come back', async () => {
      const { nextPage, network } = await aPageThatGoes((cart) => cart.add(plan));
      const cart = await nextPage();
      await Promise.all([cart.discard(), network.advance(1)]);
      expect(shown(await nextPage())).to.deep.equal([]);
    });

    it('what was left more than two minutes ago is not changed any more', async () => {
      const { nextPage, network, tab } = await aPageThatGoes((cart) => cart.add(plan), { fate: { ...slow, kind: 'requestLost' } });
      await network.advance(120_000);
      expect(shown(await nextPage())).to.deep.equal([]);
      expect(tab.tabJournal?.keys().filter((key) => key.startsWith('cart-change:'))).to.deep.equal([]);
    });

    it('it goes with a visitor who signs in on the next page, and never from one customer to another', async () => {
      const { nextPage } = await aPageThatGoes((cart) => cart.add(plan), { fate: { ...slow, kind: 'requestLost' } });
      expect(shown(await nextPage({ identity: aTokenIdentity() }))).to.deep.equal(['1 Plan 20 GB settled']);

      const network = testPlatform();
      const tab = network.openTab();
      const { cart, session } = open({ ...aWorkingCart().port, putLine: () => new Promise(() => undefined) }, { platform: tab, identity: aTokenIdentity() });
      cart.subscribe(() => undefined);
      await network.advance(1);
      void cart.add(plan);
      await network.advance(1);
      expect(shown(cart)).to.deep.equal(['1 Plan 20 GB pending']);
      expect(session.state.signOn).to.equal('signed-in');
      tab.crash();
      const { cart: others } = await opened(aWorkingCart().port, {
        platform: tab.openPage(),
        identity: aTokenIdentity({ customer: { ...ada, id: 'c-2' } }),
      });
      expect(shown(others)).to.deep.equal([]);
    });

    it('a sign-out leaves nothing of it in the browser', async () => {
      const { port } = aWorkingCart({ putLine: () => new Promise(() => undefined) });
      const { cart, session, platform } = await opened(port, { identity: aTokenIdentity() });
      void cart.add(plan);
      await platform.settle();
      expect(platform.tabJournal?.keys()).to.have.length(1);
      await session.signOut();
      expect(platform.tabJournal?.keys()).to.deep.equal([]);
    });

    for (const text of ['', 'null', '{"line":', '{"line":{"id":"l"}}', '{"line":{"id":"l","action":"add","offeringId":"o","name":"n","quantity":"1"}}']) {
      it(`an entry that reads ${text || 'nothing'} is thrown away`, async () => {
        const platform = testPlatform();
        platform.tabJournal?.write('cart-change:test:l', text);
        const { cart } = await opened(aWorkingCart().port, { platform });
        expect(cart.state).to.include({ status: 'ready', count: 0 });
        expect(platform.tabJournal?.read('cart-change:test:l')).to.equal(undefined);
      });
    }
  });

  it('survives a journal that somebody scribbled into', async () => {
    const platform = testPlatform();
    platform.journal.write('cart:test', '{"visitor":');
    const { cart } = await opened(aWorkingCart().port, { platform });
    expect(cart.state).to.include({ status: 'ready', cartId: undefined });
  });

  it('shows what another page has put in while this one rested in the back-forward cache', async () => {
    const network = testPlatform();
    const { port } = aWorkingCart();
    const { cart, platform } = await opened(port, { platform: network.openTab() });
    platform.rest();
    const { cart: other } = await opened(port, { platform: network.openTab() });
    await other.add(plan);
    expect(shown(cart)).to.deep.equal([]);
    platform.comeBack();
    await network.settle();
    expect(shown(cart)).to.deep.equal(['1 Plan 20 GB settled']);
  });

  it('shows what another tab has put in', async () => {
    const { one, other } = await twoTabs();
    await Promise.all([one.cart.add(plan), one.network.advance(1)]);
    await one.network.advance(1);
    expect(shown(other.cart)).to.deep.equal(['1 Plan 20 GB settled']);
  });

  it('joins the line that the cart turns out to hold of the same offering', async () => {
    const { port, base, sent } = aWorkingCart({}, [aCartLine({ id: 'line-1', offeringId: 'tv', name: 'TV' })]);
    const refusing: CartPort = {
      ...port,
      putLine: (id, command, options) =>
        command.lineId === undefined ? Promise.reject(new BackendProblem('conflict', 'There already')) : base.putLine(id, { ...command, key: command.lineId }, options),
    };
    const { cart } = await opened(refusing);
    await base.putLine('cart-1', { key: 'theirs', action: 'add', offeringId: plan.id, name: plan.name, quantity: 1 }, { signal: new AbortController().signal });
    expect(await cart.add(plan, 2)).to.deep.equal({ ok: true });
    expect(shown(cart)).to.include('2 Plan 20 GB settled').and.have.length(2);
    expect(sent.at(-1)).to.include({ lineId: 'theirs', quantity: 2 });
  });

  it('asks for the cart as a part of what a person does, also while a busy back end is spared', async () => {
    const asked: (boolean | undefined)[] = [];
    const { port, base } = aWorkingCart();
    const noting: CartPort = {
      ...port,
      load: (id, options) => (asked.push(options.pressed), base.load(id, options)),
      putLine: (id, command, options) => (asked.push(options.pressed), base.putLine(id, command, options)),
    };
    const { cart, platform } = await opened(noting);
    expect(asked).to.deep.equal([false]);
    await cart.add(plan);
    await cart.refresh();
    expect(asked).to.deep.equal([false, true, true, true]);
    await platform.advance(61_000);
    platform.hide();
    platform.show();
    await platform.settle();
    expect(asked.at(-1)).to.equal(false);
  });

  it('has one line of an offering that two tabs both begin a cart with', async () => {
    const { port } = aWorkingCart();
    const platform = testPlatform();
    const [first, second] = [await opened(port, { platform }), await opened(port, { platform: platform.openTab() })];
    await Promise.all([first.cart.add(plan), second.cart.add(plan)]);
    await platform.settle();
    expect(shown(first.cart)).to.deep.equal(['1 Plan 20 GB settled']);
    expect(shown(second.cart)).to.deep.equal(['1 Plan 20 GB settled']);
  });

  it('keeps the lines of two tabs that both begin a cart at once', async () => {
    const { one, other, back } = await twoTabs();
    void one.cart.add(plan);
    void other.cart.add(phone);
    await one.network.advance(10);
    expect(back.carts.size).to.equal(1);
    expect(shown(one.cart)).to.have.members(['1 Plan 20 GB settled', '1 Phone 9 settled']);
    expect(shown(other.cart)).to.have.members(shown(one.cart));
  });

  it("forgets everything at sign-out, the cart's id too", async () => {
    const { port } = aWorkingCart({ load: () => Promise.resolve(undefined) });
    const { cart, session } = await opened(port, { identity: aTokenIdentity() });
    await cart.add(plan);
    expect(session.platform.journal.keys()).to.deep.equal(['cart:test']);
    session.signOut();
    expect(cart.state).to.deep.include({ lines: [], count: 0, cartId: undefined, removed: [] });
    expect(session.platform.journal.keys()).to.deep.equal([]);
  });

  it('drops an answer that comes after sign-out', async () => {
    const answer = lateAnswer<Cart>();
    const { port } = aWorkingCart({ putLine: () => answer.promise, load: () => Promise.resolve(undefined) });
    const { cart, session, platform } = await opened(port, { identity: aTokenIdentity() });
    const added = cart.add(plan);
    await platform.settle();
    session.signOut();
    answer.resolve(aCart());
    await platform.settle();
    expect(await added).to.have.nested.property('problem.code', 'cancelled');
    expect(cart.state).to.include({ count: 0, cartId: undefined });
    expect(platform.journal.keys()).to.deep.equal([]);
  });

  it("carries a visitor's lines over into the customer's cart at sign-in, and never sums", async () => {
    const { session, cart, carts } = await visitorWith(
      [aCartLine({ quantity: 2 }), aCartLine({ id: 'line-2', offeringId: 'phone-9', name: 'Phone 9' })],
      [aCartLine({ id: 'own-1', quantity: 1 }), aCartLine({ id: 'own-2', offeringId: 'tv', name: 'TV' })],
    );
    session.signIn(aTokenIdentity());
    expect(shown(cart)).to.deep.equal(['2 Plan 20 GB pending', '1 Phone 9 pending']);
    await session.platform.settle();
    expect(shown(cart)).to.have.members(['2 Plan 20 GB settled', '1 TV settled', '1 Phone 9 settled']);
    expect(carts.get('own')?.lines).to.have.length(3);
    expect(carts.has('guest')).to.equal(false);
  });

  it('carries lines over once, however often the host signs the same customer in', async () => {
    const { session, cart } = await visitorWith([aCartLine({ quantity: 2 })], []);
    session.signIn(aTokenIdentity());
    session.signIn(aTokenIdentity());
    await session.platform.settle();
    session.signIn(aTokenIdentity());
    await session.platform.settle();
    expect(shown(cart)).to.deep.equal(['2 Plan 20 GB settled']);
  });

  it("lets what is under way at sign-in arrive in the customer's cart", async () => {
    const { session, cart } = await visitorWith([aCartLine()], []);
    const added = cart.add(phone);
    session.signIn(aTokenIdentity());
    expect(await added).to.deep.equal({ ok: true });
    await session.platform.settle();
    expect(shown(cart)).to.have.members(['1 Plan 20 GB settled', '1 Phone 9 settled']);
  });

  it('adds nothing twice when the host has merged the carts at sign-on and reloaded the page', async () => {
    const { port, sent, carts } = aWorkingCart();
    carts.set('own', aCart({ id: 'own', lines: [aCartLine({ quantity: 2 })] }));
    const platform = testPlatform();
    platform.journal.write('cart:test', JSON.stringify({ visitor: 'guest' }));
    const { cart } = await opened(port, { platform, identity: aTokenIdentity() });
    expect(shown(cart)).to.deep.equal(['2 Plan 20 GB settled']);
    expect(sent).to.deep.equal([]);
    expect(JSON.parse(platform.journal.read('cart:test') ?? ''))
      .to.include({ customer: 'own' })
      .and.not.to.have.property('visitor');
  });

  it("carries a visitor's cart over that is found after a sign-on with a reload", async () => {
    const { port, carts } = aWorkingCart();
    carts.set('own', aCart({ id: 'own', lines: [] }));
    carts.set('guest', aCart({ id: 'guest', lines: [aCartLine({ quantity: 2 })] }));
    const platform = testPlatform();
    platform.journal.write('cart:test', JSON.stringify({ visitor: 'guest' }));
    const { cart } = await opened(port, { platform, identity: aTokenIdentity() });
    expect(shown(cart)).to.deep.equal(['2 Plan 20 GB settled']);
    expect([...carts.keys()]).to.deep.equal(['own']);
  });

  it('shows nothing of one customer to the next, and asks for nothing of theirs', async () => {
    const { port, base, loads } = aWorkingCart();
    const { cart, session } = await opened(
      { ...port, load: (id, options) => base.load(id ?? 'none', options) },
      { identity: aTokenIdentity() },
    );
    await cart.add(plan);
    loads.length = 0;
    session.signIn(aTokenIdentity({ customer: { ...ada, id: 'c-2' } }));
    expect(cart.state).to.deep.include({ lines: [], cartId: undefined });
    await session.platform.settle();
    expect(cart.state.lines).to.deep.equal([]);
    expect(loads).to.deep.equal(['none']);
  });

  it('asks for nothing of one customer for the next, though nobody tells the id of either', async () => {
    const { port, base, loads } = aWorkingCart();
    const nameless = (): ReturnType<typeof aTokenIdentity> => aTokenIdentity({ customer: undefined });
    const { cart, session } = await opened({ ...port, load: (id, options) => base.load(id ?? 'none', options) }, { identity: nameless() });
    await cart.add(plan);
    loads.length = 0;
    session.signIn(nameless());
    await session.platform.settle();
    expect(cart.state.lines).to.deep.equal([]);
    expect(loads).to.deep.equal(['none']);
  });

  it('keeps the carts of two scopes apart', async () => {
    const { port, base, loads } = aWorkingCart();
    const { cart, session } = await opened(
      { ...port, load: (id, options) => base.load(id ?? 'none', options) },
      { identity: aTokenIdentity(), scope: { customerId: 'acme' } },
    );
    await cart.add(plan);
    loads.length = 0;
    session.changeScope({ customerId: 'globex' });
    await session.platform.settle();
    expect([cart.state.count, ...loads]).to.deep.equal([0, 'none']);
  });

  it('keeps two customers apart whose sessions share a page', async () => {
    const platform = testPlatform();
    const carts = new Map([
      ['c-1', aCart({ id: 'a' })],
      ['c-2', aCart({ id: 'b', lines: [aCartLine({ quantity: 5 })] })],
    ]);
    const desk = (id: string) =>
      opened(
        { ...aWorkingCart().port, load: (cartId) => Promise.resolve(carts.get(cartId === 'a' ? 'c-1' : id)) },
        { platform, identity: aTokenIdentity({ customer: { id } }) },
      );
    const one = await desk('c-1');
    const other = await desk('c-2');
    expect([one, other].map(({ cart }) => cart.state.count)).to.deep.equal([1, 5]);
  });

  it('throws the cart away after an order, and keeps what the order does not hold', async () => {
    const { port, carts } = aWorkingCart({}, [aCartLine(), aCartLine({ id: 'line-2', offeringId: 'phone-9', name: 'Phone 9' })]);
    const { cart, platform } = await opened(port);
    const discarded = cart.discard({ id: 'cart-1', lines: [aCartLine()] });
    expect(shown(cart)).to.deep.equal(['1 Phone 9 pending']);
    await discarded;
    await platform.settle();
    expect(shown(cart)).to.deep.equal(['1 Phone 9 settled']);
    expect([...carts.values()].map(({ lines }) => lines.length)).to.deep.equal([1]);
  });

  it('never shows a cart again that it threw away, though the back end did not hear of it', async () => {
    let broken = true;
    const { port, base, carts } = aWorkingCart({}, [aCartLine()]);
    const { cart, platform } = await opened({ ...port, discard: (...call) => (broken ? timeout() : base.discard(...call)) });
    await cart.discard();
    await cart.refresh();
    expect(cart.state).to.include({ count: 0, cartId: undefined });
    const tab = platform.openTab();
    const reloaded = await opened(
      { ...port, discard: (...call) => (broken ? timeout() : base.discard(...call)) },
      { platform: tab },
    );
    expect(reloaded.cart.state.count).to.equal(0);
    broken = false;
    await reloaded.cart.refresh();
    expect(carts.size).to.equal(0);
    expect(tab.journal.keys()).to.deep.equal([]);
  });

  it('never shows an ordered cart again after its customer signed out and in, nor the one ordered before it', async () => {
    let broken = true;
    const { port, base, carts } = aWorkingCart();
    const { cart, session, platform } = await opened(
      { ...port, discard: (...call) => (broken ? timeout() : base.discard(...call)) },
      { identity: aTokenIdentity() },
    );
    for (let order = 0; order < 2; order++) {
      await cart.add(plan);
      await cart.discard();
    }
    expect(carts.size).to.equal(2);
    session.signOut();
    await platform.settle();
    session.signIn(aTokenIdentity());
    await cart.refresh();
    expect(cart.state).to.include({ count: 0, cartId: undefined });
    expect(carts.size).to.equal(2);
    broken = false;
    await cart.refresh();
    expect(carts.size).to.equal(0);
    expect(platform.journal.keys()).to.deep.equal([]);
  });

  it('asks in vain only once a reading for carts to be thrown away', async () => {
    let asked = 0;
    const { port } = aWorkingCart({ discard: () => ((asked += 1), timeout()) });
    const { cart } = await opened(port);
    for (let order = 0; order < 3; order++) {
      await cart.add(plan);
      await cart.discard();
    }
    asked = 0;
    await cart.refresh();
    expect(asked).to.equal(1);
  });

  it('reads the cart again when a page that slept is looked at', async () => {
    const { port, loads } = aWorkingCart({}, [aCartLine()]);
    const { platform } = await opened(port);
    platform.hide();
    await platform.advance(30_000);
    platform.show();
    await platform.settle();
    expect(loads).to.have.length(1);
    platform.hide();
    await platform.advance(8 * 3_600_000);
    platform.show();
    await platform.settle();
    expect(loads).to.have.length(2);
  });

  it('hands out states that nobody can change', async () => {
    const { cart } = await opened(aWorkingCart({}, [aCartLine()]).port);
    expect(() => ((cart.state.lines[0] as { quantity: number }).quantity = 5)).to.throw(TypeError);
  });

  it('does nothing any more after its session closed', async () => {
    const { port, sent } = aWorkingCart();
    const { cart, session } = await opened(port);
    session.close();
    expect(await cart.add(plan)).to.have.property('ok', false);
    expect(sent).to.deep.equal([]);
  });

  it('tells when the back end has answered every change, those made meanwhile included', async () => {
    const answers = [lateAnswer<void>(), lateAnswer<void>()];
    let calls = 0;
    const { port, base } = aWorkingCart({ putLine: async (id, command, options) => (await answers[calls++]?.promise, base.putLine(id, command, options)) }, [aCartLine()]);
    const { cart, platform } = await opened(port);
    const ends: unknown[] = [];
    void cart.changeQuantity('line-1', 2);
    void cartSettled(cart).then((outcome) => ends.push(outcome));
    await platform.settle();
    void cart.changeQuantity('line-1', 6);
    answers[0]!.resolve();
    await platform.settle();
    expect(ends).to.deep.equal([]);
    answers[1]!.resolve();
    await platform.settle();
    expect(ends).to.deep.equal([{ ok: true }]);
    expect(shown(cart)).to.deep.equal(['6 Plan 20 GB settled']);
  });

  it('tells of the first change that failed among those under way, and of none that had ended', async () => {
    const { port } = aWorkingCart({ putLine: refusal }, [aCartLine()]);
    const { cart, platform } = await opened(port);
    void cart.changeQuantity('line-1', 2);
    const ended = cartSettled(cart);
    await platform.settle();
    expect(await ended).to.have.nested.property('problem.code', 'invalid');
    expect(await cartSettled(cart)).to.deep.equal({ ok: true });
  });
});

async function twoTabs() {
  const network = testPlatform();
  const back = unreliableBackend({ network });
  const open2 = (platform: TestPlatform) => open(back.portsFor(platform).cart as CartPort, { platform });
  const one = { ...open2(network), network };
  const other = open2(network.openTab());
  for (const { cart } of [one, other]) cart.subscribe(() => undefined);
  await network.advance(1);
  return { one, other, back };
}

/** An anonymous visitor with a cart, whose customer has one too; as in most back ends, neither may read the other's. */
async function visitorWith(guestLines: Cart['lines'], ownLines: Cart['lines']) {
  const working = aWorkingCart();
  const { base, carts } = working;
  carts.set('guest', aCart({ id: 'guest', lines: guestLines }));
  const platform = testPlatform();
  platform.journal.write('cart:test', JSON.stringify({ visitor: 'guest' }));
  const context: { session?: TestSession } = {};
  const isGuest = (): boolean => context.session?.state.signOn === 'anonymous';
  const port: CartPort = {
    ...base,
    load: (id) => Promise.resolve(isGuest() ? carts.get(id ?? '') : id === 'guest' ? undefined : carts.get('own')),
  };
  const { session, cart } = open(port, { platform });
  context.session = session;
  cart.subscribe(() => undefined);
  await platform.settle();
  carts.set('own', aCart({ id: 'own', lines: ownLines }));
  return { session, cart, carts };
}

describe('a configured offering in the cart', () => {
  const inColour = (colour: string) => ({ ...phone, configuration: { characteristics: [{ name: 'Colour', values: [colour] }], parts: [] } });
  const keeping = () => {
    const lines = new Map<string, Cart['lines'][number]>();
    return aWorkingCart({
      putLine: (id, { key, lineId, ...line }) => {
        lines.set(lineId ?? key, { id: lineId ?? key, ...line });
        return Promise.resolve(aCart({ id: id ?? 'cart-1', lines: [...lines.values()].filter(({ quantity }) => quantity > 0) }));
      },
    });
  };

  it('is a line of its own for each configuration, and grows when the same is added again', async () => {
    const { cart, platform } = await opened(keeping().port);
    for (const offering of [inColour('Ink'), inColour('Moss'), inColour('Ink'), phone]) {
      void cart.add(offering);
      await platform.settle();
    }
    expect(cart.state.lines.map(({ quantity, configuration }) => [quantity, configuration?.characteristics[0]?.values[0]])).to.deep.equal([
      [2, 'Ink'],
      [1, 'Moss'],
      [1, undefined],
    ]);
  });

  it('keeps its configuration when its quantity changes, and when it is brought back', async () => {
    const { cart, platform } = await opened(keeping().port);
    void cart.add(inColour('Ink'));
    await platform.settle();
    const { id } = cart.state.lines[0]!;
    await cart.changeQuantity(id, 3);
    await cart.remove(id);
    await cart.bringBack(id);
    expect(cart.state.lines.map(({ quantity, configuration }) => [quantity, configuration?.characteristics[0]?.values[0]])).to.deep.equal([[3, 'Ink']]);
  });
});
