import { expect } from '@open-wc/testing';
import {
  createSession,
  type BackendHost,
  type ForgetReason,
  type Identity,
  type OwnedStore,
  type SessionOptions,
} from '@selfcare/core';
import { testPlatform } from '../support/platform.js';
import { ada, aSession, aTokenIdentity, type TestSession } from '../support/session.js';

const grace = aTokenIdentity({ customer: { id: 'c-2', name: 'Grace' } });

/** A store that keeps a diary of what the session tells it, with what the session says of itself at that time. */
function diary(session: ReturnType<typeof aSession>) {
  const entries: string[] = [];
  const store: OwnedStore = {
    forget: (reason: ForgetReason) => entries.push(`${reason}: ${session.state.customer?.name ?? session.state.signOn}`),
    close: () => entries.push('close'),
  };
  return { entries, store, token: { key: 'diary@1', create: () => store } as const };
}

/** A session whose back end's host is at hand, as an adapter has it. */
function withHost(options: Partial<SessionOptions> = {}) {
  let host: BackendHost | undefined;
  const platform = testPlatform();
  const session = createSession({
    platform,
    backend: (given) => {
      host = given;
      return { key: 'test' };
    },
    ...options,
  });
  return { session, platform, host: host! };
}

describe('signing in', () => {
  it('tells who it is, and lets every store say what follows', () => {
    const session = aSession();
    const { entries, token } = diary(session);
    session.use(token);
    session.signIn(aTokenIdentity());
    expect(session.state).to.deep.include({ signOn: 'signed-in', customer: ada });
    expect(entries).to.deep.equal(['sign-in: Ada']);
  });

  it('as somebody else forgets what the former one saw', async () => {
    const session = aSession({ identity: aTokenIdentity() });
    const seen: (string | undefined)[] = [];
    const read = (): Promise<string> => Promise.resolve(`for ${session.state.customer?.name}`);
    session.queries.watch({ key: ['mine'], read }, ({ value }) => seen.push(value));
    await session.platform.settle();
    session.signIn(grace);
    await session.platform.settle();
    expect(seen).to.deep.equal([undefined, 'for Ada', undefined, undefined, 'for Grace']);
  });

  it('gives nobody who hears of it the answers of the former one', async () => {
    const session = aSession({ identity: aTokenIdentity() });
    let person = 'Ada';
    const question = { key: ['mine'], read: () => Promise.resolve(person) };
    session.queries.watch(question, () => undefined);
    await session.platform.settle();
    person = 'Grace';
    const seen: (string | undefined)[] = [];
    session.subscribe(() => session.queries.watch(question, ({ value }) => seen.push(value)));
    session.signIn(grace);
    await session.platform.settle();
    expect(seen).to.include('Grace');
    expect(seen).not.to.include('Ada');
  });

  it('gives up what the former one asked for', () => {
    const session = aSession({ identity: aTokenIdentity() });
    const { signal } = session;
    session.signIn(grace);
    expect([signal.aborted, session.signal.aborted]).to.deep.equal([true, false]);
  });

  it('sends the credentials of who is there now', async () => {
    const { session, host } = withHost({ identity: aTokenIdentity() });
    await host.credentials().headers(session.signal);
    session.signIn(aTokenIdentity({ getAccessToken: () => Promise.resolve('of Grace') }));
    expect((await host.credentials().headers(session.signal)).headers).to.deep.equal({ Authorization: 'Bearer of Grace' });
    session.signOut();
    expect((await host.credentials().headers(session.signal)).headers).to.deep.equal({});
  });
});

describe('what an adapter is told', () => {
  it('says by a new signal that another person asks, although the host tells no id of either', () => {
    const { session, host } = withHost({ identity: { mode: 'cookie' } });
    const former = host.signal();
    session.changeScope({ siteId: 's-1' });
    expect(host.signal()).to.equal(former);
    session.signIn({ mode: 'cookie' });
    expect([host.customer(), former.aborted, host.signal().aborted]).to.deep.equal([undefined, true, false]);
  });

  it('says where in the organisation the page stands now', () => {
    const { session, host } = withHost({ identity: aTokenIdentity(), scope: { customerId: 'c-7' } });
    expect(host.scope()).to.deep.equal({ customerId: 'c-7' });
    session.changeScope({ customerId: 'c-8' });
    expect(host.scope()).to.deep.equal({ customerId: 'c-8' });
    session.signOut();
    expect(host.scope()).to.deep.equal({});
  });
});

