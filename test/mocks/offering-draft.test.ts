import { expect } from '@open-wc/testing';
import {
  createSupply,
  draftBundle,
  filled,
  oneOf,
  putOn,
  shelvesOf,
  shuffled,
  someOf,
  type ListedOffering,
} from '../../mocks/src/offering-draft.js';
import type { BundleFamily, ProductFamily } from '../../mocks/src/product-family.js';
import { createRandom } from '../../mocks/src/random.js';

const lifetime = { startDateTime: '2025-01-01T00:00:00Z', endDateTime: '2029-12-31T23:59:59Z' };
const recipe = { shelf: 'plans', weight: 1, descriptions: ['{data}.'], pictures: [], specification: 'Plan', facts: {} };
const plan: ProductFamily = {
  ...recipe,
  name: '{data}, {contract}',
  axes: {
    data: [
      ['1 GB', 500],
      ['2 GB', 800],
    ],
    contract: [
      ['30 days', 200],
      ['12 months', 0],
      ['24 months', -100],
    ],
  },
  prices: [{ type: 'recurring', name: 'Monthly charge', description: 'Each month.', share: 0.5 }],
};
const cable: ProductFamily = {
  ...recipe,
  name: 'Cable {length}',
  weight: 3,
  axes: {
    length: [
      ['1 m', 900],
      ['2 m', 1200],
    ],
  },
  prices: [],
};
const counter = (): (() => string) => {
  let last = 0;
  return () => String((last += 1));
};
const supplyOf = (...families: ProductFamily[]) => createSupply(families, lifetime, createRandom(1), counter());

describe('offering draft', () => {
  it('fills in what it knows and leaves the rest', () => {
    expect(filled('{data} for {who}', new Map([['data', '1 GB']]))).to.equal('1 GB for {who}');
  });

  it('draws each entry once, in an order that the seed decides', () => {
    const entries = [...Array(20).keys()];
    const mixed = shuffled(entries, createRandom(3));
    expect(mixed).not.to.deep.equal(entries);
    expect([...mixed].sort((one, other) => one - other)).to.deep.equal(entries);
    expect(shuffled(entries, createRandom(3))).to.deep.equal(mixed);
  });

  it('draws some different entries, and all when there are fewer', () => {
    for (const count of [2, 30, 100])
      expect(new Set(someOf([...Array(100).keys()], count, createRandom(1))).size).to.equal(count);
    expect(someOf([1, 2], 5, createRandom(1))).to.have.members([1, 2]);
    expect([1, 2]).to.include(oneOf([1, 2], createRandom(1)));
  });

  it('gives out every combination once, with what it adds up to', () => {
    const drafts = supplyOf(plan).take(6);
    expect(drafts.map(({ name, cents, monthly }) => [name, cents, monthly])).to.have.deep.members([
      ['1 GB, 30 days', 700, 350],
      ['1 GB, 12 months', 500, 250],
      ['1 GB, 24 months', 400, 200],
      ['2 GB, 30 days', 1000, 500],
      ['2 GB, 12 months', 800, 400],
      ['2 GB, 24 months', 700, 350],
    ]);
  });

  it('gives each family its part by weight, and more when another has no more', () => {
    const supply = supplyOf(plan, cable);
    const families = (count: number): number => supply.take(count).filter(({ family }) => family === cable).length;
    expect([families(2), supply.left()]).to.deep.equal([1, 6]);
    expect([families(4), supply.left()]).to.deep.equal([1, 2]);
    expect(() => supply.take(3)).to.throw(RangeError);
  });

  it('knows what stands on the shelves for good, and what it costs each month', () => {
    const offering = { lifecycleStatus: 'Active', category: [{ id: 'plans' }, { id: 'mobile' }], validFor: lifetime };
    const shelves = shelvesOf(
      {
        productOffering: [
          { ...offering, id: 'a', name: 'A', productOfferingPrice: [{ id: 'once' }, { id: 'monthly' }] },
          { ...offering, id: 'b', name: 'B', productOfferingPrice: [{ id: 'once' }] },
          { ...offering, id: 'c', name: 'C', productOfferingPrice: [], lifecycleStatus: 'Retired' },
          { ...offering, id: 'd', name: 'D', productOfferingPrice: [], isSellable: false },
          {
            ...offering,
            id: 'e',
            name: 'E',
            productOfferingPrice: [],
            validFor: { ...lifetime, endDateTime: '2027-01-01T00:00:00Z' },
          },
        ],
        productOfferingPrice: [
          { id: 'once', priceType: 'oneTime', price: { unit: 'EUR', value: 5 } },
          { id: 'monthly', priceType: 'recurring', price: { unit: 'EUR', value: 19.99 } },
        ],
      },
      lifetime,
    );
    expect([...shelves]).to.deep.equal([
      [
        'plans',
        [
          { id: 'a', name: 'A', monthly: 1999 },
          { id: 'b', name: 'B', monthly: 0 },
        ],
      ],
    ]);
  });

  it('makes a bundle of what is on the shelves, at a share of what its usual parts cost', () => {
    const family: BundleFamily = {
      ...recipe,
      name: '{1} with {2}',
      contract: '24 months',
      prices: [{ type: 'recurring', name: 'Monthly charge', description: 'Each month.', share: 0.9 }],
      parts: [
        { shelf: 'plans', usual: 2, least: 1, most: 4 },
        { shelf: 'cables', usual: 1, least: 1, most: 2, group: 'Cable of choice' },
      ],
    };
    const shelves = new Map<string, ListedOffering[]>();
    putOn(shelves, 'plans', { id: 'p', name: 'Plan, 12 months', monthly: 1000 });
    expect(draftBundle(family, shelves, lifetime, createRandom(1), counter())).to.equal(undefined);
    for (const id of ['x', 'y', 'z', 'w']) putOn(shelves, 'cables', { id, name: 'Cable', monthly: 100 });
    const bundle = draftBundle(family, shelves, lifetime, createRandom(1), counter())!;
    expect([bundle.name, bundle.cents, bundle.monthly]).to.deep.equal(['Plan with Cable', 2100, 1890]);
    expect(bundle.parts?.map(({ usual, least, most, group }) => [usual, least, most, group?.id, group?.most])).to.deep.equal([
      [2, 1, 4, undefined, undefined],
      [1, 0, 1, 'cable-of-choice', 2],
      [0, 0, 1, 'cable-of-choice', 2],
      [0, 0, 1, 'cable-of-choice', 2],
    ]);
  });
});
