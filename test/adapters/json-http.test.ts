import { expect } from '@open-wc/testing';
import { createJsonHttp, encoded, segment, type JsonHttpOptions, type JsonRequest } from '../../packages/adapters/src/json-http.js';
import { refusalProblem } from '../../packages/adapters/src/json-problem.js';
import { aHost, patient, problemOf, scripted, type TestHostOptions } from './tmf/tmf-host.js';

const request: JsonRequest = { url: `${location.origin}/things/7`, call: 'GET /things/{id}', collection: false };

function open(answer: Parameters<typeof scripted>[0], options: TestHostOptions & Partial<JsonHttpOptions> = {}) {
  const host = aHost(options);
  const server = scripted(answer);
  const problem = (...[refusal, now]: Parameters<JsonHttpOptions['problemOf']>) => refusalProblem(refusal, {}, now);
  const http = createJsonHttp({ name: 'test', base: `${location.origin}/things`, problemOf: problem, ...options, fetch: server.fetch }, host);
  return { host, ...server, http };
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

describe('JSON over HTTP', () => {
  it('sends JSON as application/json', async () => {
    const { http, sent } = open(() => Response.json({ id: 'c' }));
    await http.send({ ...request, method: 'PATCH', json: { items: [] } }, patient);
    expect(sent[0]?.headers.get('Content-Type')).to.match(/^application\/json/);
    expect(sent[0]?.json).to.deep.equal({ items: [] });
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

  it('tells the developer of an answer that is not what it should be, and of no other call', async () => {
    const { http, host } = open(() => Response.json([]));
    const answer = await http.send(request, patient);
    expect(host.warnings).to.deep.equal([]);
    expect(http.unfit(answer, 'answered JSON that is no thing')).to.include({ code: 'bad-answer', status: 200, message: 'GET /things/{id} answered JSON that is no thing' });
    expect(http.unfit({ call: 'GET /things' }, 'answered nothing that can be read')).to.include({ code: 'bad-answer', status: undefined });
    expect(host.warnings).to.deep.equal(['GET /things/{id} answered JSON that is no thing', 'GET /things answered nothing that can be read']);
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

  it('sends no read while the back end has asked for time, whatever is read, but everything that a person has asked for', async () => {
    const { http, sent } = open(() => Response.json({}, { status: 429, headers: { 'Retry-After': '20' } }));
    await problemOf(http.send(request, patient), 'too-many');
    const held = await problemOf(http.send({ ...request, call: 'GET /others' }, patient), 'too-many');
    expect([sent.length, held.retryAfter]).to.deep.equal([1, 20]);
    await problemOf(http.send({ ...request, method: 'POST', call: 'POST /things' }, patient), 'too-many');
    await problemOf(http.send(request, { ...patient, pressed: true }), 'too-many');
    expect(sent).to.have.length(3);
  });

  it('gives up after 15 seconds when no answer begins', async () => {
    const { http, host } = open(() => new Promise(() => undefined));
    const problem = problemOf(http.send(request, patient), 'timeout');
    await host.platform.advance(15_000);
    expect((await problem).message).to.equal('GET /things/{id} gave no whole answer within 15 s');
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
    expect(near.host.warnings[0]).to.match(/reached no server: does .*\/things answer\?/).and.not.match(/CORS/);
    const far = open(refuse, { base: 'https://api.example.com/things' });
    await problemOf(far.http.send(request, patient), 'unavailable');
    expect(far.host.warnings[0]).to.match(/https:\/\/api\.example\.com\/things .*CORS/);
  });

  it('tells the developer of an answer that only a developer can mend, and of no other', async () => {
    const html = open(() => text('<!doctype html>', 'text/html'));
    await problemOf(html.http.send(request, patient), 'bad-answer');
    expect(html.host.warnings[0]).to.match(/answered HTML/);
    const busy = open(() => text('{}', 'application/json', 503));
    await problemOf(busy.http.send(request, patient), 'unavailable');
    expect(busy.host.warnings).to.deep.equal([]);
  });

  it('takes cut and foreign answers for bad ones', async () => {
    for (const answer of [text('{"id":"pl', 'application/json'), text('OK', 'text/plain')]) {
      const { http } = open(() => answer);
      await problemOf(http.send(request, patient), 'bad-answer');
    }
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

  it('does not follow redirects', async () => {
    const { http, sent } = open(() => new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }));
    expect((await problemOf(http.send(request, patient), 'bad-answer')).message).to.contain('redirect');
    expect(sent.map(({ redirect }) => redirect)).to.deep.equal(['manual']);
  });

  it('sends JSON under the media type that a request asks for', async () => {
    const { http, sent } = open(() => Response.json({}));
    await http.send({ ...request, method: 'PATCH', json: {}, mediaType: 'application/merge-patch+json' }, patient);
    expect(sent[0]?.headers.get('Content-Type')).to.equal('application/merge-patch+json');
  });

  it('reads no more of an answer than it was told', async () => {
    const { http } = open(() => text(`"${'x'.repeat(1024 * 1024)}"`, 'application/json'), { largestAnswer: 1 });
    expect((await problemOf(http.send(request, patient), 'bad-answer')).message).to.equal('GET /things/{id} answered more than 1 MB');
  });

  it('makes one segment of an id, and nothing of half a character', () => {
    expect(segment('a/b?c', 'thing')).to.equal('a%2Fb%3Fc');
    expect(encoded('\ud800')).to.equal('');
    for (const id of ['', '.', '..', '\ud800']) expect(() => segment(id, 'thing'), id).to.throw().with.property('code', 'not-found');
  });
});