describe('signing in with the cookie that tabs share', () => {
  const withCookie = (id: string): Identity => ({ mode: 'cookie', customer: { id } });

  it('empties the tabs of another customer, whose requests would be the new one’s', async () => {
    const platform = testPlatform();
    const there = aSession({ platform: platform.openTab(), identity: withCookie('c-1') });
    const { entries, token } = diary(there);
    there.use(token);
    aSession({ platform, identity: withCookie('c-2') });
    await platform.settle();
    expect(there.state).to.deep.include({ signOn: 'anonymous', customer: undefined });
    expect(entries).to.deep.equal(['sign-out: anonymous']);
  });

  it('empties them too when the page is already there', async () => {
    const platform = testPlatform();
    const here = aSession({ platform });
    const there = aSession({ platform: platform.openTab(), identity: withCookie('c-1') });
    here.signIn(withCookie('c-2'));
    await platform.settle();
    expect(there.state.signOn).to.equal('anonymous');
  });

  it('leaves alone the tabs of the same customer, of one with tokens of their own, and of another back end', async () => {
    const platform = testPlatform();
    const others = [
      aSession({ platform: platform.openTab(), identity: withCookie('c-2') }),
      aSession({ platform: platform.openTab(), identity: aTokenIdentity() }),
      aSession({ platform: platform.openTab(), identity: withCookie('c-1'), backend: { key: 'other' } }),
    ];
    aSession({ platform, identity: withCookie('c-2') });
    await platform.settle();
    expect(others.map(({ state }) => state.signOn)).to.deep.equal(['signed-in', 'signed-in', 'signed-in']);
  });
});

describe('a page that rested in the back-forward cache', () => {
  const withCookie = (id: string): Identity => ({ mode: 'cookie', customer: { id } });

  it('is nobody’s when its customer signed out meanwhile, or gave way to another', async () => {
    for (const leave of [(tab: TestSession) => tab.signOut(), (tab: TestSession) => tab.signIn(withCookie('c-2'))]) {
      const platform = testPlatform();
      const rested = aSession({ platform: platform.openTab(), identity: withCookie('c-1') });
      rested.platform.rest();
      leave(aSession({ platform, identity: withCookie('c-1') }));
      await platform.settle();
      expect(rested.state.signOn, 'while it rests').to.equal('signed-in');
      rested.platform.comeBack();
      expect(rested.state).to.deep.include({ signOn: 'anonymous', customer: undefined });
    }
  });

  it('goes on with the same customer, and reads again what is looked at', async () => {
    for (const identity of [withCookie('c-1'), aTokenIdentity(), undefined]) {
      const platform = testPlatform();
      const rested = aSession({ platform: platform.openTab(), ...(identity ? { identity } : {}) });
      let reads = 0;
      rested.queries.watch({ key: ['plans'], read: () => Promise.resolve(++reads) }, () => undefined);
      await platform.settle();
      const { signOn } = rested.state;
      rested.platform.rest();
      aSession({ platform, ...(identity ? { identity } : {}) });
      rested.platform.comeBack();
      await platform.settle();
      expect([rested.state.signOn, reads]).to.deep.equal([signOn, 2]);
    }
  });

  it('leaves nothing of the customer in storage after a sign-out', () => {
    const platform = testPlatform();
    aSession({ platform, identity: withCookie('c-1') }).signOut();
    expect(platform.journal.keys()).to.deep.equal([]);
  });
});

