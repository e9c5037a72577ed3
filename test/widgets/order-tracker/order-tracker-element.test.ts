import { expect } from '@open-wc/testing';
import { BackendProblem, type Order, type OrderLine, type OrderPort, type OrderState, type ProblemCode } from '@selfcare/core';
import '@selfcare/widgets/order-tracker/define';
import type { OrderOpenedEvent, OrderTrackerElement } from '@selfcare/widgets/order-tracker';
import { testPlatform, type TestPlatform } from '../../support/platform.js';
import { anOrder, anOrderLine, eur, someBuckets } from '../../support/samples.js';
import { anOrderPort, aSession, aTokenIdentity, lateAnswer, type TestSession } from '../../support/session.js';
import { aWidget, control, controlNames, drawn, focusedName, part, parts, statusOf, textOf } from '../../support/widget.js';

const monthly = { period: { count: 1, unit: 'month' }, steps: [{ after: 0, amount: eur(3499) }] } as const;
const totals = someBuckets({ perPeriod: [monthly], dueToday: [eur(4900)] });

/** An order in that state; its lines are in the states given, or in its own. */
function orderIn(state: OrderState, overrides: Partial<Order> = {}, lines: readonly OrderState[] = [state]): Order {
  const made = lines.map((each, index): OrderLine => anOrderLine({ id: `${index + 1}`, name: `Item ${index + 1}`, state: each, stateName: each }));
  return anOrder({ id: 'O-1', state, stateName: state, totals, lines: made, ...overrides });
}

const pageOf = (orders: readonly Order[], rest = {}) => ({ orders, total: orders.length, hasMore: false, skipped: 0, ...rest });
const refusing = (code: ProblemCode) => () => Promise.reject(new BackendProblem(code, 'refused'));

interface Setting {
  readonly orders?: Partial<OrderPort>;
  readonly list?: readonly Order[];
  readonly platform?: TestPlatform;
  readonly withOrders?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly identity?: ReturnType<typeof aTokenIdentity>;
  readonly warn?: (message: string) => void;
}

async function aTracker(setting: Setting = {}): Promise<{ tracker: OrderTrackerElement; session: TestSession }> {
  const { list = [orderIn('inProgress')], platform = testPlatform(), withOrders = true, identity, warn } = setting;
  const orders = anOrderPort({
    listOrders: () => Promise.resolve(pageOf(list)),
    getOrder: (id) => Promise.resolve(list.find((one) => one.id === id) ?? Promise.reject(new BackendProblem('not-found', id))),
    ...setting.orders,
  });
  const session = aSession({
    locale: 'en-IE',
    platform,
    ...(identity ? { identity } : {}),
    ...(warn ? { warn } : {}),
    backend: withOrders ? { orders } : {},
  });
  const tracker = document.createElement('selfcare-order-tracker');
  for (const [name, value] of Object.entries(setting.attributes ?? {})) tracker.setAttribute(name, value);
  return { tracker: await aWidget(tracker, session), session };
}

/** The detail of an order, opened by its link. */
async function aDetail(order: Order, setting: Setting = {}): Promise<{ tracker: OrderTrackerElement; session: TestSession }> {
  const platform = testPlatform();
  platform.visit({ order: order.id });
  return aTracker({ platform, list: [order], ...setting });
}

async function press(tracker: OrderTrackerElement, session: TestSession, name: string): Promise<void> {
  const button = control(tracker, name);
  button.focus();
  button.click();
  await drawn(tracker, session);
}

const wordsOf = (element: Element): string => element.textContent!.replace(/\s+/g, ' ').trim();

const timelineOf = (tracker: OrderTrackerElement): [string, boolean][] =>
  parts(tracker, 'milestone').map((milestone) => [wordsOf(milestone), milestone.ariaCurrent === 'step']);

