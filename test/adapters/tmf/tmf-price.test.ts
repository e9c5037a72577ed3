import { sumPrices, type Price } from '@selfcare/core';
import { expect } from '@open-wc/testing';
import { wirePrice } from '../../../packages/adapters/src/tmf/catalogue-wire.js';
import { isInForce, minus, priceFrom, pricesBehind, type PriceView } from '../../../packages/adapters/src/tmf/tmf-price.js';

const eur = (cents: number) => ({ amount: cents, currency: 'EUR', scale: 2 });
const price = (value: number | string) => ({ unit: 'EUR', value });

const view = (...others: object[]): PriceView => ({
  now: Date.parse('2026-01-15T12:00:00Z'),
  timeZone: 'UTC',
  known: new Map(others.map((other) => wirePrice.parse(other)).map((other) => [other.id, other])),
});

const read = (wire: object, ...others: object[]): Price | undefined => {
  const whole = wirePrice.parse({ id: 'p', name: 'Monthly', ...wire });
  return priceFrom(whole, whole.id, view(...others));
};

const monthly = { priceType: 'recurring', recurringChargePeriodType: 'month', recurringChargePeriodLength: 1, price: price(19.99), taxIncluded: true };

describe('TMF620 prices', () => {
  it('are read with kind, period, tax and what they buy', () => {
    expect(read(monthly)).to.deep.equal({
      id: 'p', name: 'Monthly', kind: 'recurring', tax: 'included', due: 'firstBill', amount: eur(1999), period: { count: 1, unit: 'month' },
    });
    expect(read({ priceType: 'usage', price: price('0.0125'), unitOfMeasure: { amount: 1, units: 'MB' } })).to.deep.include({
      kind: 'usage', amount: { amount: 125, currency: 'EUR', scale: 4 }, per: { amount: 1, unit: 'MB' }, tax: 'unknown',
    });
    expect(read({ ...monthly, recurringChargePeriodType: 'week', recurringChargePeriodLength: 4 })?.period).to.deep.equal({ count: 4, unit: 'week' });
  });

  it('have no period where the back end says none that we know, so that sums with them are incomplete', () => {
    for (const word of ['hour', 'billing cycle', 'P1Y6M', undefined]) {
      const price = read({ ...monthly, recurringChargePeriodType: word });
      expect(price, String(word)).to.include({ kind: 'recurring' }).and.not.have.property('period');
      expect(price && sumPrices([{ prices: [price], quantity: 1 }])).to.deep.include({ incomplete: true, perPeriod: [] });
    }
    expect(read({ priceType: 'monthly', price: price(10) })?.period).to.deep.equal({ count: 1, unit: 'month' });
  });

  it('have no amount where it is too large to be exact', () => {
    const priceAlteration = [{ price: { taxIncludedAmount: { unit: 'EUR', value: '0.00000000000001' } } }];
    expect(read({ ...monthly, price: price(9_000_000_000_000), priceAlteration })).to.include({ kind: 'recurring' }).and.not.have.property('amount');
  });

  it('end where a term says so, as instalments do', () => {
    expect(read({ ...monthly, productOfferingTerm: [{ duration: { amount: 2, units: 'year' } }] })?.periods).to.equal(24);
    expect(read(monthly)).not.to.have.property('periods');
  });

  it('say what a penalty is charged for', () => {
    const penalty = read({ priceType: 'penalty', price: price(20), unitOfMeasure: { amount: 1, units: 'month' } });
    expect(penalty).to.deep.include({ kind: 'penalty', per: { amount: 1, unit: 'month' } });
  });

  it('are due today when paid once, unless they are fees on the first bill', () => {
    const due = ['oneTime', 'deposit', 'fee'].map((priceType) => read({ priceType, price: price(10) })).map((one) => [one?.kind, one?.due]);
    expect(due).to.deep.equal([['oneTime', 'today'], ['deposit', 'today'], ['oneTime', 'firstBill']]);
  });

  it('say whether their tax is in them, by the shape of the amount or by an attribute', () => {
    expect(read({ ...monthly, taxIncluded: false })?.tax).to.equal('excluded');
    expect(read({ ...monthly, taxIncluded: undefined })?.tax).to.equal('unknown');
    expect(read({ ...monthly, price: { dutyFreeAmount: price(10), taxIncludedAmount: price(12.3) } })).to.deep.include({ tax: 'included', amount: eur(1230) });
    expect(read({ ...monthly, price: { dutyFreeAmount: price(10) } })).to.deep.include({ tax: 'excluded', amount: eur(1000) });
  });

  it('keep a component whose amount is not known, without an amount', () => {
    expect(read({ ...monthly, price: { unit: 'EUR' } })).to.include({ kind: 'recurring' }).and.not.have.property('amount');
  });

  it('become a promotion where another price discounts them for some months', () => {
    const off = { priceType: 'discount', name: '€5 off', price: price(5), productOfferingTerm: [{ duration: { amount: 6, units: 'month' } }] };
    const related = { ...monthly, popRelationship: [{ id: 'off', relationshipType: 'discountedBy' }] };
    expect(read(related, { id: 'off', ...off })?.promotion).to.deep.equal({ name: '€5 off', amount: eur(1499), periods: 6 });
    expect(read(related, { id: 'off', ...off, price: undefined, percentage: 50 })?.promotion?.amount).to.deep.equal(eur(999));
    expect(read(related, { id: 'off', ...off, price: price(-5) })?.promotion?.amount).to.deep.equal(eur(1499));
    expect(read(related, { id: 'off', ...off, price: price(500) })?.promotion?.amount).to.deep.equal(eur(0));
    expect(read(related, { id: 'off', ...off, productOfferingTerm: [{ duration: { amount: 1, units: 'year' } }] })?.promotion?.periods).to.equal(12);
  });

  it('become a promotion where an alteration is embedded', () => {
    const priceAlteration = [{ name: 'Half', applicationDuration: { amount: 3, units: 'month' }, price: { percentage: 50 } }];
    expect(read({ ...monthly, priceAlteration })?.promotion).to.deep.equal({ name: 'Half', amount: eur(999), periods: 3 });
    expect(read({ ...monthly, priceAlteration: [{ name: 'Half', applicationDuration: '3', price: { percentage: 50 } }] })?.promotion?.periods).to.equal(3);
  });

  it('are simply lower where the discount is for good, or the price is paid once', () => {
    const popRelationship = [{ id: 'off', relationshipType: 'discountedBy' }];
    const off = { id: 'off', percentage: 100 };
    expect(read({ ...monthly, popRelationship }, { ...off, percentage: 10 })).to.deep.include({ amount: eur(1799) }).and.not.have.property('promotion');
    const waived = read({ priceType: 'oneTime', price: price(30), popRelationship }, { ...off, productOfferingTerm: [{ duration: { amount: 24, units: 'month' } }] });
    expect(waived).to.deep.include({ amount: eur(0) }).and.not.have.property('promotion');
  });

  it('show of several promotions the one that lasts longest, on top of what is off for good', () => {
    const relations = ['good', 'short', 'long'].map((id) => ({ id, relationshipType: 'discountedBy' }));
    const term = (amount: number) => [{ duration: { amount, units: 'month' } }];
    const promoted = read(
      { ...monthly, price: price(20), popRelationship: relations },
      { id: 'good', price: price(1) },
      { id: 'short', name: 'Short', price: price(9), productOfferingTerm: term(3) },
      { id: 'long', name: 'Long', price: price(4), productOfferingTerm: term(12) },
    );
    expect([promoted?.amount, promoted?.promotion]).to.deep.equal([eur(1900), { name: 'Long', amount: eur(1500), periods: 12 }]);
  });

  it('are not discounted by what is over, not there, of another currency, or otherwise related', () => {
    const related = (relationshipType = 'discountedBy') => ({ ...monthly, popRelationship: [{ id: 'off', relationshipType }] });
    expect(read(related())?.amount).to.deep.equal(eur(1999));
    expect(read(related(), { id: 'off', price: price(5), validFor: { endDateTime: '2026-01-01T00:00:00Z' } })?.amount).to.deep.equal(eur(1999));
    expect(read(related(), { id: 'off', price: { unit: 'USD', value: 5 } })?.amount).to.deep.equal(eur(1999));
    expect(read(related('replaces'), { id: 'off', price: price(5) })?.amount).to.deep.equal(eur(1999));
  });

  it('are not discounted by what lasts nobody knows how long', () => {
    for (const applicationDuration of [{ amount: 10, units: 'day' }, { amount: 2, units: 'billing cycle' }]) {
      const priceAlteration = [{ name: 'Half', applicationDuration, price: { percentage: 50 } }];
      expect(read({ ...monthly, priceAlteration })).to.deep.include({ amount: eur(1999) }).and.not.have.property('promotion');
    }
  });

  it('leave out discounts that nothing leads to', () => {
    expect(read({ priceType: 'Discount', percentage: 10 })).to.equal(undefined);
  });

  it('name what must be read before them', () => {
    const wire = wirePrice.parse({ id: 'p', popRelationship: [{ id: 'off', relationshipType: 'discountedBy' }, { id: 'no', relationshipType: 'x' }], bundledPopRelationship: [{ id: 'part' }] });
    expect(pricesBehind(wire)).to.deep.equal(['off', 'part']);
  });

  it('are in force within their validity, unless retired', () => {
    const inForce = (wire: object): boolean => isInForce(wirePrice.parse({ id: 'p', ...wire }), view());
    expect([inForce({}), inForce({ lifecycleStatus: 'Active' }), inForce({ lifecycleStatus: 'Retired' })]).to.deep.equal([true, true, false]);
    expect(inForce({ validFor: { startDateTime: '2026-02-01T00:00:00Z' } })).to.equal(false);
  });

  it('are never less than nothing', () => {
    expect(minus(eur(100), eur(250))).to.deep.equal(eur(0));
  });
});
