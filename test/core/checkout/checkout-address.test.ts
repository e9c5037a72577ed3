import { expect } from '@open-wc/testing';
import { CheckoutAddress } from '../../../packages/core/src/checkout/checkout-address.js';
import { testPlatform } from '../../support/platform.js';
import { anOrder } from '../../support/samples.js';

function anAddress() {
  const { routing, goBack } = testPlatform();
  const address = new CheckoutAddress(routing);
  const shown = (): unknown[] => [address.isReview, address.placedId];
  return { address, shown, goBack };
}

describe('CheckoutAddress', () => {
  it('makes an entry to go back from for the review', () => {
    const { address, shown, goBack } = anAddress();
    address.show({ step: 'contact' });
    address.show({ step: 'review' });
    expect(shown()).to.deep.equal([true, undefined]);
    goBack();
    expect(shown()).to.deep.equal([false, undefined]);
  });

  it('puts the placed order in the place of the review', () => {
    const { address, shown, goBack } = anAddress();
    address.show({ step: 'review' });
    address.show({ step: 'placed', order: anOrder({ id: 'O/1' }) });
    expect(shown()).to.deep.equal([false, 'O/1']);
    goBack();
    expect(shown()).to.deep.equal([false, undefined]);
  });

  it('leaves what it says standing while an order is on its way, and forgets it with the next checkout', () => {
    const { address, shown } = anAddress();
    address.show({ step: 'review' });
    address.show({ step: 'placing' });
    address.show({ step: 'unknown', intentId: 'i', checking: true });
    expect(shown()).to.deep.equal([true, undefined]);
    address.show({ step: 'placed', order: anOrder() });
    address.show({ step: 'contact' });
    expect(shown()).to.deep.equal([false, undefined]);
  });
});
