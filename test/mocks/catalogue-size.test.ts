import { expect } from '@open-wc/testing';
import { builtInCatalogue, type CatalogueData } from '@selfcare/mocks';
import { catalogueOfSize, CatalogueSizeError } from '../../mocks/src/catalogue-size.js';

const forSale = ({ productOffering = [] }: CatalogueData): number =>
  productOffering.filter(({ lifecycleStatus, isSellable }) => lifecycleStatus === 'Active' && isSellable !== false).length;

describe('catalogue size', () => {
  it('is the number of offerings for sale, and never less than the built-in ones', () => {
    expect(forSale(catalogueOfSize('120'))).to.equal(120);
    expect(forSale(catalogueOfSize('1'))).to.equal(forSale(builtInCatalogue));
  });

  it('is refused in a sentence when it is no whole number from 1 up', () => {
    for (const text of ['0', '00', '-5', '1.5', '1e3', 'many', '', ' 7']) {
      expect(() => catalogueOfSize(text), text)
        .to.throw(CatalogueSizeError)
        .with.property('message', `--offerings must be a whole number from 1 up, not ${JSON.stringify(text)}.`);
    }
  });

  it('is refused in a sentence when there are not so many variations', () => {
    for (const text of ['1000000', '9'.repeat(400)]) {
      expect(() => catalogueOfSize(text))
        .to.throw(CatalogueSizeError)
        .with.property('message', `--offerings ${text} is more than can be made up: 10000 are possible.`);
    }
  });
});
