import { expect } from '@open-wc/testing';
import { BackendProblem } from '@selfcare/core';
import { readPatiently } from '../../packages/core/src/patient-read.js';
import { testPlatform } from '../support/platform.js';

describe('a patient read', () => {
  it('gives up its wait when nobody wants the answer', async () => {
    const platform = testPlatform();
    const nobody = new AbortController();
    let asked = 0;
    const reading = readPatiently(
      () => {
        asked += 1;
        return Promise.reject<string>(new BackendProblem('unavailable', 'down'));
      },
      nobody.signal,
      platform,
    ).catch((error: unknown) => error);
    await platform.settle();
    nobody.abort();
    expect(await reading).to.have.property('code', 'cancelled');
    await platform.advance(10_000);
    expect(asked).to.equal(1);
  });

  it('gives a read 30 s and tells it when that is over', async () => {
    const platform = testPlatform();
    const signals: AbortSignal[] = [];
    const reading = readPatiently<string>(
      ({ signal }) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
      new AbortController().signal,
      platform,
    ).catch((error: unknown) => error);
    await platform.advance(29_999);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false]);
    await platform.advance(1);
    expect(signals[0]?.aborted).to.equal(true);
    await platform.advance(62_000);
    expect(signals.length).to.equal(3);
    expect(await reading).to.have.property('code', 'timeout');
  });
});
