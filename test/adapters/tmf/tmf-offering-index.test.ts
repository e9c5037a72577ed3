import { expect } from '@open-wc/testing';
import { createTmfHttp } from '../../../packages/adapters/src/tmf/tmf-http.js';
import { readOfferingIndex } from '../../../packages/adapters/src/tmf/tmf-offering-index.js';
import { createOfferingLists } from '../../../packages/adapters/src/tmf/tmf-offering-lists.js';
import { createOfferingReader } from '../../../packages/adapters/src/tmf/tmf-offering-reader.js';
import { settingsOf } from '../../../packages/adapters/src/tmf/tmf-settings.js';
import { aHost, listed, patient, problemOf, scripted, type SentRequest } from './tmf-host.js';

function open(resources: Readonly<Record<string, readonly object[]>>, broken?: string) {
  const host = aHost();
  const profile = settingsOf({ base: '/tmf-api' });
  const server = scripted((request: SentRequest) => broken && request.path.endsWith(broken) ? Response.json({}, { status: 503 }) : listed((resources[request.path.split('/').at(-1) ?? ''] ?? []) as { id: string }[], request));
  const http = createTmfHttp(profile, host, server.fetch);
  const source = {
    unfit: http.unfit,
    lists: createOfferingLists(http, profile, host),
    reader: createOfferingReader(http, profile, host),
    settings: profile,
    categories: [{ id: 'm', name: 'Mobile plans' }],
    now: host.platform.clock.now(),
  };
  return { read: () => readOfferingIndex(source, patient), sent: server.sent };
}

const price = (id: string, value: number) => ({ id, priceType: 'recurring', recurringChargePeriodType: 'month', price: { unit: 'EUR', value } });
const all = { words: [], shelves: [], facets: [] };

describe('reading the index of offerings', () => {
  it('knows of each what it is found, counted and sorted by', async () => {
    const { read } = open({
      productOffering: [
        {
          id: 'a', name: 'Go', description: 'A plan', category: [{ id: 'm' }], marketSegment: [{ id: 'c', name: 'Consumer' }], productOfferingPrice: [{ id: 'p2' }],
          prodSpecCharValueUse: [{ name: 'Colour', productSpecCharacteristicValue: [{ value: 'Ink', isDefault: true }, { value: 'Moss' }] }],
        },
        { id: 'b', name: 'Max', productOfferingPrice: [{ id: 'p1' }], marketSegment: [{ id: 'b', name: 'Business' }], prodSpecCharValueUse: [{ name: 'Colour', productSpecCharacteristicValue: [{ value: 'Ink' }] }] },
        { id: 'retired', lifecycleStatus: 'Retired' },
      ],
      productOfferingPrice: [price('p1', 10), price('p2', 25)],
    });
    const index = await read();
    expect(index.find(all, 'price')).to.deep.equal(['b', 'a']);
    expect(index.find({ ...all, words: ['mobile', 'pl'] }, 'relevance')).to.deep.equal(['a']);
    const colour = index.count(all).find(({ key }) => key === 'Colour');
    expect(colour?.values.map(({ value, count }) => [value, count])).to.deep.equal([['Ink', 2], ['Moss', 1]]);
    expect(index.count(all).map(({ kind }) => kind)).to.include.members(['price', 'segment']);
  });

  it('pages through everything, and asks for the prices of each page at once', async () => {
    const many = Array.from({ length: 250 }, (_, at) => ({ id: `o${at}`, name: `Offer ${at}`, productOfferingPrice: [{ id: `p${at}` }] }));
    const { read, sent } = open({ productOffering: many, productOfferingPrice: many.map((_, at) => price(`p${at}`, at)) });
    const index = await read();
    expect(index.size).to.equal(250);
    const asked = sent.map(({ path }) => path.split('/').at(-1));
    expect(asked.filter((one) => one === 'productOffering').length).to.be.below(5);
    expect(asked.filter((one) => one === 'productOfferingPrice').length).to.be.below(5);
  });

  it('finds and counts without prices when these cannot be read, asks for them once, and refuses only what needs them', async () => {
    const many = Array.from({ length: 250 }, (_, at) => ({ id: `o${at}`, name: `Offer ${at}`, productOfferingPrice: [{ id: `p${at}` }] }));
    const { read, sent } = open({ productOffering: many }, 'productOfferingPrice');
    const index = await read();
    expect(index.find({ ...all, words: ['249'] }, 'relevance')).to.deep.equal(['o249']);
    expect(index.count(all).some(({ kind }) => kind === 'price')).to.equal(false);
    expect(sent.filter(({ path }) => path.endsWith('productOfferingPrice')).length).to.be.below(3);
    await problemOf(Promise.resolve().then(() => index.find(all, 'price')), 'unavailable');
    await problemOf(Promise.resolve().then(() => index.count({ ...all, facets: [{ facet: 'price', value: '10-20' }] })), 'unavailable');
  });

  it('is empty for an empty catalogue, and fails for one that cannot be read', async () => {
    expect((await open({ productOffering: [] }).read()).size).to.equal(0);
    await problemOf(open({ productOffering: [{ name: 'no id' }] }).read(), 'bad-answer');
  });
});
