import { expect } from '@open-wc/testing';
import {
  BackendProblem,
  createCatalogueStore,
  type CataloguePort,
  type Facet,
  type Offering,
  type OfferingFilter,
  type OfferingPage,
  type OfferingQuery,
} from '@selfcare/core';
import { testPlatform } from '../../support/platform.js';
import { anOffering, aPrice, eur } from '../../support/samples.js';
import { aCataloguePort, aSession, aTokenIdentity, lateAnswer } from '../../support/session.js';

const pageOf = (ids: readonly string[], more: Partial<OfferingPage> = {}): OfferingPage => ({
  offerings: ids.map((id) => anOffering({ id })),
  hasMore: false,
  skipped: 0,
  ...more,
});

/** A watched catalogue store over a port double that writes down what it is asked. */
function setUp(overrides: Partial<CataloguePort> = {}, platform = testPlatform()) {
  const asked: OfferingQuery[] = [];
  const opened: string[] = [];
  const signals: AbortSignal[] = [];
  const port = aCataloguePort(overrides);
  const session = aSession({
    platform,
    backend: {
      catalogue: {
        ...port,
        listOfferings: (query, options) => {
          asked.push(query);
          signals.push(options.signal);
          return port.listOfferings(query, options);
        },
        getOffering: (id, options) => {
          opened.push(id);
          return port.getOffering(id, options);
        },
      },
    },
  });
  const store = createCatalogueStore(session);
  const leave = store.subscribe(() => undefined);
  const ids = () => store.state.offerings.value?.offerings.map(({ id }) => id);
  const address = () =>
    Object.fromEntries(['category', 'search', 'offering'].map((name) => [name, platform.routing.read(name)]));
  return { platform, session, store, leave, asked, signals, opened, ids, address };
}

describe('a catalogue', () => {
  it('reads again by itself an open offering of which something could not be read', async () => {
    let unread: Pick<Offering, 'unread'> = { unread: ['prices'] };
    const { platform, store, opened } = setUp({ getOffering: (id) => Promise.resolve(anOffering({ id, ...unread })) });
    store.open('plan-20');
    await platform.settle();
    expect(store.state.opened.value?.unread).to.deep.equal(['prices']);
    unread = {};
    await platform.advance(3_000);
    expect(store.state.opened.value).to.not.have.property('unread');
    await platform.advance(55_000);
    expect(opened).to.have.length(2);
  });

  it('reads its shelves and the first page of all offerings when somebody looks', async () => {
    const { platform, store, asked, ids } = setUp();
    expect([store.state.categories.status, store.state.offerings.status]).to.deep.equal(['loading', 'loading']);
    await platform.settle();
    expect(store.state.categories.value?.map(({ name }) => name)).to.deep.equal(['Mobile']);
    expect(ids()).to.deep.equal(['plan-20']);
    expect(asked).to.deep.equal([{ categoryId: undefined, text: undefined, offset: 0, limit: 24 }]);
    expect(store.state).to.deep.include({
      text: '',
      loadingMore: false,
      opened: { status: 'idle', refreshing: false, stalled: false },
    });
  });

  it('reads nothing while nobody looks', async () => {
    const session = aSession({ backend: { catalogue: aCataloguePort() } });
    const store = createCatalogueStore(session);
    store.chooseCategory('mobile');
    await session.platform.settle();
    expect(store.state.offerings.status).to.equal('idle');
  });

  it('shares what it reads with another catalogue on the page', async () => {
    const { platform, session, asked } = setUp();
    createCatalogueStore(session).subscribe(() => undefined);
    await platform.settle();
    expect(asked.length).to.equal(1);
  });

  it('may be empty', async () => {
    const { platform, store } = setUp({ listOfferings: () => Promise.resolve(pageOf([])) });
    await platform.settle();
    expect(store.state.offerings).to.deep.include({
      status: 'ready',
      value: { offerings: [], hasMore: false, skipped: 0, total: undefined },
    });
  });

  it('says that the back end has none', async () => {
    const session = aSession();
    const store = createCatalogueStore(session);
    store.subscribe(() => undefined);
    await session.platform.settle();
    expect(store.state.offerings.problem?.code).to.equal('unsupported');
  });

  it('hands out nothing that a host could change', async () => {
    const { platform, store } = setUp();
    await platform.settle();
    const offering = store.state.offerings.value!.offerings[0] as { name: string };
    expect(() => (offering.name = 'Free')).to.throw(TypeError);
  });
});

