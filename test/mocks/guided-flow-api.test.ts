import { expect } from '@open-wc/testing';
import { builtInCatalogue } from '@selfcare/mocks';
import { builtInFlows } from '../../mocks/src/guided-flow-api.js';
import { startCalling } from './caller.js';

const path = 'selfcare/v1/guidedSellingFlow';

/** Every value under a name, however deep. */
function valuesOf(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === name ? [inner] : valuesOf(inner, name)));
}

describe('the flows of guided selling', () => {
  it('are listed, and given one by one', async () => {
    const { ask } = startCalling();
    expect((await ask('GET', `${path}?fields=name`)).body).to.deep.equal([
      { id: 'mobile', name: 'A mobile plan, with a phone if you like' },
      { id: 'home', name: 'Fibre at home, with TV if you like' },
    ]);
    expect((await ask('GET', `${path}/home`)).body.questions.length).to.equal(6);
    expect((await ask('GET', `${path}/gone`)).status).to.equal(404);
    expect((await ask('POST', path, {})).status).to.equal(405);
  });

  it('are those that the simulator is given', async () => {
    const { ask } = startCalling({ guidedFlows: [{ id: 'own', name: 'Own' }] });
    expect((await ask('GET', path)).body).to.deep.equal([{ id: 'own', name: 'Own' }]);
  });

  it('ask at most six questions and name only what the demonstration catalogue has', () => {
    const known = (name: 'category' | 'productOffering') => new Set(builtInCatalogue[name]?.map(({ id }) => id));
    for (const flow of builtInFlows) {
      expect((flow.questions as unknown[]).length).to.be.at.most(6);
      for (const id of valuesOf(flow, 'categoryIds').flat()) expect(known('category').has(id as string), String(id)).to.equal(true);
      for (const id of valuesOf(flow, 'offeringIds').flat()) expect(known('productOffering').has(id as string), String(id)).to.equal(true);
    }
  });
});
