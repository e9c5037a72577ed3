import { expect } from '@open-wc/testing';
import { pageWide } from '../../packages/lit/src/page-wide.js';

describe('pageWide', () => {
  it('makes a thing once, and finds it by its name from then on', () => {
    const first = pageWide('test', () => ({ made: 'first' }));
    expect(pageWide('test', () => ({ made: 'second' }))).to.equal(first);
    expect(pageWide('other test', () => 'other')).to.equal('other');
  });

  it('finds what another bundle made', () => {
    (globalThis as Record<symbol, unknown>)[Symbol.for('selfcare.elsewhere.v1')] = 'made elsewhere';
    expect(pageWide('elsewhere', () => 'made here')).to.equal('made elsewhere');
  });
});
