import { expect } from '@open-wc/testing';
import { readCartMark, removeCartMark, writeCartMark } from '../../../packages/core/src/cart/cart-mark.js';
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
    writeCartMark(journal, 'one', { visitor: 'a', discarded: 'z' });
    writeCartMark(journal, 'one', { discarded: undefined });
    expect(readCartMark(journal, 'one')).to.deep.equal({ visitor: 'a' });
    writeCartMark(journal, 'one', { visitor: undefined });
    expect(journal.keys()).to.deep.equal([]);
  });

  it('forgets everything of a back end', () => {
    const { journal } = testPlatform();
    writeCartMark(journal, 'one', { visitor: 'a' });
    removeCartMark(journal, 'one');
    expect(readCartMark(journal, 'one')).to.deep.equal({});
  });

  for (const text of ['', 'cart-1', '{"visitor":', '[]', 'null', '{"visitor":{"id":1},"customer":7}', '{"__proto__":"x"}']) {
    it(`takes an entry that reads ${text || 'nothing'} for none`, () => {
      const { journal } = testPlatform();
      journal.write('cart:one', text);
      expect(readCartMark(journal, 'one')).to.deep.equal({});
    });
  }
});
