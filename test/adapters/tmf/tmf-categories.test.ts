import { expect } from '@open-wc/testing';
import { wireCategory } from '../../../packages/adapters/src/tmf/catalogue-wire.js';
import { categoriesFrom, categoryAndBelow, isOpen } from '../../../packages/adapters/src/tmf/tmf-categories.js';

const categories = (...wire: object[]) => categoriesFrom(wire.map((one) => wireCategory.parse(one)));
const places = (...wire: object[]) => categories(...wire).map(({ id, parentId }) => [id, parentId]);

describe('TMF620 categories', () => {
  it('stand where they or their parents say', () => {
    expect(categories({ id: 'm', name: 'Mobile', description: 'Plans' }, { id: 's', name: 'SIM only', parentId: 'm' })).to.deep.equal([
      { id: 'm', name: 'Mobile', description: 'Plans' },
      { id: 's', name: 'SIM only', parentId: 'm' },
    ]);
    expect(places({ id: 'm', subCategory: [{ id: 's' }] }, { id: 's' })).to.deep.equal([['m', undefined], ['s', 'm']]);
  });

  it('stand at the top when their parent is not there or they stand in a circle', () => {
    expect(places({ id: 's', parentId: 'gone' })).to.deep.equal([['s', undefined]]);
    expect(places({ id: 'a', parentId: 'b' }, { id: 'b', parentId: 'a' }, { id: 'c', parentId: 'b' }, { id: 'd', parentId: 'd' })).to.deep.equal([
      ['a', undefined], ['b', 'a'], ['c', 'b'], ['d', undefined],
    ]);
  });

  it('hold what stands in them at any depth', () => {
    const all = categories({ id: 'a' }, { id: 'b', parentId: 'a' }, { id: 'c', parentId: 'b' }, { id: 'd' });
    expect(categoryAndBelow(all, 'a')).to.deep.equal(['a', 'b', 'c']);
    expect(categoryAndBelow(all, 'nowhere')).to.deep.equal(['nowhere']);
  });

  it('are closed when retired or out of their time', () => {
    const open = (wire: object) => isOpen(wireCategory.parse({ id: 'a', ...wire }), Date.parse('2026-01-15T12:00:00Z'), 'UTC');
    expect([open({}), open({ lifecycleStatus: 'Retired' }), open({ validFor: { endDateTime: '2025-01-01' } })]).to.deep.equal([true, false, false]);
  });
});
