import { expect } from '@open-wc/testing';
import { writeCategories } from '../../mocks/src/category-writer.js';
import { countingIds, draftOf } from './draft-of.js';

const base = [
  { id: 'mobile', name: 'Mobile', isRoot: true, subCategory: [{ id: 'plans', name: 'Plans' }] },
  { id: 'plans', name: 'Plans', isRoot: false, parentId: 'mobile' },
];
const sorted = { shelves: { name: 'With {data}' } };
const large = draftOf(sorted, { values: new Map([['data', '90 GB']]) });
const retired = { retired: { reason: 'Gone.' } };

describe('category writer', () => {
  it('adds a shelf for each value that something on sale has, and names the way up from it', () => {
    const { all, of } = writeCategories(base, [draftOf(sorted), large, draftOf(sorted)], countingIds());
    expect(all.map(({ id, parentId }) => [id, parentId])).to.deep.equal([
      ['mobile', undefined],
      ['plans', 'mobile'],
      ['i1', 'plans'],
      ['i2', 'plans'],
    ]);
    expect(all[1]?.subCategory).to.deep.equal([
      { id: 'i1', name: 'With 5 GB' },
      { id: 'i2', name: 'With 90 GB' },
    ]);
    expect(of(large).map(({ name }) => name)).to.deep.equal(['With 90 GB', 'Plans', 'Mobile']);
  });

  it('leaves the categories as they are where nothing is sorted', () => {
    const { all, of } = writeCategories(base, [draftOf()], countingIds());
    expect(all).to.deep.equal(base);
    expect(of(draftOf()).map(({ id }) => id)).to.deep.equal(['plans', 'mobile']);
  });

  it('puts what is retired on a shelf that is there, and makes none for it', () => {
    const { all, of } = writeCategories(base, [draftOf(sorted), { ...large, ...retired }], countingIds());
    expect(all).to.have.length(3);
    expect(of(draftOf(sorted, retired))[0]?.name).to.equal('With 5 GB');
    expect(of({ ...large, ...retired })[0]?.name).to.equal('Plans');
  });
});
