import { expect } from '@open-wc/testing';
import { builtInCatalogue, demoCustomers } from '@selfcare/mocks';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { ownedOfferings, productsOf } from '../../mocks/src/owned-products.js';
import type { StoredOrder } from '../../mocks/src/order-wire.js';
import { item } from './caller.js';

const [maya, tom] = demoCustomers;
const catalogue = createCatalogue(builtInCatalogue);
const now = Date.parse('2026-11-22T12:00:00Z');
const none = { catalogue, orders: new Map<string, StoredOrder>() };

function ordered(productOrderItem: object[], plan: StoredOrder['plan'], owner = tom) {
  const order = { id: 'o', owner, placedAt: now - 1_000, duration: 2_000, body: { productOrderItem }, plan } as StoredOrder;
  return { catalogue, orders: new Map([['o', order]]) };
}

describe('what a customer of the simulated BSS has', () => {
  it('is on file, with what they had before', () => {
    expect(productsOf(none, maya, now).map(({ offering, status }) => [offering.id, status])).to.deep.equal([
      ['broadband-24', 'terminated'], ['fibre-500', 'active'], ['mesh-extender', 'active'],
    ]);
    expect(ownedOfferings(none, maya, now)).to.deep.equal(['fibre-500', 'mesh-extender']);
    expect(ownedOfferings(none, maya, Date.parse('2024-01-01'))).to.deep.equal(['broadband-24']);
    expect(productsOf(none, undefined, now)).to.deep.equal([]);
    expect(productsOf({ ...none, catalogue: createCatalogue({}) }, maya, now)).to.deep.equal([]);
  });

  it('grows by what they order, as far as each of it has come, one product for each', () => {
    const sources = ordered([item('mobile-go-20gb', 2, '1'), item('phone-case', 1, '2')], [{ after: 500, item: 0, state: 'completed' }, { after: 900, item: 1, state: 'inProgress' }]);
    const products = productsOf(sources, tom, now).slice(1);
    expect(products.map(({ id, status, startedAt }) => [id, status, startedAt])).to.deep.equal([
      ['product-o-1-1', 'active', now - 500], ['product-o-1-2', 'active', now - 500], ['product-o-2', 'pendingActive', undefined],
    ]);
    expect(ownedOfferings(sources, tom, now)).to.deep.equal(['mobile-prepaid-10gb', 'mobile-go-20gb', 'mobile-go-20gb']);
    expect(productsOf(sources, maya, now).map(({ id }) => id)).to.not.include('product-o-2');
  });

  it('holds the parts of a bundle, chosen or usual', () => {
    const sources = ordered([item('bundle-home-tv', 1, '1')], [{ after: 0, item: 0, state: 'completed' }]);
    const bundle = productsOf(sources, tom, now).at(-1);
    expect(bundle?.parts.length).to.be.above(1);
    expect(bundle?.parts.map(({ status }) => status)).to.deep.equal(bundle?.parts.map(() => 'active'));
    expect(ownedOfferings(sources, tom, now)).to.include.members(['bundle-home-tv', ...(bundle?.parts.map(({ offering }) => offering.id) ?? [])]);
  });
});
