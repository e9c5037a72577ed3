import { expect } from '@open-wc/testing';
import { isSameCustomer, keepsWhatWasThere, personOf } from '../../../packages/core/src/identity/person.js';
import { ada, aSession, aTokenIdentity } from '../../support/session.js';

const somebody = (customer: typeof ada | undefined) => personOf(aSession({ identity: aTokenIdentity({ customer }) }).state);

describe('who asks', () => {
  it('is nobody in particular while nobody has signed in', () => {
    expect(personOf(aSession().state)).to.deep.equal({ anonymous: true });
  });

  it('knows a customer again by the id the host tells', () => {
    expect(isSameCustomer(somebody(ada), somebody({ id: ada.id, name: 'Ada L.' }))).to.equal(true);
    expect(isSameCustomer(somebody(ada), somebody({ id: 'c-2' }))).to.equal(false);
  });

  it('takes nobody for the same whose id is not told', () => {
    expect(isSameCustomer(somebody(undefined), somebody(undefined))).to.equal(false);
  });

  it('keeps what was there as the same customer, and as a visitor who signs in, but not as anybody else', () => {
    const visitor = personOf(aSession().state);
    expect([keepsWhatWasThere(visitor, somebody(undefined)), keepsWhatWasThere(somebody(ada), somebody(ada))]).to.deep.equal([true, true]);
    expect([keepsWhatWasThere(somebody(ada), visitor), keepsWhatWasThere(somebody(undefined), somebody(undefined))]).to.deep.equal([false, false]);
  });
});
