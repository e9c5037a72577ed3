import { expect } from '@open-wc/testing';
import { forgetCarts, readCartMark, writeCartMark } from '../../../packages/core/src/cart/cart-mark.js';
import { testPlatform } from '../../support/platform.js';

describe('cart mark', () => {
  it('keeps the ids of each back end apart', () => {
    const { journal } = testPlatform();
    writeCartMark(journal, 'one', { visitor: 'a' });
    writeCartMark(journal, 'other', { customer: 'b' });
    expect(readCartMark(journal, 'one')).to.deep.equal({ visitor: 'a' });
    expect(readCartMark(journal, 'other')).to.deep.equal({ customer: 'b' });
  });

  it('changes only what it is told, and leaves no empty entry behind', () => {
    const { journal } = testPlatform();
    writeCartMark(journal, 'one', { visitor: 'a', discarded: [{ id: 'z', customers: true }] });
    writeCartMark(journal, 'one', { discarded: undefined });
    expect(readCartMark(journal, 'one')).to.deep.equal({ visitor: 'a' });
    writeCartMark(journal, 'one', { visitor: undefined });
    expect(journal.keys()).to.deep.equal([]);
  });

  it('forgets whose carts there were, but not what was thrown away', () => {
    const { journal } = testPlatform();
    const discarded = [{ id: 'z', customers: true }];
    writeCartMark(journal, 'one', { customer: 'b', owner: 'o', visitor: 'a', discarded });
    forgetCarts(journal, 'one');
    expect(readCartMark(journal, 'one')).to.deep.equal({ discarded });
  });

  it('keeps the 20 newest of what was thrown away', () => {
    const { journal } = testPlatform();
    writeCartMark(journal, 'one', { discarded: Array.from({ length: 25 }, (_, at) => ({ id: `${at}`, customers: false })) });
    expect(readCartMark(journal, 'one').discarded?.map(({ id }) => Number(id))).to.deep.equal([...Array(20).keys()].map((at) => at + 5));
  });

  for (const text of ['', 'cart-1', '{"visitor":', '[]', 'null', '{"visitor":{"id":1},"customer":7}', '{"discarded":"z"}', '{"discarded":[null,"z",{"id":1}]}', '{"__proto__":"x"}']) {
    it(`takes an entry that reads ${text || 'nothing'} for none`, () => {
      const { journal } = testPlatform();
      journal.write('cart:one', text);
      expect(readCartMark(journal, 'one')).to.deep.equal({});
    });
  }
});
