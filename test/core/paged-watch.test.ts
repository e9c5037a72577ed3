import { expect } from '@open-wc/testing';
import { BackendProblem } from '@selfcare/core';
import { PagedWatch, type Page, type PagedReading } from '../../packages/core/src/paged-watch.js';
import { createQueries } from '../../packages/core/src/queries.js';
import { testPlatform } from '../support/platform.js';
import { lateAnswer } from '../support/session.js';

interface Names extends Page {
  readonly names: readonly { readonly id: string }[];
}

type Read = (offset: number) => Promise<Names>;

const page = (names: string, more: Partial<Page> = {}): Names => ({
  names: [...names].map((id) => ({ id })),
  hasMore: false,
  skipped: 0,
  ...more,
});

function setUp(read: Read, queries = createQueries(testPlatform())) {
  const asked: number[] = [];
  const readings: PagedReading<Names>[] = [];
  const watch = new PagedWatch<Names, { readonly id: string }>(
    queries,
    {
      key: ['names'],
      limit: 3,
      read: ({ offset }) => {
        asked.push(offset);
        return read(offset);
      },
      itemsOf: ({ names }) => names,
      withItems: (of, names) => ({ ...of, names }),
    },
    (reading) => readings.push(reading),
  );
  watch.start();
  const last = () => readings.at(-1)!;
  return {
    watch,
    asked,
    readings,
    last,
    names: () =>
      last()
        .all.value?.names.map(({ id }) => id)
        .join(''),
  };
}

/** A list of the letters, in pages of three. */
const letters =
  (all: string): Read =>
  (offset) =>
    Promise.resolve(page(all.slice(offset, offset + 3), { hasMore: offset + 3 < all.length, total: all.length }));

const settled = async (): Promise<void> => testPlatform().settle();

describe('a list read page after page', () => {
  it('shows the first page, and each next one after it', async () => {
    const { watch, asked, names, last } = setUp(letters('abcdefgh'));
    await settled();
    expect([names(), last().all.value?.hasMore]).to.deep.equal(['abc', true]);
    await watch.showMore();
    expect(names()).to.equal('abcdef');
    await watch.showMore();
    expect([names(), last().all.value?.hasMore, last().all.value?.total]).to.deep.equal(['abcdefgh', false, 8]);
    await watch.showMore();
    expect(asked).to.deep.equal([0, 3, 6]);
  });

  it('keeps what is there while the next page is on its way', async () => {
    const answers = [page('abc', { hasMore: true })];
    const late = lateAnswer<Names>();
    const { watch, last, names } = setUp(() => {
      const ready = answers.shift();
      return ready ? Promise.resolve(ready) : late.promise;
    });
    await settled();
    const more = watch.showMore();
    expect([names(), last().loadingMore]).to.deep.equal(['abc', true]);
    late.resolve(page('d'));
    await more;
    expect([names(), last().loadingMore]).to.deep.equal(['abcd', false]);
  });

  it('reads one page for a button that is pressed twice', async () => {
    const { watch, asked, names } = setUp(letters('abcdefghi'));
    await settled();
    void watch.showMore();
    await watch.showMore();
    expect([asked, names()]).to.deep.equal([[0, 3], 'abcdef']);
  });

  it('keeps what is there when the next page fails, and tries that one again', async () => {
    let broken = true;
    const { watch, last, names } = setUp((offset) =>
      offset && broken ? Promise.reject(new BackendProblem('not-allowed', 'no')) : letters('abcd')(offset),
    );
    await settled();
    await watch.showMore();
    expect(names()).to.equal('abc');
    expect(last()).to.deep.include({ loadingMore: false, moreProblem: { code: 'not-allowed', message: 'no' } });
    broken = false;
    await watch.showMore();
    expect([names(), last().moreProblem]).to.deep.equal(['abcd', undefined]);
  });

  it('shows an item once that a second page repeats', async () => {
    const { watch, names } = setUp((offset) => Promise.resolve(offset ? page('cda') : page('abc', { hasMore: true })));
    await settled();
    await watch.showMore();
    expect(names()).to.equal('abcd');
  });

  it('skips pages with nothing new, and believes in more of them three times only', async () => {
    const { watch, asked, last } = setUp(() => Promise.resolve(page('abc', { hasMore: true })));
    await settled();
    await watch.showMore();
    expect([asked, last().all.value?.hasMore]).to.deep.equal([[0, 3, 6, 9], false]);
  });

  it('counts what could not be read on all pages', async () => {
    const { watch, last } = setUp((offset) =>
      Promise.resolve(page(offset ? 'd' : 'abc', { hasMore: !offset, skipped: offset ? 2 : 1 })),
    );
    await settled();
    await watch.showMore();
    expect(last().all.value?.skipped).to.equal(3);
  });

  it('has as many pages after a stop as before, and asks nothing for those that are still good', async () => {
    const { watch, asked, readings, names } = setUp(letters('abcdefgh'));
    await settled();
    await watch.showMore();
    watch.stop();
    const told = readings.length;
    watch.start();
    expect(names()).to.equal('abcdef');
    expect(readings.slice(told).some(({ all }) => all.status === 'loading')).to.equal(false);
    expect(asked).to.deep.equal([0, 3]);
  });

  it('reads only the first page again when the list has grown old', async () => {
    const platform = testPlatform();
    const { watch, asked } = setUp(letters('abcdef'), createQueries(platform));
    await platform.settle();
    await watch.showMore();
    platform.hide();
    await platform.advance(3_600_000);
    platform.show();
    await platform.settle();
    expect(asked).to.deep.equal([0, 3, 0]);
  });

  it('tells nothing that comes after a stop', async () => {
    const late = lateAnswer<Names>();
    const { watch, readings } = setUp(() => late.promise);
    watch.stop();
    late.resolve(page('abc'));
    await settled();
    expect(readings.map(({ all }) => all.status)).to.deep.equal(['loading']);
  });

  it('reads every page again when it is refreshed, and only what failed when it is tried again', async () => {
    let broken = false;
    const { watch, asked } = setUp((offset) =>
      offset && broken ? Promise.reject(new BackendProblem('not-allowed', 'no')) : letters('abcdef')(offset),
    );
    await settled();
    await watch.showMore();
    broken = true;
    await watch.refresh();
    expect(asked).to.deep.equal([0, 3, 0, 3]);
    await watch.retry();
    expect(asked).to.deep.equal([0, 3, 0, 3, 3]);
  });

  it('reads again by itself, ever more rarely, a page of which something could not be read, and at once when tried again', async () => {
    const platform = testPlatform();
    let whole = false;
    const { asked, last, watch } = setUp(() => Promise.resolve(page('ab', whole ? {} : { partial: true })), createQueries(platform));
    await platform.settle();
    expect(last().all.value?.partial).to.equal(true);
    await platform.advance(12_000);
    expect(asked).to.have.length(3);
    whole = true;
    await watch.retry();
    expect([asked.length, last().all.value?.partial]).to.deep.equal([4, undefined]);
    await platform.advance(120_000);
    expect(asked).to.have.length(4);
  });

  it('is the same object while no page changes', async () => {
    const { watch, last } = setUp(letters('abcdef'));
    await settled();
    await watch.showMore();
    const before = last().all.value;
    await watch.refresh();
    expect(last().all.value).to.equal(before);
    expect(Object.isFrozen(before)).to.equal(true);
  });
});
