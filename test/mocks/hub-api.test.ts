import { expect } from '@open-wc/testing';
import { startCalling } from './caller.js';

const callback = 'https://listener.example/events';

describe('hubs of the simulated BSS', () => {
  it('register a listener in every API and version, and forget it', async () => {
    const { ask } = startCalling();
    for (const api of ['productCatalogManagement', 'shoppingCart', 'productOrderingManagement', 'productOfferingQualification', 'productInventory']) {
      const v4 = await ask('POST', `${api}/v4/hub`, { callback });
      expect([v4.status, v4.body.callback], api).to.deep.equal([201, callback]);
      const v5 = await ask('POST', `${api}/v5/hub`, { callback, query: 'eventType=x' });
      expect(v5.body).to.deep.include({ callback, query: 'eventType=x', '@type': 'Hub' });
      expect((await ask('DELETE', `${api}/v5/hub/${v5.body.id}`)).status).to.equal(204);
      expect((await ask('DELETE', `${api}/v5/hub/${v5.body.id}`)).status).to.equal(404);
    }
  });

  it('take no callback that is no web address, and no more than a hundred', async () => {
    const { ask } = startCalling();
    for (const wrong of ['javascript:alert(1)', 'listener', '']) {
      expect((await ask('POST', 'shoppingCart/v5/hub', { callback: wrong })).status, wrong).to.equal(400);
    }
    expect((await ask('POST', 'shoppingCart/v5/hub', {})).status).to.equal(422);
    for (let count = 0; count < 100; count += 1) await ask('POST', 'shoppingCart/v5/hub', { callback });
    expect((await ask('POST', 'shoppingCart/v5/hub', { callback })).status).to.equal(409);
  });
});
