import { expect } from '@open-wc/testing';
import { BackendProblem, type CataloguePort, type GuidedFlow } from '@selfcare/core';
import { prepareMaterial, readMaterial } from '../../../packages/core/src/guided-selling/guided-material.js';
import { anOffering } from '../../support/samples.js';
import { aCataloguePort } from '../../support/session.js';
import { aChoice, aFlow, aGuidedSellingPort, aPart, threePlans } from '../../support/guided-flow.js';

const never = { signal: new AbortController().signal };
const catalogue: Partial<CataloguePort> = { listOfferings: () => Promise.resolve({ offerings: threePlans, hasMore: false, skipped: 0 }) };

async function read(flow: GuidedFlow, port: Partial<CataloguePort> = catalogue) {
  const material = await readMaterial({ guidedSelling: aGuidedSellingPort(flow), catalogue: aCataloguePort(port) }, flow.id, never);
  const { engine, faults } = prepareMaterial(material);
  return { offers: engine.offers.map(({ id }) => id), codes: faults.map(({ code }) => code), messages: faults.map(({ message }) => message) };
}

describe('what a flow is made of', () => {
  it('is read shelf by shelf, each once and to its end', async () => {
    const asked: unknown[] = [];
    const { offers } = await read(aFlow({ ways: [{ parts: [aPart()] }, { parts: [aPart({ id: 'other' })] }] }), {
      listOfferings: ({ categoryId, offset }) => {
        asked.push([categoryId, offset]);
        return Promise.resolve({ offerings: [anOffering({ id: `at-${offset}` })], hasMore: offset === 0, skipped: 0 });
      },
    });
    expect(asked).to.deep.equal([['mobile', 0], ['mobile', 100]]);
    expect(offers).to.deep.equal(['at-0', 'at-100']);
  });

  it('takes single offerings beside the shelves, each once', async () => {
    const flow = aFlow({ ways: [{ parts: [aPart({ offeringIds: ['small', 'extra'] })] }] });
    expect((await read(flow, { ...catalogue, getOffering: (id) => Promise.resolve(anOffering({ id })) })).offers).to.deep.equal(['small', 'middle', 'large', 'extra']);
  });

  it('goes on without an offering that is gone or no longer on sale, and says precisely which', async () => {
    const flow = aFlow({
      ways: [{ parts: [aPart({ offeringIds: ['gone', 'old'] })] }],
      questions: [aChoice('use', { little: [{ kind: 'any', conditions: [{ kind: 'not', condition: { kind: 'offering', offeringIds: ['lost'] } }] }] })],
    });
    const { offers, codes, messages } = await read(flow, {
      ...catalogue,
      getOffering: (id) => (id === 'gone' ? Promise.reject(new BackendProblem('not-found', 'gone')) : Promise.resolve(anOffering({ id, availability: 'retired' }))),
    });
    expect([offers, codes]).to.deep.equal([['small', 'middle', 'large'], ['offering-gone', 'offering-gone', 'offering-gone']]);
    expect(messages.join(' ')).to.contain('The part "plan" names the offering "gone"').and.to.contain('The answer "little" to "use" names the offering "lost"');
  });

  it('is not there when its catalogue cannot be read', async () => {
    const failure = await read(aFlow(), { listOfferings: () => Promise.reject(new BackendProblem('unavailable', 'down')) }).catch((error: unknown) => error);
    expect(failure).to.deep.include({ code: 'unavailable' });
  });

  it('tells what the reader and the check left out', async () => {
    const { codes } = await read(aFlow({ questions: [aChoice('a', {})], faults: [{ code: 'unreadable', message: 'x' }] }));
    expect(codes).to.deep.equal(['unreadable', 'no-answers']);
  });
});
