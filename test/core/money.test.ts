import { expect } from '@open-wc/testing';
import {
  addMoney,
  compareMoney,
  currencyDigits,
  exactly,
  formatMoney,
  isCurrency,
  moneyFrom,
  moneyParts,
  moneyToDecimal,
  multiplyMoney,
  noMoney,
  percentOf,
  type Money,
} from '@selfcare/core';
import fc from 'fast-check';

const currency = fc.constantFrom('EUR', 'JPY', 'KWD');
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const money = (code: string) =>
  fc.record<Money>({ amount, currency: fc.constant(code), scale: fc.integer({ min: 0, max: 6 }) });
const pair = currency.chain((code) => fc.tuple(money(code), money(code)));

/** The amount in units of 10^-12, which every amount of these tests fits exactly. */
const fine = ({ amount: of, scale }: Money): bigint => BigInt(of) * 10n ** BigInt(12 - scale);

const read = (decimal: string | number, code = 'EUR'): Money | undefined => moneyFrom(decimal, code);

describe('money', () => {
  it('reads a decimal exactly as it is written', () => {
    expect(read(29.99)).to.deep.equal({ amount: 2999, currency: 'EUR', scale: 2 });
    expect(read('10.00000')).to.deep.equal({ amount: 1000, currency: 'EUR', scale: 2 });
    expect(read('-3')).to.deep.equal({ amount: -300, currency: 'EUR', scale: 2 });
    expect(read(' 1.005 ')).to.deep.equal({ amount: 1005, currency: 'EUR', scale: 3 });
    expect(read('-0.00')).to.deep.equal({ amount: 0, currency: 'EUR', scale: 2 });
  });

  it('reads very small amounts, also with an exponent', () => {
    expect(read(1e-7)).to.deep.equal({ amount: 1, currency: 'EUR', scale: 7 });
    expect(read('2.5E-3')).to.deep.equal({ amount: 25, currency: 'EUR', scale: 4 });
    expect(read('1.2e3')).to.deep.equal({ amount: 120_000, currency: 'EUR', scale: 2 });
  });

  it('takes a computed double for the decimal it stands for', () => {
    expect(read(0.1 + 0.2)).to.deep.equal({ amount: 30, currency: 'EUR', scale: 2 });
    expect(read(29.989999999999998)).to.deep.equal({ amount: 2999, currency: 'EUR', scale: 2 });
  });

  it('keeps each currency to its own smallest unit', () => {
    expect(read('1299', 'JPY')).to.deep.equal({ amount: 1299, currency: 'JPY', scale: 0 });
    expect(read('1.5', 'KWD')).to.deep.equal({ amount: 1500, currency: 'KWD', scale: 3 });
    expect(['EUR', 'JPY', 'KWD', 'XYZ', 'no code'].map(currencyDigits)).to.deep.equal([2, 0, 3, 2, 2]);
  });

  for (const wrong of [
    '',
    '5.',
    '.5',
    '1,50',
    '0x10',
    '1_000',
    'NaN',
    NaN,
    Infinity,
    1e308,
    '9999999999999999',
    '1e-30',
    '1'.repeat(100_000),
  ]) {
    it(`refuses ${String(wrong).slice(0, 20) || 'an empty text'} as an amount`, () => {
      expect(read(wrong)).to.equal(undefined);
    });
  }

  it('refuses what is no currency code', () => {
    expect(read(1, 'eur')).to.equal(undefined);
    expect(read(1, '__proto__')).to.equal(undefined);
    expect(isCurrency('EURO')).to.equal(false);
  });

  it('gives back the decimal it was read from', () => {
    fc.assert(
      fc.property(
        currency,
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        fc.integer({ min: 1, max: 9 }),
        (code, digits, scale) => {
          const decimal = moneyToDecimal({ amount: Number(digits), currency: code, scale });
          const again = moneyFrom(decimal, code);
          // an amount that needs more digits for the currency's smallest unit may no longer fit
          return again === undefined || fine(again) === fine({ amount: Number(digits), currency: code, scale });
        },
      ),
    );
  });

  it('adds exactly, whatever the scales', () => {
    fc.assert(fc.property(pair, ([one, other]) => fine(addMoney(one, other)) === fine(one) + fine(other)));
  });

  it('multiplies exactly with a whole number', () => {
    fc.assert(
      fc.property(
        currency.chain(money),
        fc.integer({ min: 0, max: 99 }),
        (one, times) => fine(multiplyMoney(one, times)) === fine(one) * BigInt(times),
      ),
    );
    expect(() => multiplyMoney(noMoney('EUR'), 1.5)).to.throw(RangeError);
  });

  it('compares as the amounts do', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const difference = fine(one) - fine(other);
        return Math.sign(compareMoney(one, other)) === (difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
    );
  });

  it('rounds half away from zero to the smallest unit', () => {
    const cents = (of: number, scale: number): number => percentOf({ amount: of, currency: 'EUR', scale }, 100).amount;
    expect([cents(1005, 3), cents(-1005, 3), cents(1004, 3), cents(10049, 4)]).to.deep.equal([
      101, -101, 100, 100,
    ]);
    expect(cents(9_007_199_254_740_991, 16)).to.equal(90);
    expect(percentOf({ amount: 15, currency: 'JPY', scale: 1 }, 100)).to.deep.equal({ amount: 2, currency: 'JPY', scale: 0 });
  });

  it('never moves an amount by more than half a smallest unit when it rounds', () => {
    fc.assert(
      fc.property(currency.chain(money), (one) => {
        const moved = fine(percentOf(one, 100)) - fine(one);
        const half = 10n ** BigInt(12 - currencyDigits(one.currency)) / 2n;
        return moved <= half && -moved <= half;
      }),
    );
  });

  it('takes a percentage, rounded to the smallest unit', () => {
    expect(percentOf({ amount: 1999, currency: 'EUR', scale: 2 }, 12.5)).to.deep.equal({
      amount: 250,
      currency: 'EUR',
      scale: 2,
    });
    expect(percentOf({ amount: -5, currency: 'EUR', scale: 2 }, 10)).to.deep.equal({ amount: -1, currency: 'EUR', scale: 2 });
    expect(percentOf({ amount: 333, currency: 'JPY', scale: 0 }, 50)).to.deep.equal({ amount: 167, currency: 'JPY', scale: 0 });
    expect(() => percentOf(noMoney('EUR'), NaN)).to.throw(RangeError);
  });

  it('never adds nor compares two currencies', () => {
    expect(() => addMoney(noMoney('EUR'), noMoney('USD'))).to.throw(RangeError, 'EUR and USD');
    expect(() => compareMoney(noMoney('EUR'), noMoney('USD'))).to.throw(RangeError);
  });

  it('refuses a sum or a product that fits no exact integer', () => {
    const most: Money = { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR', scale: 2 };
    expect(() => addMoney(most, most)).to.throw(RangeError);
    expect(() => multiplyMoney(most, 2)).to.throw(RangeError);
  });

  it('tells of a sum that fits no exact integer that there is none, and lets every other mistake through', () => {
    const most: Money = { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR', scale: 2 };
    expect(exactly(() => addMoney(most, most))).to.equal(undefined);
    expect(exactly(() => addMoney(noMoney('EUR'), most))).to.deep.equal(most);
    expect(() => exactly(() => JSON.parse('{') as unknown)).to.throw(SyntaxError);
  });

  it('writes an amount as the locale does', () => {
    const price: Money = { amount: 123_456, currency: 'EUR', scale: 2 };
    expect(formatMoney(price, 'en')).to.equal('€1,234.56');
    expect(formatMoney(price, 'de').replace(/\s/g, ' ')).to.equal('1.234,56 €');
    expect(formatMoney({ amount: 1299, currency: 'JPY', scale: 0 }, 'en')).to.equal('¥1,299');
    expect(formatMoney({ amount: 1500, currency: 'KWD', scale: 3 }, 'en').replace(/\s/g, ' ')).to.equal('KWD 1.500');
  });

  it('shows the digits below a smallest unit, and none that say nothing', () => {
    expect(formatMoney({ amount: 105, currency: 'EUR', scale: 4 }, 'en')).to.equal('€0.0105');
    expect(formatMoney({ amount: 1990, currency: 'EUR', scale: 3 }, 'en')).to.equal('€1.99');
  });

  it('writes an amount exactly where a float could not', () => {
    expect(formatMoney({ amount: 9_007_199_254_740_991, currency: 'EUR', scale: 2 }, 'en')).to.equal('€90,071,992,547,409.91');
  });

  it('gives the same in parts', () => {
    const parts = moneyParts({ amount: 2999, currency: 'EUR', scale: 2 }, 'en');
    expect(parts.map(({ type, value }) => `${type} ${value}`)).to.deep.equal([
      'currency €',
      'integer 29',
      'decimal .',
      'fraction 99',
    ]);
  });
});
