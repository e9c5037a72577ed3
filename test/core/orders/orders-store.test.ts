import { expect } from '@open-wc/testing';
import { BackendProblem, createOrdersStore, orderKeys, type Order, type OrderPort, type OrderState } from '@selfcare/core';
import { tellOfOrder } from '../../../packages/core/src/checkout/order-notice.js';
import { testPlatform } from '../../support/platform.js';
import { anOrder } from '../../support/samples.js';
import { anOrderPort, aSession, aTokenIdentity, lateAnswer } from '../../support/session.js';

const grace = aTokenIdentity({ customer: { id: 'c-2', name: 'Grace' } });

/** A watched orders store over a port double that writes down when each order is asked for. */
function setUp(overrides: Partial<OrderPort> = {}, platform = testPlatform()) {
  const lists: { readonly offset: number; readonly limit: number }[] = [];
  const times: number[] = [];
  const port = anOrderPort(overrides);
  const session = aSession({
    platform,
    identity: aTokenIdentity(),
    backend: {
      orders: {
        ...port,
        listOrders: (page, options) => {
          lists.push(page);
          return port.listOrders(page, options);
        },
        getOrder: (id, options) => {
          times.push(platform.clock.now());
          return port.getOrder(id, options);
        },
      },
    },
  });
  const store = createOrdersStore(session);
  const leave = store.subscribe(() => undefined);
  const ids = () => store.state.orders.value?.orders.map(({ id }) => id);
  return { platform, session, store, leave, lists, times, ids };
}

/** An order that goes through these states, one at each look, and stays in the last. */
function moving(...states: OrderState[]): (id: string) => Promise<Order> {
  return (id) => Promise.resolve(anOrder({ id, state: states.length > 1 ? states.shift()! : states[0]! }));
}

const waits = (times: readonly number[]): number[] => times.slice(1).map((time, at) => time - times[at]!);

describe('the orders', () => {
  it('are read in pages of 20 when somebody looks', async () => {
    const { platform, store, lists, ids } = setUp({
      listOrders: ({ offset }) =>
        Promise.resolve({ orders: [anOrder({ id: `order-${offset}` })], hasMore: offset === 0, total: 21, skipped: 0 }),
    });
    expect(store.state.orders.status).to.equal('loading');
    await platform.settle();
    expect(ids()).to.deep.equal(['order-0']);
    await store.showMore();
    expect(ids()).to.deep.equal(['order-0', 'order-20']);
    expect(lists).to.deep.equal([
      { offset: 0, limit: 20 },
      { offset: 20, limit: 20 },
    ]);
  });

  it('are read again when a write says that they changed', async () => {
    const { platform, session, lists } = setUp();
    await platform.settle();
    session.queries.invalidate(orderKeys.all);
    await platform.settle();
    expect(lists.length).to.equal(2);
  });

  it('keep the last good list when the back end fails, and say why', async () => {
    let broken = false;
    const { platform, store, ids } = setUp({
      listOrders: () =>
        broken
          ? Promise.reject(new BackendProblem('bad-answer', 'no JSON'))
          : Promise.resolve({ orders: [anOrder()], hasMore: false, skipped: 0 }),
    });
    await platform.settle();
    broken = true;
    await store.refresh();
    expect([ids(), store.state.orders.problem?.code]).to.deep.equal([['order-1'], 'bad-answer']);
    broken = false;
    await store.refresh();
    expect(store.state.orders).not.to.have.property('problem');
  });
});

