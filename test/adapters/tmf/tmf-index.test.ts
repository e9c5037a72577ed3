import { expect } from '@open-wc/testing';
import { OfferingIndex, type IndexedOffering, type IndexQuery } from '../../../packages/adapters/src/tmf/tmf-index.js';
import { wordsOf } from '../../../packages/adapters/src/tmf/tmf-search.js';
import { aPrice, eur } from '../../support/samples.js';

interface Row extends Partial<Omit<IndexedOffering, 'facts'>> {
  readonly facts?: Readonly<Record<string, string | readonly string[]>>;
  readonly monthly?: number;
}

const row = ({ id = 'o', facts = {}, monthly, ...rest }: Row): IndexedOffering => ({
  id,
  name: id,
  text: '',
  categoryIds: [],
  segments: [],
  prices: monthly === undefined ? [] : [aPrice({ amount: eur(monthly) })],
  ...rest,
  facts: Object.entries(facts).map(([name, values]) => ({ name, values: [values].flat() })),
});

function indexOf(...rows: readonly Row[]): OfferingIndex {
  const index = new OfferingIndex();
  for (const one of rows) index.add(row(one));
  return index;
}

const all: IndexQuery = { words: [], shelves: [], facets: [] };
const plans = indexOf(
  { id: 'go-5', monthly: 1000, facts: { Data: '5 GB', Network: '4G' }, categoryIds: ['mobile'], segments: ['Consumer'] },
  { id: 'go-20', monthly: 1500, facts: { Data: '20 GB', Network: '5G' }, categoryIds: ['mobile'], segments: ['Consumer'] },
  { id: 'max', monthly: 2500, facts: { Data: 'Unlimited', Network: '5G' }, categoryIds: ['mobile'], segments: ['Business'] },
  { id: 'stick', monthly: 2500, facts: { Data: '20 GB', Network: ['4G', '5G'] }, categoryIds: ['sticks'], segments: ['Business'], text: 'like go' },
);

const countsOf = (index: OfferingIndex, query: Partial<IndexQuery>) =>
  Object.fromEntries(index.count({ ...all, ...query }).map(({ key, values }) => [key, Object.fromEntries(values.map(({ value, count }) => [value, count]))]));

describe('an index of offerings', () => {
  it('counts what each value leaves, and the count is what is found then', () => {
    const facets = [{ facet: 'Network', value: '5G' }];
    const counts = countsOf(plans, { facets });
    expect(counts).to.deep.include({ Network: { '4G': 2, '5G': 3 }, Data: { '5 GB': 0, '20 GB': 2, Unlimited: 1 } });
    for (const [facet, values] of Object.entries(counts)) {
      for (const [value, count] of Object.entries(values)) {
        const chosen = [...facets.filter((one) => one.facet !== facet), { facet, value }];
        expect(plans.find({ ...all, facets: chosen }, 'relevance').length, `${facet} ${value}`).to.equal(count);
      }
    }
  });

  it('wants one value of each facet', () => {
    const found = (...facets: [string, string][]) => plans.find({ ...all, facets: facets.map(([facet, value]) => ({ facet, value })) }, 'relevance');
    expect(found(['Data', '5 GB'], ['Data', '20 GB'])).to.deep.equal(['go-5', 'go-20', 'stick']);
    expect(found(['Data', '20 GB'], ['Network', '4G'])).to.deep.equal(['stick']);
    expect(found(['Data', 'nothing of it'])).to.deep.equal([]);
    expect(found(['__proto__', 'x'])).to.deep.equal([]);
  });

  it('puts values in the order of their size, and what is no number last', () => {
    const index = indexOf(...['1 TB', 'Unlimited', '512 GB', '64 GB', '8 MB'].flatMap((Storage, at) => [{ id: `a${at}`, facts: { Storage } }, { id: `b${at}`, facts: { Storage } }]));
    expect(index.count(all)[0]?.values.map(({ value }) => value)).to.deep.equal(['8 MB', '64 GB', '512 GB', '1 TB', 'Unlimited']);
  });

  it('offers only facets that many have and that tell something apart', () => {
    const index = indexOf(...Array.from({ length: 10 }, (_, at) => ({ id: `o${at}`, facts: { Data: at < 5 ? '5 GB' : '10 GB', Same: 'x', ...(at === 0 ? { Rare: 'a' } : at === 1 ? { Rare: 'b' } : {}) } })));
    expect(index.count(all).map(({ key }) => key)).to.deep.equal(['Data', 'Rare']);
    expect(indexOf(...Array.from({ length: 11 }, (_, at): Row => ({ id: `o${at}`, facts: at < 2 ? { Rare: String(at) } : { Data: String(at % 2) } }))).count(all).map(({ key }) => key)).to.deep.equal(['Data']);
  });

  it('bands what is paid each month, and sorts by it, with what is paid once at the end', () => {
    const index = indexOf(
      { id: 'phone', prices: [aPrice({ kind: 'oneTime', due: 'today', amount: eur(50000), period: undefined })] },
      { id: 'dear', monthly: 12000 },
      { id: 'free' },
      { id: 'weekly', prices: [aPrice({ amount: eur(1000), period: { count: 4, unit: 'week' } })] },
      { id: 'cheap', monthly: 900 },
      { id: 'promoted', prices: [aPrice({ amount: eur(2999), promotion: { name: '', amount: eur(999), periods: 6 } })] },
    );
    expect(index.find(all, 'price')).to.deep.equal(['cheap', 'promoted', 'weekly', 'dear', 'phone', 'free']);
    const [price] = index.count(all);
    expect([price?.kind, price?.values.map(({ value, count, below, from }) => [value, count, from?.amount, below?.amount])]).to.deep.equal([
      'price',
      [['5-10', 2, 500, 1000], ['10-', 1, 1000, undefined]],
    ]);
    expect(index.find({ ...all, facets: [{ facet: 'price', value: '5-10' }] }, 'relevance')).to.deep.equal(['cheap', 'promoted']);
  });

  it('finds words on shelves, names first, and sorts names as people count', () => {
    const words = wordsOf('go');
    expect(plans.find({ ...all, words }, 'relevance')).to.deep.equal(['go-5', 'go-20', 'stick']);
    expect(plans.find({ ...all, words, shelves: ['sticks', 'tv'] }, 'relevance')).to.deep.equal(['stick']);
    expect(indexOf({ id: 'Go 20' }, { id: 'Go 5' }, { id: 'Arc' }).find(all, 'name')).to.deep.equal(['Arc', 'Go 5', 'Go 20']);
  });

  it('finds what was meant when nothing holds what was typed, and only then', () => {
    expect(plans.find({ ...all, words: wordsOf('stikc') }, 'relevance')).to.deep.equal(['stick']);
    expect(plans.find({ ...all, words: wordsOf('xyzzy') }, 'relevance')).to.deep.equal([]);
  });

  it('is empty without offerings', () => {
    expect([new OfferingIndex().find(all, 'price'), new OfferingIndex().count(all)]).to.deep.equal([[], []]);
  });
});
