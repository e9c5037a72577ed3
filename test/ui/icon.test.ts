import { expect, fixture } from '@open-wc/testing';
import { icon } from '../../packages/ui/src/icon.js';

describe('icon', () => {
  it('is drawn for the eye only', async () => {
    const drawn = await fixture(icon('cart'));
    expect(drawn.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    expect(drawn.getAttribute('aria-hidden')).to.equal('true');
    expect(drawn.querySelector('path')?.getAttribute('d')).to.match(/^M/);
  });

  it('turns round for right-to-left only where it points somewhere', async () => {
    expect((await fixture(icon('back'))).classList.contains('mirrored')).to.equal(true);
    expect((await fixture(icon('check'))).classList.contains('mirrored')).to.equal(false);
  });
});
