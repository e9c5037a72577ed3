import { expect, fixture } from '@open-wc/testing';
import type { PriceBuckets } from '@selfcare/core';
import { priceLines } from '../../packages/ui/src/price-lines.js';
import { englishPrices } from '../support/price-format.js';
import { aPrice, eur, someBuckets } from '../support/samples.js';

const monthly = {
  period: { count: 1, unit: 'month' },
  steps: [
    { after: 0, amount: eur(1999) },
    { after: 6, amount: eur(2999) },
  ],
} as const;

async function linesOf(buckets: PriceBuckets): Promise<string[]> {
  const drawn = await fixture(priceLines(buckets, englishPrices));
  const lines = drawn.querySelectorAll('p').length ? [...drawn.querySelectorAll('p')] : [drawn];
  return lines.map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
}

describe('priceLines', () => {
  it('puts what recurs with all its steps first, and keeps the other buckets apart from it', async () => {
    expect(await linesOf(someBuckets({ perPeriod: [monthly], dueToday: [eur(4900)], firstBill: [eur(2000)] }))).to.deep.equal([
      '€19.99 per month for 6 months, then €29.99',
      '€49.00 today · €20.00 on your first bill',
    ]);
  });

  it('leads with what is paid once when nothing recurs', async () => {
    expect(await linesOf(someBuckets({ dueToday: [eur(4900)] }))).to.deep.equal(['€49.00 today']);
  });

  it('says what is paid by use with what it is for', async () => {
    const usage = aPrice({ kind: 'usage', name: 'Data beyond 60 GB', period: undefined, amount: eur(100), per: { amount: 1, unit: 'GB' } });
    expect(await linesOf(someBuckets({ perPeriod: [monthly], usage: [usage, { ...usage, name: '' }] }))).to.deep.equal([
      '€19.99 per month for 6 months, then €29.99',
      'Data beyond 60 GB: €1.00 per GB · €1.00 per GB',
    ]);
  });

  it('says "from" when a component is not known, and that there is no price when none is', async () => {
    expect(await linesOf(someBuckets({ perPeriod: [monthly], incomplete: true }))).to.deep.equal(['from €19.99 per month for 6 months, then €29.99']);
    expect(await linesOf(someBuckets({ incomplete: true }))).to.deep.equal(['Price not available']);
  });
});
