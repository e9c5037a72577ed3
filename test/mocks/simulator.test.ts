import { expect } from '@open-wc/testing';
import { getResponse } from 'msw';
import { createHandlers, createSimulator, InvalidCredentials, issueToken } from '@selfcare/mocks';
import { item, paths, startCalling } from './caller.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

describe('simulator', () => {
  it('gives the same ids for the same seed and others for another', async () => {
    const ids = await Promise.all(
      [1, 1, 2].map(async (seed) => (await startCalling({ seed }).ask('POST', paths.carts, {})).body.id as string),
    );
    expect(ids[0]).to.equal(ids[1]);
    expect(ids[0]).not.to.equal(ids[2]);
  });

  it('forgets everything on reset and starts again from the seed', async () => {
    const { ask, simulator } = startCalling();
    const { body: first } = await ask('POST', paths.carts, {});
    simulator.reset();
    expect((await ask('GET', `${paths.carts}/${first.id}`)).status).to.equal(404);
    expect((await ask('POST', paths.carts, {})).body.id).to.equal(first.id);
    expect(simulator.inspect().carts).to.have.length(1);
  });

  it('tells what happened: carts, orders as they are now, and requests without their content', async () => {
    const caller = startCalling();
    await caller.ask('POST', paths.orders, { notificationContact: 'a@b.example', productOrderItem: [item('plan')] });
    await caller.ask('GET', `${paths.orders}/none?secret=1`);
    caller.wait(20_000);
    const { orders, requests } = caller.simulator.inspect();
    expect(orders[0]).to.include({ state: 'completed' });
    expect(requests).to.deep.equal([
      { method: 'POST', path: `/${paths.orders}`, status: 201 },
      { method: 'GET', path: `/${paths.orders}/none`, status: 404 },
    ]);
  });

  it('answers 404 with a TMF error to everything else under its base URL', async () => {
    const { ask } = startCalling();
    for (const path of ['', 'productCatalogManagement/v6/productOffering', 'shoppingCart/v4/shoppingCart/1/2']) {
      const { status, body } = await ask('GET', path);
      expect([status, body['@type'], body.status], path).to.deep.equal([404, 'Error', '404']);
    }
  });

  it('leaves alone what is not under its base URL', async () => {
    const asked = (url: string) => getResponse([...createHandlers({ baseUrl: 'https://bss.example/api' })], new Request(url));
    expect(await asked('https://other.example/api/x')).to.equal(undefined);
    expect((await asked('https://bss.example/api/x'))?.status).to.equal(404);
    expect(() => createSimulator({ baseUrl: 'api' })).to.throw(TypeError, 'baseUrl');
  });

  it('writes its base URL into links, and takes it as a path on any origin or as a whole', async () => {
    const linkUnder = async (baseUrl: string, origin: string): Promise<unknown> => {
      const request = new Request(`${origin}/api/${paths.offerings}/plan`);
      const response = await getResponse([...createHandlers({ baseUrl, data: tinyCatalogue })], request);
      return ((await response!.json()) as { href: string }).href;
    };
    expect(await linkUnder('/api', 'https://any.example')).to.equal(`/api/${paths.offerings}/plan`);
    expect(await linkUnder('https://bss.example/api', 'https://bss.example')).to.equal(
      `https://bss.example/api/${paths.offerings}/plan`,
    );
  });

  it('answers 401 to a token that is no good, and says how to authenticate', async () => {
    const { ask } = startCalling();
    for (const token of ['simulated.e30', issueToken('customer-maya', start - 2000, 1000)]) {
      const { status, body, headers } = await ask('GET', paths.carts, undefined, { Authorization: `Bearer ${token}` });
      expect([status, body.code, headers.get('WWW-Authenticate')]).to.deep.equal([
        401,
        'invalidCredentials',
        'Bearer error="invalid_token"',
      ]);
    }
  });

  it('lets the host say who asks', async () => {
    const caller = startCalling({
      identify: async (request) => {
        const id = request.headers.get('X-Session');
        if (id === 'ended') throw new InvalidCredentials('The session has ended.');
        return id === null ? undefined : { id, name: 'Guest', kind: 'guest' };
      },
    });
    const { body: cart } = await caller.ask('POST', paths.carts, {}, { 'X-Session': 's1' });
    expect((await caller.ask('GET', paths.carts, undefined, { 'X-Session': 's1' })).body).to.deep.equal([cart]);
    expect((await caller.ask('GET', `${paths.carts}/${cart.id}`, undefined, { 'X-Session': 's2' })).status).to.equal(404);
    expect((await caller.ask('GET', paths.carts, undefined, { 'X-Session': 'ended' })).body.message).to.equal(
      'The session has ended.',
    );
  });

  it('answers 500 with a TMF error when the host cannot say who asks', async () => {
    const { ask } = startCalling({
      identify: () => {
        throw new Error('no database');
      },
    });
    const { status, body } = await ask('GET', paths.offerings);
    expect([status, body.message]).to.deep.equal([500, 'no database']);
  });

  it('answers 400 to a body that is no JSON', async () => {
    const { ask } = startCalling();
    for (const path of [paths.carts, paths.orders]) {
      expect((await ask('POST', path, '{"cartItem":')).body).to.include({ status: '400', code: 'invalidBody' });
    }
  });

  it('tells its own time in every answer', async () => {
    const caller = startCalling();
    caller.wait(60_000);
    expect((await caller.ask('GET', paths.offerings)).headers.get('Date')).to.equal('Sun, 01 Mar 2026 10:01:00 GMT');
  });

  it('takes the latency it is told to before anything happens', async () => {
    let asked = false;
    const { ask } = startCalling({
      latency: 20,
      identify: () => {
        asked = true;
        return undefined;
      },
    });
    const answer = ask('GET', paths.offerings);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.equal(false);
    expect((await answer).status).to.equal(200);
  });
});
