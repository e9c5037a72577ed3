import { expect } from '@open-wc/testing';
import { wireCharge } from '../../../packages/adapters/src/tmf/charge-wire-v4.js';
import { bucketsFrom } from '../../../packages/adapters/src/tmf/tmf-charges.js';

const eur = (cents: number) => ({ amount: cents, currency: 'EUR', scale: 2 });
const included = (value: number, unit = 'EUR') => ({ taxIncludedAmount: { unit, value } });
const read = (...charges: object[]) => bucketsFrom(charges.map((charge) => wireCharge.parse(charge)));
const monthly = { priceType: 'recurring', recurringChargePeriod: 'month' };

describe('sums of the back end', () => {
  it('go into buckets that are never added to each other', () => {
    const buckets = read(
      { priceType: 'oneTime', price: included(10) },
      { priceType: 'deposit', price: included(50) },
      { priceType: 'fee', price: included(4.95) },
      { ...monthly, price: included(29.99) },
      { priceType: 'recurring', recurringChargePeriod: '4 weeks', price: included(15) },
      { priceType: 'penalty', price: included(900) },
    );
    expect(buckets).to.deep.equal({
      dueToday: [eur(6000)],
      firstBill: [eur(495)],
      perPeriod: [
        { period: { count: 1, unit: 'month' }, steps: [{ after: 0, amount: eur(2999) }] },
        { period: { count: 4, unit: 'week' }, steps: [{ after: 0, amount: eur(1500) }] },
      ],
      usage: [],
      incomplete: false,
      tax: 'included',
      estimated: false,
    });
  });

  it('become steps where something is taken off for a while', () => {
    const off = (applicationDuration: number | undefined, price: object) => ({ applicationDuration, price });
    const steps = (...priceAlteration: object[]) => read({ ...monthly, price: included(20), priceAlteration })?.perPeriod[0]?.steps;
    expect(steps(off(6, included(5)))).to.deep.equal([{ after: 0, amount: eur(1500) }, { after: 6, amount: eur(2000) }]);
    expect(steps(off(3, { percentage: 50 }))).to.deep.equal([{ after: 0, amount: eur(1000) }, { after: 3, amount: eur(2000) }]);
    expect(steps(off(undefined, included(-1)), off(6, included(5)), off(12, included(4)))).to.deep.equal([
      { after: 0, amount: eur(1000) }, { after: 6, amount: eur(1500) }, { after: 12, amount: eur(1900) },
    ]);
    expect(steps(off(6, included(99)))?.[0]).to.deep.equal({ after: 0, amount: eur(0) });
  });

  it('add what is charged in one period and currency, step by step', () => {
    const buckets = read(
      { ...monthly, price: included(20), priceAlteration: [{ applicationDuration: 6, price: included(5) }] },
      { ...monthly, price: included(10) },
      { ...monthly, price: included(3, 'USD') },
    );
    expect(buckets?.perPeriod.map(({ steps }) => steps)).to.deep.equal([
      [{ after: 0, amount: eur(2500) }, { after: 6, amount: eur(3000) }],
      [{ after: 0, amount: { amount: 300, currency: 'USD', scale: 2 } }],
    ]);
  });

  it('say when tax is in some amounts and not in others, and when an amount is missing', () => {
    expect(read({ priceType: 'oneTime', price: included(1) }, { ...monthly, price: { dutyFreeAmount: { unit: 'EUR', value: 1 } } })?.tax).to.equal('mixed');
    expect(read({ ...monthly, price: {} })).to.include({ incomplete: true, tax: 'unknown' });
  });

  it('find prices for usage among the single prices', () => {
    const usage = [{ name: 'Extra GB', priceType: 'usage', unitOfMeasure: 'GB', price: included(1.5), productOfferingPrice: { id: 'gb' } }];
    const buckets = bucketsFrom([wireCharge.parse({ ...monthly, price: included(1) })], [...usage, ...usage].map((charge) => wireCharge.parse(charge)));
    expect(buckets?.usage).to.deep.equal([
      { id: 'gb', name: 'Extra GB', kind: 'usage', tax: 'included', due: 'firstBill', amount: eur(150), per: { amount: 1, unit: 'GB' } },
    ]);
  });

  it('are none where the back end gives none', () => {
    expect(read()).to.equal(undefined);
  });
});
