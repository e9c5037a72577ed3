import { expect } from '@open-wc/testing';
import { createInProcessFetch, createSimulator, faultKinds, type FaultKind, type Simulator } from '@selfcare/mocks';
import { item, paths } from './caller.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

interface Timer {
  readonly due: number;
  readonly call: () => void;
}

/** A simulator of which one kind of fault befalls everything, by a clock that stands still until it is moved. */
function afflicted(kind: FaultKind, delay?: number) {
  let now = start;
  let timers: Timer[] = [];
  const clock = { now: () => now, after: (wait: number, call: () => void) => timers.push({ due: now + wait, call }) };
  const simulator = createSimulator({ data: tinyCatalogue, clock, faults: [{ kind, ...(delay === undefined ? {} : { delay }) }] });
  return {
    simulator,
    fetch: createInProcessFetch(simulator),
    wait(duration: number): void {
      now += duration;
      const due = timers.filter((timer) => timer.due <= now);
      timers = timers.filter((timer) => timer.due > now);
      for (const { call } of due) call();
    },
  };
}

const get = (fetch: typeof globalThis.fetch, path: string = paths.offerings): Promise<Response> => fetch(`/tmf-api/${path}`);
const post = (fetch: typeof globalThis.fetch, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`/tmf-api/${paths.carts}`, { method: 'POST', body: JSON.stringify({ cartItem: [item('plan', 1, 'line-1')] }), headers });
const cartsIn = (simulator: Simulator): number => simulator.inspect().carts.length;
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const never = Symbol('never');
const answered = async <T>(work: Promise<T>): Promise<T | typeof never> => {
  const turns = (async () => {
    for (let turn = 0; turn < 20; turn++) await tick();
    return never;
  })();
  return Promise.race([work, turns as Promise<typeof never>]);
};
const nameOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: Error) => error.name,
  );

const refusals: Partial<Record<FaultKind, number>> = {
  T10: 400,
  T11: 401,
  T15: 403,
  T16: 404,
  T17: 409,
  T18: 410,
  T19: 412,
  T20: 422,
  T21: 428,
  T22: 429,
  T23: 429,
  'T23-skew': 429,
  'T23-absurd': 429,
  T24: 500,
  'T24-502': 502,
  'T24-503': 503,
};

