import { expect } from '@open-wc/testing';
import {
  BackendProblem,
  cartStore,
  checkoutStore,
  createOrdersStore,
  type Cart,
  type CartPort,
  type CheckoutStore,
  type Order,
  type OrderCommand,
  type OrderPort,
} from '@selfcare/core';
import { contact, fillIn } from '../../support/contact.js';
import { testPlatform, type TestPlatform } from '../../support/platform.js';
import { aCart, aCartLine, anOrder, eur, someBuckets } from '../../support/samples.js';
import { ada, anOrderPort, aSession, aTokenIdentity, lateAnswer } from '../../support/session.js';

interface Options {
  readonly orders?: Partial<OrderPort>;
  readonly cart?: Partial<CartPort>;
  readonly capabilities?: { readonly idempotentCreate?: boolean; readonly findByExternalId?: boolean };
  readonly platform?: TestPlatform;
  readonly lines?: Cart['lines'];
  readonly identity?: ReturnType<typeof aTokenIdentity>;
}

/** A session with a cart of one line and a back end that takes orders. */
async function begin({
  orders = {},
  cart = {},
  capabilities = {},
  platform = testPlatform(),
  lines = [aCartLine()],
  identity,
}: Options = {}) {
  const shop = { cart: aCart({ lines }) as Cart | undefined };
  const sent: OrderCommand[] = [];
  const session = aSession({
    platform,
    ...(identity ? { identity } : {}),
    backend: {
      capabilities,
      cart: {
        load: () => Promise.resolve(shop.cart),
        putLine: () => Promise.reject(new BackendProblem('invalid', 'Not now')),
        discard: () => Promise.resolve(void (shop.cart = undefined)),
        ...cart,
      },
      orders: anOrderPort({
        ...orders,
        placeOrder: (command, options) => {
          sent.push(command);
          return (orders.placeOrder ?? anOrderPort().placeOrder)(command, options);
        },
      }),
    },
  });
  const checkout = session.use(checkoutStore);
  await platform.settle();
  return { session, checkout, shop, sent, platform, cart: session.use(cartStore) };
}

/** The same, with the customer about to press the button. */
async function reviewed(options: Options = {}) {
  const begun = await begin(options);
  fillIn(begun.checkout);
  expect(begun.checkout.continue()).to.equal(true);
  return begun;
}

/** The same, with a view that looks. */
async function watched(options: Options = {}) {
  const begun = await begin(options);
  const leave = begun.checkout.subscribe(() => undefined);
  await begun.platform.settle();
  return { ...begun, leave };
}

const fails =
  (code: BackendProblem['code'], details = {}) =>
  (): Promise<never> =>
    Promise.reject(new BackendProblem(code, code, details));
const reasons = (checkout: CheckoutStore): string[] =>
  checkout.state.blockers.map(({ reason, target }) => [reason, target].join(' ').trim());
const openIntents = (platform: TestPlatform): string[] => platform.journal.keys().filter((key) => key.startsWith('order:'));

