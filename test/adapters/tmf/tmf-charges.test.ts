import { expect } from '@open-wc/testing';
import { wireCharge } from '../../../packages/adapters/src/tmf/charge-wire.js';
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

  it('end with the charges that end by themselves', () => {
    const steps = (...charges: object[]) => read(...charges)?.perPeriod.map((total) => total.steps);
    const ending = { ...monthly, price: included(21), applicationDuration: 24 };
    expect(steps(ending)).to.deep.equal([[{ after: 0, amount: eur(2100) }, { after: 24, amount: eur(0) }]]);
    expect(steps({ ...ending, priceAlteration: [{ applicationDuration: 3, price: included(1) }] })).to.deep.equal([
      [{ after: 0, amount: eur(2000) }, { after: 3, amount: eur(2100) }, { after: 24, amount: eur(0) }],
    ]);
    expect(steps({ ...ending, applicationDuration: 0 })).to.deep.equal([[{ after: 0, amount: eur(2100) }]]);
  });

  it('add charges of one period that end at different times, step by step', () => {
    const buckets = read(
      { ...monthly, price: included(34.99), priceAlteration: [{ applicationDuration: 6, price: included(5) }] },
      { ...monthly, price: included(21), applicationDuration: 24 },
      { ...monthly, price: included(10), applicationDuration: '12' },
    );
    expect(buckets?.perPeriod).to.deep.equal([
      {
        period: { count: 1, unit: 'month' },
        steps: [
          { after: 0, amount: eur(6099) },
          { after: 6, amount: eur(6599) },
          { after: 12, amount: eur(5599) },
          { after: 24, amount: eur(3499) },
        ],
      },
    ]);
  });

  it('have no step at which nothing changes', () => {
    const free = { ...monthly, price: included(5), priceAlteration: [{ price: { percentage: 100 } }], applicationDuration: 24 };
    expect(read(free)?.perPeriod[0]?.steps).to.deep.equal([{ after: 0, amount: eur(0) }]);
  });

  it('say when tax is in some amounts and not in others, and when an amount is missing', () => {
    expect(read({ priceType: 'oneTime', price: included(1) }, { ...monthly, price: { dutyFreeAmount: { unit: 'EUR', value: 1 } } })?.tax).to.equal('mixed');
    expect(read({ priceType: 'oneTime', price: included(1) }, { ...monthly, price: { unit: 'EUR', value: 1 } })?.tax).to.equal('unknown');
    expect(read({ ...monthly, price: {} })).to.include({ incomplete: true, tax: 'unknown' });
  });

  it('leave out what recurs in words that nobody knows, and are incomplete then', () => {
    for (const recurringChargePeriod of ['hour', 'billing cycle', 'P1Y6M', undefined]) {
      const buckets = read({ ...monthly, price: included(20) }, { priceType: 'recurring', recurringChargePeriod, price: included(7) });
      expect(buckets?.incomplete, String(recurringChargePeriod)).to.equal(true);
      expect(buckets?.perPeriod.map(({ steps }) => steps[0]?.amount)).to.deep.equal([eur(2000)]);
    }
    expect(read({ priceType: 'Monthly', price: included(20) })?.perPeriod[0]?.period).to.deep.equal({ count: 1, unit: 'month' });
  });

  it('leave out what is too large to be exact, and are incomplete then', () => {
    const huge = included(9_000_000_000_000);
    for (const charges of [[{ priceType: 'oneTime', price: huge }], [{ priceType: 'fee', price: huge }], [{ ...monthly, price: huge }]]) {
      const [charge] = charges;
      const times = (count: number) => read(...Array.from({ length: count }, () => charge as object), { priceType: 'oneTime', price: included(1, 'USD') });
      expect(times(1)?.incomplete).to.equal(false);
      expect(times(11)).to.deep.include({ incomplete: true, dueToday: [{ amount: 100, currency: 'USD', scale: 2 }], firstBill: [], perPeriod: [] });
    }
    const fine = { taxIncludedAmount: { unit: 'EUR', value: '0.00000000000001' } };
    expect(read({ ...monthly, price: huge, priceAlteration: [{ price: fine }] })).to.deep.include({ incomplete: true, perPeriod: [] });
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
