import { expect } from '@open-wc/testing';
import { bundleAllowance, type BundleAllowance } from '../../mocks/src/bundle.js';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

const catalogue = createCatalogue(tinyCatalogue);
const sale = { catalogue, now: start };
const allowance = (id: string, quantity = 1): BundleAllowance =>
  bundleAllowance(sale, catalogue.find('productOffering', id)!, quantity);

describe('bundle', () => {
  it('holds its parts, and nothing else holds anything', () => {
    expect(allowance('bundle').holds('box')).to.equal(true);
    expect(allowance('bundle').holds('phone')).to.equal(false);
    expect(allowance('plan').holds('box')).to.equal(false);
  });

  it('pays for each part at its default number, once', () => {
    const bundle = allowance('bundle');
    expect(bundle.take('box', 1)).to.deep.equal({ covered: 1, tooMany: false });
    expect(bundle.take('box', 1)).to.deep.equal({ covered: 0, tooMany: false });
  });

  it('pays for as many parts as there are bundles', () => {
    expect(allowance('bundle', 3).take('plan', 3)).to.deep.equal({ covered: 3, tooMany: false });
  });

  it('tells when more is taken than it can hold', () => {
    expect(allowance('bundle').take('box', 4).tooMany).to.equal(true);
    expect(allowance('bundle').take('plan', 2).tooMany).to.equal(true);
  });

  it('pays for nothing when it has no price of its own', () => {
    const bundle = { id: 'free', bundledProductOffering: [{ id: 'box' }, null, { id: 7 }] };
    const free = bundleAllowance(sale, bundle, 1);
    expect(free.take('box', 2)).to.deep.equal({ covered: 0, tooMany: false });
  });
});
