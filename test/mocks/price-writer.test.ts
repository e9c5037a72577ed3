import { expect } from '@open-wc/testing';
import { writePrices, type WrittenPrices } from '../../mocks/src/price-writer.js';
import type { PriceRecipe, ProductFamily } from '../../mocks/src/product-family.js';
import { createRandom } from '../../mocks/src/random.js';
import { countingIds, draftOf } from './draft-of.js';

const monthly: PriceRecipe = { type: 'recurring', name: 'Monthly charge', description: 'Each month.' };
const exit: PriceRecipe = { type: 'penalty', name: 'Exit', description: 'For each month.', share: 0.35, unit: 'month' };
const fixed = { next: () => 0.99, id: () => '', position: () => 0 };
const lucky = { ...fixed, next: () => 0 };
const write = (prices: PriceRecipe[], draft = {}, family: Partial<ProductFamily> = {}, random = fixed): WrittenPrices =>
  writePrices(draftOf({ prices, ...family }, draft), new Map([['Storage', ['1 TB', '256 GB']]]), random, countingIds());
const amounts = ({ prices }: WrittenPrices): unknown[] => prices.map(({ price }) => (price as { value: number }).value);

describe('price writer', () => {
  it('writes a price for each recipe and refers to it', () => {
    const { references, prices } = write([
      monthly,
      { type: 'usage', name: 'Beyond {data}', description: 'For each GB.', cents: 2, unit: 'GB' },
    ]);
    expect(references).to.deep.equal([
      { id: 'i1', name: 'Monthly charge' },
      { id: 'i2', name: 'Beyond 5 GB' },
    ]);
    const [charge, usage] = prices;
    expect([charge?.priceType, charge?.recurringChargePeriodType, charge?.recurringChargePeriodLength]).to.deep.equal([
      'recurring',
      'month',
      1,
    ]);
    expect([charge?.price, charge?.taxIncluded, charge?.version]).to.deep.equal([{ unit: 'EUR', value: 10 }, true, '2.0']);
    expect([usage?.price, usage?.unitOfMeasure]).to.deep.equal([
      { unit: 'EUR', value: 0.02 },
      { amount: 1, units: 'GB' },
    ]);
  });

  it('rounds a share as price lists do', () => {
    expect(amounts(write([exit]))).to.deep.equal([3.5]);
    expect(amounts(write([monthly, exit], { cents: 1234 }))).to.deep.equal([12.5, 4.5]);
    expect(amounts(write([monthly], { cents: 12_345 }))).to.deep.equal([123]);
    expect(amounts(write([monthly], { cents: 10 }))).to.deep.equal([0.5]);
  });

  it('writes one price for each value that a choice offers, with what the value adds', () => {
    const choices = {
      Storage: {
        values: [
          ['256 GB', 0],
          ['1 TB', 5000],
        ],
        most: 2,
      },
    } as const;
    const { prices } = write(
      [{ type: 'oneTime', name: 'With {Storage}', description: 'Once.', by: 'Storage' }],
      {},
      { choices },
    );
    expect(
      prices.map(({ name, price, prodSpecCharValueUse }) => [
        name,
        price,
        JSON.stringify(prodSpecCharValueUse).includes(String(name).slice(5)),
      ]),
    ).to.deep.equal([
      ['With 1 TB', { unit: 'EUR', value: 60 }, true],
      ['With 256 GB', { unit: 'EUR', value: 10 }, true],
    ]);
  });

  it('asks no penalty of those who may leave at any time', () => {
    const free = { values: new Map([['contract', '30 days']]) };
    expect(write([monthly, exit], free).references.map(({ name }) => name)).to.deep.equal(['Monthly charge']);
  });

  it('lowers a monthly charge through a discount that only the charge refers to', () => {
    const { references, prices } = write([monthly], {}, {}, lucky);
    const [charge, discount] = prices;
    expect(references).to.have.length(1);
    expect(charge?.popRelationship).to.deep.equal([
      { id: discount?.id, name: '50% off for 3 months', relationshipType: 'discountedBy' },
    ]);
    expect([discount?.priceType, discount?.percentage, discount?.price]).to.deep.equal(['discount', 50, undefined]);
    expect(discount?.productOfferingTerm).to.deep.equal([
      { name: '3 months promotion', duration: { amount: 3, units: 'month' } },
    ]);
  });

  it('lowers neither instalments nor small amounts nor weekly charges', () => {
    for (const [recipe, draft] of [
      [{ ...monthly, charges: 24 }, {}],
      [monthly, { cents: 400 }],
      [{ ...monthly, weeks: 4 }, {}],
    ] as const) {
      expect(write([recipe], draft, {}, lucky).prices).to.have.length(1);
    }
  });

  it('states what businesses pay without tax, and what is no longer sold as retired', () => {
    const { prices } = writePrices(
      draftOf({ prices: [monthly], business: true }, { retired: { reason: 'Gone.' } }),
      new Map(),
      createRandom(1),
      countingIds(),
    );
    expect([prices[0]?.taxIncluded, prices[0]?.lifecycleStatus]).to.deep.equal([false, 'Retired']);
  });
});
