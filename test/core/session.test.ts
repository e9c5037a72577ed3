import { expect } from '@open-wc/testing';
import { BackendProblem, createSession, type BackendHost, type StoreToken } from '@selfcare/core';
import { testPlatform } from '../support/platform.js';
import { aCataloguePort, ada, aSession, aTokenIdentity } from '../support/session.js';

describe('a session that starts', () => {
  it('is open to an anonymous visitor who reads English, unless told otherwise', () => {
    expect(aSession().state).to.deep.equal({ status: 'open', locale: 'en', signOn: 'anonymous', scope: {}, role: 'consumer' });
    const session = aSession({ identity: aTokenIdentity(), locale: 'pt-br', scope: { accountId: 'a-1' }, role: 'approver' });
    expect(session.state).to.deep.equal({
      status: 'open',
      locale: 'pt-BR',
      signOn: 'signed-in',
      customer: ada,
      scope: { accountId: 'a-1' },
      role: 'approver',
    });
  });

  it('holds copies of what the host handed in, which nobody can change', () => {
    const scope = { accountId: 'a-1' };
    const customer = { id: 'c-1' };
    const { state } = aSession({ scope, identity: aTokenIdentity({ customer }) });
    scope.accountId = 'a-2';
    customer.id = 'c-2';
    expect([state.scope.accountId, state.customer?.id]).to.deep.equal(['a-1', 'c-1']);
    expect([state, state.scope, state.customer].every(Object.isFrozen)).to.equal(true);
  });

  it('gives the back end what it asks of its host', async () => {
    let host: BackendHost | undefined;
    const said: string[] = [];
    const platform = testPlatform();
    const session = createSession({
      platform,
      identity: aTokenIdentity(),
      locale: 'de',
      warn: (message) => said.push(message),
      backend: (given) => {
        host = given;
        return { key: 'test' };
      },
    });
    expect(host?.platform).to.equal(platform);
    expect([host?.locale(), host?.customer()]).to.deep.equal(['de', ada]);
    expect((await host!.credentials().headers(session.signal)).headers).to.deep.equal({ Authorization: 'Bearer token-1' });
    host?.warn('cors', 'The server does not answer');
    host?.warn('cors', 'The server does not answer');
    expect(said).to.deep.equal(['The server does not answer']);
  });

  it('does not start with a back end that is set up wrongly', () => {
    const wrong = (): never => {
      throw new BackendProblem('configuration', 'base is missing');
    };
    expect(() => createSession({ platform: testPlatform(), backend: wrong })).to.throw('base is missing');
  });

  it('says unsupported for a part that the back end does not have', async () => {
    const session = aSession({ backend: { catalogue: aCataloguePort() } });
    const { signal } = session;
    expect((await session.backend.catalogue.listCategories({ signal })).length).to.equal(1);
    const error = await session.backend.orders.getOrder('1', { signal }).catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'unsupported');
    expect(session.backend.capabilities).to.include({ catalogue: true, cart: false, orders: false });
  });

  it('has a name of its own where the host gives none', () => {
    const platform = testPlatform();
    const ids = [aSession({ platform, id: undefined }), aSession({ platform, id: undefined })].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(2);
    expect(aSession({ id: 'agent' }).id).to.equal('agent');
  });
});

describe('the stores of a session', () => {
  const numbered = (key: `${string}@${number}`): StoreToken<{ readonly number: number }> => {
    let made = 0;
    return { key, create: () => ({ number: ++made }) };
  };

  it('are one for each token, made when it is first asked for', () => {
    const session = aSession();
    const token = numbered('cart@1');
    expect(session.use(token)).to.equal(session.use(token));
    expect(session.use(numbered('cart@1')).number, 'the same key from another bundle').to.equal(1);
    expect(session.use(numbered('checkout@1'))).not.to.equal(session.use(token));
    expect(aSession().use(token).number, 'another session').to.equal(2);
  });

  it('of two versions stand apart, and the developer is told once', () => {
    const said: string[] = [];
    const session = aSession({ warn: (message) => said.push(message) });
    const [one, other] = [numbered('cart@1'), numbered('cart@2')];
    session.use(one);
    session.use(other);
    session.use(one);
    session.use(other);
    expect(session.use(one)).not.to.equal(session.use(other));
    expect(said).to.deep.equal(['This page holds both cart@1 and cart@2: two versions of the widgets do not share their cart']);
  });

  it('may use each other', () => {
    const inner = numbered('cart@1');
    const outer: StoreToken<{ readonly cart: unknown }> = {
      key: 'checkout@1',
      create: (session) => ({ cart: session.use(inner) }),
    };
    const session = aSession();
    expect(session.use(outer).cart).to.equal(session.use(inner));
  });
});
