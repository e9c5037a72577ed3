import { expect } from '@open-wc/testing';
import { sampleValues } from '../../../packages/core/src/guided-selling/guided-samples.js';

describe('the samples of a number', () => {
  it('are every value of a short range', () => {
    expect(sampleValues({ least: 0, most: 0.5, step: 0.1 })).to.deep.equal([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  });

  it('are few of a long range, its ends included', () => {
    const values = sampleValues({ least: 1, most: 1000, step: 1 });
    expect(values.length).to.be.within(20, 27);
    expect([values[0], values.at(-1)]).to.deep.equal([1, 1000]);
  });
});
