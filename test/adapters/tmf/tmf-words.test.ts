import { expect } from '@open-wc/testing';
import { lifecycleOf, priceKindOf } from '../../../packages/adapters/src/tmf/tmf-words.js';

describe('the words of catalogues', () => {
  it('knows the words in use for kinds of prices', () => {
    const words = {
      recurring: 'recurring', 'Recurring Charge': 'recurring', Rental: 'recurring', oneTime: 'oneTime', 'one time': 'oneTime', OneTimeCharge: 'oneTime',
      nonRecurring: 'oneTime', fee: 'fee', SimpleUsage: 'usage', Deposit: 'deposit', 'Early termination fee': 'penalty', OneTimeDiscount: 'discount',
    };
    for (const [word, kind] of Object.entries(words)) expect(priceKindOf(word), word).to.equal(kind);
    for (const word of [undefined, '', 'allowance', '__proto__']) expect(priceKindOf(word)).to.equal(undefined);
  });

  it('tells what is no longer and not yet on sale', () => {
    expect(['Retired', 'OBSOLETE', 'In design', 'inStudy', 'Active', 'Launched', undefined].map(lifecycleOf)).to.deep.equal([
      'retired', 'retired', 'planned', 'planned', undefined, undefined, undefined,
    ]);
  });
});
