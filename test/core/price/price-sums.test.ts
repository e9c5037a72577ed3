import { expect } from '@open-wc/testing';
import { stepsOf, taxOf, type TaxMode } from '@selfcare/core';
import { eur } from '../../support/samples.js';

const tax = (...modes: TaxMode[]) => taxOf(modes.map((mode) => ({ tax: mode })));

describe('sums of prices', () => {
  it('have a step at the beginning and at each change, once and in order', () => {
    const steps = stepsOf([12, 6, 12], (after) => eur(after < 6 ? 10 : after < 12 ? 20 : 30));
    expect(steps).to.deep.equal([{ after: 0, amount: eur(10) }, { after: 6, amount: eur(20) }, { after: 12, amount: eur(30) }]);
  });

  it('have no step at which nothing changes', () => {
    expect(stepsOf([6], () => eur(10))).to.deep.equal([{ after: 0, amount: eur(10) }]);
  });

  it('say of tax only what all their parts say', () => {
    expect([tax('included'), tax('excluded', 'excluded'), tax('included', 'excluded', 'unknown')]).to.deep.equal(['included', 'excluded', 'mixed']);
    expect([tax(), tax('included', 'unknown'), tax('unknown')]).to.deep.equal(['unknown', 'unknown', 'unknown']);
  });
});
