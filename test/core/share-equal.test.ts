import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { shareEqual } from '../../packages/core/src/share-equal.js';

const data = fc.jsonValue({ maxDepth: 4 });

describe('shareEqual', () => {
  it('gives the former value back when nothing changed', () => {
    const before = { list: [{ id: 'a' }, { id: 'b' }], none: undefined };
    expect(shareEqual(before, structuredClone(before))).to.equal(before);
  });

  it('keeps the parts that did not change, and takes those that did', () => {
    const before = { list: [{ id: 'a', price: 1 }, { id: 'b', price: 1 }] };
    const { list } = shareEqual(before, { list: [{ id: 'a', price: 1 }, { id: 'b', price: 2 }] });
    expect(list).to.deep.equal([{ id: 'a', price: 1 }, { id: 'b', price: 2 }]);
    expect([list === before.list, list[0] === before.list[0], list[1] === before.list[1]]).to.deep.equal([false, true, false]);
  });

  it('tells a list from a thing, and a missing part from an undefined one', () => {
    expect(shareEqual([], {} as unknown)).to.deep.equal({});
    expect(shareEqual({ a: undefined }, { b: undefined } as unknown)).to.deep.equal({ b: undefined });
  });

  it('always says what the new value says', () => {
    fc.assert(fc.property(data, data, (before, after) => void expect(shareEqual(before, structuredClone(after))).to.deep.equal(after)));
  });

  it('gives back an equal value whatever it is', () => {
    fc.assert(fc.property(data, (value) => void expect(shareEqual(value, structuredClone(value))).to.equal(value)));
  });

  it('does not write into a prototype that the data names', () => {
    const after = JSON.parse('{"__proto__": {"polluted": true}, "x": 1}') as object;
    const shared = shareEqual({ x: 1 }, after);
    expect(Object.getPrototypeOf(shared)).to.equal(Object.prototype);
    expect(Object.keys(shared)).to.deep.equal(['__proto__', 'x']);
  });

  it('takes data that refers to itself', () => {
    const [before, after] = [0, 1].map((id) => {
      const self: Record<string, unknown> = { id };
      self['self'] = self;
      return self;
    });
    expect(shareEqual(before, after)?.['id']).to.equal(1);
  });
});
