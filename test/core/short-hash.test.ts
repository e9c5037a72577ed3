import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { shortHash } from '../../packages/core/src/short-hash.js';

describe('short hash', () => {
  it('is short, the same for the same text, and another for another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 80 }), (texts) => {
        const hashes = texts.map(shortHash);
        expect(hashes).to.deep.equal(texts.map(shortHash));
        expect(new Set(hashes).size).to.equal(texts.length);
        expect(hashes.every((hash) => /^[0-9a-z]{1,11}$/.test(hash))).to.equal(true);
      }),
    );
  });

  it('never changes, since other versions of a page read it', () => {
    expect(['', 'cart-1', 'café'].map(shortHash)).to.deep.equal(['wvjl67o803', '2fogok4bae1', '1440vtls1if']);
  });
});
