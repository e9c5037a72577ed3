import { expect, fixture } from '@open-wc/testing';
import { skeleton } from '../../packages/ui/src/skeleton.js';

describe('skeleton', () => {
  it('is a shape that screen readers skip', async () => {
    const drawn = await fixture(skeleton('line'));
    expect(drawn.getAttribute('aria-hidden')).to.equal('true');
    expect(drawn.textContent).to.equal('');
  });
});