describe('an open order', () => {
  it('is asked for again, ever more slowly, until it is completed', async () => {
    const { platform, store, times } = setUp({
      getOrder: moving('acknowledged', 'inProgress', 'inProgress', 'held', 'inProgress', 'inProgress', 'completed'),
    });
    store.open('order-1');
    await platform.advance(600_000);
    expect(store.state.opened.value?.state).to.equal('completed');
    expect(times.length).to.equal(7);
    for (const [round, wait] of waits(times).entries()) {
      const delay = 2_000 * 1.5 ** round;
      expect(wait).to.be.within(delay * 0.8, delay * 1.2);
    }
  });

  it('is asked for every 30 s at the slowest', async () => {
    const { platform, store, times } = setUp({ getOrder: moving('inProgress') });
    store.open('order-1');
    await platform.advance(600_000);
    for (const wait of waits(times).slice(8)) expect(wait).to.be.within(24_000, 36_000);
    expect(times.length).to.be.above(20);
  });

  for (const state of ['completed', 'failed', 'rejected', 'cancelled', 'partial'] as const) {
    it(`is not asked for again when it is ${state}`, async () => {
      const { platform, store, times } = setUp({ getOrder: moving(state) });
      store.open('order-1');
      await platform.advance(600_000);
      expect(times.length).to.equal(1);
    });
  }

  it('is asked for again when its state is not known', async () => {
    const { platform, store, times } = setUp({ getOrder: moving('unknown') });
    store.open('order-1');
    await platform.advance(10_000);
    expect(times.length).to.be.above(2);
  });

  it('is not asked for while the page is hidden, and at once when it shows again', async () => {
    const { platform, store, times } = setUp({ getOrder: moving('inProgress') });
    store.open('order-1');
    await platform.settle();
    platform.hide();
    await platform.advance(600_000);
    expect(times.length).to.equal(1);
    platform.show();
    await platform.settle();
    expect(times.length).to.equal(2);
  });

  it('is not asked for while nobody looks, nor when it is closed', async () => {
    const { platform, store, leave, times } = setUp({ getOrder: moving('inProgress') });
    store.open('order-1');
    await platform.settle();
    leave();
    await platform.advance(600_000);
    expect(times.length).to.equal(1);
    store.subscribe(() => undefined);
    await platform.settle();
    const looked = times.length;
    expect(looked).to.equal(2);
    store.goBack();
    await platform.advance(600_000);
    expect(times.length).to.equal(looked);
  });

  it('shows the same state in the list', async () => {
    let state: OrderState = 'inProgress';
    const { platform, store } = setUp({
      listOrders: () => Promise.resolve({ orders: [anOrder({ state })], hasMore: false, skipped: 0 }),
      getOrder: (id) => Promise.resolve(anOrder({ id, state })),
    });
    store.open('order-1');
    await platform.settle();
    state = 'completed';
    await platform.advance(3_000);
    expect(store.state.opened.value?.state).to.equal('completed');
    expect(store.state.orders.value?.orders[0]?.state).to.equal('completed');
  });

  it('stays in view when asking again fails, and is asked for again', async () => {
    const answers: (() => Promise<Order>)[] = [
      () => Promise.resolve(anOrder({ state: 'inProgress' })),
      () => Promise.reject(new BackendProblem('bad-answer', 'no JSON')),
      () => Promise.resolve(anOrder()),
    ];
    const { platform, store } = setUp({ getOrder: () => answers.shift()!() });
    store.open('order-1');
    await platform.advance(2_500);
    expect(store.state.opened).to.deep.include({ status: 'ready', problem: { code: 'bad-answer', message: 'no JSON' } });
    expect(store.state.opened.value?.state).to.equal('inProgress');
    await platform.advance(4_000);
    expect(store.state.opened.value?.state).to.equal('completed');
  });

  it('opens from a link, and Back closes it', async () => {
    const platform = testPlatform();
    platform.visit({ order: 'order-7' });
    const { store } = setUp({}, platform);
    await platform.settle();
    expect(store.state.opened.value?.id).to.equal('order-7');
    store.open('order-8');
    expect(platform.routing.read('order')).to.equal('order-8');
    platform.goBack();
    expect(store.state.openedId).to.equal('order-7');
    platform.goBack();
    expect([store.state.openedId, store.state.opened.status]).to.deep.equal([undefined, 'idle']);
  });

  it('changes nothing when its answer comes after it was closed', async () => {
    const late = lateAnswer<Order>();
    const { platform, store } = setUp({ getOrder: () => late.promise });
    store.open('order-1');
    await platform.settle();
    store.goBack();
    const { state } = store;
    late.resolve(anOrder());
    await platform.advance(60_000);
    expect(store.state).to.equal(state);
  });

  it('changes nothing when its answer comes after the store was closed', async () => {
    const late = lateAnswer<Order>();
    const { platform, session, store, times } = setUp({ getOrder: () => late.promise });
    store.open('order-1');
    await platform.settle();
    store.close();
    const { state } = store;
    late.resolve(anOrder({ state: 'inProgress' }));
    platform.visit({ order: 'order-2' });
    session.signOut();
    await platform.advance(60_000);
    expect(store.state).to.equal(state);
    expect(times.length).to.equal(1);
  });
});

describe('orders that another tab places', () => {
  it('show here, though nothing is sold on this page', async () => {
    let placed = [anOrder()];
    const { platform, ids } = setUp({ listOrders: () => Promise.resolve({ orders: placed, hasMore: false, skipped: 0 }) });
    await platform.settle();
    placed = [anOrder({ id: 'order-2' }), ...placed];
    tellOfOrder(platform.openTab().channel, { cartKey: 'cart', orderId: 'order-2' });
    await platform.settle();
    expect(ids()).to.deep.equal(['order-2', 'order-1']);
  });
});

describe('orders whose customer changes', () => {
  it('are forgotten at sign-out, with the one that was open', async () => {
    const { platform, session, store, ids } = setUp();
    store.open('order-1');
    await platform.settle();
    session.signOut();
    expect([ids(), store.state.openedId, store.state.opened.value]).to.deep.equal([undefined, undefined, undefined]);
    expect(platform.routing.read('order')).to.equal(undefined);
  });

  it('are forgotten also while nobody looks', async () => {
    const { platform, session, store, leave, ids } = setUp();
    store.open('order-1');
    await platform.settle();
    leave();
    session.signOut();
    expect([ids(), store.state.openedId, store.state.opened.status]).to.deep.equal([undefined, undefined, 'idle']);
  });

  it('close the open one for somebody else', async () => {
    const { platform, session, store, times } = setUp();
    store.open('order-1');
    await platform.settle();
    session.signIn(grace);
    await platform.settle();
    expect([store.state.openedId, times.length]).to.deep.equal([undefined, 1]);
  });

  it('close the open one for the next also when nobody tells who they are', async () => {
    const platform = testPlatform();
    const nameless = { customer: undefined };
    const session = aSession({ platform, identity: aTokenIdentity(nameless), backend: { orders: anOrderPort() } });
    const store = createOrdersStore(session);
    store.open('order-1');
    session.signIn(aTokenIdentity(nameless));
    expect([store.state.openedId, platform.routing.read('order')]).to.deep.equal([undefined, undefined]);
  });

  it('keep the open one for the same customer who signs in again, and read it anew', async () => {
    const { platform, session, store, times } = setUp();
    store.open('order-1');
    await platform.settle();
    session.signIn(aTokenIdentity());
    expect(store.state.opened.value).to.equal(undefined);
    await platform.settle();
    expect([store.state.opened.value?.id, times.length]).to.deep.equal(['order-1', 2]);
  });

  it('keep the one that a link opened for who signs in first', async () => {
    const platform = testPlatform();
    platform.visit({ order: 'order-7' });
    const session = aSession({ platform, backend: { orders: anOrderPort() } });
    const store = createOrdersStore(session);
    store.subscribe(() => undefined);
    session.signIn(aTokenIdentity());
    await platform.settle();
    expect(store.state.opened.value?.id).to.equal('order-7');
  });
});
