import { expect } from '@open-wc/testing';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { toNumber } from '../../mocks/src/decimal.js';
import { pricesOf, type StatedPrice } from '../../mocks/src/price-list.js';
import type { CatalogueData, TmfResource } from '@selfcare/mocks';
import { euro, start, tinyCatalogue } from './tiny-catalogue.js';

const pricesIn = (
  data: CatalogueData,
  offeringId: string,
  chosen: Record<string, readonly string[]> = {},
  ...places: readonly string[]
): readonly StatedPrice[] => {
  const catalogue = createCatalogue(data);
  const choice = { values: new Map(Object.entries(chosen)), placeIds: new Set(places) };
  return pricesOf({ catalogue, now: start }, catalogue.find('productOffering', offeringId)!, choice);
};
const withPrices = (...prices: readonly TmfResource[]): CatalogueData => ({
  productOffering: [{ id: 'o', productOfferingPrice: prices.map(({ id }) => ({ id })) }],
  productOfferingPrice: prices,
});
const amounts = (prices: readonly StatedPrice[]): readonly number[] => prices.map(({ amount }) => toNumber(amount));

const whenStorage = (value: string) => ({
  prodSpecCharValueUse: [{ name: 'Storage', productSpecCharacteristicValue: [{ value }] }],
});
const storages: CatalogueData = {
  productOffering: [
    {
      id: 'o',
      prodSpecCharValueUse: [
        { name: 'Storage', productSpecCharacteristicValue: [{ value: '256 GB', isDefault: true }, { value: '512 GB' }] },
      ],
      productOfferingPrice: [{ id: 'small' }, { id: 'large' }],
    },
  ],
  productOfferingPrice: [
    { id: 'small', ...euro(899), ...whenStorage('256 GB') },
    { id: 'large', ...euro(1029), ...whenStorage('512 GB') },
  ],
};

