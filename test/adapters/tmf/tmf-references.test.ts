import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import type { TmfOptions } from '../../../packages/adapters/src/tmf/tmf-profile.js';
import { createTmfHttp } from '../../../packages/adapters/src/tmf/tmf-http.js';
import { settingsOf } from '../../../packages/adapters/src/tmf/tmf-settings.js';
import { createReferences } from '../../../packages/adapters/src/tmf/tmf-references.js';
import type { BackendProblem } from '@selfcare/core';
import { aHost, listed, patient, problemOf, scripted, type TestHost } from './tmf-host.js';

const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `price-of-something-${index}` }));
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

function open(answer: Parameters<typeof scripted>[0], host: TestHost = aHost(), options: Partial<TmfOptions> = {}) {
  const server = scripted(answer);
  const settings = settingsOf({ base: '/tmf-api', ...options });
  const http = createTmfHttp(settings, host, server.fetch);
  const references = createReferences({ http, host, resource: 'productOfferingPrice', schema: z.object({ id: z.string(), price: z.optional(z.string()) }), settings });
  return { ...server, host, references };
}

describe('references of the catalogue', () => {
  it('are read in one request, each once', async () => {
    const all = many(3);
    const { references, sent } = open((request) => listed(all, request));
    const { found } = await references.load([...ids(all), ...ids(all)], patient);
    expect([[...found.keys()], sent.length, sent[0]?.query.get('id')]).to.deep.equal([ids(all), 1, ids(all).join(',')]);
  });

  it('are read in as many requests as addresses of 2,000 characters need', async () => {
    const all = many(200);
    const { references, sent } = open((request) => listed(all, request));
    expect((await references.load(ids(all), patient)).found.size).to.equal(200);
    expect(sent).to.have.length(3);
    for (const { url } of sent) expect(url.length).to.be.at.most(2_000);
  });

  it('ask for nothing when there is nothing to ask', async () => {
    const { references, sent } = open(() => Response.json([]));
    expect([(await references.load([], patient)).found.size, sent.length]).to.deep.equal([0, 0]);
  });

  it('leave out what leads nowhere or cannot be read, and do not ask for it again at once', async () => {
    const { references, sent } = open(() => Response.json([{ id: 'a' }, { id: 7 }, null]));
    expect([...(await references.load(['a', '7', 'gone', '__proto__'], patient)).found.keys()]).to.deep.equal(['a']);
    await references.load(['a', 'gone'], patient);
    expect(sent).to.have.length(1);
  });

  it('are asked for again where the page was cut, said or silently', async () => {
    for (const cap of [5, 20]) {
      const all = many(45);
      const { references } = open(({ query }) => {
        const wanted = all.filter(({ id }) => query.get('id')?.split(',').includes(id));
        return Response.json(wanted.slice(0, cap), { status: cap === 5 && wanted.length > cap ? 206 : 200 });
      });
      expect((await references.load(ids(all), patient)).found.size, String(cap)).to.equal(45);
    }
  });

  it('are good for a minute, for one person, whose id need not be told', async () => {
    const { references, sent, host } = open(() => Response.json([{ id: 'a' }]));
    await references.load(['a'], patient);
    await host.platform.advance(59_000);
    await references.load(['a'], patient);
    expect(sent).to.have.length(1);
    host.changePerson();
    await references.load(['a'], patient);
    expect(sent).to.have.length(2);
    await host.platform.advance(60_000);
    await references.load(['a'], patient);
    expect(sent).to.have.length(3);
  });

  it('that are on their way to one person are not kept for the next', async () => {
    let price = 'of the first';
    let answer: (() => void) | undefined;
    const { references, host } = open(() => {
      const told = Response.json([{ id: 'a', price }]);
      return price === 'of the next' ? told : new Promise((resolve) => (answer = () => resolve(told)));
    });
    const loading = references.load(['a'], patient);
    await host.platform.settle();
    price = 'of the next';
    host.changePerson();
    answer?.();
    await loading;
    expect((await references.load(['a'], patient)).found).to.deep.equal(new Map([['a', { id: 'a', price: 'of the next' }]]));
  });

  it('tell the developer about a back end that does not know lists of ids', async () => {
    const { references, host } = open(() => Response.json([{ id: 'other' }, { id: 'another' }]));
    const { found, unread, failure } = await references.load(['a'], patient);
    expect([found.size, unread, (failure as BackendProblem).code]).to.deep.equal([0, ['a'], 'bad-answer']);
    expect(host.warnings[0]).to.match(/productOfferingPrice\?id=/);
  });

  it('name what could not be read, keep what could, and ask only for the rest the next time', async () => {
    const all = many(200);
    let broken = true;
    const { references, sent } = open((request) =>
      broken && request.query.get('id')?.includes('something-0,') ? Response.json({}, { status: 503 }) : listed(all, request),
    );
    const first = await references.load(ids(all), patient);
    expect((first.failure as BackendProblem).code).to.equal('unavailable');
    expect(first.unread).to.include('price-of-something-0').and.not.include('price-of-something-199');
    expect(first.found.size + first.unread.length).to.equal(200);
    broken = false;
    const asked = sent.length;
    const second = await references.load(ids(all), patient);
    expect([second.found.size, second.unread, sent.length - asked]).to.deep.equal([200, [], 1]);
  });

  it('are not there in parts for who has given up', async () => {
    const { references } = open(() => new Promise(() => undefined));
    const life = new AbortController();
    const loading = references.load(['a'], life);
    life.abort();
    await problemOf(loading, 'cancelled');
  });
});
