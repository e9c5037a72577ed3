import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { builtInCatalogue } from '@selfcare/mocks';
import { createCatalogue, isOnSale } from '../../mocks/src/catalogue.js';
import { parseDecimal, toNumber, type Decimal } from '../../mocks/src/decimal.js';
import { nothingChosen, pricesOf, type StatedPrice } from '../../mocks/src/price-list.js';
import { chargeFor, minorDigits, totalOf, wirePrice, type TaxedAmount } from '../../mocks/src/pricing.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

const decimal = (value: number | string): Decimal => parseDecimal(value)!;
const stated = (amount: number | string, more: Partial<StatedPrice> = {}): StatedPrice => ({
  name: 'Price',
  priceType: 'oneTime',
  charged: true,
  currency: 'EUR',
  amount: decimal(amount),
  taxIncluded: true,
  taxRate: decimal(23),
  discounts: [],
  ...more,
});
const both = ({ taxIncluded, dutyFree }: TaxedAmount): readonly [number, number] => [toNumber(taxIncluded), toNumber(dutyFree)];
const tiny = createCatalogue(tinyCatalogue);
const tinyPrices = (id: string): readonly StatedPrice[] =>
  pricesOf({ catalogue: tiny, now: start }, tiny.find('productOffering', id)!, nothingChosen);

