import { expect } from '@open-wc/testing';
import type { GuidedCondition } from '@selfcare/core';
import { meets } from '../../../packages/core/src/guided-selling/guided-condition.js';
import { anOffering, aPrice, eur } from '../../support/samples.js';
import { aPlan, atLeastData, atMostMonthly } from '../../support/guided-flow.js';

const phone = anOffering({ id: 'phone', categoryIds: ['phones'], facts: [{ name: 'Network', value: '5G' }], prices: [] });
const offer = { id: 'both', parts: [{ partId: 'plan', offering: aPlan('middle', 20, 15) }, { partId: 'phone', offering: phone }] };
const is = (condition: GuidedCondition, answer?: number) => meets(condition, offer, answer);

describe('a condition on an offer', () => {
  it('is met by any part, or by the one that it names', () => {
    expect(is({ kind: 'category', categoryIds: ['phones', 'tv'] })).to.equal(true);
    expect(is({ kind: 'category', categoryIds: ['phones'], part: 'plan' })).to.equal(false);
    expect(is({ kind: 'offering', offeringIds: ['phone'] })).to.equal(true);
    expect(is({ kind: 'fact', name: 'Network', values: ['4G', '5G'] })).to.equal(true);
    expect(is({ kind: 'fact', name: 'Network', values: ['4G'] })).to.equal(false);
    expect(is({ kind: 'has', part: 'phone' })).to.equal(true);
    expect(is({ kind: 'has', part: 'tv' })).to.equal(false);
  });

  it('compares measures, also with the answer', () => {
    expect([is(atLeastData(20)), is(atLeastData(21))]).to.deep.equal([true, false]);
    expect([is(atLeastData('answer'), 20), is(atLeastData('answer'), 25), is(atLeastData('answer'))]).to.deep.equal([true, false, false]);
    const unlimited = { id: 'one', parts: [{ partId: 'plan', offering: aPlan('max', 'Unlimited', 35) }] };
    expect(meets({ kind: 'measure', name: 'Data', unit: 'GB', unlimited: ['Unlimited'], atLeast: 1_000_000 }, unlimited)).to.equal(true);
    expect(meets(atLeastData(1), unlimited)).to.equal(false);
  });

  it('compares the price of the whole, exactly', () => {
    expect([is(atMostMonthly(15)), is(atMostMonthly(14.99)), is(atMostMonthly('answer'), 15)]).to.deep.equal([true, false, true]);
    expect(is({ kind: 'price', bucket: 'dueToday', currency: 'EUR', atMost: 0 })).to.equal(true);
    expect(is({ kind: 'price', bucket: 'dueToday', currency: 'EUR', atLeast: 1 })).to.equal(false);
    expect(is({ kind: 'price', bucket: 'perMonth', currency: 'USD', atMost: 100 })).to.equal(false);
  });

  it('is not met by a price that is not wholly known', () => {
    const from = { id: 'one', parts: [{ partId: 'plan', offering: anOffering({ prices: [aPrice({ amount: eur(1) })], pricesIncomplete: true }) }] };
    expect(meets(atMostMonthly(1000), from)).to.equal(false);
  });

  it('joins others', () => {
    const yes: GuidedCondition = { kind: 'has', part: 'plan' };
    const no: GuidedCondition = { kind: 'not', condition: yes };
    expect([is(no), is({ kind: 'all', conditions: [yes, no] }), is({ kind: 'any', conditions: [no, yes] })]).to.deep.equal([false, false, true]);
    expect([is({ kind: 'all', conditions: [] }), is({ kind: 'any', conditions: [] })]).to.deep.equal([true, false]);
  });
});
