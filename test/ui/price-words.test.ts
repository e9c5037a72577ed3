import { expect } from '@open-wc/testing';
import { durationWords, everyPeriodWords, laterPriceWords, perPeriodWords, taxWords, usageWords } from '../../packages/ui/src/price-words.js';
import { englishPrices } from '../support/price-format.js';
import { aPrice, eur, someBuckets } from '../support/samples.js';

const monthly = { count: 1, unit: 'month' } as const;

describe('the words of prices', () => {
  it('name a period by its length', () => {
    expect(perPeriodWords(monthly, englishPrices)).to.equal('per month');
    expect(perPeriodWords({ count: 4, unit: 'week' }, englishPrices)).to.equal('every 4 weeks');
    expect(everyPeriodWords({ count: 1, unit: 'year' }, englishPrices)).to.equal('Every year');
    expect(durationWords({ count: 24, unit: 'month' }, englishPrices)).to.equal('24 months');
  });

  it('say how long a promotion lasts and what comes after it', () => {
    const steps = [
      { after: 0, amount: eur(1999) },
      { after: 6, amount: eur(2999) },
      { after: 12, amount: eur(3499) },
    ];
    expect(laterPriceWords({ period: monthly, steps }, englishPrices)).to.deep.equal(['for 6 months, then €29.99', 'after 12 months, €34.99']);
  });

  it('count a promotion in time, not in periods', () => {
    const steps = [
      { after: 0, amount: eur(500) },
      { after: 3, amount: eur(900) },
    ];
    expect(laterPriceWords({ period: { count: 4, unit: 'week' }, steps }, englishPrices)).to.deep.equal(['for 12 weeks, then €9.00']);
  });

  it('say only how long a charge lasts that ends by itself', () => {
    const steps = [
      { after: 0, amount: eur(2500) },
      { after: 24, amount: eur(0) },
    ];
    expect(laterPriceWords({ period: monthly, steps }, englishPrices)).to.deep.equal(['for 24 months']);
  });

  it('say nothing of a price that never changes', () => {
    expect(laterPriceWords({ period: monthly, steps: [{ after: 0, amount: eur(1999) }] }, englishPrices)).to.deep.equal([]);
  });

  it('say what use costs', () => {
    const usage = aPrice({ kind: 'usage', period: undefined, amount: eur(10), per: { amount: 1, unit: 'GB' } });
    expect(usageWords(usage, englishPrices)).to.equal('€0.10 per GB');
    expect(usageWords({ ...usage, per: { amount: 100, unit: 'MB' } }, englishPrices)).to.equal('€0.10 per 100 MB');
    expect(usageWords({ ...usage, amount: undefined }, englishPrices)).to.equal('Price not available');
  });

  it('tell whether tax is in, and keep quiet when nobody knows', () => {
    const said = (['included', 'excluded', 'mixed', 'unknown'] as const).map((tax) => taxWords(someBuckets({ tax }), englishPrices));
    expect(said).to.deep.equal(['Tax included', 'Plus tax', 'Tax included in some prices', '']);
  });
});
