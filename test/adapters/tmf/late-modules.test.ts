import { expect } from '@open-wc/testing';
import { lateModules } from '../../../packages/adapters/src/tmf/late-modules.js';

describe('late modules', () => {
  it('hold what makes each port', async () => {
    const names = await Promise.all(Object.values(lateModules).map(async (load) => Object.keys(await load())));
    expect(names).to.deep.equal([
      ['createTmfCatalogue'],
      ['createTmfCart', 'createTmfOrders'],
      ['createTmfQualification'],
      ['createTmfProducts'], ['createTmfGuidedSelling'],
    ]);
  });
});