describe('pricing', () => {
  it('multiplies before it rounds, and derives the amount without tax from the whole', () => {
    expect(both(chargeFor(stated(29.99), 3))).to.deep.equal([89.97, 73.15]);
    expect(both(chargeFor(stated('9.995'), 3))).to.deep.equal([29.99, 24.38]);
    expect(both(chargeFor(stated(0.1, { taxRate: decimal(0) }), 3))).to.deep.equal([0.3, 0.3]);
  });

  it('adds tax to a price that does not include it', () => {
    expect(both(chargeFor(stated(22, { taxIncluded: false }), 2))).to.deep.equal([54.12, 44]);
    expect(both(chargeFor(stated(1.5, { taxIncluded: false, taxRate: decimal(13.5) }), 1))).to.deep.equal([1.7, 1.5]);
  });

  it('keeps to the minor unit of each currency', () => {
    expect(['EUR', 'JPY', 'KWD', 'XYZ', 'not a currency'].map(minorDigits)).to.deep.equal([2, 0, 3, 2, 2]);
    expect(both(chargeFor(stated(1000, { currency: 'JPY', taxRate: decimal(10) }), 1))).to.deep.equal([1000, 909]);
    expect(both(chargeFor(stated('1.2345', { currency: 'KWD', taxRate: decimal(5) }), 1))).to.deep.equal([1.235, 1.176]);
  });

  it('keeps every digit of a usage price', () => {
    const [, , extra] = tinyPrices('plan');
    expect(both(chargeFor(extra!, 1))).to.deep.equal([0.0125, 0.0102]);
  });

  it('tells what a promotion takes off and for how many periods, and leaves the price as it is afterwards', () => {
    const { alterations, ...charge } = chargeFor(tinyPrices('plan')[0]!, 2);
    expect(both(charge)).to.deep.equal([59.98, 48.76]);
    expect(alterations).to.have.length(1);
    expect(alterations[0]?.periods).to.equal(6);
    expect(both(alterations[0]!)).to.deep.equal([10, 8.13]);
  });

  it('takes a share off the whole line, rounded once', () => {
    const { alterations } = chargeFor(tinyPrices('half-price')[0]!, 3);
    expect(both(alterations[0]!)[0]).to.equal(37.49);
  });

  it('never takes off more than the price', () => {
    const discount = (amount: number) => ({ id: String(amount), name: 'Off', amount: decimal(amount) });
    const { alterations } = chargeFor(stated(10, { discounts: [discount(7), discount(7)] }), 1);
    expect(alterations.map((alteration) => both(alteration)[0])).to.deep.equal([7, 3]);
  });

  it('is exact for every amount, quantity and rate: net and tax are the nearest cent, and discounts balance', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 0, max: 30 }),
        cents,
        fc.boolean(),
        (price, quantity, rate, off, taxIncluded) => {
          const discounts = [{ id: 'd', name: 'Off', amount: { units: BigInt(off), scale: 2 } }];
          const charge = chargeFor(
            stated('0', { amount: { units: BigInt(price), scale: 2 }, taxRate: decimal(rate), taxIncluded, discounts }),
            quantity,
          );
          const [gross, net] = [charge.taxIncluded.units, charge.dutyFree.units];
          const line = BigInt(price * quantity);
          const error = 100n * gross - (100n + BigInt(rate)) * net;
          const [offGross, offNet] = [charge.alterations[0]!.taxIncluded.units, charge.alterations[0]!.dutyFree.units];
          expect(taxIncluded ? gross : net).to.equal(line);
          expect(error <= (100n + BigInt(rate)) / 2n + 1n && error >= -(100n + BigInt(rate)) / 2n - 1n).to.equal(true);
          expect(offGross >= 0n && offGross <= gross && offNet >= 0n && offNet <= net).to.equal(true);
          expect(taxIncluded ? offGross : offNet).to.equal(BigInt(off * quantity) < line ? BigInt(off * quantity) : line);
        },
      ),
    );
  });

  it('sums by price type, charge period and currency, and never usage or penalties', () => {
    const charges = ['plan', 'half-price', 'prepaid', 'phone'].flatMap((id) =>
      tinyPrices(id).map((price) => chargeFor(price, 1)),
    );
    const yen = chargeFor(stated(1000, { currency: 'JPY' }), 1);
    const totals = totalOf([...charges, yen]).map((total) => [
      total.priceType,
      total.period ?? '',
      total.currency,
      ...both(total),
    ]);
    expect(totals).to.deep.equal([
      ['recurring', 'month', 'EUR', 54.98, 44.7],
      ['oneTime', '', 'EUR', 905.95, 736.54],
      ['recurring', '4 weeks', 'EUR', 20, 16.26],
      ['oneTime', '', 'JPY', 1000, 813],
    ]);
  });

  it('sums promotions by their number of periods', () => {
    const charges = ['plan', 'plan', 'half-price'].flatMap((id) =>
      tinyPrices(id)
        .slice(0, 1)
        .map((price) => chargeFor(price, 1)),
    );
    const [total] = totalOf(charges);
    expect(total?.alterations.map((alteration) => [alteration.periods, both(alteration)[0]])).to.deep.equal([
      [6, 10],
      [3, 12.5],
    ]);
  });

  it('sums charges that end at different times apart, and says how often each is charged', () => {
    const monthly = (amount: number, periods?: number) =>
      chargeFor(stated(amount, { priceType: 'recurring', period: 'month', ...(periods === undefined ? {} : { periods }) }), 1);
    const totals = totalOf([monthly(29.99), monthly(21, 24), monthly(46, 24), monthly(10, 12), monthly(5)]);
    expect(totals.map((total) => [total.name, total.periods, both(total)[0]])).to.deep.equal([
      ['Total recurring per month', undefined, 34.99],
      ['Total recurring per month (24 times)', 24, 67],
      ['Total recurring per month (12 times)', 12, 10],
    ]);
    expect(totals.map((total) => wirePrice(total, 'CartPrice').applicationDuration)).to.deep.equal([undefined, 24, 12]);
  });

  it('tells no tax rate of a sum of several rates', () => {
    const [total] = totalOf([chargeFor(stated(10), 1), chargeFor(stated(10, { taxRate: decimal(13.5) }), 1)]);
    expect(total).not.to.have.property('taxRate');
    expect(totalOf([chargeFor(stated(10), 1)])[0]?.taxRate).to.deep.equal(decimal(23));
  });

  it('writes money, alterations and references in the words of TMF663', () => {
    expect(wirePrice(chargeFor(tinyPrices('half-price')[0]!, 1), 'CartPrice')).to.deep.equal({
      name: 'Monthly charge',
      priceType: 'recurring',
      recurringChargePeriod: 'month',
      price: { taxRate: 23, dutyFreeAmount: { unit: 'EUR', value: 20.32 }, taxIncludedAmount: { unit: 'EUR', value: 24.99 } },
      priceAlteration: [
        {
          name: 'Half price for 3 months',
          priceType: 'recurring',
          recurringChargePeriod: 'month',
          applicationDuration: 3,
          price: {
            percentage: 50,
            taxRate: 23,
            dutyFreeAmount: { unit: 'EUR', value: 10.17 },
            taxIncludedAmount: { unit: 'EUR', value: 12.5 },
          },
          productOfferingPrice: { id: 'half-off', name: 'Half price for 3 months', '@referredType': 'ProductOfferingPrice' },
          '@type': 'PriceAlteration',
        },
      ],
      productOfferingPrice: { id: 'half-monthly', name: 'Monthly charge', '@referredType': 'ProductOfferingPrice' },
      '@type': 'CartPrice',
    });
  });

  it('prices every offering of the built-in catalogue that is on sale', () => {
    const catalogue = createCatalogue(builtInCatalogue);
    const now = Date.parse('2026-12-01T00:00:00Z');
    const unpriced = catalogue
      .all('productOffering')
      .filter((offering) => isOnSale(offering, now))
      .filter(
        (offering) => totalOf(pricesOf({ catalogue, now }, offering, nothingChosen).map((price) => chargeFor(price, 1))).length === 0,
      );
    expect(unpriced.map(({ id }) => id)).to.deep.equal([]);
  });
});