describe('choosing a shelf', () => {
  it('lists what stands on it, and keeps it in the address', async () => {
    const { platform, store, asked, address } = setUp();
    await platform.settle();
    store.chooseCategory('mobile');
    expect(store.state.offerings).to.deep.equal({ status: 'loading', refreshing: false, stalled: false });
    await platform.settle();
    expect(asked.at(-1)).to.deep.include({ categoryId: 'mobile', offset: 0 });
    expect(address().category).to.equal('mobile');
  });

  it('keeps the text that is searched for, even when it was typed a moment ago', async () => {
    const { platform, store, asked, address } = setUp();
    await platform.settle();
    store.search(' phone ');
    store.chooseCategory('mobile');
    await platform.advance(1_000);
    expect(asked.slice(1)).to.deep.equal([{ categoryId: 'mobile', text: 'phone', offset: 0, limit: 24 }]);
    expect(store.state.text).to.equal(' phone ');
    expect(address()).to.deep.include({ category: 'mobile', search: 'phone' });
  });

  it('never shows a late page of the former one', async () => {
    const late: Record<string, ReturnType<typeof lateAnswer<OfferingPage>>> = { mobile: lateAnswer(), tv: lateAnswer() };
    const { platform, store, signals, ids } = setUp({
      listOfferings: ({ categoryId }) => (categoryId ? late[categoryId]!.promise : Promise.resolve(pageOf(['any']))),
    });
    await platform.settle();
    store.chooseCategory('mobile');
    store.chooseCategory('tv');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false, true, false]);
    late.tv!.resolve(pageOf(['sport']));
    late.mobile!.resolve(pageOf(['phone']));
    await platform.settle();
    expect(ids()).to.deep.equal(['sport']);
  });

  it('shows at once what was shown there before', async () => {
    const { platform, store, asked, ids } = setUp();
    await platform.settle();
    store.chooseCategory('mobile');
    await platform.settle();
    store.chooseCategory(undefined);
    expect(ids()).to.deep.equal(['plan-20']);
    expect(asked.length).to.equal(2);
  });

  it('shows nothing of the former one while nobody looks', async () => {
    const { platform, store, leave } = setUp();
    await platform.settle();
    leave();
    store.chooseCategory('tv');
    expect(store.state.offerings.status).to.equal('idle');
  });

  it('closes the detail, also of the shelf that is chosen already', async () => {
    const { platform, store, address } = setUp();
    store.chooseCategory('mobile');
    store.open('plan-20');
    await platform.settle();
    store.chooseCategory('mobile');
    expect([store.state.openedId, store.state.opened.status]).to.deep.equal([undefined, 'idle']);
    expect(address()).to.deep.include({ category: 'mobile', offering: undefined });
  });

  it('starts with the first page again', async () => {
    const { platform, store, asked } = setUp({ listOfferings: () => Promise.resolve(pageOf(['a'], { hasMore: true })) });
    await platform.settle();
    await store.showMore();
    store.chooseCategory('tv');
    expect(store.state).to.deep.include({ loadingMore: false, moreProblem: undefined });
    expect(asked.at(-1)).to.deep.include({ categoryId: 'tv', offset: 0 });
  });
});

describe('searching', () => {
  it('asks only for what was typed last, when the person paused', async () => {
    const { platform, store, asked } = setUp();
    await platform.settle();
    for (const text of ['p', 'ph', 'pho', 'phone']) {
      store.search(text);
      expect(store.state.text).to.equal(text);
      await platform.advance(100);
    }
    expect(asked.length).to.equal(1);
    await platform.advance(150);
    expect(asked.slice(1).map(({ text }) => text)).to.deep.equal(['phone']);
  });

  it('lists all again for an empty text, and asks nothing for spaces', async () => {
    const { platform, store, asked, address } = setUp();
    store.search('phone');
    await platform.advance(250);
    store.search('phone ');
    await platform.advance(250);
    expect(asked.map(({ text }) => text)).to.deep.equal([undefined, 'phone']);
    store.search('');
    await platform.advance(250);
    expect(address().search).to.equal(undefined);
    expect(store.state.offerings.status).to.equal('ready');
  });

  it('leaves no entry to go back to', async () => {
    const { platform, store } = setUp();
    store.chooseCategory('mobile');
    store.search('ph');
    await platform.advance(250);
    store.search('phone');
    await platform.advance(250);
    platform.goBack();
    expect(store.state).to.deep.include({ categoryId: undefined, text: '' });
  });

  it('closes the detail, and Back opens it again', async () => {
    const { platform, store } = setUp();
    store.open('plan-20');
    store.search('phone');
    await platform.advance(250);
    expect(store.state.openedId).to.equal(undefined);
    platform.goBack();
    expect(store.state).to.deep.include({ openedId: 'plan-20', text: '' });
  });

  it('leaves the detail open when what was typed comes to the same', async () => {
    const { platform, store } = setUp();
    store.open('plan-20');
    store.search('  ');
    await platform.advance(250);
    expect(store.state.openedId).to.equal('plan-20');
  });

  it('is not interrupted by a change of the address', async () => {
    const { platform, store, asked } = setUp();
    await platform.settle();
    store.search('pho');
    platform.visit({ category: 'tv' });
    expect(store.state).to.deep.include({ text: 'pho', categoryId: 'tv' });
    await platform.advance(250);
    expect(asked.at(-1)).to.deep.include({ text: 'pho', categoryId: 'tv' });
  });
});

