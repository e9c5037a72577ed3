import { expect } from '@open-wc/testing';
import * as core from '@selfcare/core';
import type { Backend, OwnedStore, ReadableStore, Session, StoreToken } from '@selfcare/core';
import { completeSession } from '../../packages/core/src/complete-session.js';
import { aCartPort, aCataloguePort, anOrderPort, aSession, type TestSession } from '../support/session.js';

const never = new AbortController().signal;

/** A session as the first bundle made them: with the parts of a back end that there were, and stores kept by key. */
function anOldSession(): TestSession {
  const session = aSession({ backend: { catalogue: aCataloguePort(), cart: aCartPort(), orders: anOrderPort() } });
  const { key, catalogue, cart, orders } = session.backend;
  const stores = new Map<string, unknown>();
  const old = {
    protocol: 1,
    id: 'old',
    state: session.state,
    subscribe: session.subscribe,
    signal: session.signal,
    queries: session.queries,
    platform: session.platform,
    backend: { key, capabilities: { catalogue: true, cart: true, orders: true }, catalogue, cart, orders } as Backend,
    adopt: () => () => undefined,
    use<S>(this: unknown, { key: name, create }: StoreToken<S>): S {
      expect(this, 'the session that is asked').to.equal(old);
      if (!stores.has(name)) stores.set(name, create(old as unknown as Session));
      return stores.get(name) as S;
    },
  };
  return old as unknown as TestSession;
}

const tokens = Object.values(core).filter((value) => typeof (value as { create?: unknown }).create === 'function') as StoreToken<
  ReadableStore<object> & OwnedStore
>[];
const makers = Object.entries(core).filter(([name]) => /^create.+Store$/.test(name)) as [string, (session: Session) => ReadableStore<object>][];

describe('a session of an older bundle', () => {
  it('lends its own parts, and answers unsupported for those it has not', async () => {
    const old = anOldSession();
    const session = completeSession(old as Session);
    expect(session.backend.catalogue).to.equal(old.backend.catalogue);
    expect(session.backend.capabilities).to.include({ cart: true, alerts: false });
    const error = await session.backend.alerts.load({ signal: never }).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'unsupported');
  });

  it('is otherwise the session itself, with methods that keep their identity', () => {
    const old = anOldSession();
    const session = completeSession(old as Session);
    expect(session).to.equal(completeSession(old as Session));
    expect([session.state, session.queries]).to.deep.equal([old.state, old.queries]);
    expect(session.subscribe).to.equal(session.subscribe);
  });

  it('is left as it is when it lacks nothing', () => {
    const whole = aSession() as Session;
    expect(completeSession(whole)).to.equal(whole);
  });

  for (const token of tokens) {
    it(`holds ${token.key} of a newer bundle`, async () => {
      const old = anOldSession();
      const store = old.use(token);
      store.subscribe(() => undefined);
      await old.platform.settle();
      expect(codesIn(store.state)).not.to.include('unknown');
      expect(old.use(token)).to.equal(store);
    });
  }

  for (const [name, make] of makers) {
    it(`serves what ${name} of a newer bundle makes`, async () => {
      const old = anOldSession();
      const store = make(old as Session);
      store.subscribe(() => undefined);
      await old.platform.settle();
      expect(codesIn(store.state)).not.to.include('unknown');
    });
  }

  it('has settings of alerts that say they are unsupported', async () => {
    const old = anOldSession();
    const alerts = old.use(core.alertsStore);
    alerts.subscribe(() => undefined);
    await old.platform.settle();
    expect(codesIn(alerts.state)).to.deep.equal(['unsupported']);
  });
});

/** The codes of all problems in a state; a call of what is not there is `unknown`. */
function codesIn(state: object): string[] {
  const codes: string[] = [];
  JSON.stringify(state, (name, value: unknown) => (name === 'code' && codes.push(String(value)), value));
  return codes;
}
