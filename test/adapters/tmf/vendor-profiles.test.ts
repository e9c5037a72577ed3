import { tmf, type TmfProfile } from '@selfcare/adapters/tmf';
import { fiwareProfile, oraclePricingProfile, salesforceProfile, sapTelcoProfile, serviceNowProfile } from '@selfcare/adapters/tmf/vendors';
import { expect } from '@open-wc/testing';
import { aHost, patient, problemOf, scripted, type SentRequest } from './tmf-host.js';

/** The adapter with a vendor's profile, over bodies in the shape that the vendor documents. */
function over(profile: TmfProfile, answer: (request: SentRequest) => Response) {
  const server = scripted(answer);
  return { backend: tmf({ base: '/tmf-api', profile, fetch: server.fetch })(aHost()), ...server };
}

const page = { offset: 0, limit: 24 };

describe('profiles written from the documentation of vendors', () => {
  it('read the envelope, the money as text and the dates of Salesforce, and pass over parts that say nothing', async () => {
    const result = {
      id: '1d2946de', name: '2 GB 30 Days', description: 'Add On', isSellable: true, lifecycleStatus: 'Active', lastUpdate: '2023-03-10T13:33:26.000+0000',
      bundledProductOffering: [{ lastUpdate: '2023-03-10T13:33:26.000+0000' }],
      productOfferingPrice: [
        {
          name: 'Monthly', priceType: 'Recurring', recurringChargePeriod: 'Monthly', unitOfMeasure: 'EUR', price: { amount: '10.00000', unit: 'EUR' },
          validFor: { startDateTime: '2020-08-01T03:00:00.000+0000' },
        },
      ],
    };
    const { backend, sent } = over(salesforceProfile(), () => Response.json({ PageInfo: 'Page 1 of 1', PageSize: 50, result }));
    const { offerings } = await backend.catalogue!.listOfferings(page, patient);
    expect(offerings.map(({ name, prices, parts }) => [name, prices[0]?.amount?.currency, prices[0]?.period, parts])).to.deep.equal([
      ['2 GB 30 Days', 'EUR', { count: 1, unit: 'month' }, []],
    ]);
    expect(sent[0]?.path).to.equal('services/apexrest/vlocity_cmt/tmforum/productopenapi/v1/productOffering');
    expect(Number(sent[0]?.query.get('limit'))).to.be.at.most(50);
  });

  it('take 404 for an empty list of ServiceNow, ask for its states, and have no cart of TM Forum there', async () => {
    const { backend, sent } = over(serviceNowProfile, () => Response.json({ error: { message: 'No records matching' } }, { status: 404 }));
    expect((await backend.catalogue!.listOfferings(page, patient)).offerings).to.deep.equal([]);
    expect(sent[0]?.path).to.equal('api/sn_tmf_api/catalogmanagement/productOffering');
    expect([sent[0]?.query.get('state'), sent[0]?.query.get('lifecycleStatus')]).to.deep.equal(['Published,published', null]);
    expect(backend).to.not.have.property('cart');
  });

  it('read limits that are text, and one thing where a list is meant', async () => {
    const offering = {
      id: 'o', name: 'Office', lifecycleStatus: 'published', isSellable: 'true', category: { id: 'c', name: 'Business' },
      bundledProductOffering: { id: 'p', name: 'Line', bundledProductOfferingOption: { numberRelOfferLowerLimit: '0', numberRelOfferUpperLimit: '5' } },
    };
    const { backend } = over(serviceNowProfile, ({ path }) => (path.endsWith('/o') ? Response.json(offering) : Response.json([])));
    const { parts, categoryIds } = await backend.catalogue!.getOffering('o', patient);
    expect([parts[0]?.least, parts[0]?.most, categoryIds]).to.deep.equal([0, 5, ['c']]);
  });

  it('have Oracle put prices into offerings, and know it for a catalogue alone', async () => {
    const { backend, sent } = over(oraclePricingProfile, () => Response.json([]));
    await backend.catalogue!.listOfferings(page, patient);
    expect([sent[0]?.query.get('depth'), sent[0]?.query.get('expand')]).to.deep.equal(['10', 'productOffering.productOfferingPrice']);
    expect(Object.keys(backend).sort()).to.deep.equal(['capabilities', 'catalogue', 'key']);
  });

  it('write the actions of SAP large, for a site, and read them in any size', async () => {
    const item = { id: 'key-1', action: 'ADD', quantity: 1, productOffering: { id: 'o', name: 'O' } };
    const { backend, sent } = over(sapTelcoProfile({ baseSiteId: 'utilities' }), ({ method }) =>
      method === 'POST' ? Response.json({ id: 'c', cartItem: [item] }, { status: 201 }) : Response.json([]),
    );
    const line = { action: 'add', offeringId: 'o', name: 'O', quantity: 1, key: 'key-1' } as const;
    const { lines } = await backend.cart!.putLine(undefined, line, patient);
    expect(lines.map(({ id, action }) => [id, action])).to.deep.equal([['key-1', 'add']]);
    const posted = sent.find(({ method }) => method === 'POST');
    expect((posted?.json as { cartItem: { action: string }[] }).cartItem[0]?.action).to.equal('ADD');
    await backend.cart!.load('c', patient).catch(() => undefined);
    expect(sent.at(-1)?.query.get('baseSiteId')).to.equal('utilities');
  });

  it('ask FIWARE for no fields, and write its URNs as one segment', async () => {
    const { backend, sent } = over(fiwareProfile, () => Response.json({ code: '404', reason: 'Nothing there' }, { status: 404 }));
    const id = 'urn:ngsi-ld:product-offering:7';
    await problemOf(backend.catalogue!.getOffering(id, patient), 'not-found');
    await backend.catalogue!.listOfferings(page, patient);
    expect(sent[0]?.url).to.contain(encodeURIComponent(id));
    expect(sent.every(({ query }) => !query.has('fields'))).to.equal(true);
  });
});
