import { expect } from '@open-wc/testing';
import { createTmfHttp, type TmfRequest } from '../../../packages/adapters/src/tmf/tmf-http.js';
import { profileOf, type TmfOptions } from '../../../packages/adapters/src/tmf/tmf-profile.js';
import { aHost, patient, problemOf, scripted, type TestHostOptions } from './tmf-host.js';

const request: TmfRequest = { api: 'productCatalog', resource: 'productOffering', id: 'plan' };

function open(answer: Parameters<typeof scripted>[0], options: TestHostOptions & Partial<TmfOptions> = {}) {
  const host = aHost(options);
  const server = scripted(answer);
  return { host, ...server, http: createTmfHttp(profileOf({ base: '/tmf-api', ...options }), host, server.fetch) };
}

/** An answer that begins and never ends; `begun` tells when its beginning was read. */
function hanging() {
  let begin!: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let parts = 0;
  const body = new ReadableStream(
    { pull: (controller) => (parts++ === 0 ? controller.enqueue(new TextEncoder().encode('{"id":')) : begin()) },
    { highWaterMark: 0 },
  );
  return { begun, response: new Response(body, { headers: { 'Content-Type': 'application/json' } }) };
}

const text = (body: string, type: string, status = 200): Response => new Response(body, { status, headers: { 'Content-Type': type } });