describe('showing more', () => {
  const pages: CataloguePort['listOfferings'] = ({ offset }) =>
    Promise.resolve(offset ? pageOf(['c']) : pageOf(['a', 'b'], { hasMore: true, total: 3 }));

  it('keeps what is there', async () => {
    const { platform, store, asked, ids } = setUp({ listOfferings: pages });
    await platform.settle();
    const more = store.showMore();
    expect([ids(), store.state.loadingMore]).to.deep.equal([['a', 'b'], true]);
    await more;
    expect(ids()).to.deep.equal(['a', 'b', 'c']);
    expect(store.state).to.deep.include({ loadingMore: false });
    expect(store.state.offerings.value).to.deep.include({ hasMore: false, total: 3 });
    expect(asked.at(-1)).to.deep.include({ offset: 24, limit: 24 });
  });

  it('tells why it failed, and tries again', async () => {
    let broken = true;
    const { platform, store, ids } = setUp({
      listOfferings: (query, options) =>
        query.offset && broken ? Promise.reject(new BackendProblem('bad-answer', 'no JSON')) : pages(query, options),
    });
    await platform.settle();
    await store.showMore();
    expect(store.state.moreProblem?.code).to.equal('bad-answer');
    expect(ids()).to.deep.equal(['a', 'b']);
    broken = false;
    await store.retry();
    expect(store.state.moreProblem).to.equal(undefined);
    expect(ids()).to.deep.equal(['a', 'b', 'c']);
  });

  it('survives an open detail and a moved element', async () => {
    const { platform, store, leave, asked, ids } = setUp({ listOfferings: pages });
    await platform.settle();
    await store.showMore();
    store.open('c');
    platform.goBack();
    leave();
    store.subscribe(() => undefined);
    expect(ids()).to.deep.equal(['a', 'b', 'c']);
    expect(asked.length).to.equal(2);
  });
});

describe('the detail of an offering', () => {
  it('opens with an entry to go back from, and Back closes it', async () => {
    const { platform, store, opened, address } = setUp();
    await platform.settle();
    store.open('plan-20');
    store.open('plan-20');
    expect(store.state.opened.status).to.equal('loading');
    await platform.settle();
    expect(store.state.opened.value?.id).to.equal('plan-20');
    expect([opened, address().offering]).to.deep.equal([['plan-20'], 'plan-20']);
    platform.goBack();
    expect([store.state.openedId, store.state.opened.status]).to.deep.equal([undefined, 'idle']);
  });

  it('closes by its own button', async () => {
    const { platform, store, address } = setUp();
    store.open('plan-20');
    await platform.settle();
    store.goBack();
    store.goBack();
    expect([store.state.openedId, address().offering]).to.deep.equal([undefined, undefined]);
    platform.goBack();
    expect(store.state.openedId, 'the entry before').to.equal('plan-20');
  });

  it('opens from a link', async () => {
    const platform = testPlatform();
    platform.visit({ category: 'mobile', search: 'plan', offering: 'plan-5' });
    const { store, asked, opened } = setUp({}, platform);
    expect(store.state).to.deep.include({ categoryId: 'mobile', text: 'plan', openedId: 'plan-5' });
    await platform.settle();
    expect(asked[0]).to.deep.include({ categoryId: 'mobile', text: 'plan' });
    expect([opened, store.state.opened.value?.id]).to.deep.equal([['plan-5'], 'plan-5']);
  });

  it('never shows a late answer of the one before', async () => {
    const late: Record<string, ReturnType<typeof lateAnswer<Offering>>> = { one: lateAnswer(), two: lateAnswer() };
    const { platform, store } = setUp({ getOffering: (id) => late[id]!.promise });
    store.open('one');
    store.open('two');
    late.one!.resolve(anOffering({ id: 'one' }));
    await platform.settle();
    expect(store.state.opened.status).to.equal('loading');
    late.two!.resolve(anOffering({ id: 'two' }));
    await platform.settle();
    expect(store.state.opened.value?.id).to.equal('two');
  });

  it('tells that the offering is gone', async () => {
    const { platform, store } = setUp({
      getOffering: () => Promise.reject(new BackendProblem('not-found', 'no such', { status: 404 })),
    });
    store.open('gone');
    await platform.settle();
    expect(store.state.opened).to.deep.include({
      status: 'failed',
      problem: { code: 'not-found', message: 'no such', status: 404 },
    });
  });
});

