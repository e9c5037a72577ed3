import { expect } from '@open-wc/testing';
import { demoCustomers, type Principal } from '@selfcare/mocks';
import { relatedParties, visibleTo } from '../../mocks/src/ownership.js';

const [maya, tom, bakery] = demoCustomers as [Principal, Principal, Principal];

describe('ownership', () => {
  it('shows a thing to its owner alone', () => {
    expect(visibleTo(maya, { owner: maya })).to.equal(true);
    expect(visibleTo(tom, { owner: maya })).to.equal(false);
    expect(visibleTo(undefined, { owner: maya })).to.equal(false);
    expect(visibleTo(maya, { owner: undefined })).to.equal(false);
    expect(visibleTo(undefined, { owner: undefined })).to.equal(true);
  });

  it('names the owner as the customer, whoever the caller says that is', () => {
    const parties = relatedParties({ owner: bakery }, [
      { id: tom.id, role: 'Customer' },
      { id: 'x', role: 'installer' },
    ]);
    expect(parties).to.deep.equal([
      { id: bakery.id, name: bakery.name, role: 'customer', '@referredType': 'Organization' },
      { id: 'x', role: 'installer', '@referredType': 'Individual' },
    ]);
  });

  it('keeps whom a guest names, with the id and type that TMF requires', () => {
    const guest: Principal = { id: 'session-1', name: 'Guest', kind: 'guest' };
    for (const owner of [guest, undefined]) {
      expect(relatedParties({ owner }, [{ name: 'Ada', role: 'customer' }])).to.deep.equal([
        { id: 'unregistered', '@referredType': 'Individual', name: 'Ada', role: 'customer' },
      ]);
    }
  });
});
