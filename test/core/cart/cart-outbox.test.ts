import { expect } from '@open-wc/testing';
import { CartOutbox, forgetChanges, type LeftChanges } from '../../../packages/core/src/cart/cart-outbox.js';
import type { LineIntent } from '../../../packages/core/src/cart/cart-projection.js';
import { testPlatform, type TestPlatform } from '../../support/platform.js';
import { aCartLine } from '../../support/samples.js';

const ours = { owner: 'ada', cartId: 'cart-1' };
const anybodys = (): boolean => true;

function wants(id: string, quantity = 1): LineIntent {
  return { line: aCartLine({ id, quantity }), isNew: true, carried: false };
}

function keeping(...changes: LineIntent[]): Omit<LeftChanges, 'until'> {
  return { ...ours, changes, doubts: [] };
}

/** A page with an outbox of its own, and what it has found so far, as `quantity line`. */
function aPage(platform: TestPlatform, { key = 'bss', isTheirs = anybodys as (left: LeftChanges) => boolean, takes = true } = {}) {
  const outbox = new CartOutbox(platform, key, new AbortController().signal);
  const found: string[] = [];
  const takeUp = (): Promise<void> => {
    outbox.takeUp(isTheirs, ({ changes }, taken) => {
      found.push(...changes.map(({ line }) => `${line.quantity} ${line.id}`));
      if (takes) taken();
    });
    return platform.settle();
  };
  return { outbox, found, takeUp, platform };
}

describe('cart outbox', () => {
  it('hands the next page what a page left that is gone, and only once', async () => {
    const world = testPlatform();
    const gone = aPage(world.openTab());
    gone.outbox.keep(keeping(wants('a', 2), wants('b', 0)));
    await world.settle();
    gone.platform.crash();
    const [one, other] = [aPage(gone.platform.openPage()), aPage(gone.platform.openPage())];
    await Promise.all([one.takeUp(), other.takeUp()]);
    expect([...one.found, ...other.found]).to.deep.equal(['2 a', '0 b']);
    expect(gone.platform.openPage().tabJournal?.keys()).to.deep.equal([]);
  });

  it('leaves to an open page what is its own, and takes it up as soon as that page is gone', async () => {
    const world = testPlatform();
    const open = aPage(world.openTab());
    open.outbox.keep(keeping(wants('a')));
    await world.settle();
    const next = aPage(open.platform.openPage());
    await next.takeUp();
    expect(next.found).to.deep.equal([]);
    open.platform.crash();
    await world.settle();
    expect(next.found).to.deep.equal(['1 a']);
  });

  it('keeps what a page has found for the next one, until it is taken', async () => {
    const world = testPlatform();
    const gone = aPage(world.openTab());
    gone.outbox.keep(keeping(wants('a')));
    await world.settle();
    gone.platform.crash();
    const hasty = aPage(gone.platform.openPage(), { takes: false });
    await hasty.takeUp();
    const next = aPage(gone.platform.openPage());
    await next.takeUp();
    expect([hasty.found, next.found]).to.deep.equal([['1 a'], []]);
    hasty.platform.crash();
    await world.settle();
    expect(next.found).to.deep.equal(['1 a']);
  });

  it('keeps nothing of what has ended', async () => {
    const world = testPlatform();
    const page = aPage(world.openTab());
    page.outbox.keep(keeping(wants('a')));
    await world.settle();
    page.outbox.keep(keeping());
    expect(page.platform.tabJournal?.keys()).to.deep.equal([]);
    page.outbox.keep(keeping(wants('b')));
    await world.settle();
    page.platform.crash();
    const next = aPage(page.platform.openPage());
    await next.takeUp();
    expect(next.found).to.deep.equal(['1 b']);
  });

  it('hands out nothing that is not theirs, and nothing of another back end or another tab', async () => {
    const world = testPlatform();
    const gone = aPage(world.openTab(), { key: 'bss' });
    gone.outbox.keep(keeping(wants('a')));
    await world.settle();
    gone.platform.crash();
    const others = [
      aPage(gone.platform.openPage(), { isTheirs: ({ owner }) => owner === 'grace' }),
      aPage(gone.platform.openPage(), { isTheirs: ({ cartId }) => cartId === 'cart-2' }),
      aPage(gone.platform.openPage(), { key: 'bs' }),
      aPage(world.openTab()),
    ];
    for (const other of others) await other.takeUp();
    expect(others.flatMap(({ found }) => found)).to.deep.equal([]);
    const next = aPage(gone.platform.openPage());
    await next.takeUp();
    expect(next.found).to.deep.equal(['1 a']);
  });

  it('takes up nothing where nobody can tell whether the page is gone', async () => {
    const world = testPlatform({ acrossTabs: false });
    const page = aPage(world.openTab());
    page.outbox.keep(keeping(wants('a')));
    const next = aPage(page.platform.openPage());
    await next.takeUp();
    expect(next.found).to.deep.equal([]);
  });

  it('is forgotten whole, of one back end', async () => {
    const world = testPlatform();
    const page = aPage(world.openTab());
    page.outbox.keep(keeping(wants('a')));
    aPage(page.platform, { key: 'other' }).outbox.keep(keeping(wants('a')));
    await world.settle();
    forgetChanges(page.platform.tabJournal, 'bss');
    expect(page.platform.tabJournal?.keys().map((key) => key.split(':')[1])).to.deep.equal(['other']);
  });
});