describe('a catalogue after a problem', () => {
  it('asks again for all that failed, and for nothing else', async () => {
    let broken = true;
    const fail = () => Promise.reject(new BackendProblem('bad-answer', 'no JSON'));
    const port = aCataloguePort();
    let categories = 0;
    const { platform, store, asked, opened, ids } = setUp({
      listCategories: (options) => {
        categories += 1;
        return port.listCategories(options);
      },
      listOfferings: (query, options) => (broken ? fail() : port.listOfferings(query, options)),
      getOffering: (id, options) => (broken ? fail() : port.getOffering(id, options)),
    });
    store.open('plan-20');
    await platform.settle();
    expect([store.state.offerings.status, store.state.opened.status]).to.deep.equal(['failed', 'failed']);
    broken = false;
    await store.retry();
    expect([ids(), store.state.opened.value?.id]).to.deep.equal([['plan-20'], 'plan-20']);
    await store.retry();
    expect([categories, asked.length, opened.length]).to.deep.equal([1, 2, 2]);
  });
});

describe('a catalogue whose visitor changes', () => {
  it('is read anew for who signs in, and stays where it is', async () => {
    let person = 'anybody';
    const { platform, session, store, ids } = setUp({ listOfferings: () => Promise.resolve(pageOf([`for-${person}`])) });
    store.chooseCategory('mobile');
    await platform.settle();
    person = 'Ada';
    session.signIn(aTokenIdentity());
    expect(ids()).to.equal(undefined);
    await platform.settle();
    expect(ids()).to.deep.equal(['for-Ada']);
    expect(store.state.categoryId).to.equal('mobile');
  });

  it('holds nothing of the former one while nobody looks', async () => {
    const { platform, session, store, leave, asked } = setUp();
    await platform.settle();
    leave();
    session.signIn(aTokenIdentity());
    await platform.settle();
    expect([store.state.offerings.status, store.state.categories.status]).to.deep.equal(['idle', 'idle']);
    expect(asked.length).to.equal(1);
  });

  it('gives up its requests when it is closed or nobody looks, and changes no more', async () => {
    const late = lateAnswer<OfferingPage>();
    const { platform, session, store, signals } = setUp({ listOfferings: () => late.promise });
    await platform.settle();
    store.search('phone');
    store.close();
    expect(signals[0]?.aborted).to.equal(true);
    const { state } = store;
    late.resolve(pageOf(['late']));
    platform.visit({ category: 'tv' });
    session.signIn(aTokenIdentity());
    await platform.advance(60_000);
    expect(store.state).to.equal(state);
    expect(signals.length).to.equal(1);
  });
});

const facet = (value: string) => ({ facet: 'Network', value });
const facets: readonly Facet[] = [{ key: 'Network', name: 'Network', kind: 'fact', values: [{ value: '4G', count: 3 }, { value: '5G', count: 9 }] }];

/** A catalogue that counts, and writes down what it was asked to count. */
function counting(overrides: Partial<CataloguePort> = {}, platform = testPlatform()) {
  const counted: OfferingFilter[] = [];
  const countFacets: CataloguePort['countFacets'] = (filter) => {
    counted.push(filter);
    return Promise.resolve(facets);
  };
  return { counted, ...setUp({ countFacets, listOfferings: () => Promise.resolve(pageOf(['a'], { total: 60 })), ...overrides }, platform) };
}

