import { expect } from '@open-wc/testing';
import { createTmfHttp } from '../../../packages/adapters/src/tmf/tmf-http.js';
import { createOfferingLists } from '../../../packages/adapters/src/tmf/tmf-offering-lists.js';
import { settingsOf } from '../../../packages/adapters/src/tmf/tmf-settings.js';
import { aHost, listed, patient, scripted, type SentRequest } from './tmf-host.js';

interface Offering {
  readonly id: string;
  readonly [attribute: string]: unknown;
}

function open(answer: (request: SentRequest) => Response) {
  const host = aHost();
  const server = scripted(answer);
  const lists = createOfferingLists(createTmfHttp(settingsOf({ base: '/tmf-api' }), host, server.fetch), settingsOf({ base: '/tmf-api' }), host);
  const found = async (...categoryIds: string[]) => (await lists.of(categoryIds, 0, 25, patient)).found.map(({ id }) => id);
  return { ...server, lists, found };
}

/** A catalogue that heeds no filter but life-cycle words, as far as it knows them. */
const catalogue = (offerings: readonly Offering[]) => (request: SentRequest) => {
  const words = request.query.get('lifecycleStatus')?.split(',');
  return listed(offerings.filter(({ lifecycleStatus }) => !words || words.includes(String(lifecycleStatus))), request);
};

describe('lists of offerings', () => {
  it('hold only what can be ordered by itself today', async () => {
    const { found } = open((request) =>
      listed(
        [
          { id: 'on-sale', lifecycleStatus: 'Active' },
          { id: 'part', isSellable: false },
          { id: 'old', lifecycleStatus: 'Retired' },
          { id: 'over', validFor: { endDateTime: '2025-12-31T23:59:59Z' } },
          { id: 'soon', validFor: { startDateTime: '2027-01-01T00:00:00Z' } },
          { id: 'drawn', lifecycleStatus: 'In design' },
          { id: 'strange', lifecycleStatus: 'Paused' },
        ] as Offering[],
        request,
      ),
    );
    expect(await found()).to.deep.equal(['on-sale']);
  });

  it('ask for shelves and life cycle, and look again at what comes', async () => {
    const { found, sent } = open((request) =>
      listed([{ id: 'a', category: [{ id: 'mobile' }] }, { id: 'b', category: [{ id: 'tv' }] }, { id: 'c' }] as Offering[], request),
    );
    expect(await found('mobile', 'sim')).to.deep.equal(['a', 'c']);
    expect(sent[0]?.query.get('category.id')).to.equal('mobile,sim');
    expect(sent[0]?.query.get('lifecycleStatus')).to.equal('Active,Launched,Published');
  });

  it('tell shelves apart alone when they are too many for an address', async () => {
    const { found, sent } = open((request) => listed([{ id: 'a', category: [{ id: 'shelf-of-a-long-name-7' }] }, { id: 'b' }] as Offering[], request));
    expect(await found(...Array.from({ length: 100 }, (_, index) => `shelf-of-a-long-name-${index}`))).to.deep.equal(['a']);
    expect(sent[0]?.query.has('category.id')).to.equal(false);
  });

  it('find what is on sale in a catalogue that writes other words for it, and then no longer ask for ours', async () => {
    const { found, sent } = open(catalogue([{ id: 'a', lifecycleStatus: 'active' }, { id: 'b' }, { id: 'c', lifecycleStatus: 'retired' }]));
    expect(await found()).to.deep.equal(['a', 'b']);
    const before = sent.length;
    await found('mobile');
    expect([sent.length - before, sent.at(-1)?.query.has('lifecycleStatus')]).to.deep.equal([1, false]);
  });

  it('do not look further in an empty shelf of a catalogue that writes ours', async () => {
    const { found, sent } = open(catalogue([{ id: 'a', lifecycleStatus: 'Active', category: [{ id: 'mobile' }] }]));
    await found();
    expect(await found('tv')).to.deep.equal([]);
    expect(sent).to.have.length(2);
  });

  it('go on where they ended, and begin anew at the beginning', async () => {
    const all = Array.from({ length: 60 }, (_, index) => ({ id: `o${index}` }));
    const { lists, sent } = open((request) => listed(all, request));
    const first = await lists.of([], 0, 25, patient);
    const second = await lists.of([], 24, 49, patient);
    expect([second === first, second.found.slice(0, 49).length, sent.filter(({ query }) => query.get('offset') === '0').length]).to.deep.equal([true, 49, 1]);
    await lists.of([], 0, 25, patient);
    expect(sent.filter(({ query }) => query.get('offset') === '0').length).to.equal(2);
  });

  it('hold for an index only what it looks at, and the first hundred to begin with', async () => {
    const { lists, sent } = open((request) => listed(Array.from({ length: 160 }, (_, index) => ({ id: `o${index}`, name: 'x' })), request));
    const scan = await lists.all(patient);
    expect([scan.found.length, scan.ended]).to.deep.equal([100, false]);
    expect(sent[0]?.query.get('fields')).to.match(/^id,name,description,lifecycleStatus,.*prodSpecCharValueUse,productOfferingPrice,marketSegment$/);
  });

  it('hold what is on sale at another time when somebody looks ahead', async () => {
    const offerings = [{ id: 'now', validFor: { endDateTime: '2026-12-31T00:00:00Z' } }, { id: 'later', validFor: { startDateTime: '2027-01-01T00:00:00Z' } }] as Offering[];
    const { lists } = open((request) => listed(offerings, request));
    const idsAt = async (asOf?: string) => (await lists.of([], 0, 25, { ...patient, ...(asOf ? { asOf } : {}) })).found.map(({ id }) => id);
    expect([await idsAt(), await idsAt('2027-03-01T00:00:00.000Z')]).to.deep.equal([['now'], ['later']]);
  });
});
