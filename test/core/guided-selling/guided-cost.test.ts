import { expect } from '@open-wc/testing';
import type { Offering, Price } from '@selfcare/core';
import { costOf, pricesOfOffer } from '../../../packages/core/src/guided-selling/guided-cost.js';
import { anOffering, aPrice, eur } from '../../support/samples.js';

const offer = (...offerings: readonly Offering[]) => ({ id: 'one', parts: offerings.map((offering) => ({ partId: 'part', offering })) });
const costing = (...prices: readonly Price[]): Offering => anOffering({ prices });

describe('what a guided offer costs', () => {
  it('is the sum of its parts, bucket by bucket', () => {
    const plan = costing(aPrice(), aPrice({ id: 'fee', kind: 'oneTime', due: 'today', amount: eur(500) }));
    const phone = costing(aPrice({ id: 'phone', kind: 'oneTime', due: 'today', amount: eur(89_900) }));
    expect(costOf(offer(plan, phone), 'perMonth')).to.deep.equal([eur(1999)]);
    expect(costOf(offer(plan, phone), 'dueToday')).to.deep.equal([eur(90_400)]);
    expect(pricesOfOffer(offer(plan, phone))).to.deep.include({ dueToday: [eur(90_400)], estimated: true, incomplete: false });
  });

  it('is per month what is paid when it is most', () => {
    const plan = costing(aPrice({ promotion: { name: 'Spring', amount: eur(999), periods: 6 } }));
    expect(costOf(offer(plan), 'perMonth')).to.deep.equal([eur(1999)]);
  });

  it('is not known where a part of it is not, or comes in another period', () => {
    expect(costOf(offer(anOffering({ pricesIncomplete: true })), 'perMonth')).to.equal(undefined);
    expect(costOf(offer(costing(aPrice({ period: { count: 4, unit: 'week' } }))), 'perMonth')).to.equal(undefined);
  });

  it('keeps currencies apart', () => {
    const other = costing(aPrice({ amount: { amount: 100, currency: 'USD', scale: 2 } }));
    expect(costOf(offer(costing(aPrice()), other), 'perMonth')).to.deep.equal([eur(1999), { amount: 100, currency: 'USD', scale: 2 }]);
  });
});
