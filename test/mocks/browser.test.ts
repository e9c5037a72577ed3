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
});