describe('HTTP to a TM Forum back end', () => {
  it('says with every request what a back end wants besides, in its own API’s addresses when it reads, and never in the place of the session’s', async () => {
    const { http, sent } = open(() => Response.json({ id: 'plan' }), {
      query: { productCatalog: { expand: 'price', fields: 'none' } },
      headers: { 'X-Line-Of-Business': 'mobile', Authorization: 'mine' },
      credentials: { headers: () => Promise.resolve({ headers: { Authorization: 'Bearer t' }, stamp: 1 }) },
    });
    await http.send({ ...request, query: { fields: ['id'] } }, patient);
    await http.send({ ...request, method: 'PATCH', json: {} }, patient);
    await http.send({ ...request, api: 'shoppingCart' }, patient);
    expect(sent.map(({ query }) => String(query))).to.deep.equal(['expand=price&fields=id', '', '']);
    expect(sent.map(({ headers }) => [headers.get('X-Line-Of-Business'), headers.get('Authorization')])).to.deep.equal(Array(3).fill(['mobile', 'Bearer t']));
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

  it('sends JSON as application/json', async () => {
    const { http, sent } = open(() => Response.json({ id: 'c' }));
    await http.send({ api: 'shoppingCart', resource: 'shoppingCart', id: 'c', method: 'PATCH', json: { cartItem: [] } }, patient);
    expect(sent[0]?.headers.get('Content-Type')).to.match(/^application\/json/);
    expect(sent[0]?.json).to.deep.equal({ cartItem: [] });
  });

  it('makes one address of every id, and asks nobody for an id that no address can hold', async () => {
    const { http, sent } = open(() => Response.json({ id: 'x' }));
    for (const id of ['a/b?c#d', '__proto__', 'urn:ngsi-ld:product-offering:1', 'ä%2e']) {
      expect(new URL(http.url({ ...request, id })).pathname.split('/').map(decodeURIComponent).at(-1)).to.equal(id);
    }
    for (const id of ['', '.', '..', '\ud800']) await problemOf(http.send({ ...request, id }, patient), 'not-found');
    expect(sent).to.have.length(0);
  });

  it('renews the credentials once after a 401 and sends the request again', async () => {
    const stamps: number[] = [];
    let stamp = 4;
    const { http, sent } = open((_, count) => (count === 1 ? Response.json({}, { status: 401 }) : Response.json({ id: 'plan' })), {
      credentials: {
        headers: () => Promise.resolve({ headers: {}, stamp }),
        renew: (refused) => {
          stamps.push(refused);
          stamp += 1;
          return Promise.resolve(true);
        },
      },
    });
    await http.send(request, patient);
    expect([stamps, sent.length]).to.deep.equal([[4], 2]);
  });

  it('says signed-out when the renewed credentials are refused as well, after two requests', async () => {
    const { http, sent } = open(() => Response.json({}, { status: 401 }), { credentials: { renew: () => Promise.resolve(true) } });
    await problemOf(http.send(request, patient), 'signed-out');
    expect(sent).to.have.length(2);
  });

  it('says signed-out at once when the credentials cannot be renewed', async () => {
    const { http, sent } = open(() => Response.json({}, { status: 401 }));
    await problemOf(http.send(request, patient), 'signed-out');
    expect(sent).to.have.length(1);
  });

  it('never repeats a request of its own accord, neither a read nor a write', async () => {
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE'] as const) {
      const { http, sent } = open(() => Response.json({}, { status: 503, headers: { 'Retry-After': '1' } }));
      const problem = await problemOf(http.send({ ...request, method }, patient), 'unavailable');
      expect([sent.length, problem.retryAfter]).to.deep.equal([1, 1]);
    }
  });

  it('gives up after 15 seconds when no answer begins', async () => {
    const { http, host } = open(() => new Promise(() => undefined));
    const problem = problemOf(http.send(request, patient), 'timeout');
    await host.platform.advance(15_000);
    expect((await problem).message).to.equal('GET /tmf-api/productCatalogManagement/v4/productOffering/{id} gave no whole answer within 15 s');
  });

  it('gives up after 15 seconds when an answer begins and does not end', async () => {
    const { begun, response } = hanging();
    const { http, host } = open(() => response);
    const problem = problemOf(http.send(request, patient), 'timeout');
    await begun;
    await host.platform.advance(15_000);
    await problem;
  });

  it('gives up when the host’s token never comes', async () => {
    const { http, host, sent } = open(() => Response.json({}), { credentials: { headers: () => new Promise(() => undefined) } });
    const problem = problemOf(http.send(request, patient), 'timeout');
    await host.platform.advance(15_000);
    await problem;
    expect(sent).to.have.length(0);
  });

  it('waits as long as the request asks for', async () => {
    const { http, host } = open(() => hanging().response);
    let settled = false;
    const problem = problemOf(http.send({ ...request, patience: 30_000 }, patient), 'timeout').finally(() => (settled = true));
    await host.platform.advance(29_999);
    expect(settled).to.equal(false);
    await host.platform.advance(1);
    await problem;
  });

  it('is given up at once by who asked: before, while the answer is awaited, and in the middle of it', async () => {
    const before = open(() => Response.json({}));
    await problemOf(before.http.send(request, { signal: AbortSignal.abort() }), 'cancelled');
    expect(before.sent).to.have.length(0);
    const { begun, response } = hanging();
    for (const [answer, moment] of [[new Promise<Response>(() => undefined), Promise.resolve()], [response, begun]] as const) {
      const asked = new AbortController();
      const problem = problemOf(open(() => answer).http.send(request, { signal: asked.signal }), 'cancelled');
      await moment;
      asked.abort();
      await problem;
    }
  });

  it('says unavailable when no server answers, and offline only where the device itself is', async () => {
    const { http, host } = open(() => Promise.reject(new TypeError('Failed to fetch')));
    await problemOf(http.send(request, patient), 'unavailable');
    host.platform.goOffline();
    await problemOf(http.send(request, patient), 'offline');
  });

  it('tells the developer that no server answers, hinting at CORS when the back end lives elsewhere', async () => {
    const refuse = () => Promise.reject(new TypeError('Failed to fetch'));
    const near = open(refuse);
    await problemOf(near.http.send(request, patient), 'unavailable');
    expect(near.host.warnings[0]).to.match(/reached no server: does .*\/tmf-api answer\?/).and.not.match(/CORS/);
    const far = open(refuse, { base: 'https://api.example.com/tmf-api' });
    await problemOf(far.http.send(request, patient), 'unavailable');
    expect(far.host.warnings[0]).to.match(/https:\/\/api\.example\.com\/tmf-api .*CORS/);
  });

  it('tells the developer of an answer that only a developer can mend, and of no other', async () => {
    const html = open(() => text('<!doctype html>', 'text/html'));
    await problemOf(html.http.send(request, patient), 'bad-answer');
    expect(html.host.warnings[0]).to.match(/answered HTML/);
    const busy = open(() => text('{}', 'application/json', 503));
    await problemOf(busy.http.send(request, patient), 'unavailable');
    expect(busy.host.warnings).to.deep.equal([]);
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

  it('takes cut and foreign answers for bad ones', async () => {
    for (const answer of [text('{"id":"pl', 'application/json'), text('OK', 'text/plain')]) {
      const { http } = open(() => answer);
      await problemOf(http.send(request, patient), 'bad-answer');
    }
  });

  it('takes an error with status 200 for what it is', async () => {
    const { http } = open(() => Response.json({ code: '60', reason: 'Down' }));
    expect((await problemOf(http.send(request, patient), 'bad-answer')).message).to.contain('code 60');
  });

  it('takes JSON with any content type, and nothing for nothing', async () => {
    const plain = open(() => text('{"id":"plan"}', 'text/plain'));
    expect((await plain.http.send(request, patient)).body).to.deep.equal({ id: 'plan' });
    const empty = open(() => new Response(null, { status: 204 }));
    expect((await empty.http.send(request, patient)).body).to.equal(undefined);
  });

  it('refuses an answer of more than 16 MB before it is whole', async () => {
    const part = new Uint8Array(1024 * 1024).fill(32);
    let parts = 0;
    const { http } = open(() => new Response(new ReadableStream({ pull: (controller) => controller.enqueue(((parts += 1), part)) })));
    await problemOf(http.send(request, patient), 'bad-answer');
    expect(parts).to.be.below(20);
  });

  it('sends a change of the cart to its end although the page goes, unless it is too large for that', async () => {
    const { http, sent } = open(() => Response.json({}));
    const change = { api: 'shoppingCart', resource: 'shoppingCart', id: 'cart-1', method: 'PATCH' } as const;
    await http.send({ ...change, json: { cartItem: [] } }, patient);
    await http.send({ ...change, json: { cartItem: ['é'.repeat(30_000)] } }, patient);
    await http.send({ ...change, method: 'GET' }, patient);
    expect(sent.map(({ keepalive }) => keepalive)).to.deep.equal([true, false, false]);
  });

  it('does not follow redirects', async () => {
    const { http, sent } = open(() => new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }));
    expect((await problemOf(http.send(request, patient), 'bad-answer')).message).to.contain('redirect');
    expect(sent.map(({ redirect }) => redirect)).to.deep.equal(['manual']);
  });
});
