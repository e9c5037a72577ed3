import { expect } from '@open-wc/testing';
import type { Qualification } from '@selfcare/core';
import { byPrice, offeringIdsIn, propose } from '../../../packages/core/src/guided-selling/guided-proposal.js';
import { anOffering, aPrice, eur } from '../../support/samples.js';
import { aPlan } from '../../support/guided-flow.js';

const phone = anOffering({ id: 'phone', name: 'Phone', prices: [aPrice({ kind: 'oneTime', due: 'today', amount: eur(100) })] });
const offer = (id: string, euro: number, ...others: (typeof phone)[]) => ({
  id,
  parts: [aPlan(id, 10, euro), ...others].map((offering, at) => ({ partId: String(at), offering })),
});
const unknownPrice = { id: 'from', parts: [{ partId: '0', offering: anOffering({ id: 'from', pricesIncomplete: true }) }] };
const outright = { id: 'phone', parts: [{ partId: '0', offering: phone }] };
const verdict = (offeringId: string, result: Qualification['result'], label?: string): Qualification => ({
  offeringId,
  result,
  reasons: label === undefined ? [] : [{ label }],
  alternativeIds: [],
});
const none = () => [];

describe('the offers at the end', () => {
  it('begin with the lowest monthly price, then with the lowest price today; what is not known comes last', () => {
    const offers = [unknownPrice, offer('dear', 30), offer('with', 10, phone), offer('cheap', 10), outright];
    expect(byPrice(offers).map(({ id }) => id)).to.deep.equal(['phone', 'cheap', 'with', 'dear', 'from']);
  });

  it('are at most three, and first those that the customer may have', () => {
    const offers = ['a', 'b', 'c', 'd'].map((id, at) => offer(id, 10 + at));
    const proposals = propose(offers, [verdict('a', 'unqualified', 'Too young.'), verdict('b', 'unknown'), verdict('c', 'qualified')], none, 'unknown');
    expect(proposals.map((one) => [one.offer.id, one.eligibility])).to.deep.equal([['c', 'qualified'], ['b', 'unknown'], ['d', 'unknown']]);
  });

  it('are refused when one of their parts is, and say which and why', () => {
    const [proposal] = propose([offer('plan', 10, phone)], [verdict('plan', 'qualified'), verdict('phone', 'unqualified', 'No credit.')], none, 'unknown');
    expect(proposal).to.deep.include({ eligibility: 'unqualified', reasons: [{ label: 'No credit.', offeringName: 'Phone' }] });
  });

  it('are never refused for want of an answer', () => {
    expect(propose([offer('plan', 10)], [], none, 'unknown')[0]?.eligibility).to.equal('unknown');
    expect(propose([offer('plan', 10)], undefined, none, 'unchecked')[0]?.eligibility).to.equal('unchecked');
  });

  it('are checked offering by offering, each once', () => {
    expect(offeringIdsIn([offer('a', 1, phone), offer('b', 2, phone)], 100)).to.deep.equal(['a', 'phone', 'b']);
    expect(offeringIdsIn([offer('a', 1, phone), offer('b', 2, phone)], 2)).to.deep.equal(['a', 'phone']);
  });
});