describe('signing out', () => {
  it('forgets the customer and the scope, and lets every store forget', () => {
    const session = aSession({ identity: aTokenIdentity(), scope: { accountId: 'a-1' } });
    const { entries, token } = diary(session);
    session.use(token);
    session.signOut();
    expect(session.state).to.deep.equal({
      status: 'open',
      locale: 'en',
      role: 'consumer',
      signOn: 'anonymous',
      customer: undefined,
      scope: {},
    });
    expect(entries).to.deep.equal(['sign-out: anonymous']);
  });

  it('reaches private stores, until they are let go', () => {
    const session = aSession({ identity: aTokenIdentity() });
    const { entries, store } = diary(session);
    const letGo = session.adopt(store);
    session.signOut();
    letGo();
    session.signIn(grace);
    expect(entries).to.deep.equal(['sign-out: anonymous']);
  });

  it('is not stopped by a store that throws', () => {
    const said: string[] = [];
    const session = aSession({ identity: aTokenIdentity(), warn: (message) => said.push(message) });
    const broken = (): never => {
      throw new Error('broken');
    };
    session.adopt({ forget: broken });
    const { entries, store } = diary(session);
    session.adopt(store);
    session.signOut();
    expect(entries).to.deep.equal(['sign-out: anonymous']);
    expect(said).to.deep.equal(['A store threw: broken']);
  });

  it('reaches the other tab', async () => {
    const platform = testPlatform();
    const here = aSession({ platform, identity: aTokenIdentity() });
    const there = aSession({ platform: platform.openTab(), identity: aTokenIdentity() });
    const { entries, token } = diary(there);
    there.use(token);
    here.signOut();
    await platform.settle();
    expect(there.state).to.deep.include({ signOn: 'anonymous', customer: undefined });
    expect(entries).to.deep.equal(['sign-out: anonymous']);
  });

  it('leaves alone a tab of another customer, of another back end, or of nobody', async () => {
    const platform = testPlatform();
    const here = aSession({ platform, identity: aTokenIdentity() });
    const another = aSession({ platform: platform.openTab(), identity: grace });
    const elsewhere = aSession({ platform: platform.openTab(), identity: aTokenIdentity(), backend: { key: 'other' } });
    const nobody = aSession({ platform: platform.openTab() });
    const { entries, token } = diary(nobody);
    nobody.use(token);
    here.signOut();
    await platform.settle();
    expect([another, elsewhere].map(({ state }) => state.signOn)).to.deep.equal(['signed-in', 'signed-in']);
    expect(entries).to.deep.equal([]);
  });

  it('of an anonymous visitor says nothing to other tabs', async () => {
    const platform = testPlatform();
    const there = aSession({ platform: platform.openTab(), identity: { mode: 'cookie' } });
    aSession({ platform }).signOut();
    await platform.settle();
    expect(there.state.signOn).to.equal('signed-in');
  });
});

describe('credentials that end', () => {
  const over: Identity = aTokenIdentity({ getAccessToken: () => Promise.resolve(undefined) });

  it('ask the page once to have somebody sign in, and keep what is on it', async () => {
    const { session, host } = withHost({ identity: over });
    let asked = 0;
    let forgot = 0;
    session.onAuthRequired(() => {
      asked += 1;
      return false;
    });
    session.adopt({ forget: () => (forgot += 1) });
    const requests = Array.from({ length: 6 }, () =>
      host
        .credentials()
        .headers(session.signal)
        .catch(() => undefined),
    );
    await Promise.all(requests);
    expect(session.state).to.deep.include({ signOn: 'expired', customer: ada });
    expect([asked, forgot]).to.deep.equal([1, 0]);
  });

  it('are good again when the same customer signs in', async () => {
    const { session, host } = withHost({ identity: over });
    await host
      .credentials()
      .headers(session.signal)
      .catch(() => undefined);
    session.signIn(aTokenIdentity());
    expect(session.state.signOn).to.equal('signed-in');
    expect((await host.credentials().headers(session.signal)).headers).to.have.property('Authorization');
  });

  it('tell the developer once that nobody saw to it', () => {
    const said: string[] = [];
    const session = aSession({ warn: (message) => said.push(message) });
    session.askToSignIn();
    session.askToSignIn();
    expect(said.length).to.equal(1);
    expect(said[0]).to.contain('selfcare-auth-required');
  });

  it('tell the developer nothing when the page sees to it', () => {
    const said: string[] = [];
    const session = aSession({ warn: (message) => said.push(message) });
    session.onAuthRequired(() => false);
    session.askToSignIn();
    expect(said).to.deep.equal([]);
  });

  it('survive a listener that throws, and reach the next one', () => {
    const said: string[] = [];
    const session = aSession({ warn: (message) => said.push(message) });
    let asked = 0;
    session.onAuthRequired(() => {
      throw new Error('host');
    });
    const leave = session.onAuthRequired(() => ++asked === 0);
    session.askToSignIn();
    leave();
    session.askToSignIn();
    expect(asked).to.equal(1);
    expect(said[0]).to.equal('A selfcare-auth-required listener threw: host');
  });

  it('are renewed once for two tabs that share a cookie', async () => {
    let refreshes = 0;
    const platform = testPlatform();
    const identity: Identity = { mode: 'cookie', refresh: () => Promise.resolve(++refreshes > 0) };
    const tabs = [withHost({ platform, identity }), withHost({ platform: platform.openTab(), identity })];
    const stamps = await Promise.all(
      tabs.map(async ({ session, host }) => (await host.credentials().headers(session.signal)).stamp),
    );
    const renewed = await Promise.all(
      tabs.map(({ session, host }, at) => host.credentials().renew(stamps[at]!, session.signal)),
    );
    expect(renewed).to.deep.equal([true, true]);
    expect(refreshes).to.equal(1);
  });
});

