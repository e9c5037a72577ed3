import { expect } from '@open-wc/testing';
import { builtInCatalogue } from '@selfcare/mocks';
import { paths, startCalling } from './caller.js';

describe('catalogue API', () => {
  it('lists categories, offerings, prices and specifications', async () => {
    const { ask } = startCalling();
    for (const [path, count] of [
      [paths.categories, 2],
      [paths.offerings, 11],
      [paths.prices, 11],
      [paths.specifications, 1],
    ] as const) {
      const { status, body, headers } = await ask('GET', path);
      expect([status, body.length, headers.get('X-Total-Count')], path).to.deep.equal([200, count, String(count)]);
    }
  });

  it('pages with 206, and filters by status and category', async () => {
    const { ask } = startCalling();
    expect((await ask('GET', `${paths.offerings}?limit=4&offset=4`)).status).to.equal(206);
    const { body } = await ask('GET', `${paths.offerings}?lifecycleStatus=Active&category.id=sim-only&fields=name`);
    expect(body).to.deep.equal([
      { id: 'plan', href: '/tmf-api/productCatalogManagement/v4/productOffering/plan', name: 'Plan' },
      { id: 'half-price', href: '/tmf-api/productCatalogManagement/v4/productOffering/half-price', name: 'Half price' },
    ]);
  });

  it('gives prices by a list of ids, and leaves out those that do not exist', async () => {
    const { body } = await startCalling().ask('GET', `${paths.prices}?id=plan-monthly,nowhere,plan-off`);
    expect(body.map(({ id }: { id: string }) => id)).to.deep.equal(['plan-monthly', 'plan-off']);
  });

  it('puts the prices into the offerings where it is asked to, and leaves what it does not hold a reference', async () => {
    const { ask } = startCalling({ data: { productOffering: [{ id: 'a', productOfferingPrice: [{ id: 'p' }, { id: 'gone' }, null] }], productOfferingPrice: [{ id: 'p', name: 'Monthly' }] } });
    const prices = [{ id: 'p', name: 'Monthly' }, { id: 'gone' }, null];
    expect((await ask('GET', `${paths.offerings}?expand=productOfferingPrice`)).body[0].productOfferingPrice).to.deep.equal(prices);
    expect((await ask('GET', `${paths.offerings}/a?expand=productOfferingPrice&fields=productOfferingPrice`)).body.productOfferingPrice).to.deep.equal(prices);
    expect((await ask('GET', `${paths.offerings}/a`)).body.productOfferingPrice[0]).to.deep.equal({ id: 'p' });
  });

  it('gives one resource by its id', async () => {
    const { status, body } = await startCalling().ask('GET', `${paths.offerings}/plan?fields=name`);
    expect([status, body.name, body.version]).to.deep.equal([200, 'Plan', undefined]);
  });

  it('answers 404 with a TMF error for an id that does not exist, also for __proto__', async () => {
    for (const id of ['nothing', '__proto__', 'constructor', '%E0%A4%A']) {
      const { status, body } = await startCalling().ask('GET', `${paths.offerings}/${id}`);
      expect([status, body.code, body.status, typeof body.reason], id).to.deep.equal([404, 'notFound', '404', 'string']);
    }
  });

  it('lets nobody change the catalogue', async () => {
    const { ask } = startCalling();
    for (const [method, path] of [
      ['POST', paths.offerings],
      ['PATCH', `${paths.offerings}/plan`],
      ['DELETE', `${paths.offerings}/plan`],
    ] as const) {
      const { status, headers } = await ask(method, path, method === 'DELETE' ? undefined : {});
      expect([status, headers.get('Allow')]).to.deep.equal([405, 'GET']);
    }
  });

  it('sells the built-in catalogue when none is given', async () => {
    const { body } = await startCalling({ data: undefined }).ask('GET', paths.offerings);
    expect(body).to.have.length(builtInCatalogue.productOffering!.length);
    expect(body[0]).to.deep.equal(builtInCatalogue.productOffering![0]);
  });

  it('is the same in v5, where everything has a type, shelves a parent, and groups of a bundle their parts', async () => {
    const { ask } = startCalling({ data: undefined });
    const read = async (path: string) => (await ask('GET', `productCatalogManagement/v5/${path}`)).body;
    expect((await read('category/sim-only')).parent).to.deep.equal({ id: 'mobile', '@type': 'CategoryRef' });
    const [bundle] = (await read('productOffering')).filter(({ bundledGroupProductOffering }: any) => bundledGroupProductOffering);
    const [group] = bundle.bundledGroupProductOffering;
    expect(group.bundledProductOffering[0]).to.have.nested.property('bundledProductOfferingOption.@type', 'BundledProductOfferingOption');
    expect((bundle.bundledProductOffering ?? []).map(({ id }: any) => id)).to.not.include(group.bundledProductOffering[0].id);
    const [characteristic] = (await read('productSpecification')).flatMap(({ productSpecCharacteristic }: any) => productSpecCharacteristic);
    expect(characteristic.characteristicValueSpecification[0]['@type']).to.equal('StringCharacteristicValueSpecification');
    expect((await read('productOffering?fields=name&limit=1'))[0]).to.have.all.keys('id', 'href', 'name', '@type');
  });

  it('is one catalogue, whose shelves are those that stand in no other, by its name in each version', async () => {
    const { ask } = startCalling();
    for (const [version, name, type] of [['v4', 'catalog', 'Catalog'], ['v5', 'productCatalog', 'ProductCatalog']] as const) {
      const { body } = await ask('GET', `productCatalogManagement/${version}/${name}`);
      expect(body.map((one: { '@type': string; category: { id: string }[] }) => [one['@type'], one.category.map(({ id }) => id)]), version).to.deep.equal([[type, ['mobile']]]);
      expect((await ask('GET', `productCatalogManagement/${version}/${name}/${body[0].id}`)).body).to.deep.equal(body[0]);
      expect((await ask('GET', `productCatalogManagement/${version}/${name}/other`)).status).to.equal(404);
    }
  });
});