describe('<selfcare-order-tracker>', () => {
  it('lists the orders with number, date, state, items and price', async () => {
    const list = [orderIn('inProgress', {}, ['completed', 'completed', 'inProgress']), orderIn('completed', { id: 'O-2' })];
    const { tracker } = await aTracker({ list });
    expect(parts(tracker, 'row').map(wordsOf)).to.deep.equal([
      'Order O-1 In progress Item 1, Item 2 and 1 more Ordered 15 January 2026 · 2 of 3 items complete €34.99 per month €49.00 today',
      'Order O-2 Complete Item 1 Ordered 15 January 2026 · 1 of 1 item complete €34.99 per month €49.00 today',
    ]);
    expect(statusOf(tracker)).to.equal('2 orders');
    await expect(tracker).to.be.accessible();
  });

  it('counts honestly what was not carried out', async () => {
    const { tracker } = await aTracker({ list: [orderIn('partial', {}, ['completed', 'failed', 'cancelled'])] });
    expect(wordsOf(part(tracker, 'row'))).to.contain('1 of 3 items complete, 2 not carried out');
  });

  it('opens one order, tells the page, and comes back to its row', async () => {
    const { tracker, session } = await aTracker({ list: [orderIn('completed'), orderIn('inProgress', { id: 'O-2' })] });
    const told: string[] = [];
    tracker.addEventListener('selfcare-order-opened', ({ orderId }: OrderOpenedEvent) => told.push(orderId));
    await press(tracker, session, 'Order O-2');
    expect(told).to.deep.equal(['O-2']);
    expect(focusedName(tracker)).to.equal('Order O-2');
    expect(tracker.shadowRoot?.activeElement?.localName).to.equal('h2');
    expect(session.platform.routing.read('order')).to.equal('O-2');
    await press(tracker, session, 'All orders');
    expect(focusedName(tracker)).to.equal('Order O-2');
    expect(tracker.shadowRoot?.activeElement?.localName).to.equal('button');
  });

  it('goes back with the browser', async () => {
    const { tracker, session } = await aTracker();
    await press(tracker, session, 'Order O-1');
    session.platform.goBack();
    await drawn(tracker, session);
    expect(part(tracker, 'heading').textContent).to.equal('Your orders');
    expect(focusedName(tracker)).to.equal('Order O-1');
  });

  it('opens the order that the address names, without taking the focus', async () => {
    const { tracker } = await aDetail(orderIn('inProgress', {}, ['completed', 'inProgress']));
    expect(part(tracker, 'heading').textContent).to.equal('Order O-1');
    expect(part(tracker, 'state-panel').textContent).to.contain('We are working on your order.');
    expect(wordsOf(part(tracker, 'items'))).to.equal('Items 1 of 2 items complete Item 1 Complete Item 2 In progress');
    expect(part(tracker, 'totals').textContent).to.contain('Due today');
    expect(part(tracker, 'help').textContent).to.contain('Tell us order number O-1');
    expect(focusedName(tracker)).to.equal('nothing');
    await expect(tracker).to.be.accessible();
  });

  const states: Readonly<Record<Exclude<OrderState, 'unknown'>, { readonly label: string; readonly next: string }>> = {
    draft: { label: 'Draft', next: 'Nothing happens until it is sent.' },
    acknowledged: { label: 'Received', next: 'There is nothing you need to do.' },
    rejected: { label: 'Not accepted', next: 'Contact us to find out why, or order again.' },
    pending: { label: 'Waiting', next: 'We go on as soon as we can, and contact you if we need anything.' },
    held: { label: 'On hold', next: 'Please contact us.' },
    inProgress: { label: 'In progress', next: 'There is nothing you need to do.' },
    cancelled: { label: 'Cancelled', next: 'You can order again at any time.' },
    completed: { label: 'Complete', next: 'There is nothing left to do.' },
    failed: { label: 'Not completed', next: 'Please contact us, so that we can put it right.' },
    partial: { label: 'Partly complete', next: 'Please contact us about the items that are not complete.' },
    assessingCancellation: { label: 'Cancellation requested', next: 'You see the answer here.' },
    pendingCancellation: { label: 'Being cancelled', next: 'There is nothing you need to do.' },
  };

  for (const [state, { label, next }] of Object.entries(states)) {
    it(`says in plain words what “${state}” is and what comes next`, async () => {
      const { tracker } = await aDetail(orderIn(state as OrderState));
      const panel = part(tracker, 'state-panel');
      expect(panel.querySelector('.state-label')!.textContent).to.equal(label);
      expect(wordsOf(panel)).to.contain(next);
      expect(panel.querySelector('svg')).to.be.instanceOf(SVGElement);
      expect(wordsOf(part(tracker, 'state'))).to.equal(label);
      await expect(tracker).to.be.accessible();
    });
  }

  it('shows a state that it does not know by the name the back end gave it, and tells the developer', async () => {
    const told: string[] = [];
    const odd = orderIn('unknown', { stateName: 'Unchecked\u202E', lines: [anOrderLine({ state: 'unknown', stateName: 'bananas' })] });
    const { tracker } = await aDetail(odd, { warn: (message) => told.push(message) });
    expect([...tracker.renderRoot.querySelectorAll('bdi')].map(({ textContent }) => textContent)).to.include.members(['Unchecked\u202E', 'bananas']);
    expect(part(tracker, 'state').className).to.contain('neutral');
    expect(told).to.deep.equal([
      "The back end gives orders a state that is not TMF622's: Unchecked\u202E",
      "The back end gives orders a state that is not TMF622's: bananas",
    ]);
  });

  it('tells what happened, what happens and what comes next, and never a percentage', async () => {
    const { tracker } = await aDetail(orderIn('inProgress', { expectedAt: '2026-01-22T10:00:00.000Z' }));
    const [received, work, complete] = timelineOf(tracker);
    expect(received![0]).to.match(/^Order received, done 15 January 2026/);
    expect(work).to.deep.equal(['We are working on it, now', true]);
    expect(complete).to.deep.equal(['Everything is done, next Expected by 22 January 2026', false]);
    expect(textOf(tracker)).not.to.contain('%');
  });

  it('promises nothing after an order has ended or is being cancelled', async () => {
    const namesIn = async (state: OrderState): Promise<string[]> => timelineOf((await aDetail(orderIn(state))).tracker).map(([words]) => words.replace(/ \d.*/, ''));
    expect(await namesIn('completed')).to.deep.equal(['Order received, done', 'Work began, done', 'Everything is done, done']);
    expect(await namesIn('failed')).to.deep.equal(['Order received, done', 'Work began, done', 'Not completed, now']);
    expect(await namesIn('rejected')).to.deep.equal(['Order received, done', 'Not accepted, now']);
    expect(await namesIn('cancelled')).to.deep.equal(['Order received, done', 'Cancelled, now']);
    expect(await namesIn('pendingCancellation')).to.deep.equal(['Order received, done', 'Being cancelled, now', 'We tell you the outcome, next']);
    expect(await namesIn('held')).to.deep.equal(['Order received, done', 'On hold, now', 'Everything is done, next']);
    expect(await namesIn('acknowledged')).to.deep.equal(['Order received, now', 'We are working on it, next', 'Everything is done, next']);
    expect(await namesIn('draft')).to.deep.equal(['Draft, now']);
    expect(await namesIn('unknown')).to.deep.equal(['Order received, done', 'unknown, now']);
  });

  it('says first that an order takes longer than planned, and says so no more once it has ended', async () => {
    const expectedAt = '2026-01-10T10:00:00.000Z';
    const { tracker } = await aDetail(orderIn('inProgress', { expectedAt }));
    expect(part(tracker, 'late').textContent).to.contain('It was expected by 10 January 2026.');
    const { tracker: ended } = await aDetail(orderIn('completed', { expectedAt }));
    expect(parts(ended, 'late')).to.have.length(0);
  });

  it('follows an open order by itself, and tells screen readers only when a state changes', async () => {
    let order = orderIn('acknowledged', {}, ['acknowledged', 'acknowledged']);
    let reads = 0;
    const { tracker, session } = await aDetail(order, { orders: { getOrder: () => (reads++, Promise.resolve(order)) } });
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(statusOf(tracker)));
    watch.observe(part(tracker, 'heading').getRootNode() as ShadowRoot, { subtree: true, characterData: true, childList: true });
    const pass = async (): Promise<void> => {
      await session.platform.advance(10_000);
      await drawn(tracker, session);
    };
    await pass();
    expect(reads).to.be.above(1);
    expect(statusOf(tracker)).to.equal('');
    order = orderIn('inProgress', {}, ['inProgress', 'acknowledged']);
    await pass();
    expect(statusOf(tracker)).to.equal('Order O-1: In progress');
    order = orderIn('inProgress', {}, ['completed', 'acknowledged']);
    await session.platform.advance(30_000);
    await drawn(tracker, session);
    expect(statusOf(tracker)).to.equal('Item 1: Complete');
    watch.disconnect();
    expect([...new Set(said)]).to.have.members(['', 'Order O-1: In progress', 'Item 1: Complete']);
  });

  it('says how old what it shows is, and asks again on demand', async () => {
    let reads = 0;
    const order = orderIn('completed');
    const { tracker, session } = await aDetail(order, { orders: { getOrder: () => (reads++, Promise.resolve(order)) } });
    expect(part(tracker, 'updated').textContent).to.equal('Updated just now');
    await session.platform.advance(12_000);
    await drawn(tracker, session);
    expect(part(tracker, 'updated').textContent).to.equal('Updated 10 sec ago');
    await session.platform.advance(3 * 60_000);
    await drawn(tracker, session);
    expect(part(tracker, 'updated').textContent).to.equal('Updated 3 min ago');
    expect(reads).to.equal(1);
    await press(tracker, session, 'Check now');
    expect(reads).to.equal(2);
    expect(part(tracker, 'updated').textContent).to.equal('Updated just now');
    expect(focusedName(tracker)).to.equal('Check now');
  });

  it('keeps the order when asking again fails, and says that it may be old', async () => {
    let broken = false;
    const order = orderIn('completed');
    const { tracker, session } = await aDetail(order, { orders: { getOrder: () => (broken ? refusing('bad-answer')() : Promise.resolve(order)) } });
    broken = true;
    await press(tracker, session, 'Check now');
    expect(textOf(tracker)).to.contain('This may be out of date').and.to.contain('Everything you ordered is done.');
    broken = false;
    await press(tracker, session, 'Try again');
    expect(parts(tracker, 'problem')).to.have.length(0);
  });

  it('says that it cannot find an order, and leads back', async () => {
    const { tracker, session } = await aDetail(orderIn('completed'), { orders: { getOrder: refusing('not-found') } });
    expect(textOf(tracker)).to.contain('We cannot find this order');
    expect(controlNames(tracker)).not.to.contain('Try again');
    await press(tracker, session, 'All orders');
    expect(part(tracker, 'heading').textContent).to.equal('Your orders');
  });

  it('shows more on demand, and keeps what is there when that fails', async () => {
    let refusals = 1;
    const { tracker, session } = await aTracker({
      orders: {
        listOrders: ({ offset }) =>
          offset === 0
            ? Promise.resolve(pageOf([orderIn('completed')], { total: 2, hasMore: true, skipped: 1 }))
            : refusals-- > 0
              ? refusing('bad-answer')()
              : Promise.resolve(pageOf([orderIn('held', { id: 'O-2' })], { total: 2 })),
      },
    });
    expect(textOf(tracker)).to.contain('1 order could not be shown.');
    await press(tracker, session, 'Show more orders');
    expect(textOf(tracker)).to.contain('More orders could not be loaded');
    expect(parts(tracker, 'row')).to.have.length(1);
    await press(tracker, session, 'Try again');
    expect(parts(tracker, 'row')).to.have.length(2);
    expect(controlNames(tracker)).not.to.contain('Show more orders');
  });

  it('says that there are no orders yet and leads to the shop, and only to web pages', async () => {
    const { tracker } = await aTracker({ list: [], attributes: { shophref: '/shop' } });
    expect(textOf(tracker)).to.contain('No orders yet');
    expect(control(tracker, 'Go to the shop').getAttribute('href')).to.equal('/shop');
    await expect(tracker).to.be.accessible();
    const { tracker: hostile } = await aTracker({ list: [], attributes: { shophref: 'javascript:alert(1)' } });
    expect(controlNames(hostile)).to.deep.equal(['Check now']);
  });

  it('shows the shape of the list while it is on its way, and says when that takes long', async () => {
    const { tracker, session } = await aTracker({ orders: { listOrders: () => lateAnswer<never>().promise } });
    expect(parts(tracker, 'skeleton')).to.have.length.above(5);
    expect(statusOf(tracker)).to.equal('Loading your orders');
    await session.platform.advance(5_000);
    await drawn(tracker, session);
    expect(textOf(tracker)).to.contain('This takes longer than usual');
    expect(statusOf(tracker)).to.equal('This takes longer than usual');
    await expect(tracker).to.be.accessible();
  });

  it('tries again when the orders could not be loaded', async () => {
    let broken = true;
    const { tracker, session } = await aTracker({
      orders: { listOrders: () => (broken ? refusing('bad-answer')() : Promise.resolve(pageOf([orderIn('completed')]))) },
    });
    expect(textOf(tracker)).to.contain('Your orders could not be loaded');
    broken = false;
    await press(tracker, session, 'Try again');
    expect(parts(tracker, 'row')).to.have.length(1);
  });

  it('asks the page to sign somebody in when the back end wants it', async () => {
    const { tracker, session } = await aTracker({ orders: { listOrders: refusing('signed-out') } });
    let asked = 0;
    session.onAuthRequired(() => (asked++, false));
    expect(textOf(tracker)).to.contain('You are signed out');
    await press(tracker, session, 'Sign in');
    expect(asked).to.equal(1);
  });

  it('says what can be done instead where the back end has no orders', async () => {
    const { tracker } = await aTracker({ withOrders: false });
    expect(textOf(tracker)).to.contain('This is not offered online yet');
    expect(controlNames(tracker)).to.deep.equal([]);
  });

  it('draws its shape without a session', async () => {
    const tracker = await aWidget(document.createElement('selfcare-order-tracker'));
    expect(parts(tracker, 'skeleton')).to.have.length.above(5);
    expect(statusOf(tracker)).to.equal('Loading your orders');
  });

  it('shows nothing of a customer who signed out', async () => {
    const { tracker, session } = await aTracker({ identity: aTokenIdentity(), orders: { listOrders: ((orders) => () => orders.shift() ?? refusing('signed-out')())([Promise.resolve(pageOf([orderIn('completed')]))]) } });
    expect(parts(tracker, 'row')).to.have.length(1);
    session.signOut();
    await drawn(tracker, session);
    expect(textOf(tracker)).not.to.contain('O-1');
    expect(textOf(tracker)).to.contain('You are signed out');
  });

  it('shows hostile and very long words as words, and lets none out of its box', async () => {
    const hostile = `<img src=x onerror="window.pwned=1">${'Donaudampfschifffahrt'.repeat(12)}`;
    const order = orderIn('unknown', { id: hostile, stateName: hostile, lines: [anOrderLine({ name: hostile, state: 'unknown', stateName: hostile })] });
    const { tracker, session } = await aTracker({ list: [order] });
    tracker.parentElement!.style.inlineSize = '320px';
    const fits = (): void => {
      expect(tracker.renderRoot.querySelectorAll('img')).to.have.length(0);
      for (const box of tracker.renderRoot.querySelectorAll<HTMLElement>('section, article, li, header')) {
        expect(box.scrollWidth, box.className || box.localName).to.be.at.most(box.clientWidth + 1);
      }
      expect(tracker.scrollWidth).to.be.at.most(321);
    };
    fits();
    part(tracker, 'open').click();
    await drawn(tracker, session);
    fits();
  });
});
