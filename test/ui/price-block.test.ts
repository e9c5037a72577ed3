import { expect, fixture } from '@open-wc/testing';
import { priceBlock, priceTable } from '../../packages/ui/src/price-block.js';
import { englishPrices } from '../support/price-format.js';
import { aPrice, eur, someBuckets } from '../support/samples.js';

const monthly = {
  period: { count: 1, unit: 'month' },
  steps: [
    { after: 0, amount: eur(1999) },
    { after: 6, amount: eur(2999) },
  ],
} as const;
const usage = aPrice({ kind: 'usage', name: 'Data beyond 5 GB', period: undefined, amount: eur(150), per: { amount: 1, unit: 'GB' } });
const everything = someBuckets({ perPeriod: [monthly], dueToday: [eur(4900)], firstBill: [eur(2000)], usage: [usage] });

const linesOf = (drawn: Element, selector: string): string[] => [...drawn.querySelectorAll(selector)].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());

describe('priceBlock', () => {
  it('leads with what recurs and its period, then says what follows a promotion', async () => {
    const drawn = await fixture(priceBlock(everything, englishPrices));
    expect(linesOf(drawn, 'p')).to.deep.equal([
      '€19.99 per month',
      'for 6 months, then €29.99',
      '€49.00 today',
      '€20.00 on your first bill',
      'Data beyond 5 GB: €1.50 per GB',
      'Tax included',
    ]);
    await expect(drawn).to.be.accessible();
  });

  it('leads with what is paid once when nothing recurs', async () => {
    expect(linesOf(await fixture(priceBlock(someBuckets({ dueToday: [eur(4900)] }), englishPrices)), 'p')).to.deep.equal(['€49.00 once', 'Tax included']);
    expect(linesOf(await fixture(priceBlock(someBuckets({ dueToday: [eur(4900)], firstBill: [eur(100)] }), englishPrices)), 'p')).to.deep.equal([
      '€49.00 once',
      '€1.00 on your first bill',
      'Tax included',
    ]);
  });

  it('marks a price of which a part is missing as a “from” price', async () => {
    const drawn = await fixture(priceBlock({ ...everything, incomplete: true }, englishPrices));
    expect(linesOf(drawn, '.price-heavy')).to.deep.equal(['from €19.99 per month']);
  });

  it('says so when no price is known', async () => {
    expect(linesOf(await fixture(priceBlock(someBuckets({ incomplete: true }), englishPrices)), 'p')).to.deep.equal(['Price not available']);
  });

  it('keeps two currencies apart', async () => {
    const dollars = { amount: 500, currency: 'USD', scale: 2 };
    expect(linesOf(await fixture(priceBlock(someBuckets({ dueToday: [eur(400), dollars] }), englishPrices)), '.price-heavy')).to.deep.equal(['€4.00 once', 'US$5.00 once']);
  });

  it('leaves the tax out where a total beside it tells', async () => {
    expect(linesOf(await fixture(priceBlock(everything, englishPrices, { tax: false })), '.price-tax')).to.deep.equal([]);
  });
});

describe('priceTable', () => {
  it('gives each bucket a row of its own and adds nothing up', async () => {
    const drawn = await fixture(priceTable(everything, englishPrices, { label: 'What you pay' }));
    expect(linesOf(drawn, '.price-row')).to.deep.equal([
      'Every month €19.99 for 6 months, then €29.99',
      'Due today €49.00',
      'On your first bill €20.00',
      'Data beyond 5 GB €1.50 per GB',
    ]);
    await expect(drawn).to.be.accessible();
  });

  it('says that a change is on its way, and that the sums are its own', async () => {
    const drawn = await fixture(priceTable({ ...everything, estimated: true }, englishPrices, { updating: true }));
    expect(linesOf(drawn, '.price-notes')[0]).to.equal('UpdatingTax included · Estimate');
    expect(drawn.getAttribute('aria-busy')).to.equal('true');
  });
});