describe('fault effects', () => {
  for (const [kind, status] of Object.entries(refusals)) {
    it(`${kind} answers ${status} and does nothing`, async () => {
      const { fetch, simulator } = afflicted(kind as FaultKind);
      expect((await post(fetch)).status).to.equal(status);
      expect(cartsIn(simulator)).to.equal(0);
    });
  }

  for (const [kind, carts] of [['T1', 0], ['T1-applied', 1]] as const) {
    it(`${kind} is a network error ${carts ? 'after' : 'before'} the request took effect`, async () => {
      const { fetch, simulator } = afflicted(kind);
      expect(await nameOf(post(fetch))).to.equal('TypeError');
      expect(cartsIn(simulator)).to.equal(carts);
    });
  }

  for (const [kind, carts] of [['T2', 0], ['T2-applied', 1]] as const) {
    it(`${kind} never answers, and the request takes ${carts ? 'effect' : 'none'}`, async () => {
      const { fetch, simulator } = afflicted(kind);
      expect(await answered(post(fetch))).to.equal(never);
      expect(cartsIn(simulator)).to.equal(carts);
    });
  }

  it('T2-late takes effect when its time has come, and answers nobody', async () => {
    const { fetch, simulator, wait } = afflicted('T2-late', 5_000);
    const answer = post(fetch);
    await answered(answer);
    wait(4_999);
    await answered(answer);
    expect(cartsIn(simulator)).to.equal(0);
    wait(1);
    expect(await answered(answer)).to.equal(never);
    expect(cartsIn(simulator)).to.equal(1);
  });

  it('T3 begins an answer that never ends', async () => {
    const { fetch } = afflicted('T3');
    const reader = (await get(fetch)).body!.getReader();
    expect((await reader.read()).value!.byteLength).to.be.greaterThan(10);
    expect(await answered(reader.read())).to.equal(never);
  });

  it('T4 answers late by its clock', async () => {
    const { fetch, wait } = afflicted('T4');
    const answer = get(fetch);
    await answered(answer);
    wait(2_999);
    expect(await answered(answer)).to.equal(never);
    wait(1);
    expect(((await answered(answer)) as Response).status).to.equal(200);
  });

  it('T5 ends in the middle as if that were all, T5-cut breaks off there', async () => {
    const whole = await (await get(createInProcessFetch({ data: tinyCatalogue, clock: { now: () => start } }))).text();
    const cut = await (await get(afflicted('T5').fetch)).text();
    expect(whole.startsWith(cut) && cut.length > 10 && cut.length < whole.length).to.equal(true);
    expect(await nameOf((await get(afflicted('T5-cut').fetch)).text())).to.equal('TypeError');
  });

  it('T6 cannot be parsed', async () => {
    expect(await nameOf((await get(afflicted('T6').fetch)).json())).to.equal('SyntaxError');
  });

  it('T7 takes the id of everything, T7-some of every second item of a list', async () => {
    const ids = async (kind: FaultKind): Promise<boolean[]> =>
      ((await (await get(afflicted(kind).fetch)).json()) as object[]).slice(0, 4).map((offering) => 'id' in offering);
    expect(await ids('T7')).to.deep.equal([false, false, false, false]);
    expect(await ids('T7-some')).to.deep.equal([true, false, true, false]);
  });

  for (const [kind, status] of [['T8', 200], ['T24-502', 502]] as const) {
    it(`${kind} is a page of HTML with ${status}`, async () => {
      const answer = await get(afflicted(kind).fetch);
      expect([answer.status, answer.headers.get('Content-Type')]).to.deep.equal([status, 'text/html; charset=utf-8']);
      expect(await answer.text()).to.match(/^<!doctype html>/);
    });
  }

  for (const [kind, status] of [['T9', 200], ['T9-204', 204]] as const) {
    it(`${kind} is ${status} without a word, after the request took effect`, async () => {
      const { fetch, simulator } = afflicted(kind);
      const answer = await post(fetch);
      expect([answer.status, await answer.text(), cartsIn(simulator)]).to.deep.equal([status, '', 1]);
    });
  }

  it('T20 names what it refuses: the item that was sent, or the e-mail address', async () => {
    const { fetch } = afflicted('T20');
    expect(await (await post(fetch)).json()).to.include({ itemId: 'line-1' });
    const order = await fetch(`/tmf-api/${paths.orders}`, { method: 'POST', body: '{}' });
    expect(((await order.json()) as { message: string }).message).to.contain('emailAddress');
  });

  it('T22 and T23 say when to come back: in seconds, at a date, at a date of a wrong clock, in eleven days', async () => {
    const told = async (kind: FaultKind): Promise<(string | null)[]> => {
      const { headers } = await get(afflicted(kind).fetch);
      return [headers.get('Retry-After'), headers.get('Date')];
    };
    const date = (after: number): string => new Date(start + after).toUTCString();
    expect(await told('T22')).to.deep.equal(['3', null]);
    expect(await told('T23')).to.deep.equal([date(30_000), date(0)]);
    expect(await told('T23-skew')).to.deep.equal([date(3_630_000), date(3_600_000)]);
    expect(await told('T23-absurd')).to.deep.equal(['999999', null]);
  });

  it('T24-504 is a gateway that gave up what takes effect', async () => {
    const { fetch, simulator } = afflicted('T24-504');
    expect([(await post(fetch)).status, cartsIn(simulator)]).to.deep.equal([504, 1]);
  });

  it('T26 leads to another origin', async () => {
    const { status, headers } = await get(afflicted('T26').fetch);
    expect([status, headers.get('Location')]).to.deep.equal([302, 'https://elsewhere.invalid/']);
  });

  it('T28 lets a request take effect twice', async () => {
    const { fetch, simulator } = afflicted('T28');
    expect((await post(fetch)).status).to.equal(201);
    expect(cartsIn(simulator)).to.equal(2);
  });

  it('T29 goes on answering what it answered first', async () => {
    const { fetch } = afflicted('T29');
    const { href } = (await (await post(fetch)).json()) as { href: string };
    const quantity = async (): Promise<number | undefined> => {
      const { cartItem } = (await (await fetch(href)).json()) as { cartItem: { quantity: number }[] };
      return cartItem[0]?.quantity;
    };
    expect(await quantity()).to.equal(1);
    await fetch(href, { method: 'PATCH', body: JSON.stringify({ cartItem: [item('plan', 2, 'line-1')] }) });
    expect(await quantity()).to.equal(1);
  });

  it('T30 is 200 with an error in it, and does nothing', async () => {
    const { fetch, simulator } = afflicted('T30');
    const answer = await post(fetch);
    expect([answer.status, cartsIn(simulator)]).to.deep.equal([200, 0]);
    expect(await answer.json()).to.include({ reason: 'It did not work' });
  });

  it('T31 gives the first page again and again, of a total that is never reached', async () => {
    const page = async (offset: number): Promise<unknown> => {
      const answer = await get(afflicted('T31').fetch, `${paths.offerings}?fields=id&limit=2&offset=${offset}`);
      return [answer.headers.get('X-Total-Count'), await answer.json()];
    };
    expect(await page(4)).to.deep.equal(await page(0));
    expect((await page(0)) as unknown[]).to.include('100000');
  });

  it('of every kind leave the mark of their kind on the answers that they touch', async () => {
    for (const kind of Object.keys(faultKinds) as FaultKind[]) {
      const { fetch, wait } = afflicted(kind, 1);
      const answer = get(fetch).catch(() => undefined);
      await answered(answer);
      wait(1);
      const got = await answered(answer);
      if (typeof got === 'object') expect(got.headers.get('X-Simulated-Fault')).to.equal(kind);
    }
  });
});
