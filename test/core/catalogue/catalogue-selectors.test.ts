import { expect } from '@open-wc/testing';
import { categoryPath, childrenOf, notRead, topCategories, type Category, type Reading } from '@selfcare/core';
import { aCategory } from '../../support/samples.js';

const ready = (...value: Category[]): { categories: Reading<readonly Category[]> } => ({
  categories: { status: 'ready', value, refreshing: false, stalled: false },
});

const shelves = ready(
  aCategory({ id: 'mobile' }),
  aCategory({ id: 'plans', parentId: 'mobile' }),
  aCategory({ id: 'sim', parentId: 'plans' }),
  aCategory({ id: 'phones', parentId: 'mobile' }),
  aCategory({ id: 'stray', parentId: 'not listed' }),
);

const ids = (categories: readonly Category[]) => categories.map(({ id }) => id);

describe('the shelves of a catalogue', () => {
  it('begin with those that stand in no other, and lose none whose parent is not listed', () => {
    expect(ids(topCategories(shelves))).to.deep.equal(['mobile', 'stray']);
  });

  it('hold others', () => {
    expect(ids(childrenOf(shelves, 'mobile'))).to.deep.equal(['plans', 'phones']);
    expect(childrenOf(shelves, 'sim')).to.deep.equal([]);
  });

  it('have a path from the top', () => {
    expect(ids(categoryPath({ ...shelves, categoryId: 'sim' }))).to.deep.equal(['mobile', 'plans', 'sim']);
    expect(categoryPath(shelves)).to.deep.equal([]);
    expect(categoryPath({ ...shelves, categoryId: 'gone' })).to.deep.equal([]);
  });

  it('are none while they are not read', () => {
    const nothing = { categories: notRead };
    expect([
      topCategories(nothing),
      childrenOf(nothing, 'mobile'),
      categoryPath({ ...nothing, categoryId: 'mobile' }),
    ]).to.deep.equal([[], [], []]);
  });

  it('may stand in themselves without end', () => {
    const circle = ready(
      aCategory({ id: 'a', parentId: 'b' }),
      aCategory({ id: 'b', parentId: 'a' }),
      aCategory({ id: 'c', parentId: 'c' }),
    );
    expect(ids(categoryPath({ ...circle, categoryId: 'a' }))).to.deep.equal(['b', 'a']);
    expect(ids(topCategories(circle))).to.deep.equal(['c']);
    expect(childrenOf(circle, 'c')).to.deep.equal([]);
  });
});
