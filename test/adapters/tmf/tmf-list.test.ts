import { expect } from '@open-wc/testing';
import { BackendProblem } from '@selfcare/core';
import { createTmfHttp } from '../../../packages/adapters/src/tmf/tmf-http.js';
import { ListScan, readPage, type WirePage } from '../../../packages/adapters/src/tmf/tmf-list.js';
import { settingsOf } from '../../../packages/adapters/src/tmf/tmf-settings.js';
import { lateAnswer } from '../../support/session.js';
import { aHost, patient, problemOf, scripted } from './tmf-host.js';

interface Item {
  readonly id: string;
}

const many = (count: number): readonly Item[] => Array.from({ length: count }, (_, index) => ({ id: `i${index}` }));

/** A scan over a server that answers each page as `serve` says. */
function scan(serve: (offset: number, limit: number, call: number) => WirePage, counts: (item: Item) => boolean = () => true) {
  const asked: number[] = [];
  const list = new ListScan<Item>({
    page: ({ offset, limit }) => Promise.resolve(serve(offset, limit, asked.push(offset))),
    read: (item) => ((item as Partial<Item> | null)?.id === undefined ? undefined : (item as Item)),
    counts,
    pageCap: 100,
  });
  return { list, asked };
}

const page = (items: readonly unknown[], more: Partial<WirePage> = {}): WirePage => ({ items, partial: false, ...more });

const fail = (): never => {
  throw new BackendProblem('cancelled', 'Given up');
};

describe('lists of a TM Forum back end', () => {
  it('are read only as far as somebody wants to see', async () => {
    const all = many(500);
    const { list, asked } = scan((offset, limit) => page(all.slice(offset, offset + limit), { claimed: 500, partial: true }));
    await list.upTo(25, patient);
    expect([list.found.length >= 25, list.ended, list.total, asked.length]).to.deep.equal([true, false, 500, 1]);
    await list.upTo(49, patient);
    expect(list.found.slice(0, 49).map(({ id }) => id)).to.deep.equal(all.slice(0, 49).map(({ id }) => id));
  });

  it('are read whole when the back end gives shorter pages than asked for, with or without saying so', async () => {
    for (const more of [{ partial: true }, { claimed: 95 }, {}]) {
      const all = many(95);
      const { list } = scan((offset, limit) => page(all.slice(offset, offset + Math.min(limit, 10)), offset + 10 < 95 || 'claimed' in more ? more : {}));
      await list.upTo(1_000, patient);
      expect([list.found.length, list.ended, list.total], JSON.stringify(more)).to.deep.equal([95, true, 95]);
    }
  });

  it('are read on after a page that is shorter than the ones before, when the back end says that there is more', async () => {
    const all = many(40);
    const { list } = scan((offset, limit, call) => page(all.slice(offset, offset + Math.min(limit, call === 1 ? 20 : 5)), { partial: offset < 30 }));
    await list.upTo(1_000, patient);
    expect(list.found).to.have.length(35);
  });

  it('are read on one after another when several ask at once, also when the first answer comes last', async () => {
    const all = many(60);
    const late = lateAnswer<undefined>();
    const list = new ListScan<Item>({
      page: async ({ offset, limit }) => {
        if (offset === 0) await late.promise;
        return page(all.slice(offset, offset + limit), { claimed: 60, partial: true });
      },
      read: (item) => item as Item,
      counts: () => true,
      pageCap: 20,
    });
    const reading = [list.upTo(20, patient), list.upTo(40, patient), list.upTo(60, patient)];
    late.resolve(undefined);
    await Promise.all(reading);
    expect(list.found.map(({ id }) => id)).to.deep.equal(all.map(({ id }) => id));
  });

  it('go on for those who wait when the first one gives up', async () => {
    const all = many(60);
    const { list } = scan((offset, limit, call) => (call === 1 ? fail() : page(all.slice(offset, offset + limit), { claimed: 60 })));
    const [first, second] = await Promise.allSettled([list.upTo(20, patient), list.upTo(40, patient)]);
    expect([first.status, second.status, list.found.length >= 40]).to.deep.equal(['rejected', 'fulfilled', true]);
  });

  it('end in one request when the total says so', async () => {
    const { list, asked } = scan(() => page(many(4), { claimed: 4 }));
    await list.upTo(25, patient);
    expect([list.ended, list.total, asked.length]).to.deep.equal([true, 4, 1]);
  });

  it('do not believe a total that counts more than there is', async () => {
    const { list, asked } = scan((offset) => page(offset === 0 ? many(4) : [], { claimed: 12 }));
    await list.upTo(25, patient);
    expect([list.total, asked.length]).to.deep.equal([4, 2]);
  });

  it('hold each item once when pages overlap', async () => {
    const all = many(60);
    const { list } = scan((offset, limit) => page(all.slice(Math.max(0, offset - 3), offset + limit)));
    await list.upTo(1_000, patient);
    expect(new Set(list.found.map(({ id }) => id)).size).to.equal(60);
    expect(list.found.length).to.equal(60);
  });

  it('end when the back end ignores offset or limit', async () => {
    const sameAgain = scan((_, limit) => page(many(300).slice(0, limit), { partial: true }));
    await sameAgain.list.upTo(1_000, patient);
    expect([sameAgain.list.found.length, sameAgain.list.ended, sameAgain.asked.length]).to.deep.equal([100, true, 3]);
    const allAtOnce = scan(() => page(many(311)));
    await allAtOnce.list.upTo(25, patient);
    expect([allAtOnce.list.total, allAtOnce.asked.length]).to.deep.equal([311, 1]);
  });

  it('read on past what does not count, and then know no total until the end', async () => {
    const all = many(90);
    const even = scan((offset, limit) => page(all.slice(offset, offset + limit), { claimed: 90, partial: true }), ({ id }) => Number(id.slice(1)) % 2 === 0);
    await even.list.upTo(25, patient);
    expect([even.list.found.length >= 25, even.list.total]).to.deep.equal([true, undefined]);
    await even.list.upTo(1_000, patient);
    expect(even.list.total).to.equal(45);
  });

  it('count what cannot be read, once', async () => {
    const { list } = scan(() => page([{ id: 'a' }, {}, null, { id: 'b' }], { claimed: 4 }));
    await list.upTo(25, patient);
    expect([list.found.length, list.takeSkipped(), list.takeSkipped()]).to.deep.equal([2, 2, 0]);
  });
});

