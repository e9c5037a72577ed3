import type { Draft } from '../../mocks/src/offering-draft.js';
import type { ProductFamily } from '../../mocks/src/product-family.js';

/** A family with nothing special. */
export const plainFamily: ProductFamily = {
  shelf: 'plans',
  weight: 1,
  name: '{data}, {contract}',
  descriptions: ['A plan with {data}.'],
  pictures: [['plan', 'A card']],
  specification: 'Plan',
  facts: { Data: '{data}' },
  prices: [],
  axes: { data: [['5 GB', 1000]], contract: [['12 months', 0]] },
};

/** A draft of €10.00 a month with 5 GB for 12 months, on sale, with what a test changes about it or its family. */
export function draftOf(family: Partial<ProductFamily> = {}, draft: Partial<Draft> = {}): Draft {
  return {
    id: 'D',
    name: '5 GB, 12 months',
    family: { ...plainFamily, ...family },
    values: new Map([
      ['data', '5 GB'],
      ['contract', '12 months'],
    ]),
    cents: 1000,
    monthly: 1000,
    version: '2.0',
    lifetime: { startDateTime: '2025-01-01T00:00:00Z', endDateTime: '2029-12-31T23:59:59Z' },
    ...draft,
  };
}

/** Ids that count: `i1`, `i2` … */
export function countingIds(): () => string {
  let last = 0;
  return () => `i${(last += 1)}`;
}
