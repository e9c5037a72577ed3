import { expect } from '@open-wc/testing';
import { freezeDeep } from '../../packages/core/src/freeze.js';

describe('deep freezing', () => {
  it('freezes to the leaves, in place', () => {
    const data = { list: [{ name: 'a' }], nothing: null };
    expect(freezeDeep(data)).to.equal(data);
    expect([data, data.list, data.list[0]].every(Object.isFrozen)).to.equal(true);
  });

  it('goes on where somebody else froze only the outside', () => {
    const data = Object.freeze({ inner: { name: 'a' } });
    freezeDeep(data);
    expect(Object.isFrozen(data.inner)).to.equal(true);
  });

  it('takes data that refers to itself', () => {
    const data: { self?: unknown } = {};
    data.self = data;
    expect(Object.isFrozen(freezeDeep(data))).to.equal(true);
  });

  it('passes on what cannot change', () => {
    expect([freezeDeep('a'), freezeDeep(1), freezeDeep(undefined), freezeDeep(null)]).to.deep.equal(['a', 1, undefined, null]);
  });
});
