import { expect } from '@open-wc/testing';
import { startWorker } from '@selfcare/mocks/browser';
import { paths } from './caller.js';
import { tinyCatalogue } from './tiny-catalogue.js';

describe('service worker door', () => {
  it("answers the page's own requests under the base URL, and only those, until it is stopped", async () => {
    const worker = await startWorker({ data: tinyCatalogue, baseUrl: '/mocks/data' });
    try {
      const response = await fetch(`/mocks/data/${paths.offerings}?limit=1`);
      expect([response.status, response.headers.get('X-Total-Count')]).to.deep.equal([206, '11']);
      expect((await fetch('/mocks/data/category.json')).status).to.equal(404);
      expect((await fetch('/mockServiceWorker.js')).headers.get('Content-Type')).to.contain('javascript');
      expect(worker.simulator.inspect().requests).to.have.length(2);
    } finally {
      worker.stop();
    }
    expect((await fetch('/mocks/data/category.json')).status).to.equal(200);
  });

  it('brings faults to the page: broken connections, half an answer, none at all, a redirect', async () => {
    const worker = await startWorker({ data: tinyCatalogue });
    const offerings = (init?: RequestInit): Promise<Response> => fetch(`/tmf-api/${paths.offerings}`, init);
    const failure = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'answered',
        (error: Error) => error.name,
      );
    try {
      worker.simulator.setFaults([{ kind: 'T1' }]);
      expect(await failure(offerings())).to.equal('TypeError');
      worker.simulator.setFaults([{ kind: 'T5-cut' }]);
      expect(await failure(offerings().then((answer) => answer.text()))).to.equal('TypeError');
      worker.simulator.setFaults([{ kind: 'T3' }]);
      const reader = (await offerings()).body!.getReader();
      expect((await reader.read()).value!.byteLength).to.be.greaterThan(10);
      await reader.cancel();
      worker.simulator.setFaults([{ kind: 'T2' }]);
      expect(await failure(offerings({ signal: AbortSignal.timeout(50) }))).to.equal('TimeoutError');
      worker.simulator.setFaults([{ kind: 'T26' }]);
      expect((await offerings({ redirect: 'manual' })).type).to.equal('opaqueredirect');
    } finally {
      worker.stop();
    }
  });
});
