import { expect } from '@open-wc/testing';
import { periodKey } from '@selfcare/core';

describe('the key of a period', () => {
  it('is the same for equal periods', () => {
    expect(periodKey({ count: 1, unit: 'month' })).to.equal(periodKey({ unit: 'month', count: 1 }));
  });

  it('tells periods apart, also those of equal length', () => {
    const keys = [
      { count: 1, unit: 'month' },
      { count: 12, unit: 'month' },
      { count: 1, unit: 'year' },
    ] as const;
    expect(new Set(keys.map(periodKey)).size).to.equal(3);
  });
});
