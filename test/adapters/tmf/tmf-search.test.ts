import { expect } from '@open-wc/testing';
import { holdsWords, likelyWord, searchLine, wordsOf } from '../../../packages/adapters/src/tmf/tmf-search.js';

const holds = (text: string, typed: string) => holdsWords(searchLine(wordsOf(text)), wordsOf(typed));

describe('searching for words', () => {
  it('finds all of them, each at the beginning of a word', () => {
    expect([holds('TV Family', 'fam'), holds('Fibre 500', 'fibre 5'), holds('TV Family', 'amily'), holds('Fibre 500', 'fibre moon')]).to.deep.equal([true, true, false, false]);
  });

  it('does not mind case, accents and punctuation', () => {
    for (const typed of ['CAFE', 'café', 'wi-fi', 'größer', 'GROSSER']) expect(holds('Café Wi-Fi, größer', typed), typed).to.equal(true);
  });

  it('finds no words in punctuation', () => {
    expect(wordsOf(' ?!*()[] ')).to.deep.equal([]);
  });

  it('knows the word that was meant when a letter is wrong, missing, too much or in its neighbour’s place', () => {
    const known = ['fibre', 'family', 'phone'];
    expect(['fobre', 'fbre', 'fibbre', 'firbe', 'fibr', 'famly'].map((word) => likelyWord(word, known))).to.deep.equal(['fibre', 'fibre', 'fibre', 'fibre', 'fibr', 'family']);
  });

  it('leaves alone what is short, what is known and what is nothing like anything', () => {
    expect(['fob', 'pho', 'hello', 'ibre'].map((word) => likelyWord(word, ['fibre', 'phone']))).to.deep.equal(['fob', 'pho', 'hello', 'ibre']);
  });
});
