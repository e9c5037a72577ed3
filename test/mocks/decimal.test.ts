import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  absolute,
  divided,
  least,
  minus,
  parseDecimal,
  plus,
  rounded,
  times,
  timesWhole,
  toNumber,
} from '../../mocks/src/decimal.js';

const read = (value: unknown): number | undefined => {
  const parsed = parseDecimal(value);
  return parsed && toNumber(parsed);
};
const decimal = (value: number | string) => parseDecimal(value) ?? expect.fail(`${value} is no decimal`);

describe('decimal', () => {
  it('reads a number exactly as JSON wrote it', () => {
    expect(parseDecimal(29.99)).to.deep.equal({ units: 2999n, scale: 2 });
    expect(parseDecimal('0.10')).to.deep.equal({ units: 10n, scale: 2 });
    expect(parseDecimal(1e-7)).to.deep.equal({ units: 1n, scale: 7 });
    expect(parseDecimal(1e21)).to.deep.equal({ units: 10n ** 21n, scale: 0 });
    expect(parseDecimal(-3)).to.deep.equal({ units: -3n, scale: 0 });
  });

  it('reads nothing from what is no decimal number', () => {
    for (const value of [NaN, Infinity, '', 'free', '1,50', '0x10', 1e308, null, undefined, {}, []])
      expect(read(value), String(value)).to.equal(undefined);
  });

  it('writes every amount of cents back as it was read', () => {
    fc.assert(fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (cents) => read(cents / 100) === cents / 100));
  });

  it('adds and takes away without the error of floating point', () => {
    expect(toNumber(plus(decimal(0.1), decimal(0.2)))).to.equal(0.3);
    expect(toNumber(minus(decimal(1), decimal(0.9)))).to.equal(0.1);
  });

  it('multiplies exactly', () => {
    expect(toNumber(times(decimal(1.1), decimal(1.1)))).to.equal(1.21);
    expect(toNumber(timesWhole(decimal(29.99), 3))).to.equal(89.97);
  });

  it('rounds halves away from zero', () => {
    expect(toNumber(rounded(decimal(1.005), 2))).to.equal(1.01);
    expect(toNumber(rounded(decimal(-1.005), 2))).to.equal(-1.01);
    expect(toNumber(rounded(decimal(1.0049), 2))).to.equal(1);
  });

  it('divides with one rounding, at most half a unit off', () => {
    const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    const divisor = fc.bigInt({ min: 1n, max: 10n ** 6n });
    fc.assert(
      fc.property(whole, divisor, (top, bottom) => {
        const { units } = divided({ units: top, scale: 2 }, { units: bottom, scale: 0 }, 4);
        const rest = units * bottom - top * 100n;
        return (rest < 0n ? -rest : rest) * 2n <= bottom;
      }),
    );
  });

  it('tells the smaller one and the size without the sign', () => {
    expect(least(decimal(2), decimal(1.99))).to.deep.equal(decimal(1.99));
    expect(absolute(decimal(-5))).to.deep.equal(decimal(5));
  });
});
