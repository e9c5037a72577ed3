import { expect } from '@open-wc/testing';
import { hashRouting } from '../../packages/browser/src/routing.js';

const start = location.pathname + location.search;

/** The page's address is opened at that hash, as by a link from outside. */
const openAt = (hash: string): void => history.replaceState(null, '', start + hash);

/** Settles when the address has changed and everybody has heard of it. */
const afterNavigation = (act: () => void): Promise<void> =>
  new Promise((resolve) => {
    window.addEventListener('hashchange', () => setTimeout(resolve), { once: true });
    act();
  });

describe('hashRouting', () => {
  beforeEach(() => openAt(''));
  after(() => openAt(''));

  it('reads names and values from the hash', () => {
    openAt('#category=mobile&offering=sim%2F5%20GB');
    const routing = hashRouting();
    expect([routing.read('category'), routing.read('offering'), routing.read('search')]).to.deep.equal(['mobile', 'sim/5 GB', undefined]);
  });

  it('writes several values in one step, which one Back undoes, and reads them back', async () => {
    const routing = hashRouting();
    routing.write({ category: 'a&b=c#d', search: 'fibre 100% "now" é' });
    expect([routing.read('category'), routing.read('search')]).to.deep.equal(['a&b=c#d', 'fibre 100% "now" é']);
    // The length of the history tells nothing: browsers stop counting at 50.
    await afterNavigation(() => history.back());
    expect([routing.read('category'), routing.read('search')]).to.deep.equal([undefined, undefined]);
  });

  it('takes a value away with undefined, and the hash with the last one', () => {
    openAt('#category=mobile&offering=sim-5');
    const routing = hashRouting();
    routing.write({ offering: undefined });
    expect(location.hash).to.equal('#category=mobile');
    routing.write({ category: undefined });
    expect(location.href.endsWith(start)).to.equal(true);
  });

  it('leaves the rest of the hash as it is', () => {
    openAt('#tariffs&&tab=2&category=mobile');
    const routing = hashRouting();
    routing.write({ category: 'tv', offering: 'sport' });
    expect(location.hash).to.equal('#tariffs&&tab=2&category=tv&offering=sport');
    routing.write({ category: undefined, offering: undefined });
    expect(location.hash).to.equal('#tariffs&&tab=2');
  });

  it('goes back one step for one write, and says so once', async () => {
    openAt('#category=mobile');
    const routing = hashRouting();
    const heard: unknown[] = [];
    const leave = routing.subscribe(() => heard.push(routing.read('offering')));
    routing.write({ offering: 'sim-5' });
    expect(heard).to.deep.equal([]);
    await afterNavigation(() => history.back());
    expect(heard).to.deep.equal([undefined]);
    expect(routing.read('category')).to.equal('mobile');
    await afterNavigation(() => history.forward());
    expect(heard).to.deep.equal([undefined, 'sim-5']);
    leave();
  });

  it('replaces without an entry to go back to', () => {
    const routing = hashRouting();
    const entries = history.length;
    routing.write({ search: 'fib' }, { replace: true });
    routing.write({ search: 'fibre' }, { replace: true });
    expect([history.length, routing.read('search')]).to.deep.equal([entries, 'fibre']);
  });

  it('makes no entry for values that are there already', () => {
    openAt('#category=mobile&offering=sim-5');
    const entries = history.length;
    hashRouting().write({ category: 'mobile' });
    expect([history.length, location.hash]).to.deep.equal([entries, '#category=mobile&offering=sim-5']);
  });

  it('hears a link of the page, until nobody listens', async () => {
    const routing = hashRouting();
    let calls = 0;
    const leave = routing.subscribe(() => calls++);
    await afterNavigation(() => (location.hash = 'category=tv'));
    expect([calls, routing.read('category')]).to.deep.equal([1, 'tv']);
    leave();
    await afterNavigation(() => (location.hash = 'category=mobile'));
    expect(calls).to.equal(1);
  });

  it('keeps the notes that a router of the host left in the history', () => {
    history.replaceState({ key: 'host' }, '', start);
    hashRouting().write({ category: 'mobile' });
    expect(history.state).to.deep.equal({ key: 'host' });
  });

  it('stays on the page that it is on, whatever the base of the page is', () => {
    const base = document.createElement('base');
    base.href = 'https://cdn.example/assets/';
    document.head.append(base);
    hashRouting().write({ category: 'mobile' });
    base.remove();
    expect(location.pathname + location.search + location.hash).to.equal(`${start}#category=mobile`);
  });

  it('does not touch the hash of a host that routes by it, and works in memory', () => {
    for (const hash of ['#/shop?tab=2', '#!/shop', '#!shop']) {
      openAt(hash);
      const routing = hashRouting();
      routing.write({ category: 'mobile' });
      routing.write({ offering: 'sim-5' }, { replace: true });
      expect(location.hash).to.equal(hash);
      expect([routing.read('category'), routing.read('offering')]).to.deep.equal(['mobile', 'sim-5']);
    }
  });

  it('works in memory where the browser refuses to change the address', () => {
    const push = history.pushState;
    history.pushState = () => {
      throw new DOMException('too often', 'SecurityError');
    };
    try {
      const routing = hashRouting();
      routing.write({ category: 'mobile' });
      expect([routing.read('category'), location.hash]).to.deep.equal(['mobile', '']);
    } finally {
      history.pushState = push;
    }
  });

  it('takes what cannot be decoded as it stands, and encodes half a character', () => {
    openAt('#category=100%');
    const routing = hashRouting();
    expect(routing.read('category')).to.equal('100%');
    routing.write({ search: 'a\uD83D' });
    expect(routing.read('search')).to.equal('a\uFFFD');
  });
});