describe('filtering and sorting', () => {
  it('is not offered where the back end cannot count', async () => {
    const { platform, store } = setUp();
    await platform.settle();
    expect([store.state.canFilter, store.state.facets.status]).to.deep.equal([false, 'idle']);
  });

  it('counts a small catalogue once its first page is here, and a large one when it is asked to', async () => {
    const late = lateAnswer<OfferingPage>();
    const small = counting({ listOfferings: () => late.promise });
    await small.platform.settle();
    expect(small.counted).to.deep.equal([]);
    late.resolve(pageOf(['a'], { atMost: 240 }));
    await small.platform.settle();
    expect([small.counted.length, small.store.state.facets.value]).to.deep.equal([1, facets]);
    const large = counting({ listOfferings: () => Promise.resolve(pageOf(['a'], { total: 10_000 })) });
    await large.platform.settle();
    expect(large.store.state.facets.status).to.equal('idle');
    large.store.showFacets();
    await large.platform.settle();
    expect(large.store.state.facets.status).to.equal('ready');
  });

  it('asks for what has the values, keeps them in the address, and Back takes away the last', async () => {
    const { platform, store, asked, counted } = counting();
    await platform.settle();
    store.toggleFilter(facet('5G'));
    store.toggleFilter({ facet: 'Data', value: '20 GB' });
    await platform.settle();
    expect(asked.at(-1)?.facets).to.deep.equal([facet('5G'), { facet: 'Data', value: '20 GB' }]);
    expect(counted.at(-1)?.facets).to.deep.equal(asked.at(-1)?.facets);
    expect(platform.routing.read('filter')).to.equal('Network:5G;Data:20 GB');
    platform.goBack();
    expect(store.state.filters).to.deep.equal([facet('5G')]);
    store.toggleFilter(facet('5G'));
    expect([store.state.filters, platform.routing.read('filter')]).to.deep.equal([[], undefined]);
  });

  it('takes away the last, or all', async () => {
    const { platform, store } = counting();
    for (const value of ['4G', '5G', '6G']) store.toggleFilter(facet(value));
    store.removeLastFilter();
    expect(store.state.filters.map(({ value }) => value)).to.deep.equal(['4G', '5G']);
    store.clearFilters();
    await platform.settle();
    expect(store.state.filters).to.deep.equal([]);
  });

  it('sorts, and keeps it in the address', async () => {
    const { platform, store, asked } = counting();
    store.sortBy('price');
    await platform.settle();
    expect([asked.at(-1)?.sort, platform.routing.read('sort')]).to.deep.equal(['price', 'price']);
    store.sortBy('relevance');
    await platform.settle();
    expect([asked.at(-1)?.sort, platform.routing.read('sort')]).to.deep.equal([undefined, undefined]);
  });

  it('opens filtered from a link, and counts then however large the catalogue is', async () => {
    const platform = testPlatform();
    platform.visit({ filter: 'Network:5G', sort: 'name', category: 'mobile' });
    const { store, asked, counted } = counting({ listOfferings: () => Promise.resolve(pageOf(['a'], { total: 10_000 })) }, platform);
    await platform.settle();
    expect(store.state).to.deep.include({ filters: [facet('5G')], sort: 'name' });
    expect(asked[0]).to.deep.include({ facets: [facet('5G')], sort: 'name', categoryId: 'mobile' });
    expect(counted).to.have.length(1);
  });

  it('forgets the filters on another shelf, and keeps them while somebody searches', async () => {
    const { platform, store, asked } = counting();
    store.toggleFilter(facet('5G'));
    store.search('plan');
    await platform.advance(250);
    expect(asked.at(-1)).to.deep.include({ text: 'plan', facets: [facet('5G')] });
    store.chooseCategory('mobile');
    expect(store.state.filters).to.deep.equal([]);
  });

  it('keeps the counts before in sight while the new ones are on their way', async () => {
    const late = lateAnswer<readonly Facet[]>();
    const { platform, store } = counting({ countFacets: ({ facets: chosen }) => (chosen ? late.promise : Promise.resolve(facets)) });
    await platform.settle();
    store.toggleFilter(facet('5G'));
    await platform.settle();
    expect([store.state.facets.value, store.state.facets.refreshing]).to.deep.equal([facets, true]);
    late.resolve([]);
    await platform.settle();
    expect([store.state.facets.value, store.state.facets.refreshing]).to.deep.equal([[], false]);
  });

  it('lists although it cannot be counted, and counts again when asked to', async () => {
    let broken = true;
    const { platform, store, ids } = counting({
      countFacets: () => (broken ? Promise.reject(new BackendProblem('bad-answer', 'no JSON')) : Promise.resolve(facets)),
    });
    await platform.settle();
    expect([ids(), store.state.facets.problem?.code]).to.deep.equal([['a'], 'bad-answer']);
    broken = false;
    await store.retry();
    expect(store.state.facets.value).to.deep.equal(facets);
  });
});