describe('price list', () => {
  it('tells amount, currency, tax, period, unit and what is charged', () => {
    const [monthly, activation, extra] = pricesIn(tinyCatalogue, 'plan');
    expect(monthly).to.include({
      id: 'plan-monthly',
      priceType: 'recurring',
      period: 'month',
      currency: 'EUR',
      taxIncluded: true,
      charged: true,
    });
    expect(toNumber(monthly!.taxRate)).to.equal(23);
    expect(activation).to.include({ priceType: 'oneTime', charged: true }).and.not.have.property('period');
    expect(extra).to.include({ priceType: 'usage', unitOfMeasure: 'MB', charged: false });
  });

  it('names a longer charge period in full', () => {
    expect(pricesIn(tinyCatalogue, 'prepaid')[0]?.period).to.equal('4 weeks');
  });

  it('reaches a discount through the price that it lowers, with its number of periods', () => {
    const [discount] = pricesIn(tinyCatalogue, 'plan')[0]!.discounts;
    expect(discount).to.include({ id: 'plan-off', periods: 6 });
    expect(toNumber(discount!.amount!)).to.equal(5);
  });

  it('counts how long a discount lasts in the periods of the price', () => {
    const lasting = (amount: number, units: string, price: Record<string, unknown>): number | undefined => {
      const off = { id: 'off', priceType: 'discount', ...euro(1), productOfferingTerm: [{ duration: { amount, units } }] };
      const data = withPrices(
        { id: 'p', ...euro(20), ...price, popRelationship: [{ id: 'off', relationshipType: 'discountedBy' }] },
        off,
      );
      return pricesIn(data, 'o')[0]!.discounts[0]!.periods;
    };
    const recurring = { priceType: 'recurring', recurringChargePeriodLength: 1 };
    expect(lasting(1, 'Year', { ...recurring, recurringChargePeriodType: 'month' })).to.equal(12);
    expect(lasting(6, 'months', { ...recurring, recurringChargePeriodType: 'month' })).to.equal(6);
    expect(lasting(12, 'week', { ...recurring, recurringChargePeriodType: 'week', recurringChargePeriodLength: 4 })).to.equal(3);
    expect(lasting(1, 'week', { ...recurring, recurringChargePeriodType: 'month' })).to.equal(1);
  });

  it('charges no discount that the offering itself lists', () => {
    expect(pricesIn(withPrices({ id: 'off', priceType: 'discount', ...euro(5) }), 'o')).to.deep.equal([]);
  });

  it('takes a discount off, also when the catalogue writes it with a minus sign', () => {
    const data = withPrices(
      { id: 'p', priceType: 'recurring', ...euro(20), popRelationship: [{ id: 'off', relationshipType: 'Discount' }] },
      { id: 'off', priceType: 'discount', ...euro(-3) },
    );
    expect(toNumber(pricesIn(data, 'o')[0]!.discounts[0]!.amount!)).to.equal(3);
  });

  it('leaves out prices that lead nowhere, have ended, state no money or cannot be read', () => {
    expect(amounts(pricesIn(tinyCatalogue, 'from-price'))).to.deep.equal([899]);
    const data = withPrices(
      { id: 'ended', ...euro(1), validFor: { endDateTime: '2026-01-01T00:00:00Z' } },
      { id: 'retired', ...euro(2), lifecycleStatus: 'Retired' },
      { id: 'no-money', priceType: 'oneTime' },
      { id: 'not-a-number', price: { unit: 'EUR', value: 'free' } },
      { id: 'broken', price: 7 },
      { id: 'good', ...euro(3) },
    );
    expect(amounts(pricesIn(data, 'o'))).to.deep.equal([3]);
    expect(pricesIn({ productOffering: [{ id: 'o', productOfferingPrice: 'none' }] }, 'o')).to.deep.equal([]);
  });

  it('reads prices that are embedded in the offering, as TMF620 4.1 allows', () => {
    const embedded = (price: unknown) => ({
      productOffering: [{ id: 'o', productOfferingPrice: [{ priceType: 'recurring', recurringChargePeriod: 'month', price }] }],
    });
    const [included] = pricesIn(embedded({ taxIncludedAmount: { unit: 'EUR', value: '12.30' }, taxRate: 23 }), 'o');
    expect(included).to.include({ taxIncluded: true, period: 'month' });
    expect(toNumber(included!.amount)).to.equal(12.3);
    expect(pricesIn(embedded({ dutyFreeAmount: { unit: 'EUR', value: 10 }, taxRate: 23 }), 'o')[0]).to.include({
      taxIncluded: false,
    });
  });

  it('takes tax as included unless the price says otherwise', () => {
    expect(pricesIn(withPrices({ id: 'p', ...euro(1) }), 'o')[0]?.taxIncluded).to.equal(true);
    expect(pricesIn(withPrices({ id: 'p', ...euro(1), taxIncluded: false }), 'o')[0]?.taxIncluded).to.equal(false);
  });

  it('picks the price of the chosen value, or else of the default, and never adds those of other values', () => {
    expect(amounts(pricesIn(storages, 'o', { Storage: ['512 GB'] }))).to.deep.equal([1029]);
    expect(amounts(pricesIn(storages, 'o'))).to.deep.equal([899]);
    const undecided = withPrices(...(storages.productOfferingPrice ?? []));
    expect(amounts(pricesIn(undecided, 'o'))).to.deep.equal([]);
  });

  it('takes a discount off only where its own conditions hold', () => {
    const price = { id: 'p', ...euro(60), popRelationship: [{ id: 'off', relationshipType: 'discountedBy' }] };
    const off = { id: 'off', priceType: 'discount', percentage: 100, ...whenStorage('512 GB') };
    const data = { ...storages, productOffering: [{ ...storages.productOffering![0]!, productOfferingPrice: [{ id: 'p' }] }], productOfferingPrice: [price, off] };
    expect(pricesIn(data, 'o')[0]?.discounts).to.deep.equal([]);
    expect(pricesIn(data, 'o', { Storage: ['512 GB'] })[0]?.discounts).to.have.length(1);
  });

  it('picks the price of the place, and only those without a place while none is known', () => {
    const data = withPrices(
      { id: 'dish', ...euro(149) },
      { id: 'mainland', ...euro(80), place: [{ id: 'place-mainland' }] },
      { id: 'islands', ...euro(140), place: [{ id: 'place-islands' }, { name: 'No id' }] },
    );
    expect(amounts(pricesIn(data, 'o'))).to.deep.equal([149]);
    expect(amounts(pricesIn(data, 'o', {}, 'place-islands'))).to.deep.equal([149, 140]);
    expect(amounts(pricesIn(data, 'o', {}, 'place-moon'))).to.deep.equal([149]);
  });

  it('tells how often a recurring price with a term is charged', () => {
    const term = { productOfferingTerm: [{ name: 'None' }, { duration: { amount: 2, units: 'Years' } }] };
    const monthly = { priceType: 'recurring', recurringChargePeriodType: 'month' };
    const [ending, lasting, once] = pricesIn(
      withPrices({ id: 'a', ...euro(21), ...monthly, ...term }, { id: 'b', ...euro(9), ...monthly }, { id: 'c', ...euro(5), priceType: 'oneTime', ...term }),
      'o',
    );
    expect([ending?.periods, lasting?.periods, once?.periods]).to.deep.equal([24, undefined, undefined]);
  });
});
