import { expect, fixture, html } from '@open-wc/testing';
import { notice } from '../../packages/ui/src/notice.js';

describe('notice', () => {
  it('says what happened, what it means, and the way on', async () => {
    const drawn = await fixture(notice({ tone: 'critical', title: 'Not loaded', message: 'Try again.', actions: html`<button>Again</button>` }));
    expect(drawn.textContent?.replace(/\s+/g, ' ').trim()).to.equal('Not loaded Try again. Again');
    expect(drawn.classList.contains('critical')).to.equal(true);
    await expect(drawn).to.be.accessible();
  });

  it('leaves out what it was not given', async () => {
    const drawn = await fixture(notice({ tone: 'info', message: 'Saved.' }));
    expect(drawn.querySelector('.notice-title')).to.equal(null);
    expect(drawn.querySelector('.notice-actions')).to.equal(null);
  });
});
