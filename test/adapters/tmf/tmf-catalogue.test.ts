import type { OfferingPage } from '@selfcare/core';
import { expect } from '@open-wc/testing';
import { builtInCatalogue, generateCatalogue } from '@selfcare/mocks';
import { lateAnswer } from '../../support/session.js';
import { openSimulated } from './simulated-bss.js';
import { patient, problemOf } from './tmf-host.js';

const eur = (cents: number) => ({ amount: cents, currency: 'EUR', scale: 2 });
const page = (more: object = {}) => ({ offset: 0, limit: 24, ...more });
const open = (...options: Parameters<typeof openSimulated>) => {
  const { backend, ...rest } = openSimulated(...options);
  return { catalogue: backend.catalogue, ...rest };
};

describe('the catalogue of a TM Forum back end', () => {
  it('lists its shelves, each below its own', async () => {
    const { catalogue } = open();
    const categories = await catalogue.listCategories(patient);
    const mobile = categories.find(({ id }) => id === 'mobile');
    expect(mobile).to.include({ name: 'Mobile' }).and.not.have.property('parentId');
    expect(categories.find(({ id }) => id === 'sim-only')?.parentId).to.equal('mobile');
  });

  it('lists the first page in three requests: the offerings, all their prices, and all that lowers those', async () => {
    const { catalogue, asked } = open();
    const { offerings, hasMore, skipped } = await catalogue.listOfferings(page(), patient);
    expect([offerings.length, hasMore, skipped]).to.deep.equal([24, true, 0]);
    expect(asked().map((request) => /(\w+)\?/.exec(request)?.[1])).to.deep.equal([
      'productOffering', 'productOfferingPrice', 'productOfferingPrice',
    ]);
    expect(offerings.every(({ prices }) => prices.length > 0)).to.equal(true);
  });

  it('lists the first page in two requests where the back end puts prices into offerings: these, and all that lowers the prices', async () => {
    const plain = await open().catalogue.listOfferings(page(), patient);
    const { catalogue, asked } = open({ options: { query: { productCatalog: { expand: 'productOfferingPrice' } } } });
    expect(await catalogue.listOfferings(page(), patient)).to.deep.equal(plain);
    expect(asked().map((request) => /(\w+)\?/.exec(request)?.[1])).to.deep.equal(['productOffering', 'productOfferingPrice']);
  });

  it('lists everything once over its pages, and nothing that cannot be ordered by itself today', async () => {
    const { catalogue } = open();
    const ids: string[] = [];
    let last: OfferingPage | undefined;
    while (last?.hasMore ?? true) {
      last = await catalogue.listOfferings(page({ offset: ids.length }), patient);
      ids.push(...last.offerings.map(({ id }) => id));
    }
    expect([new Set(ids).size, last?.total]).to.deep.equal([ids.length, ids.length]);
    expect(ids).to.include('mobile-go-5gb');
    for (const hidden of ['broadband-24', 'mobile-go-20gb-v1', 'fibre-5000', 'tv-box', 'mobile-anywhere']) expect(ids).to.not.include(hidden);
  });

  it('lists a shelf with all that stand in it', async () => {
    const { catalogue, asked } = open();
    const { offerings, total } = await catalogue.listOfferings(page({ categoryId: 'mobile' }), patient);
    expect(offerings.map(({ id }) => id)).to.include('mobile-go-5gb');
    expect(offerings.every(({ categoryIds }) => categoryIds.includes('mobile') || categoryIds.includes('sim-only'))).to.equal(true);
    expect(total).to.equal(offerings.length);
    expect(asked()[1]).to.match(/category\.id=mobile,.*sim-only/);
  });

  it('shows promotions, fees, usage and facts of a plan', async () => {
    const { catalogue } = open();
    const plan = await catalogue.getOffering('mobile-go-60gb', patient);
    const monthly = plan.prices.find(({ kind }) => kind === 'recurring');
    expect(monthly).to.deep.include({ amount: eur(1999), tax: 'included', period: { count: 1, unit: 'month' } });
    expect(monthly?.promotion).to.deep.include({ amount: eur(1499), periods: 6 });
    expect(plan.facts[0]).to.deep.equal({ name: 'Data', value: '60 GB' });
    expect(plan.picture?.url).to.equal(`${location.origin}/pictures/sim-go-60gb.svg`);
    expect(plan).to.include({ availability: 'active', sellable: true, pricesIncomplete: false });
  });

  it('says that prices are not complete where one of them leads nowhere', async () => {
    const { catalogue } = open();
    expect((await catalogue.getOffering('roaming-sea-air', patient)).pricesIncomplete).to.equal(true);
  });

  it('still knows by its id what is not listed', async () => {
    const { catalogue } = open();
    expect(await catalogue.getOffering('broadband-24', patient)).to.include({ availability: 'retired', lifecycle: 'Retired' });
    expect(await catalogue.getOffering('fibre-5000', patient)).to.include({ availability: 'planned' });
    expect(await catalogue.getOffering('tv-box', patient)).to.include({ sellable: false });
  });

  it('has no offering with an id that nobody gave', async () => {
    const { catalogue } = open();
    for (const id of ['nowhere', '__proto__', '../category', '', '..']) await problemOf(catalogue.getOffering(id, patient), 'not-found');
  });

  it('finds what a person types, names first, with prices', async () => {
    const { catalogue } = open();
    const { offerings, total } = await catalogue.listOfferings(page({ text: 'FIBRE 5' }), patient);
    expect(offerings[0]?.id).to.equal('fibre-500');
    expect(offerings[0]?.prices.length).to.be.above(0);
    expect(total).to.be.least(1);
    expect((await catalogue.listOfferings(page({ text: 'xyzzy' }), patient)).offerings).to.deep.equal([]);
    expect((await catalogue.listOfferings(page({ text: '???' }), patient)).total).to.equal(0);
  });

  it('searches within a shelf, and pages through what it finds', async () => {
    const { catalogue } = open();
    const whole = await catalogue.listOfferings(page({ text: 'go', categoryId: 'mobile' }), patient);
    const first = await catalogue.listOfferings({ text: 'go', categoryId: 'mobile', offset: 0, limit: 2 }, patient);
    const rest = await catalogue.listOfferings({ text: 'go', categoryId: 'mobile', offset: 2, limit: 24 }, patient);
    expect([first.hasMore, rest.hasMore, first.total]).to.deep.equal([true, false, whole.total]);
    expect([...first.offerings, ...rest.offerings].map(({ id }) => id)).to.deep.equal(whole.offerings.map(({ id }) => id));
    expect((await catalogue.listOfferings(page({ text: 'fibre 500', categoryId: 'phones' }), patient)).total).to.equal(0);
  });

  it('reads its index once for many searches, and again after five minutes', async () => {
    const { catalogue, asked, host } = open();
    const indexReads = () => asked().filter((request) => request.includes('fields=id,name,description,lifecycleStatus')).length;
    await Promise.all([catalogue.listOfferings(page({ text: 'go' }), patient), catalogue.listOfferings(page({ text: 'tv' }), patient)]);
    expect(indexReads()).to.equal(1);
    await catalogue.listOfferings(page({ text: 'phone' }), patient);
    expect(indexReads()).to.equal(0);
    await host.platform.advance(300_000);
    await catalogue.listOfferings(page({ text: 'phone' }), patient);
    expect(indexReads()).to.equal(1);
  });

  it('searches on when the first who searched does not wait, and again when the index could not be read', async () => {
    let down = true;
    const { catalogue } = open({ interfere: (request, pass) => (down ? Promise.reject(new TypeError('Failed to fetch')) : pass(request)) });
    await problemOf(catalogue.listOfferings(page({ text: 'go' }), patient), 'unavailable');
    down = false;
    const asked = new AbortController();
    const first = problemOf(catalogue.listOfferings(page({ text: 'go' }), { signal: asked.signal }), 'cancelled');
    const second = catalogue.listOfferings(page({ text: 'go' }), patient);
    asked.abort();
    await first;
    expect((await second).offerings.length).to.be.above(0);
  });

  it('has no shelf and no index of one person for the next, though nobody tells who they are', async () => {
    let hold: Promise<unknown> = Promise.resolve();
    const { catalogue, host, asked } = open({ interfere: async (request, pass) => (await hold, pass(request)) });
    await catalogue.listOfferings(page({ text: 'fibre' }), patient);
    host.changePerson();
    asked();
    await catalogue.listOfferings(page({ text: 'fibre' }), patient);
    const resources = (): string[] => asked().map((request) => /v4\/(\w+)/.exec(request)?.[1] ?? '');
    expect(resources()).to.include.members(['category', 'productOffering']);
    host.changePerson();
    const late = lateAnswer<undefined>();
    hold = late.promise;
    const former = catalogue.listCategories(patient);
    host.changePerson();
    late.resolve(undefined);
    await former;
    asked();
    await catalogue.listOfferings(page({ categoryId: 'mobile' }), patient);
    expect(resources()).to.include('category');
  });

  it('keeps the list when some offerings cannot be read, and counts them', async () => {
    const productOffering = [{ id: 'a', name: 'A', lifecycleStatus: 'Active' }, { name: 'no id', lifecycleStatus: 'Active' }, { id: '', lifecycleStatus: 'Active' }];
    const { catalogue } = open({ bss: { data: { productOffering: productOffering as { id: string }[] } } });
    const { offerings, skipped } = await catalogue.listOfferings(page(), patient);
    expect([offerings.map(({ id }) => id), skipped]).to.deep.equal([['a'], 2]);
  });

  it('survives hostile names, addresses and ids as data', async () => {
    const name = '<img src=x onerror=alert(1)>\u202e{{constructor}}';
    const productOffering = [{
      id: '__proto__', name, description: 'x'.repeat(100_000), lifecycleStatus: 'Active',
      category: [{ id: 'constructor', name }], attachment: [{ url: 'javascript:alert(1)', mimeType: 'image/png' }],
      productOfferingPrice: [{ id: 'toString' }],
    }];
    const { catalogue } = open({ bss: { data: { productOffering, category: [{ id: 'constructor', name }] } } });
    const { offerings } = await catalogue.listOfferings(page({ categoryId: 'constructor' }), patient);
    expect(offerings[0]).to.include({ id: '__proto__', name, pricesIncomplete: true }).and.not.have.property('picture');
    expect((await catalogue.listOfferings(page({ text: 'constructor' }), patient)).total).to.equal(1);
    expect(await catalogue.getOffering('__proto__', patient)).to.include({ name });
  });

  it('finds its way through 800 offerings without trusting the page size', async () => {
    const template = builtInCatalogue.productOffering?.[0];
    const productOffering = Array.from({ length: 800 }, (_, index) => ({ ...template, id: `o${index}`, name: `Offer ${index}` }));
    const { catalogue, asked } = open({ bss: { data: { ...builtInCatalogue, productOffering } } });
    const last = await catalogue.listOfferings(page({ offset: 792 }), patient);
    expect([last.offerings.length, last.hasMore, last.total]).to.deep.equal([8, false, 800]);
    expect(asked().length).to.be.below(12);
    expect((await catalogue.listOfferings(page({ text: 'offer 799' }), patient)).offerings.map(({ id }) => id)).to.deep.equal(['o799']);
  });

  it('says when something answers that is no catalogue', async () => {
    const html = open({ interfere: () => Promise.resolve(new Response('<html>', { headers: { 'Content-Type': 'text/html' } })) });
    await problemOf(html.catalogue.listCategories(patient), 'bad-answer');
    const json = open({ interfere: () => Promise.resolve(Response.json({ hello: 'world' })) });
    expect((await problemOf(json.catalogue.listOfferings(page(), patient), 'bad-answer')).message).to.contain('/tmf-api/productCatalogManagement/v4/productOffering');
    await problemOf(json.catalogue.getOffering('plan', patient), 'bad-answer');
    const nothing = open({ interfere: () => Promise.resolve(new Response('Not found', { status: 404 })) });
    await problemOf(nothing.catalogue.listOfferings(page(), patient), 'configuration');
  });

  it('counts and sorts the catalogue on sale, and a count is what is listed then', async () => {
    const { catalogue } = open();
    const facets = await catalogue.countFacets!({ categoryId: 'mobile' }, patient);
    expect(facets.map(({ key }) => key)).to.include.members(['price', 'Data', 'Network']);
    for (const { key, values } of facets) {
      for (const { value, count } of values) {
        const { total } = await catalogue.listOfferings(page({ categoryId: 'mobile', facets: [{ facet: key, value }], limit: 1 }), patient);
        expect(total, `${key} ${value}`).to.equal(count);
      }
    }
    const { offerings } = await catalogue.listOfferings(page({ categoryId: 'mobile', sort: 'price' }), patient);
    const monthly = offerings.flatMap(({ prices }) => prices.find(({ period }) => period?.unit === 'month') ?? []).map(({ amount, promotion }) => (promotion?.amount ?? amount)!.amount);
    expect(monthly).to.deep.equal([...monthly].sort((one, other) => one - other));
  });

  it('answers from its index without another request for it, and needs none for a first page', async () => {
    const { catalogue, asked } = open();
    await catalogue.countFacets!({}, patient);
    asked();
    await catalogue.countFacets!({ facets: [{ facet: 'Network', value: '5G' }] }, patient);
    expect(asked()).to.deep.equal([]);
  });

  it('shows the catalogue as it will be on another day', async () => {
    const { catalogue } = open();
    const asOf = '2027-03-02T00:00:00.000Z';
    const names = async (more: object) => (await catalogue.listOfferings(page({ categoryId: 'fibre', ...more }), patient)).offerings.map(({ id }) => id);
    expect([(await names({})).includes('fibre-5000'), (await names({ asOf })).includes('fibre-5000'), (await names({ asOf, sort: 'price' })).includes('fibre-5000')]).to.deep.equal([false, true, true]);
    expect([(await names({ sort: 'price' })).includes('fibre-5000'), (await catalogue.getOffering('fibre-5000', { ...patient, asOf })).availability]).to.deep.equal([false, 'active']);
  });

  it('knows what there is to choose, what it costs then, and how it looks', async () => {
    const { catalogue } = open();
    const phone = await catalogue.getOffering('phone-norra-9-pro', patient);
    const [storage, colour] = phone.characteristics ?? [];
    expect([storage?.name, storage?.defaults, phone.prices.map(({ amount }) => amount?.amount)]).to.deep.equal(['Storage', ['256 GB'], [109900]]);
    expect(phone.conditionalPrices?.map(({ price }) => price.amount?.amount)).to.include.members([109900, 122900, 144900]);
    expect(colour?.values.every(({ value, picture }) => picture?.url.includes(value.toLowerCase()))).to.equal(true);
  });

  it('resolves a bundle in a bundle with its groups, in a handful of requests', async () => {
    const { catalogue, asked } = open();
    const office = await catalogue.getOffering('bundle-office-complete', patient);
    expect(office.partGroups?.map(({ id, least, most }) => [id, least, most])).to.deep.equal([['care-of-choice', 1, 1]]);
    const voice = office.parts.find(({ offeringId }) => offeringId === 'bundle-office-voice');
    expect(voice?.offering?.parts.map(({ offeringId, usual }) => [offeringId, usual])).to.deep.equal([['office-phone-line', 3], ['office-desk-phone', 3]]);
    expect(asked().length).to.be.below(9);
  });

  it('counts and finds among 10,000 offerings with true counts', async function () {
    this.timeout(60_000);
    const { catalogue } = open({ bss: { data: generateCatalogue({ seed: 7, sellable: 10_000, retired: 0 }) } });
    const facets = [{ facet: 'Contract', value: '24 months' }];
    const counted = await catalogue.countFacets!({ facets }, patient);
    const { total, offerings } = await catalogue.listOfferings(page({ facets, sort: 'name' }), patient);
    expect(counted.find(({ key }) => key === 'Contract')?.values.find(({ value }) => value === '24 months')?.count).to.equal(total);
    expect([offerings.length, total! > 500]).to.deep.equal([24, true]);
    const one = counted.find(({ key, values }) => key !== 'Contract' && values.length)!;
    const { value, count } = one.values[0]!;
    expect((await catalogue.listOfferings(page({ facets: [...facets, { facet: one.key, value }], limit: 1 }), patient)).total).to.equal(count);
  });
});
