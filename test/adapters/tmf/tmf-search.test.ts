import { expect } from '@open-wc/testing';
import { wireOfferingEntry } from '../../../packages/adapters/src/tmf/catalogue-wire-v4.js';
import { searchEntry, searchIn, wordsOf } from '../../../packages/adapters/src/tmf/tmf-search.js';

const entries = [
  { id: 'tv', name: 'TV Family', description: 'Films for everyone, in the fibre bundle' },
  { id: 'fibre', name: 'Fibre 500', description: 'Fast' },
  { id: 'cafe', name: 'Café Wi-Fi', description: 'Größer' },
].map((wire) => searchEntry(wireOfferingEntry.parse(wire), ['Home']));

const search = (text: string) => searchIn(entries, wordsOf(text)).map(({ id }) => id);

describe('searching offerings', () => {
  it('finds all the words, each at the beginning of a word', () => {
    expect(search('fam')).to.deep.equal(['tv']);
    expect(search('fibre 5')).to.deep.equal(['fibre']);
    expect(search('amily')).to.deep.equal([]);
    expect(search('fibre moon')).to.deep.equal([]);
  });

  it('looks at names first, then at descriptions and shelves', () => {
    expect(search('fibre')).to.deep.equal(['fibre', 'tv']);
    expect(search('home')).to.deep.equal(['tv', 'fibre', 'cafe']);
  });

  it('does not mind case, accents and punctuation', () => {
    expect(search('CAFE')).to.deep.equal(['cafe']);
    expect(search('grosser')).to.deep.equal(['cafe']);
    expect(search('größer')).to.deep.equal(['cafe']);
    expect(search('wi-fi')).to.deep.equal(['cafe']);
  });

  it('finds no words in punctuation', () => {
    expect(wordsOf(' ?!*()[] ')).to.deep.equal([]);
  });
});