describe('checkout store', () => {
  it('asks for contact first, and names all that is missing', async () => {
    const { checkout } = await begin();
    expect(checkout.state).to.deep.include({ step: 'contact', fieldErrors: {} });
    expect(reasons(checkout)).to.have.length(8);
  });

  it('shows what is wrong only after the first try to go on, or on leaving a filled field', async () => {
    const { checkout } = await begin();
    checkout.enter('email', 'ada');
    expect(checkout.state.fieldErrors).to.deep.equal({});
    checkout.leave('email');
    checkout.leave('phone');
    expect(checkout.state.fieldErrors).to.deep.equal({ email: 'wrong' });
    expect(checkout.continue()).to.equal(false);
    expect(checkout.state.fieldErrors).to.include({ email: 'wrong', phone: 'missing' });
    checkout.enter('email', contact.email);
    expect(checkout.state.fieldErrors).not.to.have.property('email');
  });

  it('goes to review and back, and keeps what was typed', async () => {
    const { checkout } = await reviewed();
    expect(checkout.state.step).to.equal('review');
    checkout.goBack();
    expect(checkout.state).to.deep.include({ step: 'contact', contact });
  });

  it('follows Back to the details, Forward to the review that still holds, and keeps what was typed', async () => {
    const { checkout, platform } = await watched();
    fillIn(checkout);
    checkout.continue();
    await platform.settle();
    expect(platform.routing.read('step')).to.equal('review');
    platform.goBack();
    expect(checkout.state).to.deep.include({ step: 'contact', contact });
    platform.visit({ step: 'review' });
    expect(checkout.state.step).to.equal('review');
  });

  it('shows the details where the review of the address does not hold, and corrects the address', async () => {
    const platform = testPlatform();
    platform.visit({ step: 'review', order: 'another view’s' });
    const { checkout } = await watched({ platform });
    await platform.settle();
    expect(checkout.state).to.deep.include({ step: 'contact', fieldErrors: {} });
    expect([platform.routing.read('step'), platform.routing.read('order')]).to.deep.equal([undefined, 'another view’s']);
  });

  it('makes one entry to go back from however often somebody goes to and fro in one step', async () => {
    const { checkout, platform } = await watched({ orders: { placeOrder: fails('too-many') } });
    fillIn(checkout);
    checkout.continue();
    await platform.settle();
    await checkout.place();
    checkout.goBack();
    checkout.continue();
    await platform.settle();
    platform.goBack();
    expect(checkout.state.step).to.equal('contact');
    expect(platform.routing.read('step')).to.equal(undefined);
  });

  it('lets no press on Back disturb an order that is on its way', async () => {
    const answer = lateAnswer<Order>();
    const { checkout, platform } = await watched({ orders: { placeOrder: () => answer.promise } });
    fillIn(checkout);
    checkout.continue();
    await platform.settle();
    void checkout.place();
    platform.goBack();
    expect(checkout.state.step).to.equal('placing');
    answer.resolve(anOrder({ id: 'o-7' }));
    await platform.settle();
    expect(checkout.state.step).to.equal('placed');
    expect([platform.routing.read('step'), platform.routing.read('placed')]).to.deep.equal([undefined, 'o-7']);
  });

  it('shows a placed order again on the next page of that address, as no news', async () => {
    const platform = testPlatform();
    const { checkout } = await watched({ platform });
    fillIn(checkout);
    checkout.continue();
    await checkout.place();
    expect(checkout.state).to.include({ step: 'placed', recalled: false });
    await platform.settle();
    const next = await watched({ platform });
    expect(next.checkout.state).to.include({ step: 'placed', recalled: true, recalling: false });
    expect(next.checkout.state.order?.id).to.equal('order-1');
    next.checkout.startOver();
    await platform.settle();
    expect(platform.routing.read('placed')).to.equal(undefined);
  });

  it('shows the cart where the order of the address cannot be read, and asks again on the next page where that may help', async () => {
    for (const [code, kept] of [['not-found', undefined], ['not-allowed', undefined], ['unavailable', 'o-1']] as const) {
      const platform = testPlatform();
      platform.visit({ placed: 'o-1' });
      const { checkout } = await watched({ platform, orders: { getOrder: fails(code) } });
      await platform.settle();
      expect(checkout.state, code).to.include({ step: 'contact', recalling: false });
      expect(platform.routing.read('placed'), code).to.equal(kept);
    }
  });

  it('says that it is reading the order of the address, and does not wait for ever', async () => {
    const platform = testPlatform();
    platform.visit({ placed: 'o-1' });
    const { checkout } = await watched({ platform, orders: { getOrder: () => lateAnswer<Order>().promise } });
    expect(checkout.state.recalling).to.equal(true);
    await platform.advance(10_000);
    expect(checkout.state).to.include({ step: 'contact', recalling: false });
  });

  it('takes a placed order out of the address when the customer signs out', async () => {
    const { checkout, platform, session } = await watched({ identity: aTokenIdentity() });
    fillIn(checkout);
    checkout.continue();
    await checkout.place();
    await platform.settle();
    expect(platform.routing.read('placed')).to.equal('order-1');
    session.signOut();
    await platform.settle();
    expect(platform.routing.read('placed')).to.equal(undefined);
  });

  it('writes into no address when the order is placed while nobody looks', async () => {
    const answer = lateAnswer<Order>();
    const { checkout, platform, leave } = await watched({ orders: { placeOrder: () => answer.promise } });
    fillIn(checkout);
    checkout.continue();
    const placing = checkout.place();
    await platform.settle();
    leave();
    answer.resolve(anOrder());
    await placing;
    await platform.settle();
    expect(platform.routing.read('placed')).to.equal(undefined);
    checkout.subscribe(() => undefined);
    await platform.settle();
    expect([checkout.state.step, platform.routing.read('placed')]).to.deep.equal(['placed', 'order-1']);
  });

  it('orders what was on the screen, for who was typed', async () => {
    const { checkout, sent } = await reviewed();
    await checkout.place();
    expect(checkout.state.step).to.equal('placed');
    expect(checkout.state.order?.id).to.equal('order-1');
    expect(sent.map(({ cart, contact: typed }) => ({ lines: cart.lines, typed }))).to.deep.equal([
      { lines: [aCartLine()], typed: contact },
    ]);
  });

  it('throws the cart away, forgets the contact and closes the intent once the order is placed', async () => {
    const { checkout, cart, platform, shop } = await reviewed();
    await checkout.place();
    await platform.settle();
    expect(cart.state.count).to.equal(0);
    expect(shop.cart).to.equal(undefined);
    expect(Object.values(checkout.state.contact).join('')).to.equal('');
    expect(openIntents(platform)).to.deep.equal([]);
  });

  it('shows the placed order in a list of orders that stands on the same page', async () => {
    const listed: Order[] = [];
    const { checkout, session, platform } = await reviewed({
      orders: {
        placeOrder: () => Promise.resolve(listed[listed.push(anOrder({ id: 'order-1' })) - 1] as Order),
        listOrders: () => Promise.resolve({ orders: [...listed], hasMore: false, skipped: 0 }),
      },
    });
    const tracker = createOrdersStore(session);
    tracker.subscribe(() => undefined);
    await platform.settle();
    expect(tracker.state.orders.value?.orders).to.deep.equal([]);
    await checkout.place();
    await platform.settle();
    expect(tracker.state.orders.value?.orders.map(({ id }) => id)).to.deep.equal(['order-1']);
  });

  it('notes the intent before the request goes out, and nothing personal with it', async () => {
    const platform = testPlatform();
    const journals: (string | undefined)[] = [];
    const { checkout, sent } = await reviewed({
      platform,
      orders: {
        placeOrder: (command) => (
          journals.push(...platform.journal.keys().map(platform.journal.read)),
          anOrderPort().placeOrder(command, { signal: new AbortController().signal })
        ),
      },
    });
    await checkout.place();
    const text = journals.join('\n');
    expect(text).to.contain(sent[0]?.intentId);
    for (const word of Object.values(contact).filter((value) => value.length > 2)) expect(text).not.to.contain(word);
  });

  it('sends one request for clicks in one task, while it is under way, and after it', async () => {
    const { checkout, sent } = await reviewed();
    await Promise.all([checkout.place(), checkout.place()]);
    await checkout.place();
    expect(sent).to.have.length(1);
  });

  it('starts over with an empty form after an order', async () => {
    const { checkout } = await reviewed();
    await checkout.place();
    checkout.enter('city', 'Paris');
    expect(checkout.state.step).to.equal('placed');
    checkout.startOver();
    expect(checkout.state).to.include({ step: 'contact', order: undefined });
    expect(checkout.state.contact.city).to.equal('');
  });

  it('says why instead of placing when something blocks it', async () => {
    const { checkout, sent, cart } = await reviewed();
    await cart.changeQuantity('line-1', 2);
    expect(reasons(checkout)).to.deep.equal(['line-refused line-1']);
    await checkout.place();
    expect(sent).to.deep.equal([]);
    await cart.refresh();
    expect(reasons(checkout)).to.deep.equal([]);
  });

  it('says that an empty cart cannot be ordered', async () => {
    const { checkout } = await begin({ cart: { load: () => Promise.resolve(undefined) } });
    fillIn(checkout);
    expect(checkout.continue()).to.equal(false);
    expect(reasons(checkout)).to.deep.equal(['cart-empty']);
  });

  it('says that a back end without orders takes none', async () => {
    const session = aSession({
      backend: { cart: { load: () => Promise.resolve(aCart()), putLine: fails('invalid'), discard: fails('invalid') } },
    });
    const checkout = session.use(checkoutStore);
    fillIn(checkout);
    await session.platform.settle();
    expect(reasons(checkout)).to.deep.equal(['ordering-unsupported']);
  });

  it('keeps the contact after a rejection, and shows the fields that the back end refused', async () => {
    let broken = true;
    const fields = [
      { field: 'contact.email', reason: 'blocked domain' },
      { field: 'line-1', reason: 'x' },
    ];
    const { checkout, sent, platform } = await reviewed({
      orders: {
        placeOrder: (command) =>
          broken ? fails('invalid', { fields })() : Promise.resolve(anOrder({ externalId: command.intentId })),
      },
    });
    await checkout.place();
    expect(checkout.state).to.deep.include({ step: 'rejected', contact, fieldErrors: { email: 'refused' } });
    expect(checkout.state.problem?.code).to.equal('invalid');
    expect(reasons(checkout)).to.deep.equal(['field-wrong email']);
    expect(openIntents(platform)).to.deep.equal([]);
    checkout.goBack();
    checkout.enter('email', 'ada@other.example');
    broken = false;
    expect(checkout.continue()).to.equal(true);
    await checkout.place();
    expect(checkout.state.step).to.equal('placed');
    expect(sent[0]?.intentId).not.to.equal(sent[1]?.intentId);
  });

  it('counts the attempts of a cart in the journal', async () => {
    const platform = testPlatform();
    const attempts: unknown[] = [];
    const { checkout } = await reviewed({
      platform,
      orders: {
        placeOrder: () => {
          attempts.push(
            (JSON.parse(platform.journal.read(openIntents(platform)[0] ?? '') ?? '{}') as { attempt: number }).attempt,
          );
          return fails('not-allowed')();
        },
      },
    });
    await checkout.place();
    await checkout.place();
    expect(attempts).to.deep.equal([1, 2]);
  });

  it('shows a changed total first instead of ordering at another price', async () => {
    const { checkout, shop, sent } = await reviewed();
    shop.cart = aCart({ totals: someBuckets({ dueToday: [eur(500)] }) });
    await checkout.place();
    expect(checkout.state).to.include({ step: 'rejected' });
    expect(checkout.state.problem?.code).to.equal('outdated');
    expect(sent).to.deep.equal([]);
    await checkout.place();
    expect(checkout.state.step).to.equal('placed');
  });

  it('places nothing when the cart cannot be read before', async () => {
    let broken = false;
    const { checkout, sent } = await reviewed({
      cart: { load: () => (broken ? fails('not-allowed')() : Promise.resolve(aCart())) },
    });
    broken = true;
    await checkout.place();
    expect(checkout.state.problem?.code).to.equal('not-allowed');
    expect(sent).to.deep.equal([]);
  });

  for (const code of ['timeout', 'offline', 'unavailable', 'bad-answer'] as const) {
    it(`finds the order whose answer ended as ${code}`, async () => {
      const made: Order[] = [];
      const { checkout, platform } = await reviewed({
        capabilities: { findByExternalId: true },
        orders: {
          placeOrder: ({ intentId }) => (made.push(anOrder({ externalId: intentId })), fails(code)()),
          findOrder: (intentId) => Promise.resolve(made.find(({ externalId }) => externalId === intentId)),
        },
      });
      await checkout.place();
      expect(checkout.state.step).to.equal('placed');
      expect(openIntents(platform)).to.deep.equal([]);
    });
  }

  it('ends as unknown, with a reference and the cart kept, when nobody can tell for 30 seconds', async () => {
    let asked = 0;
    const { checkout, platform, sent, cart } = await reviewed({
      capabilities: { findByExternalId: true },
      orders: { placeOrder: fails('timeout'), findOrder: () => (asked++, Promise.resolve(undefined)) },
    });
    void checkout.place();
    await platform.advance(20_000);
    expect(checkout.state.step).to.equal('placing');
    await platform.advance(12_000);
    expect(checkout.state).to.include({ step: 'unknown', checking: false, intentId: sent[0]?.intentId });
    expect(checkout.state.problem?.code).to.equal('timeout');
    expect(asked).to.be.within(4, 8);
    expect(cart.state.count).to.equal(1);
    await checkout.place();
    expect(sent).to.have.length(1);
  });

  it('asks again on request, and then finds the order', async () => {
    const made: Order[] = [];
    const { checkout, platform, sent } = await reviewed({
      capabilities: { findByExternalId: true },
      orders: { placeOrder: fails('timeout'), findOrder: () => Promise.resolve(made[0]) },
    });
    void checkout.place();
    await platform.advance(32_000);
    made.push(anOrder({ externalId: sent[0]?.intentId }));
    const checked = checkout.checkAgain();
    expect(checkout.state.checking).to.equal(true);
    await checked;
    expect(checkout.state.step).to.equal('placed');
  });

  it('sends the same intent again where that makes one order', async () => {
    let answers = 0;
    const { checkout, platform, sent } = await reviewed({
      capabilities: { findByExternalId: true, idempotentCreate: true },
      orders: {
        placeOrder: (command) =>
          ++answers < 3 ? fails('timeout')() : anOrderPort().placeOrder(command, { signal: new AbortController().signal }),
      },
    });
    void checkout.place();
    await platform.advance(10_000);
    expect(checkout.state.step).to.equal('placed');
    expect(new Set(sent.map(({ intentId }) => intentId)).size).to.equal(1);
    expect(sent).to.have.length(3);
  });

  it('sends the same intent once more at the end where nobody can tell, and that makes one order', async () => {
    let answers = 0;
    const { checkout, platform, sent } = await reviewed({
      capabilities: { findByExternalId: true, idempotentCreate: true },
      orders: {
        placeOrder: (command) =>
          ++answers < 2 ? fails('timeout')() : anOrderPort().placeOrder(command, { signal: new AbortController().signal }),
        findOrder: fails('unavailable'),
      },
    });
    void checkout.place();
    await platform.advance(40_000);
    expect(checkout.state.step).to.equal('placed');
    expect(sent.map(({ intentId }) => intentId)).to.deep.equal([sent[0]?.intentId, sent[0]?.intentId]);
  });

  it('adopts the order that a conflict speaks of', async () => {
    const { checkout } = await reviewed({
      capabilities: { findByExternalId: true },
      orders: {
        placeOrder: fails('conflict'),
        findOrder: (externalId) => Promise.resolve(anOrder({ id: 'order-7', externalId })),
      },
    });
    await checkout.place();
    expect(checkout.state.order?.id).to.equal('order-7');
  });

  it('takes a conflict without an order for a rejection', async () => {
    const { checkout } = await reviewed({ capabilities: { findByExternalId: true }, orders: { placeOrder: fails('conflict') } });
    await checkout.place();
    expect(checkout.state).to.include({ step: 'rejected' });
  });

  it('gives up waiting for an answer that never comes', async () => {
    const { checkout, platform } = await reviewed({ orders: { placeOrder: () => new Promise(() => undefined) } });
    void checkout.place();
    await platform.advance(61_000);
    expect(checkout.state).to.include({ step: 'unknown', checking: false });
  });

  it('reconciles instead of showing the form after a reload in the middle', async () => {
    const platform = testPlatform();
    const first = await reviewed({ platform: platform.openTab(), orders: { placeOrder: () => new Promise(() => undefined) } });
    void first.checkout.place();
    await platform.settle();
    first.platform.crash();
    const answer = lateAnswer<Order | undefined>();
    const { checkout, sent } = await begin({
      platform: platform.openTab(),
      capabilities: { findByExternalId: true },
      orders: { findOrder: () => answer.promise },
    });
    expect(checkout.state).to.include({ step: 'unknown', checking: true, intentId: first.sent[0]?.intentId });
    answer.resolve(anOrder());
    await platform.settle();
    expect(checkout.state.step).to.equal('placed');
    expect(sent).to.deep.equal([]);
  });

  it('sends the intent of before a reload again, once the contact is typed again', async () => {
    const platform = testPlatform();
    const first = await reviewed({ platform: platform.openTab(), orders: { placeOrder: () => new Promise(() => undefined) } });
    void first.checkout.place();
    await platform.settle();
    first.platform.crash();
    const { checkout, sent } = await begin({
      platform: platform.openTab(),
      capabilities: { findByExternalId: true, idempotentCreate: true },
    });
    expect(checkout.state.step).to.equal('contact');
    fillIn(checkout);
    checkout.continue();
    await checkout.place();
    expect(checkout.state.step).to.equal('placed');
    expect(sent.map(({ intentId }) => intentId)).to.deep.equal(first.sent.map(({ intentId }) => intentId));
  });

  it('shows a second tab that pressed too the one order', async () => {
    const platform = testPlatform();
    const answer = lateAnswer<Order>();
    const one = await reviewed({ platform: platform.openTab(), orders: { placeOrder: () => answer.promise } });
    const other = await reviewed({
      platform: platform.openTab(),
      cart: { load: () => Promise.resolve(one.shop.cart) },
      orders: { getOrder: (id) => Promise.resolve(anOrder({ id })) },
    });
    const both = Promise.all([one.checkout.place(), other.checkout.place()]);
    await platform.settle();
    answer.resolve(anOrder({ id: 'order-9' }));
    await both;
    expect([one, other].map(({ checkout }) => checkout.state.order?.id)).to.deep.equal(['order-9', 'order-9']);
    expect(other.sent).to.deep.equal([]);
  });

  it('places at most once a tab where locks do not reach other tabs', async () => {
    const { checkout, sent } = await reviewed({ platform: testPlatform({ acrossTabs: false, durable: false }) });
    await Promise.all([checkout.place(), checkout.place()]);
    await checkout.place();
    expect(sent).to.have.length(1);
  });

  it('wipes what was typed at sign-out, and drops the answer that comes after it', async () => {
    const answer = lateAnswer<Order>();
    let mayRead = true;
    const { checkout, session, platform } = await reviewed({
      identity: aTokenIdentity(),
      cart: { load: () => Promise.resolve(mayRead ? aCart() : undefined) },
      orders: { placeOrder: () => answer.promise },
    });
    const placed = checkout.place();
    await platform.settle();
    mayRead = false;
    session.signOut();
    expect(checkout.state).to.include({ step: 'contact', order: undefined });
    expect(Object.values(checkout.state.contact).join('')).to.equal('');
    answer.resolve(anOrder());
    await placed;
    expect(checkout.state.step).to.equal('contact');
  });

  it('answers how the order ended, to all who pressed', async () => {
    const { checkout } = await reviewed();
    const [first, second] = await Promise.all([checkout.place(), checkout.place()]);
    expect([first.status, second]).to.deep.equal(['placed', first]);
    expect(await checkout.place()).to.have.nested.property('order.id', 'order-1');
  });

  it('answers that nothing was ordered while something stands in the way, and when the back end refuses', async () => {
    const { checkout } = await begin();
    expect(await checkout.place()).to.deep.equal({ status: 'rejected' });
    const refused = await reviewed({ orders: { placeOrder: fails('invalid') } });
    expect(await refused.checkout.place()).to.have.nested.property('problem.code', 'invalid');
  });

  it('answers that nobody knows when the customer signs out before the answer comes', async () => {
    const { checkout, session, platform } = await reviewed({ identity: aTokenIdentity(), orders: { placeOrder: () => lateAnswer<Order>().promise } });
    const placed = checkout.place();
    await platform.settle();
    session.signOut();
    expect(checkout.state.step).to.equal('contact');
    expect(await placed).to.have.property('status', 'unknown');
    expect(openIntents(platform)).to.have.length(1);
  });

  it('answers that nobody knows when a second sending is refused, since the first may still arrive', async () => {
    let sendings = 0;
    const { checkout, platform } = await reviewed({
      capabilities: { findByExternalId: true, idempotentCreate: true },
      orders: { placeOrder: () => fails(++sendings === 1 ? 'timeout' : 'invalid')() },
    });
    const placed = checkout.place();
    await platform.advance(40_000);
    expect(checkout.state.step).to.equal('rejected');
    expect(await placed).to.include.keys('intentId').and.have.property('status', 'unknown');
    expect(openIntents(platform)).to.have.length(1);
  });

  it('has the orders that are shown read again when another tab places one', async () => {
    const platform = testPlatform();
    const { checkout } = await reviewed({ platform });
    const other = await begin({ platform: platform.openTab() });
    const seen: number[] = [];
    let orders = 0;
    const question = { key: ['orders', 'list'], read: () => Promise.resolve((orders += 1)) };
    other.session.queries.watch(question, ({ value }) => value && seen.push(value));
    await platform.settle();
    await checkout.place();
    await platform.settle();
    expect(seen.at(-1)).to.be.above(1);
  });

  it('takes two customers whose ids nobody tells for two, and says that the form is another', async () => {
    const { checkout, session } = await reviewed({ identity: aTokenIdentity({ customer: undefined }) });
    const { form } = checkout.state;
    session.signIn(aTokenIdentity({ customer: undefined }));
    expect(checkout.state.contact.city).to.equal('');
    expect(checkout.state.form).to.be.above(form);
  });

  it('keeps what a visitor typed through sign-in, and nothing of one customer for the next', async () => {
    const { checkout, session } = await reviewed();
    const { form } = checkout.state;
    session.signIn(aTokenIdentity());
    expect(checkout.state).to.include({ form }).and.have.nested.property('contact.city', 'London');
    session.signIn(aTokenIdentity());
    expect(checkout.state.contact.city).to.equal('London');
    session.signIn(aTokenIdentity({ customer: { ...ada, id: 'c-2' } }));
    expect(checkout.state.contact.city).to.equal('');
  });

  it('ends a placement that a sign-in interrupted, without sending it a second time', async () => {
    const answer = lateAnswer<Order>();
    const { checkout, session, sent, platform } = await reviewed({
      capabilities: { idempotentCreate: true },
      orders: { placeOrder: () => answer.promise },
    });
    void checkout.place();
    await platform.settle();
    session.signIn(aTokenIdentity());
    answer.reject(new BackendProblem('timeout', 'No answer'));
    await platform.advance(40_000);
    expect(checkout.state.step).to.equal('unknown');
    expect(sent).to.have.length(1);
  });

  it('keeps a line in the cart that was added while the order was under way', async () => {
    const answer = lateAnswer<Order>();
    const put: string[] = [];
    const { checkout, cart, platform } = await reviewed({
      orders: { placeOrder: () => answer.promise },
      cart: {
        putLine: (_id, { key, action, offeringId, name, quantity }) => {
          put.push(offeringId);
          return Promise.resolve(
            aCart({ id: `cart-${put.length + 1}`, lines: [{ id: key, action, offeringId, name, quantity }] }),
          );
        },
      },
    });
    void checkout.place();
    await platform.settle();
    void cart.add({ id: 'phone-9', name: 'Phone 9' });
    answer.resolve(anOrder());
    await platform.settle();
    expect(checkout.state.step).to.equal('placed');
    expect(cart.state.lines.map(({ name }) => name)).to.deep.equal(['Phone 9']);
  });
});
