import { expect } from '@open-wc/testing';
import { aHost, patient, problemOf } from '../tmf/tmf-host.js';
import { open } from './rest-host.js';

const nothing = { subjects: [], topics: [], contacts: [], preferences: [] };

describe('requests of the plain REST contract', () => {
  it('carry the credentials and the language, and follow no redirect', async () => {
    const host = aHost({ locale: 'de', credentials: { headers: () => Promise.resolve({ headers: { 'X-Who': 'me' }, stamp: 0 }) } });
    const { alerts, sent } = open(() => Response.json(nothing), host);
    await alerts.load(patient);
    expect(sent[0]?.call).to.equal('GET /selfcare/v1/alertSettings');
    expect([sent[0]?.headers.get('X-Who'), sent[0]?.headers.get('Accept-Language')]).to.deep.equal(['me', 'de']);
    await problemOf(open(() => new Response(null, { status: 302 })).alerts.load(patient), 'bad-answer');
  });

  it('are sent once more after the credentials were renewed, and no third time', async () => {
    let renewed = 0;
    const host = aHost({ credentials: { renew: () => Promise.resolve(++renewed > 0) } });
    const { alerts, sent } = open((_request, count) => (count === 1 ? new Response(null, { status: 401 }) : Response.json(nothing)), host);
    await alerts.load(patient);
    expect([sent.length, renewed]).to.deep.equal([2, 1]);
    await problemOf(open(() => new Response(null, { status: 401 }), host).alerts.load(patient), 'signed-out');
  });

  it('end as a problem whatever the server does', async () => {
    const answers: [() => Response | Promise<Response>, Parameters<typeof problemOf>[1]][] = [
      [() => Promise.reject(new TypeError('x')), 'unavailable'],
      [() => new Response('<h1>Sign in</h1>', { headers: { 'Content-Type': 'text/html' } }), 'bad-answer'],
      [() => new Response('{"subjects": ['), 'bad-answer'],
      [() => new Response(''), 'bad-answer'],
      [() => Response.json([1]), 'bad-answer'],
      [() => Response.json({ code: 'x' }, { status: 503 }), 'unavailable'],
    ];
    for (const [answer, code] of answers) await problemOf(open(answer).alerts.load(patient), code);
  });

  it('time out after ten seconds, and end when nobody wants the answer any more', async () => {
    const { alerts, host } = open(() => new Promise(() => undefined));
    const late = problemOf(alerts.load(patient), 'timeout');
    await host.platform.advance(10_000);
    await late;
    const leaving = new AbortController();
    const left = problemOf(alerts.load({ signal: leaving.signal }), 'cancelled');
    leaving.abort();
    await left;
  });

  it('tell the developer where nothing answers', async () => {
    const { alerts, host } = open(() => Promise.reject(new TypeError('x')));
    await problemOf(alerts.load(patient), 'unavailable');
    host.platform.goOffline();
    await problemOf(alerts.load(patient), 'offline');
    expect(host.warnings[0]).to.contain('reached no server').and.to.contain('/selfcare/v1');
  });

  it('go to their end although the page goes, where they change something', async () => {
    const { alerts, sent } = open(() => Response.json(nothing));
    await alerts.load(patient);
    await problemOf(alerts.change({ kind: 'threshold', id: 'a' }, patient), 'bad-answer');
    expect(sent.map(({ keepalive }) => keepalive)).to.deep.equal([false, true]);
  });

  it('write an id as one segment, and ask for none that no path can hold', async () => {
    const { alerts, sent } = open(() => Response.json({ code: 'x' }, { status: 404 }));
    await problemOf(alerts.change({ kind: 'threshold', id: 'a/b?c' }, patient), 'not-found');
    expect(sent[0]?.call).to.equal('PATCH /selfcare/v1/alertSettings/a%2Fb%3Fc');
    for (const id of ['', '..', '\ud800']) await problemOf(alerts.change({ kind: 'threshold', id }, patient), 'not-found');
    expect(sent).to.have.length(1);
  });
});
