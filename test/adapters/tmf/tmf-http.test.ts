import { expect } from '@open-wc/testing';
import { createTmfHttp, type TmfRequest } from '../../../packages/adapters/src/tmf/tmf-http.js';
import type { TmfOptions } from '../../../packages/adapters/src/tmf/tmf-profile.js';
import { settingsOf } from '../../../packages/adapters/src/tmf/tmf-settings.js';
import { aHost, patient, problemOf, scripted, type TestHostOptions } from './tmf-host.js';

const request: TmfRequest = { api: 'productCatalog', resource: 'productOffering', id: 'plan' };

function open(answer: Parameters<typeof scripted>[0], options: TestHostOptions & Partial<TmfOptions> = {}) {
  const host = aHost(options);
  const server = scripted(answer);
  return { host, ...server, http: createTmfHttp(settingsOf({ base: '/tmf-api', ...options }), host, server.fetch) };
}

const text = (body: string, type: string, status = 200): Response => new Response(body, { status, headers: { 'Content-Type': type } });

describe('HTTP to a TM Forum back end', () => {
  it('says with every request what a back end wants besides, in its own API’s addresses when it reads, and never in the place of the session’s', async () => {
    const { http, sent } = open(() => Response.json({ id: 'plan' }), {
      query: { productCatalog: { expand: 'price', fields: 'none' } },
      headers: { 'X-Line-Of-Business': 'mobile', Accept: 'text/xml' },
      credentials: { headers: () => Promise.resolve({ headers: { Authorization: 'Bearer t' }, stamp: 1 }) },
    });
    await http.send({ ...request, query: { fields: ['id'] } }, patient);
    await http.send({ ...request, method: 'PATCH', json: {} }, patient);
    await http.send({ ...request, api: 'shoppingCart' }, patient);
    expect(sent.map(({ query }) => String(query))).to.deep.equal(['expand=price&fields=id', '', '']);
    expect(sent.map(({ headers }) => [headers.get('X-Line-Of-Business'), headers.get('Accept')])).to.deep.equal(Array(3).fill(['mobile', 'application/json']));
  });

  it('asks for JSON in the customer’s language, with the credentials of the session', async () => {
    const { http, sent } = open(() => Response.json({ id: 'plan' }), {
      locale: 'ar',
      credentials: { headers: () => Promise.resolve({ headers: { Authorization: 'Bearer t' }, stamp: 1 }) },
    });
    const { body } = await http.send({ ...request, query: { fields: ['id', 'name'], nothing: undefined } }, patient);
    expect(body).to.deep.equal({ id: 'plan' });
    expect(sent[0]).to.include({ method: 'GET', path: 'productCatalogManagement/v4/productOffering/plan' });
    expect(Object.fromEntries(sent[0]?.query ?? [])).to.deep.equal({ fields: 'id,name' });
    const headers = sent[0]?.headers;
    expect([headers?.get('Accept'), headers?.get('Accept-Language'), headers?.get('Authorization')]).to.deep.equal(['application/json', 'ar', 'Bearer t']);
  });

  it('makes one address of every id, and asks nobody for an id that no address can hold', async () => {
    const { http, sent } = open(() => Response.json({ id: 'x' }));
    for (const id of ['a/b?c#d', '__proto__', 'urn:ngsi-ld:product-offering:1', 'ä%2e']) {
      expect(new URL(http.url({ ...request, id })).pathname.split('/').map(decodeURIComponent).at(-1)).to.equal(id);
    }
    for (const id of ['', '.', '..', '\ud800']) await problemOf(http.send({ ...request, id }, patient), 'not-found');
    expect(sent).to.have.length(0);
  });

  it('tells the developer that a page answered in place of an API', async () => {
    for (const answer of [text('<!doctype html><p>Sign in', 'text/html'), text('\n <html>', 'application/json')]) {
      const { http } = open(() => answer);
      const { message } = await problemOf(http.send(request, patient), 'bad-answer');
      expect(message).to.equal('GET /tmf-api/productCatalogManagement/v4/productOffering/{id} answered HTML. Is `base` right, and the sign-on still good?');
    }
    const { http } = open(() => text('<!doctype html>', 'text/html', 404));
    expect((await problemOf(http.send(request, patient), 'configuration')).message).to.match(/productCatalogManagement\/v4.*`base`/);
  });

  it('takes an error with status 200 for what it is', async () => {
    const { http } = open(() => Response.json({ code: '60', reason: 'Down' }));
    expect((await problemOf(http.send(request, patient), 'bad-answer')).message).to.contain('code 60');
  });

  it('sends an order to its end although the page goes, and lets go of what is only asked', async () => {
    const { http, sent } = open(() => Response.json({}));
    await http.send({ api: 'productOrdering', resource: 'productOrder', method: 'POST', json: {} }, patient);
    await http.send({ api: 'productOrdering', resource: 'productOrder' }, patient);
    await http.send({ api: 'productOfferingQualification', resource: 'checkProductOfferingQualification', method: 'POST', json: {} }, patient);
    expect(sent.map(({ keepalive }) => keepalive)).to.deep.equal([true, false, false]);
  });

  it('sends a change of the cart to its end although the page goes, unless it is too large for that', async () => {
    const { http, sent } = open(() => Response.json({}));
    const change = { api: 'shoppingCart', resource: 'shoppingCart', id: 'cart-1', method: 'PATCH' } as const;
    await http.send({ ...change, json: { cartItem: [] } }, patient);
    await http.send({ ...change, json: { cartItem: ['é'.repeat(30_000)] } }, patient);
    await http.send({ ...change, method: 'GET' }, patient);
    expect(sent.map(({ keepalive }) => keepalive)).to.deep.equal([true, false, false]);
  });
});
