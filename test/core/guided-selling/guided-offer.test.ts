import { expect } from '@open-wc/testing';
import type { GuidedPart, Offering } from '@selfcare/core';
import { mostOffers, offersOf } from '../../../packages/core/src/guided-selling/guided-offer.js';
import { anOffering } from '../../support/samples.js';
import { aPart, atLeastData, threePlans } from '../../support/guided-flow.js';

const phones = ['arc', 'lite'].map((id) => anOffering({ id, categoryIds: ['phones'] }));
const stock = ({ id }: GuidedPart): readonly Offering[] => (id === 'phone' ? phones : threePlans);
const phone = aPart({ id: 'phone', categoryIds: ['phones'] });
const idsOf = (parts: readonly GuidedPart[]) => offersOf({ ways: [{ parts }] }, stock).offers.map(({ id }) => id);

describe('the offers of a flow', () => {
  it('are each offering of a part with each of the others', () => {
    expect(idsOf([aPart(), phone])).to.deep.equal([
      'small + arc', 'small + lite', 'middle + arc', 'middle + lite', 'large + arc', 'large + lite',
    ]);
  });

  it('go without a part that is optional, but never without any', () => {
    expect(idsOf([aPart({ where: atLeastData(50) }), { ...phone, optional: true }])).to.deep.equal(['large', 'large + arc', 'large + lite']);
    expect(idsOf([{ ...phone, optional: true }])).to.deep.equal(['arc', 'lite']);
  });

  it('hold only what the part wants', () => {
    expect(idsOf([aPart({ where: atLeastData(20) })])).to.deep.equal(['middle', 'large']);
  });

  it('are each there once, whichever way leads to them', () => {
    const ways = [{ parts: [aPart()] }, { parts: [aPart({ id: 'other' })] }];
    expect(offersOf({ ways }, stock).offers.length).to.equal(3);
  });

  it('are not endless: what goes beyond is left out, and said', () => {
    const many = Array.from({ length: 240 }, (_, at) => anOffering({ id: `o${at}` }));
    const { offers, complete } = offersOf({ ways: [{ parts: [aPart(), aPart({ id: 'b' }), aPart({ id: 'c' })] }] }, () => many);
    expect([offers.length, complete]).to.deep.equal([mostOffers, false]);
  });
});
