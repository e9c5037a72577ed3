import { expect } from '@open-wc/testing';
import { readAddress, writeAddress, type CatalogueAddress } from '../../../packages/core/src/catalogue/catalogue-address.js';
import { testPlatform } from '../../support/platform.js';

const nowhere: CatalogueAddress = { categoryId: undefined, text: '', filters: [], sort: 'relevance', openedId: undefined };

function read(address: Readonly<Record<string, string>>): CatalogueAddress {
  const { visit, routing } = testPlatform();
  visit(address);
  return readAddress(routing);
}

describe('the address of a catalogue', () => {
  it('leads back to where it was written, whatever stands in its words', () => {
    const filters = [
      { facet: 'Data', value: '20 GB' },
      { facet: 'Größe: außen; %', value: '6,1" : 50%' },
    ];
    const place: CatalogueAddress = { categoryId: 'mobile', text: 'plan', filters, sort: 'price', openedId: 'go' };
    expect(read(writeAddress(place) as Record<string, string>)).to.deep.equal(place);
  });

  it('says nothing of a catalogue that stands at its beginning', () => {
    expect(Object.values(writeAddress({ ...nowhere, text: '  ' })).filter(Boolean)).to.deep.equal([]);
    expect(read({})).to.deep.equal(nowhere);
  });

  it('leaves out what it cannot mean', () => {
    expect(read({ sort: 'colour', filter: 'Data;:;x:;:y;;Network:5G;100%:%' }).filters).to.deep.equal([
      { facet: 'Network', value: '5G' },
      { facet: '100%', value: '%' },
    ]);
    expect(read({ sort: 'colour' }).sort).to.equal('relevance');
    expect(read({ filter: 'a:b;'.repeat(10_000) }).filters.length).to.equal(40);
  });
});