describe('one page of a TM Forum list', () => {
  const read = (answer: Response) => {
    const http = createTmfHttp(settingsOf({ base: '/tmf-api' }), aHost(), scripted(() => answer).fetch);
    return readPage(http, { api: 'productCatalog', resource: 'category' }, patient);
  };

  it('tells its total from either header, and 206', async () => {
    expect(await read(Response.json([{ id: 'a' }], { status: 206, headers: { 'X-Total-Count': '7' } }))).to.deep.equal({
      items: [{ id: 'a' }], claimed: 7, partial: true,
    });
    expect((await read(Response.json([], { headers: { 'Content-Range': 'items 0-9/31' } }))).claimed).to.equal(31);
    expect((await read(Response.json([], { headers: { 'X-Total-Count': 'many' } }))).claimed).to.equal(undefined);
  });

  it('is empty where the back end says so by 404 or by silence', async () => {
    expect((await read(Response.json({ code: '404', reason: 'Record not found' }, { status: 404 }))).items).to.deep.equal([]);
    expect((await read(new Response(null, { status: 204 }))).items).to.deep.equal([]);
  });

  it('may be a single object', async () => {
    expect((await read(Response.json({ id: 'only' }))).items).to.deep.equal([{ id: 'only' }]);
  });

  it('may come in an envelope', async () => {
    expect((await read(Response.json({ PageInfo: 'Page 1 of 1', PageSize: 50, result: [{ id: 'a' }, { id: 'b' }] }))).items).to.have.length(2);
    expect((await read(Response.json({ PageSize: 50, result: { id: 'only' } }))).items).to.deep.equal([{ id: 'only' }]);
    expect((await read(Response.json({ id: 'only', items: ['its own'] }))).items).to.deep.equal([{ id: 'only', items: ['its own'] }]);
  });

  it('is refused when it is something else', async () => {
    for (const body of [{ message: 'hello' }, 'text', 7, null]) await problemOf(read(Response.json(body)), 'bad-answer');
  });
});
