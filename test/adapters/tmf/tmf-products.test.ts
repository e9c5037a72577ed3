import { expect } from '@open-wc/testing';
import type { Backend } from '@selfcare/core';
import { tmf, tmfV4, tmfV5 } from '@selfcare/adapters/tmf';
import { maya, openSimulated } from './simulated-bss.js';
import { aHost, listed, patient, problemOf, scripted, type SentRequest } from './tmf-host.js';

const mine = { relatedParty: [{ id: maya.id }] };

function over(answer: (request: SentRequest) => Response, customer = maya) {
  const { fetch, sent } = scripted(answer);
  const host = aHost({ customer });
  return { host, sent, products: (tmf({ base: '/tmf-api', fetch })(host) as Backend).products };
}

describe('products over TMF637', () => {
  for (const profile of [tmfV4, tmfV5]) {
    it(`are what the customer has, whole, in ${profile.name}`, async () => {
      const { backend, asked } = openSimulated({ customer: maya, options: { profile } });
      const { products, total, hasMore, skipped } = await backend.products.listProducts({ offset: 0, limit: 24 }, patient);
      expect(products.map(({ id, status }) => [id, status])).to.deep.equal([
        ['product-maya-copper', 'terminated'], ['product-maya-fibre', 'active'], ['product-maya-extender', 'active'],
      ]);
      expect([total, hasMore, skipped]).to.deep.equal([3, false, 0]);
      const party = profile === tmfV5 ? 'relatedParty.partyOrPartyRole.id' : 'relatedParty.id';
      expect(asked()).to.deep.equal([`GET productInventory/${profile.versions as string}/product?${party}=customer-maya&offset=0&limit=33`]);
      const [, fibre, extender] = products;
      expect(fibre).to.deep.include({ offeringId: 'fibre-500', offeringVersion: '1.3', name: 'Fibre 500', bundle: false });
      expect(fibre?.characteristics).to.deep.include({ name: 'Download speed', values: ['500 Mb/s'] });
      expect(fibre?.prices?.incomplete).to.equal(false);
      expect(fibre?.prices?.perPeriod[0]?.period).to.deep.equal({ count: 1, unit: 'month' });
      expect(fibre?.terms[0]).to.deep.include({ duration: { count: 24, unit: 'month' }, validity: { start: '2025-04-14T09:00:00.000Z', end: '2027-04-14T09:00:00.000Z' } });
      expect(extender).to.deep.include({ serialNumber: 'MX-4471-0093', relationships: [{ type: 'reliesOn', productId: 'product-maya-fibre' }] });
      expect(await backend.products.getProduct('product-maya-fibre', patient)).to.deep.equal(fibre);
    });
  }

  it('come page by page, and begin anew for another person', async () => {
    const products = Array.from({ length: 40 }, (_, at) => ({ id: `p${at}`, ...mine }));
    const { products: port, host, sent } = over((request) => listed(products, request));
    const first = await port.listProducts({ offset: 0, limit: 24 }, patient);
    expect([first.products.length, first.hasMore, first.total]).to.deep.equal([24, true, 40]);
    const second = await port.listProducts({ offset: 24, limit: 24 }, patient);
    expect([second.products.length, second.hasMore]).to.deep.equal([16, false]);
    host.changePerson({ id: 'customer-tom', name: 'Tom' });
    expect((await port.listProducts({ offset: 24, limit: 24 }, patient)).products).to.deep.equal([]);
    expect(sent.at(-1)?.query.get('relatedParty.id')).to.equal('customer-tom');
  });

  it('leave out what is another customer’s, what customers are not to see, and what cannot be read', async () => {
    const all = [{ id: 'a', ...mine }, { id: 'b', relatedParty: [{ id: 'customer-tom' }] }, { id: 'c', isCustomerVisible: false }, { name: 'no id' }, { id: 'd' }];
    const { products } = over(() => Response.json(all, { headers: { 'X-Total-Count': '5' } }));
    const page = await products.listProducts({ offset: 0, limit: 24 }, patient);
    expect([page.products.map(({ id }) => id), page.skipped, page.hasMore]).to.deep.equal([['a', 'd'], 1, false]);
  });

  it('are not made up from an answer that is none', async () => {
    const { products, host } = over(() => Response.json({ weather: 'rain' }));
    await problemOf(products.listProducts({ offset: 0, limit: 24 }, patient), 'bad-answer');
    await problemOf(products.getProduct('p', patient), 'bad-answer');
    expect(host.warnings.at(-1)).to.equal('GET /tmf-api/productInventory/v4/product/{id} answered JSON that is no product');
  });
});