describe('a session that changes', () => {
  it('reads everything again in a new language, and shows what it has meanwhile', async () => {
    const session = aSession();
    const seen: (string | undefined)[] = [];
    session.queries.watch({ key: ['words'], read: () => Promise.resolve(session.state.locale) }, ({ value }) =>
      seen.push(value),
    );
    await session.platform.settle();
    session.changeLocale('de-CH');
    await session.platform.settle();
    expect(seen).to.deep.equal([undefined, 'en', 'en', 'de-CH']);
  });

  it('ignores a locale that is none, and tells the developer how to write it', () => {
    const said: string[] = [];
    const session = aSession({ locale: 'en_US', warn: (message) => said.push(message) });
    session.changeLocale('de');
    session.changeLocale('x');
    expect(session.state.locale).to.equal('de');
    expect(said).to.deep.equal([
      '“en_US” is no language tag: write it as in "en" or "pt-BR"',
      '“x” is no language tag: write it as in "en" or "pt-BR"',
    ]);
  });

  it('forgets what belongs to another scope', async () => {
    const session = aSession({ scope: { siteId: 's-1' } });
    const seen: (string | undefined)[] = [];
    session.queries.watch({ key: ['site'], read: () => Promise.resolve(session.state.scope.siteId ?? 'none') }, ({ value }) =>
      seen.push(value),
    );
    const { entries, token } = diary(session);
    session.use(token);
    await session.platform.settle();
    session.changeScope({ siteId: 's-2' });
    await session.platform.settle();
    expect(seen).to.deep.equal([undefined, 's-1', undefined, undefined, 's-2']);
    expect(entries).to.deep.equal(['scope: anonymous']);
  });

  it('closes its stores, gives up its requests, and holds nobody any more', () => {
    const session = aSession({ identity: aTokenIdentity(), scope: { siteId: 's-1' } });
    const { entries, store, token } = diary(session);
    session.use(token);
    session.adopt(store);
    const { signal } = session;
    session.close();
    session.close();
    expect(entries).to.deep.equal(['close']);
    expect(signal.aborted).to.equal(true);
    expect(session.state).to.deep.include({ status: 'closed', customer: undefined, scope: {} });
  });

  it('leaves the channel and ends every watch when it closes', async () => {
    const platform = testPlatform();
    let listeners = 0;
    const subscribe = () => {
      listeners += 1;
      return () => void (listeners -= 1);
    };
    const session = aSession({ platform: { ...platform, channel: { ...platform.channel, subscribe } } });
    let asked = 0;
    const read = () => Promise.resolve(++asked);
    session.queries.watch({ key: ['polled'], read, pollEvery: () => 1_000 }, () => undefined);
    await platform.settle();
    expect(listeners).to.be.above(0);
    session.close();
    await platform.advance(60_000);
    expect([listeners, asked]).to.deep.equal([0, 1]);
  });

  it('does nothing any more once it is closed', async () => {
    const platform = testPlatform();
    const session = aSession({ platform, identity: aTokenIdentity() });
    const other = aSession({ platform: platform.openTab(), identity: aTokenIdentity() });
    session.close();
    const { state } = session;
    session.signIn(grace);
    session.signOut();
    session.changeLocale('de');
    session.changeScope({ siteId: 's-2' });
    await platform.settle();
    expect(session.state).to.equal(state);
    expect(other.state.signOn, 'the other tab').to.equal('signed-in');
    expect(() => session.use({ key: 'cart@1', create: () => ({}) })).to.throw('closed');
  });
});
