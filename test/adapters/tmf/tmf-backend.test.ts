import { cartStore, createSession, namedBackend } from '@selfcare/core';
import { tmf } from '@selfcare/adapters/tmf';
import '@selfcare/adapters/tmf/define';
import { createInProcessFetch } from '@selfcare/mocks';
import { expect } from '@open-wc/testing';
import { aTokenIdentity } from '../../support/session.js';
import { testPlatform } from '../../support/platform.js';
import { aHost, patient, problemOf, scripted } from './tmf-host.js';

describe('the TMF back end', () => {
  it('says what it can do, and is told from others by its address', () => {
    const backend = tmf({ base: '/tmf-api', idempotentCreate: true })(aHost());
    expect(backend.key).to.equal(`tmf ${location.origin}/tmf-api`);
    expect(backend).to.include.keys('catalogue', 'cart', 'orders', 'products');
    expect(backend.capabilities).to.deep.equal({ findByExternalId: true, idempotentCreate: true });
    expect(tmf({ base: '/' })(aHost()).capabilities?.idempotentCreate).to.equal(false);
  });

  it('does not start with a wrong base, and asks for nothing before somebody looks', () => {
    const { fetch, sent } = scripted(() => Response.json([]));
    expect(() => tmf({ base: 'javascript:alert(1)' })(aHost())).to.throw().with.property('code', 'configuration');
    tmf({ base: '/tmf-api', fetch })(aHost());
    expect(sent).to.have.length(0);
  });

  it('has no part whose API it is told there is not, and whoever asks for that hears unsupported', async () => {
    const paths = { shoppingCart: false, productOrdering: false } as const;
    const session = createSession({ platform: testPlatform(), backend: tmf({ base: '/tmf-api', paths }) });
    expect(session.backend.capabilities).to.include({ catalogue: true, cart: false, orders: false, findByExternalId: false });
    await problemOf(session.backend.orders.listOrders({ offset: 0, limit: 20 }, patient), 'unsupported');
    const cart = session.use(cartStore);
    expect(cart.state.status).to.equal('unsupported');
    expect(await cart.add({ id: 'plan', name: 'Plan' })).to.have.nested.property('problem.code', 'unsupported');
    session.close();
  });

  it('can be named in markup', () => {
    const backend = namedBackend('tmf')?.({ base: '/tmf-api' })(aHost());
    expect(backend?.key).to.equal(`tmf ${location.origin}/tmf-api`);
  });

  it('serves a session, and has one token renewed for all who are refused together', async () => {
    const renewals: boolean[] = [];
    const refusing = scripted(({ headers }) =>
      headers.get('Authorization') === 'Bearer new' ? Response.json([]) : Response.json({ code: '401', reason: 'Expired' }, { status: 401 }),
    );
    const session = createSession({
      platform: testPlatform(),
      backend: tmf({ base: '/tmf-api', fetch: refusing.fetch }),
      identity: aTokenIdentity({
        getAccessToken: ({ renew }) => {
          if (renew) renewals.push(renew);
          return Promise.resolve(renew ? 'new' : 'old');
        },
      }),
    });
    const { catalogue, orders } = session.backend;
    await Promise.all([
      catalogue.listCategories(patient),
      catalogue.listOfferings({ offset: 0, limit: 24 }, patient),
      orders.listOrders({ offset: 0, limit: 20 }, patient),
    ]);
    expect(renewals).to.have.length(1);
    session.close();
  });

  it('lets nothing out but problems, whatever the transport throws', async () => {
    for (const thrown of [new TypeError('x'), new DOMException('x', 'AbortError'), 'text', undefined]) {
      const { catalogue } = tmf({ base: '/tmf-api', fetch: () => Promise.reject(thrown) })(aHost());
      await problemOf(catalogue!.getOffering('plan', patient), 'unavailable');
    }
  });

  it('tells the developer of every answer that is none of what was asked for', async () => {
    const host = aHost({ customer: { id: 'ada', name: 'Ada' } });
    const { catalogue, cart, orders, qualification, guidedSelling } = tmf({ base: '/tmf-api', fetch: scripted(() => Response.json({ weather: 'rain' })).fetch })(host);
    const line = { action: 'add', offeringId: 'plan', name: 'Plan', quantity: 1, key: 'k' } as const;
    const contact = { givenName: 'A', familyName: 'B', email: 'a@example.com', phone: '', street: '', postcode: '', city: '', country: 'IE' };
    const asked = [
      () => catalogue!.listOfferings({ offset: 0, limit: 24 }, patient),
      () => catalogue!.getOffering('plan', patient),
      () => cart!.load('c', patient),
      () => cart!.putLine(undefined, line, patient),
      () => orders!.getOrder('o', patient),
      () => orders!.placeOrder({ intentId: 'i', cart: { id: 'c', lines: [] }, contact }, patient),
      () => qualification!.checkOfferings({ offeringIds: ['plan'] }, patient),
      () => guidedSelling!.getFlow('f', patient),
    ];
    for (const ask of asked) {
      const told = host.warnings.length;
      const { message } = await problemOf(ask(), 'bad-answer');
      expect(host.warnings.slice(told), message).to.deep.equal([message]);
    }
  });

  it('reads the same catalogue under another path', async () => {
    const { catalogue } = tmf({
      base: 'http://bss.example',
      paths: { productCatalog: '/r1/tmf-api/productCatalogManagement/v4' },
      fetch: createInProcessFetch({ baseUrl: '/r1/tmf-api' }),
    })(aHost());
    expect((await catalogue!.listCategories(patient)).length).to.be.above(0);
  });
});
