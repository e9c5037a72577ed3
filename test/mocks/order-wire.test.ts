import { expect } from '@open-wc/testing';
import { builtInCatalogue, demoCustomers } from '@selfcare/mocks';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { orderItemCount, wireOrder, type OrderBody, type StoredOrder } from '../../mocks/src/order-wire.js';
import { item } from './caller.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

const catalogue = createCatalogue(tinyCatalogue);
const bodyWith = (...items: readonly unknown[]): OrderBody => ({ productOrderItem: items }) as OrderBody;
const order = (body: OrderBody, more: Partial<StoredOrder> = {}): StoredOrder => ({
  id: 'o1',
  placedAt: start,
  duration: 10_000,
  body,
  plan: [
    { after: 1000, order: 'inProgress' },
    { after: 1000, item: 0, state: 'inProgress' },
    { after: 5000, item: 0, state: 'completed' },
    { after: 5000, item: 1, state: 'inProgress' },
    { after: 10_000, item: 1, state: 'completed' },
    { after: 10_000, order: 'completed' },
  ],
  ...more,
});
const wire = (stored: StoredOrder, elapsed = 0): any => wireOrder(stored, { catalogue, baseUrl: '/api' }, start + elapsed);

describe('orders on the wire', () => {
  it('tell where they are, what was told with them, and when they will be complete', () => {
    const shown = wire(
      order({ ...bodyWith(item('phone')), externalId: 'e-1', notificationContact: 'a@b.example', note: [{ text: 'Soon' }] }),
    );
    expect(shown).to.deep.include({
      id: 'o1',
      href: '/api/productOrderingManagement/v4/productOrder/o1',
      externalId: 'e-1',
      notificationContact: 'a@b.example',
      note: [{ text: 'Soon' }],
      orderDate: '2026-03-01T10:00:00.000Z',
      expectedCompletionDate: '2026-03-01T10:00:10.000Z',
      state: 'acknowledged',
    });
    expect(shown).not.to.have.any.keys('completionDate', 'relatedParty');
  });

  it('show the states that their plan has reached', () => {
    const stored = order(bodyWith(item('plan'), item('phone')));
    const states = (elapsed: number): string =>
      [wire(stored, elapsed), ...wire(stored, elapsed).productOrderItem].map(({ state }) => state).join(' ');
    expect(states(0)).to.equal('acknowledged acknowledged acknowledged');
    expect(states(1000)).to.equal('inProgress inProgress acknowledged');
    expect(states(5000)).to.equal('inProgress completed inProgress');
    expect(states(10_000)).to.equal('completed completed completed');
    expect(wire(stored, 10_000).completionDate).to.equal('2026-03-01T10:00:10.000Z');
  });

  it('price each item and the whole', () => {
    const { productOrderItem, orderTotalPrice } = wire(order(bodyWith(item('plan', 2), item('phone'))));
    expect(productOrderItem[0].itemPrice[0].price.taxIncludedAmount).to.deep.equal({ unit: 'EUR', value: 29.99 });
    expect(productOrderItem[0].itemTotalPrice[0].price.taxIncludedAmount).to.deep.equal({ unit: 'EUR', value: 59.98 });
    expect(
      orderTotalPrice.map(({ priceType, price, '@type': type }: any) => [priceType, price.taxIncludedAmount.value, type]),
    ).to.deep.equal([
      ['recurring', 59.98, 'OrderPrice'],
      ['oneTime', 912.9, 'OrderPrice'],
    ]);
  });

  it('name the customer, and reach them where the back end knows they are', () => {
    const shown = wire(order(bodyWith(item('phone')), { owner: demoCustomers[2]! }));
    expect(shown.relatedParty[0]).to.deep.include({ id: 'customer-harbour', role: 'customer', '@referredType': 'Organization' });
    expect(shown.notificationContact).to.equal('orders@harbourbakery.example');
  });

  it('count the parts of a bundle as items, each with a state of its own', () => {
    const body = bodyWith({ ...item('bundle'), productOrderItem: [item('plan'), item('box')] });
    expect(orderItemCount(body, { catalogue, now: start })).to.equal(3);
    const [bundle] = wire(order(body), 5000).productOrderItem;
    expect([bundle, ...bundle.productOrderItem].map(({ id, state }) => [id, state])).to.deep.equal([
      ['bundle', 'completed'],
      ['plan', 'inProgress'],
      ['box', 'acknowledged'],
    ]);
  });

  it('are refused without what their offerings require, and with what excludes each other', () => {
    const sale = { catalogue: createCatalogue(builtInCatalogue), now: Date.parse('2026-12-01T00:00:00Z') };
    const count = (...ids: readonly string[]): number => orderItemCount(bodyWith(...ids.map((id) => item(id))), sale);
    expect(() => count('tv-kids')).to.throw(/"tv-essential" or "tv-family" or "tv-cinema"; a cart may lack it, an order may not/);
    expect(count('tv-kids', 'tv-family')).to.equal(2);
    expect(count('tv-kids', 'bundle-home-tv')).to.equal(2);
    expect(() => count('managed-firewall', 'static-ip-block')).to.throw('"business-fibre-500" or "business-fibre-1000"');
    expect(count('managed-firewall', 'static-ip-block', 'bundle-office-complete')).to.equal(3);
    expect(() => count('static-ip', 'static-ip-block', 'business-fibre-500')).to.throw('cannot go together');
  });

  it('tell charges that end apart in their totals', () => {
    const shown = wireOrder(
      { ...order(bodyWith(item('phone-halden-arc'), item('phone-halden-wave'))), placedAt: Date.parse('2026-12-01T00:00:00Z') },
      { catalogue: createCatalogue(builtInCatalogue), baseUrl: '/api' },
      start,
    );
    const monthly = (shown.orderTotalPrice as any[]).filter(({ priceType }) => priceType === 'recurring');
    expect(monthly.map(({ applicationDuration, price }) => [applicationDuration, price.taxIncludedAmount.value])).to.deep.equal([[24, 67]]);
  });
});
