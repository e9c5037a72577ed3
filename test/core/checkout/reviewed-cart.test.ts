import { expect } from '@open-wc/testing';
import { isSameCart, reviewedCart } from '../../../packages/core/src/checkout/reviewed-cart.js';
import { aCart, aCartLine, eur, someBuckets } from '../../support/samples.js';

describe('reviewed cart', () => {
  it('is what is on the screen, without what only the screen needs', () => {
    const totals = someBuckets();
    const lines = [{ ...aCartLine({ prices: totals }), standing: 'settled' as const }];
    expect(reviewedCart({ cartId: 'cart-1', lines, totals })).to.deep.equal(
      aCart({ lines: [aCartLine({ prices: totals })], totals }),
    );
  });

  it('is none where there is no cart', () => {
    expect(reviewedCart({ lines: [] })).to.equal(undefined);
  });

  it('is the same when nothing new would be seen', () => {
    expect(isSameCart(aCart(), aCart({ lines: [aCartLine({ prices: someBuckets() })] }))).to.equal(true);
  });

  for (const [what, other] of Object.entries({
    cart: aCart({ id: 'cart-2' }),
    quantity: aCart({ lines: [aCartLine({ quantity: 2 })] }),
    offering: aCart({ lines: [aCartLine({ offeringId: 'x' })] }),
    line: aCart({ lines: [aCartLine(), aCartLine({ id: 'line-2' })] }),
    total: aCart({ totals: someBuckets({ dueToday: [eur(1)] }) }),
    'absence of a total': aCart({ totals: undefined }),
  })) {
    it(`is another with another ${what}`, () => expect(isSameCart(aCart(), other)).to.equal(false));
  }
});
