import { expect } from '@open-wc/testing';
import {
  addMoney,
  compareMoney,
  firstAmount,
  moneyToDecimal,
  multiplyMoney,
  sumPrices,
  type Money,
  type Price,
  type PricedItem,
  type RecurringTotal,
} from '@selfcare/core';
import fc from 'fast-check';
import { aPrice, eur } from '../../support/samples.js';

const once = (overrides: Partial<Price> = {}): Price =>
  aPrice({ id: 'once', kind: 'oneTime', due: 'today', amount: eur(4900), period: undefined, ...overrides });

const sum = (...prices: Price[]) => sumPrices([{ prices, quantity: 1 }]);

const plain = ({ period, steps }: RecurringTotal): string =>
  `${steps.map(({ after, amount }) => `${after}:${moneyToDecimal(amount)}`).join(' ')} a ${period.unit}`;

describe('the sum of prices', () => {
  it('never adds what is due today, the first bill, the periods and the usage to each other', () => {
    const usage = aPrice({ id: 'gb', kind: 'usage', amount: eur(10), period: undefined, per: { amount: 1, unit: 'GB' } });
    const buckets = sum(once(), once({ due: 'firstBill', amount: eur(900) }), aPrice(), usage);
    expect(buckets).to.deep.equal({
      dueToday: [eur(4900)],
      firstBill: [eur(900)],
      perPeriod: [{ period: { count: 1, unit: 'month' }, steps: [{ after: 0, amount: eur(1999) }] }],
      usage: [usage],
      incomplete: false,
      tax: 'included',
      estimated: true,
    });
  });

  it('asks for a deposit today and leaves a penalty out', () => {
    const buckets = sum(once(), once({ kind: 'deposit', due: 'firstBill', amount: eur(100) }), once({ kind: 'penalty' }));
    expect(buckets.dueToday).to.deep.equal([eur(5000)]);
    expect(buckets.firstBill).to.deep.equal([]);
  });

  it('does not become "from" for a penalty without an amount', () => {
    expect(sum(once(), once({ kind: 'penalty', amount: undefined })).incomplete).to.equal(false);
  });

  it('takes each price times its quantity, promotions too', () => {
    const price = aPrice({ promotion: { name: 'Welcome', amount: eur(999), periods: 3 } });
    const [total] = sumPrices([{ prices: [price], quantity: 3 }]).perPeriod;
    expect(total && plain(total)).to.equal('0:29.97 3:59.97 a month');
  });

  it('counts nothing of an item of quantity 0', () => {
    expect(sumPrices([{ prices: [aPrice({ amount: undefined }), once()], quantity: 0 }])).to.deep.include({
      dueToday: [],
      incomplete: false,
    });
  });

  it('shows a usage price once, however many lines share it', () => {
    const usage = aPrice({ kind: 'usage', amount: eur(10), per: { amount: 1, unit: 'GB' } });
    const dearer = { ...usage, amount: eur(20) };
    const buckets = sumPrices([
      { prices: [usage], quantity: 4 },
      { prices: [{ ...usage }, dearer], quantity: 1 },
    ]);
    expect(buckets.usage).to.deep.equal([usage, dearer]);
  });

  it('merges promotions of different lengths into steps', () => {
    const buckets = sum(
      aPrice({ amount: eur(3000), promotion: { name: 'Half a year', amount: eur(1000), periods: 6 } }),
      aPrice({ amount: eur(2000), promotion: { name: 'A quarter', amount: eur(0), periods: 3 } }),
      aPrice({ amount: eur(500) }),
    );
    expect(buckets.perPeriod.map(plain)).to.deep.equal(['0:15.00 3:35.00 6:55.00 a month']);
  });

  it('takes a charge that ends by itself out of the sum when it is over', () => {
    const instalments = aPrice({ id: 'phone', amount: eur(2500), periods: 24 });
    expect(sum(aPrice({ amount: eur(1999) }), instalments).perPeriod.map(plain)).to.deep.equal(['0:44.99 24:19.99 a month']);
    expect(sum(instalments).perPeriod.map(plain)).to.deep.equal(['0:25.00 24:0.00 a month']);
  });

  it('makes no step where nothing changes', () => {
    const buckets = sum(
      aPrice({ amount: eur(2000), promotion: { name: 'Less', amount: eur(1000), periods: 3 } }),
      aPrice({ amount: eur(1000), promotion: { name: 'More', amount: eur(2000), periods: 3 } }),
    );
    expect(buckets.perPeriod.map(plain)).to.deep.equal(['0:30.00 a month']);
  });

  it('believes no promotion of another currency or of no whole number of periods', () => {
    for (const wrong of [{ amount: { ...eur(1), currency: 'USD' } }, { periods: 0 }, { periods: 1.5 }, { periods: NaN }]) {
      const buckets = sum(aPrice({ promotion: { name: 'Odd', amount: eur(1), periods: 2, ...wrong } }));
      expect(buckets.perPeriod.map(plain)).to.deep.equal(['0:19.99 a month']);
    }
  });

  it('keeps currencies apart', () => {
    const dollars: Money = { amount: 500, currency: 'USD', scale: 2 };
    const buckets = sum(once(), once({ amount: dollars }), aPrice(), aPrice({ amount: dollars }));
    expect(buckets.dueToday).to.deep.equal([eur(4900), dollars]);
    expect(buckets.perPeriod.map(firstAmount)).to.deep.equal([eur(1999), dollars]);
  });

  it('keeps periods apart, also those of equal length', () => {
    const buckets = sum(
      aPrice(),
      aPrice({ period: { count: 1, unit: 'year' } }),
      aPrice({ period: { count: 12, unit: 'month' } }),
    );
    expect(buckets.perPeriod.map(({ period }) => `${period.count} ${period.unit}`)).to.deep.equal([
      '1 month',
      '1 year',
      '12 month',
    ]);
  });

  it('tells whether the amounts hold their tax', () => {
    const taxOf = (...modes: Price['tax'][]) => sum(...modes.map((tax) => once({ tax }))).tax;
    expect(taxOf()).to.equal('unknown');
    expect(taxOf('excluded', 'excluded')).to.equal('excluded');
    expect(taxOf('included', 'excluded', 'unknown')).to.equal('mixed');
    expect(taxOf('included', 'unknown')).to.equal('unknown');
  });

  it('is incomplete when an amount is missing, and sums the rest', () => {
    expect(sum(once(), once({ amount: undefined }))).to.deep.include({ dueToday: [eur(4900)], incomplete: true });
    expect(sum(aPrice({ kind: 'usage', amount: undefined })).incomplete).to.equal(true);
    expect(sumPrices([], { incomplete: true }).incomplete).to.equal(true);
  });

  it('is incomplete when a recurring price has no period', () => {
    expect(sum(aPrice({ period: undefined }))).to.deep.include({ perPeriod: [], incomplete: true });
  });

  it('is incomplete, and does not throw, when an amount is too large to be exact', () => {
    const huge = eur(Number.MAX_SAFE_INTEGER);
    expect(sumPrices([{ prices: [once({ amount: huge })], quantity: 2 }])).to.deep.include({ dueToday: [], incomplete: true });
    expect(sum(once({ amount: huge }), once())).to.deep.include({ dueToday: [], incomplete: true });
    expect(sum(aPrice({ amount: huge }), aPrice())).to.deep.include({ perPeriod: [], incomplete: true });
  });

  it('tells the first amount', () => {
    const [total] = sum(aPrice({ promotion: { name: 'Welcome', amount: eur(999), periods: 3 } })).perPeriod;
    expect(total && firstAmount(total)).to.deep.equal(eur(999));
  });

  const amount = fc.record<Money>({
    amount: fc.integer({ min: 0, max: 1_000_000 }),
    currency: fc.constantFrom('EUR', 'JPY'),
    scale: fc.integer({ min: 0, max: 4 }),
  });
  const price = fc
    .record({
      kind: fc.constantFrom<Price['kind']>('oneTime', 'recurring', 'deposit'),
      due: fc.constantFrom<Price['due']>('today', 'firstBill'),
      unit: fc.constantFrom('month' as const, 'year' as const),
      amount,
      promotion: fc.option(fc.record({ amount: fc.nat(100_000), periods: fc.integer({ min: 1, max: 24 }) }), {
        nil: undefined,
      }),
    })
    .map(({ unit, promotion, ...rest }) =>
      aPrice({
        ...rest,
        period: { count: 1, unit },
        promotion: promotion && {
          name: 'Less',
          periods: promotion.periods,
          amount: { ...rest.amount, amount: promotion.amount },
        },
      }),
    );
  const cart: fc.Arbitrary<PricedItem[]> = fc.array(
    fc.record({ prices: fc.array(price, { maxLength: 6 }), quantity: fc.integer({ min: 0, max: 99 }) }),
    { maxLength: 8 },
  );

  const equal = (one: Money[], other: Money[]): boolean => {
    const totals = new Map<string, Money>();
    const add = (money: Money): void => {
      const before = totals.get(money.currency);
      totals.set(money.currency, before ? addMoney(before, money) : money);
    };
    one.forEach(add);
    other.map((money) => multiplyMoney(money, -1)).forEach(add);
    return [...totals.values()].every(({ amount: left }) => left === 0);
  };

  const inPeriod = (totals: readonly RecurringTotal[], unit: string, number: number): Money[] =>
    totals
      .filter(({ period }) => period.unit === unit)
      .map(({ steps }) => steps.filter(({ after }) => after <= number).at(-1)!.amount);

  it('equals the sum of its lines to the last digit, in every bucket and every period', () => {
    fc.assert(
      fc.property(cart, (items) => {
        const all = sumPrices(items);
        const lines = items.map((item) => sumPrices([item]));
        const bothUnits = ['month', 'year'].every((unit) =>
          Array.from({ length: 26 }, (_, number) => number).every((number) =>
            equal(
              inPeriod(all.perPeriod, unit, number),
              lines.flatMap(({ perPeriod }) => inPeriod(perPeriod, unit, number)),
            ),
          ),
        );
        return (
          bothUnits &&
          equal(
            [...all.dueToday],
            lines.flatMap(({ dueToday }) => dueToday),
          ) &&
          equal(
            [...all.firstBill],
            lines.flatMap(({ firstBill }) => firstBill),
          )
        );
      }),
      { numRuns: 300 },
    );
  });

  it('has one entry for each currency, and steps that rise in time and differ', () => {
    fc.assert(
      fc.property(cart, (items) => {
        const { dueToday, firstBill, perPeriod } = sumPrices(items);
        const once = [dueToday, firstBill].every(
          (bucket) => new Set(bucket.map(({ currency }) => currency)).size === bucket.length,
        );
        return (
          once &&
          perPeriod.every(({ steps }) =>
            steps.every(({ after, amount: now }, at) => {
              const before = steps[at - 1];
              return before ? before.after < after && compareMoney(before.amount, now) !== 0 : after === 0;
            }),
          )
        );
      }),
    );
  });
});
