import { expect } from '@open-wc/testing';
import { builtInCatalogue } from '@selfcare/mocks';
import { openBundle, usualParts, type OpenBundle } from '../../mocks/src/bundle.js';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { nothingChosen } from '../../mocks/src/price-list.js';
import type { TmfResource } from '../../mocks/src/tmf-query.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

const catalogue = createCatalogue(tinyCatalogue);
const sale = { catalogue, now: start };
const open = (offering: TmfResource, quantity = 1): OpenBundle => openBundle(sale, offering, nothingChosen, quantity);
const opened = (id: string, quantity = 1): OpenBundle => open(catalogue.find('productOffering', id)!, quantity);

const group = (least: number, most: number) => ({
  bundledGroupProductOffering: {
    id: 'extras',
    name: 'Extras',
    bundledGroupProductOfferingOption: { numberRelOfferLowerLimit: least, numberRelOfferUpperLimit: most },
  },
});
const part = (id: string, [least, usual, most]: readonly number[], more: object = {}) => ({
  id,
  bundledProductOfferingOption: {
    numberRelOfferLowerLimit: least,
    numberRelOfferDefault: usual,
    numberRelOfferUpperLimit: most,
  },
  ...more,
});
const choice = (least: number, most: number): TmfResource => ({
  id: 'choice',
  productOfferingPrice: [{ id: 'bundle-monthly' }],
  bundledProductOffering: [part('plan', [0, 1, 1], group(least, most)), part('phone', [0, 0, 2], group(least, most))],
});

describe('bundle', () => {
  it('holds its parts, and nothing else holds anything', () => {
    expect([opened('bundle').isBundle, opened('bundle').holds('box'), opened('bundle').holds('phone')]).to.deep.equal([true, true, false]);
    expect([opened('plan').isBundle, opened('plan').holds('box')]).to.deep.equal([false, false]);
  });

  it('pays for each part at its usual number, once', () => {
    const bundle = opened('bundle');
    expect([bundle.put('box', 1), bundle.put('box', 1)]).to.deep.equal([1, 0]);
    expect(opened('bundle').put('box', 3)).to.equal(1);
  });

  it('pays for as many parts as there are bundles', () => {
    expect(opened('bundle', 3).put('plan', 3)).to.equal(3);
  });

  it('pays for nothing when it has no price of its own', () => {
    expect(open({ id: 'free', bundledProductOffering: [{ id: 'box' }, null, { id: 7 }] }).put('box', 2)).to.equal(0);
  });

  it('has its usual parts while nobody chooses, and then only what was put in', () => {
    const bundle = opened('bundle');
    expect([bundle.isUsual(), bundle.brokenLimit()]).to.deep.equal([true, undefined]);
    bundle.put('plan', 1);
    expect([bundle.isUsual(), bundle.brokenLimit()]).to.deep.equal([false, { of: 'box', count: 0, least: 1, most: 3 }]);
    bundle.put('box', 1);
    expect(bundle.brokenLimit()).to.equal(undefined);
  });

  it('tells of a part that it has too often, counted for each bundle', () => {
    const bundle = opened('bundle', 2);
    bundle.put('plan', 2);
    bundle.put('box', 4);
    bundle.put('box', 2);
    expect(bundle.brokenLimit()).to.equal(undefined);
    bundle.put('box', 1);
    expect(bundle.brokenLimit()).to.deep.equal({ of: 'box', count: 7, least: 2, most: 6 });
  });

  it('counts what is chosen of a group together', () => {
    const chosen = (least: number, most: number, ...put: readonly [string, number][]) => {
      const bundle = open(choice(least, most));
      for (const [id, count] of put) bundle.put(id, count);
      return bundle.brokenLimit();
    };
    expect(chosen(1, 1)).to.equal(undefined);
    expect(chosen(2, 2)).to.deep.equal({ of: 'Extras', count: 1, least: 2, most: 2 });
    expect(chosen(2, 2, ['phone', 2])).to.equal(undefined);
    expect(chosen(1, 1, ['plan', 1], ['phone', 1])).to.deep.equal({ of: 'Extras', count: 2, least: 1, most: 1 });
    expect(chosen(1, 3, ['phone', 3])).to.deep.equal({ of: 'phone', count: 3, least: 0, most: 2 });
  });

  it('consists of its usual parts to every depth, and ends where bundles hold each other', () => {
    const builtIn = createCatalogue(builtInCatalogue);
    const ids = (all: readonly TmfResource[]): readonly string[] => all.map(({ id }) => id);
    expect(ids(usualParts(builtIn, builtIn.find('productOffering', 'bundle-office-complete')!))).to.deep.equal([
      'business-fibre-500',
      'bundle-office-voice',
      'office-phone-line',
      'office-desk-phone',
      'care-next-day',
    ]);
    const [one, other] = [
      { id: 'one', bundledProductOffering: [{ id: 'other' }, { id: 'nowhere' }] },
      { id: 'other', bundledProductOffering: [{ id: 'one' }] },
    ];
    expect(ids(usualParts(createCatalogue({ productOffering: [one, other] }), one))).to.deep.equal(['other', 'one']);
  });
});
