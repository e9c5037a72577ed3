import { expect } from '@open-wc/testing';
import { isBackendProblem, type QualificationPort } from '@selfcare/core';
import { lateModule, latePort } from '../../../packages/adapters/src/tmf/late-port.js';

const options = { signal: new AbortController().signal };

describe('late port', () => {
  it('is made at its first call, and only then', async () => {
    let made = 0;
    const port = latePort<QualificationPort>({ checkOfferings: true }, () => {
      made += 1;
      return Promise.resolve({ checkOfferings: ({ offeringIds }) => Promise.resolve(offeringIds.map((id) => ({ offeringId: id, result: 'qualified' }) as never)) });
    });
    expect(made).to.equal(0);
    await Promise.all([port.checkOfferings({ offeringIds: [] }, options), port.checkOfferings({ offeringIds: ['a'] }, options)]);
    const answer = await port.checkOfferings({ offeringIds: ['a'] }, options);
    expect([made, answer.length]).to.deep.equal([1, 1]);
  });

  it('loads nothing that the page brought along', async () => {
    const load = lateModule((): Promise<string> => Promise.reject(new TypeError('Failed to fetch')));
    load.isHere('module');
    expect(await load()).to.equal('module');
  });

  it('refuses as unavailable what it has no code for, and tries again at the next call', async () => {
    let loads = 0;
    const load = lateModule(() => (loads++ ? Promise.resolve('module') : Promise.reject(new TypeError('Failed to fetch'))));
    const port = latePort<QualificationPort>({ checkOfferings: true }, async () => {
      await load();
      return { checkOfferings: () => Promise.resolve([]) };
    });
    const refused = await port.checkOfferings({ offeringIds: [] }, options).catch((error: unknown) => error);
    expect(isBackendProblem(refused) && refused.code).to.equal('unavailable');
    expect(await port.checkOfferings({ offeringIds: [] }, options)).to.deep.equal([]);
    expect([await load(), loads]).to.deep.equal(['module', 2]);
  });
});
