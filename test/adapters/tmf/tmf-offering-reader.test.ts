import { expect } from '@open-wc/testing';
import { wireOffering } from '../../../packages/adapters/src/tmf/catalogue-wire.js';
import { createTmfHttp } from '../../../packages/adapters/src/tmf/tmf-http.js';
import { createOfferingReader } from '../../../packages/adapters/src/tmf/tmf-offering-reader.js';
import { settingsOf } from '../../../packages/adapters/src/tmf/tmf-settings.js';
import { aHost, listed, patient, problemOf, scripted, type SentRequest } from './tmf-host.js';

type Resources = Readonly<Record<string, readonly { readonly id: string }[]>>;

function open(resources: Resources, answer = (request: SentRequest) => listed(resources[request.path.split('/').at(-1) ?? ''] ?? [], request)) {
  const server = scripted(answer);
  const host = aHost();
  const profile = settingsOf({ base: '/tmf-api' });
  const reader = createOfferingReader(createTmfHttp(profile, host, server.fetch), profile, host);
  const asked = () => server.sent.map(({ path, query }) => `${path.split('/').at(-1)} ${query.get('id')}`);
  return { reader, asked };
}

const now = Date.parse('2026-01-15T12:00:00Z');
const ten = { price: { unit: 'EUR', value: 10 }, priceType: 'recurring', recurringChargePeriodType: 'month' };
const use = [{ name: 'Data', productSpecCharacteristicValue: [{ value: '20 GB' }] }];
const specification = { id: 's', productSpecCharacteristic: [{ name: 'SIM', productSpecCharacteristicValue: [{ value: 'eSIM' }] }] };
const offering = (wire: object) => wireOffering.parse({ productSpecification: { id: 's' }, ...wire });

describe('reading offerings whole', () => {
  it('asks once for all prices and once for what lowers them', async () => {
    const off = { id: 'off', price: { unit: 'EUR', value: 1 }, productOfferingTerm: [{ duration: { amount: 6, units: 'month' } }] };
    const price = (id: string) => ({ id, ...ten, popRelationship: [{ id: 'off', relationshipType: 'discountedBy' }] });
    const { reader, asked } = open({ productOfferingPrice: [price('p1'), price('p2'), off] });
    const wire = ['1', '2'].map((id) => offering({ id, prodSpecCharValueUse: use, productOfferingPrice: [{ id: `p${id}` }] }));
    const found = await reader.describe(wire, 'as cards', now, patient);
    expect(asked()).to.deep.equal(['productOfferingPrice p1,p2', 'productOfferingPrice off']);
    expect(found.map(({ prices }) => prices[0]?.promotion?.periods)).to.deep.equal([6, 6]);
  });

  it('reads specifications for cards that would have no facts, and always for the detail', async () => {
    const { reader, asked } = open({ productSpecification: [specification] });
    const told = offering({ id: 'a', prodSpecCharValueUse: use });
    expect((await reader.describe([told], 'as cards', now, patient))[0]?.facts).to.have.length(1);
    expect(asked()).to.deep.equal([]);
    expect((await reader.describe([offering({ id: 'b' })], 'as cards', now, patient))[0]?.facts).to.deep.equal([{ name: 'SIM', value: 'eSIM' }]);
    expect((await reader.describe([told], 'in full', now, patient))[0]?.facts).to.have.length(2);
    expect(asked()).to.deep.equal(['productSpecification s']);
  });

  it('reads the names of a bundle’s parts for the detail', async () => {
    const { reader } = open({ productOffering: [{ id: 'box', name: 'TV box' } as { id: string }] });
    const bundle = offering({ id: 'b', bundledProductOffering: [{ id: 'box' }, { id: 'sim', name: 'SIM' }] });
    expect((await reader.describe([bundle], 'in full', now, patient))[0]?.parts.map(({ name }) => name)).to.deep.equal(['TV box', 'SIM']);
  });

  it('reads bundles in bundles for the detail, each thing once, and a bundle that holds itself no further', async () => {
    const inner = { id: 'inner', bundledProductOffering: [{ id: 'line' }, { id: 'outer' }] };
    const line = { id: 'line', name: 'Line', productOfferingPrice: [{ id: 'p' }] };
    const { reader, asked } = open({ productOffering: [inner, line], productOfferingPrice: [{ id: 'p', ...ten }] });
    const outer = offering({ id: 'outer', bundledProductOffering: [{ id: 'inner' }, { id: 'line' }], productSpecification: null });
    const [found] = await reader.describe([outer], 'in full', now, patient);
    const [first, second] = found?.parts ?? [];
    expect(first?.offering?.parts.map(({ offeringId, offering: own }) => [offeringId, own?.name])).to.deep.equal([['line', 'Line'], ['outer', undefined]]);
    expect(second?.offering?.prices).to.have.length(1);
    expect(asked()).to.deep.equal(['productOffering inner,line', 'productOfferingPrice p']);
  });

  it('shows an offering without its facts or its prices when these cannot be read, and says so', async () => {
    const fails = (resource: string) => ({ path }: SentRequest) => (path.endsWith(resource) ? Response.json({}, { status: 500 }) : Response.json([{ id: 'p', ...ten }]));
    const wire = [offering({ id: 'a', productOfferingPrice: [{ id: 'p' }] })];
    const [unspecified] = await open({}, fails('productSpecification')).reader.describe(wire, 'as cards', now, patient);
    expect([unspecified?.prices.length, unspecified?.unread]).to.deep.equal([1, ['specification']]);
    const [unpriced] = await open({}, fails('productOfferingPrice')).reader.describe(wire, 'as cards', now, patient);
    expect([unpriced?.prices.length, unpriced?.unread]).to.deep.equal([0, ['prices', 'specification']]);
  });

  it('fails when the offerings themselves cannot be read', async () => {
    await problemOf(open({}, () => Response.json({}, { status: 500 })).reader.load(['a'], patient), 'unavailable');
  });

  it('loads offerings in the order asked for, without those that are not there', async () => {
    const { reader } = open({ productOffering: [{ id: 'a' }, { id: 'b' }] });
    expect((await reader.load(['b', 'gone', 'a'], patient)).map(({ id }) => id)).to.deep.equal(['b', 'a']);
  });
});
