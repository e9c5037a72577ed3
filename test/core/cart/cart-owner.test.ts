import { expect } from '@open-wc/testing';
import { cartOwner, isSameCustomer } from '../../../packages/core/src/cart/cart-owner.js';
import { ada, aSession, aTokenIdentity } from '../../support/session.js';

const ownerFor = (customer: typeof ada | undefined) => cartOwner(aSession({ identity: aTokenIdentity({ customer }) }).state);

describe('cart owner', () => {
  it('is nobody in particular while nobody has signed in', () => {
    expect(cartOwner(aSession().state)).to.deep.equal({ anonymous: true });
  });

  it('knows a customer again by the id the host tells', () => {
    expect(isSameCustomer(ownerFor(ada), ownerFor({ id: ada.id, name: 'Ada L.' }))).to.equal(true);
    expect(isSameCustomer(ownerFor(ada), ownerFor({ id: 'c-2' }))).to.equal(false);
  });

  it('takes nobody for the same whose id is not told', () => {
    expect(isSameCustomer(ownerFor(undefined), ownerFor(undefined))).to.equal(false);
  });
});