describe('the catalogue of another day', () => {
  it('is read anew, list and detail, and back again', async () => {
    const at: (string | undefined)[] = [];
    const { platform, store, asked } = setUp({ getOffering: (id, { asOf }) => (at.push(asOf), Promise.resolve(anOffering({ id }))) });
    store.open('plan-20');
    await platform.settle();
    store.showAsOf('2027-03-01T00:00:00.000Z');
    await platform.settle();
    store.showAsOf(undefined);
    await platform.settle();
    expect(asked.map(({ asOf }) => asOf)).to.deep.equal([undefined, '2027-03-01T00:00:00.000Z']);
    expect(at).to.deep.equal([undefined, '2027-03-01T00:00:00.000Z']);
    expect(store.state.asOf).to.equal(undefined);
  });
});

describe('the size of a page', () => {
  it('is what the page asks for, and 24 for what is none', async () => {
    const { platform, store, asked } = setUp();
    await platform.settle();
    store.showInPagesOf(96);
    for (const none of [0, -5, NaN]) store.showInPagesOf(none);
    await platform.settle();
    expect(asked.map(({ limit }) => limit)).to.deep.equal([24, 96]);
  });
});

describe('configuring the open offering', () => {
  const colour = { name: 'Colour', values: ['Ink', 'Moss'].map((value) => ({ value, label: value })), defaults: ['Ink'], least: 1, most: 1 };
  const phone = (id: string) => Promise.resolve(anOffering({ id, characteristics: [colour] }));
  const chosenIn = ({ state }: ReturnType<typeof setUp>['store']) => state.configured?.chosen.characteristics[0]?.values[0];

  it('begins with the defaults, and is kept for coming back', async () => {
    const { platform, store } = setUp({ getOffering: phone });
    store.open('phone');
    expect(store.state.configured).to.equal(undefined);
    await platform.settle();
    expect(chosenIn(store)).to.equal('Ink');
    store.chooseValue([], 'Colour', 'Moss');
    expect(chosenIn(store)).to.equal('Moss');
    store.goBack();
    expect(store.state.configured).to.equal(undefined);
    store.open('phone');
    await platform.settle();
    expect(chosenIn(store)).to.equal('Moss');
  });

  it('is gone with the person', async () => {
    const { platform, session, store } = setUp({ getOffering: phone });
    store.open('phone');
    await platform.settle();
    store.chooseValue([], 'Colour', 'Moss');
    session.signIn(aTokenIdentity());
    await platform.settle();
    expect(chosenIn(store)).to.equal('Ink');
  });

  it('chooses parts, and nothing while nothing is open', async () => {
    const { platform, store } = setUp({
      getOffering: (id) => Promise.resolve(anOffering({ id, parts: [{ offeringId: 'box', name: 'Box', least: 0, most: 3 }] })),
    });
    store.choosePart([], 'box', 2);
    store.open('bundle');
    await platform.settle();
    store.choosePart([], 'box', 2);
    expect(store.state.configured?.chosen.parts).to.deep.equal([{ offeringId: 'box', name: 'Box', quantity: 2 }]);
  });
});

describe('an offering that changes while it is shown', () => {
  it('is told with how it was, in the list and in its detail', async () => {
    let cents = 1999;
    const offering = () => anOffering({ id: 'plan', prices: [aPrice({ amount: eur(cents) })] });
    const { platform, session, store } = setUp({
      listOfferings: () => Promise.resolve({ offerings: [offering()], hasMore: false, skipped: 0 }),
      getOffering: () => Promise.resolve(offering()),
    });
    await platform.settle();
    expect(store.state.changed).to.deep.equal({});
    cents = 2499;
    session.queries.invalidate(['catalogue']);
    await platform.settle();
    expect(store.state.changed['plan']?.prices[0]?.amount).to.deep.equal(eur(1999));
    store.open('plan');
    await platform.settle();
    expect(Object.keys(store.state.changed)).to.deep.equal(['plan']);
  });
});
