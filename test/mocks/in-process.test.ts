import { expect } from '@open-wc/testing';
import { createInProcessFetch, createSimulator, type Simulator } from '@selfcare/mocks';
import { paths } from './caller.js';
import { tinyCatalogue } from './tiny-catalogue.js';

const offerings = `/tmf-api/${paths.offerings}`;
const rejection = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => expect.fail('did not reject'),
    (error: Error) => error,
  );
const answering = (handler: () => Response): Simulator => ({ ...createSimulator(), respond: () => Promise.resolve(handler()) });

describe('in-process door', () => {
  it('answers relative and absolute URLs, and requests', async () => {
    const fetch = createInProcessFetch({ data: tinyCatalogue });
    for (const input of [offerings, new URL(`https://bss.example${offerings}`), new Request(`https://bss.example${offerings}`)]) {
      expect((await fetch(input)).status).to.equal(200);
    }
  });

  it('answers 404 to what the simulator does not cover', async () => {
    expect((await createInProcessFetch()('/elsewhere')).status).to.equal(404);
  });

  it('keeps each simulator to itself', async () => {
    const [one, other] = [createInProcessFetch({ data: tinyCatalogue }), createInProcessFetch({ data: tinyCatalogue })];
    const created = await one(`/tmf-api/${paths.carts}`, { method: 'POST', body: '{}' });
    const { href } = (await created.json()) as { href: string };
    expect([(await one(href)).status, (await other(href)).status]).to.deep.equal([200, 404]);
  });

  it('rejects at once with an AbortError when the signal aborts', async () => {
    const fetch = createInProcessFetch({ latency: 60_000 });
    const controller = new AbortController();
    const answer = fetch(offerings, { signal: controller.signal });
    controller.abort();
    expect((await rejection(answer)).name).to.equal('AbortError');
  });

  it('rejects with the reason of the abort, also when that came first', async () => {
    const reason = new RangeError('too late');
    expect(await rejection(createInProcessFetch()(offerings, { signal: AbortSignal.abort(reason) }))).to.equal(reason);
  });

  it('still does what was asked before the abort, as a network would', async () => {
    const simulator = createSimulator({ latency: 1 });
    const controller = new AbortController();
    const answer = createInProcessFetch(simulator)(`/tmf-api/${paths.carts}`, {
      method: 'POST',
      body: '{}',
      signal: controller.signal,
    });
    controller.abort();
    await rejection(answer);
    while (simulator.inspect().carts.length === 0) await new Promise((resolve) => setTimeout(resolve));
    expect(simulator.inspect().requests.map(({ status }) => status)).to.deep.equal([201]);
  });

  it('rejects with a TypeError for a network error', async () => {
    const error = await rejection(createInProcessFetch(answering(() => Response.error()))('/x'));
    expect(error).to.be.instanceOf(TypeError);
  });
});
