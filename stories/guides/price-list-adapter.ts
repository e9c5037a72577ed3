import { BackendProblem, type BackendFactory, type Offering } from '@selfcare/core';

/** A row of the price list: what it is called, and euro cents a month. */
export type PriceList = Readonly<Record<string, number>>;

/** A back end that sells what stands in a price list, and can do nothing else. */
export function priceListBackend(list: PriceList): BackendFactory {
  const offerings = Object.entries(list).map(([name, cents]) => offeringOf(name, cents));
  return () => ({
    key: 'price-list',
    catalogue: {
      listCategories: () => Promise.resolve([]),
      listOfferings: ({ text = '', offset, limit }) => {
        const found = offerings.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
        const shown = found.slice(offset, offset + limit);
        return Promise.resolve({ offerings: shown, total: found.length, hasMore: offset + limit < found.length, skipped: 0 });
      },
      getOffering: (id) => {
        const found = offerings.find((offering) => offering.id === id);
        return found ? Promise.resolve(found) : Promise.reject(new BackendProblem('not-found', `The price list has no ${id}`));
      },
    },
  });
}

function offeringOf(name: string, cents: number): Offering {
  return {
    id: name,
    name,
    description: '',
    availability: 'active',
    validFor: {},
    bundle: false,
    sellable: true,
    categoryIds: [],
    facts: [],
    prices: [
      {
        id: name,
        name: 'Monthly fee',
        kind: 'recurring',
        amount: { amount: cents, currency: 'EUR', scale: 2 },
        tax: 'included',
        due: 'firstBill',
        period: { count: 1, unit: 'month' },
      },
    ],
    pricesIncomplete: false,
    parts: [],
  };
}
