import { expect, fixture } from '@open-wc/testing';
import { statusPill } from '../../packages/ui/src/status-pill.js';

describe('statusPill', () => {
  it('says the state in words, whatever its colour', async () => {
    const drawn = await fixture(statusPill({ label: 'In progress', tone: 'positive', icon: 'check' }));
    expect(drawn.textContent?.trim()).to.equal('In progress');
    await expect(drawn).to.be.accessible();
  });

  it('is neutral when nothing is known of the state', async () => {
    expect((await fixture(statusPill({ label: 'assessing' }))).classList.contains('neutral')).to.equal(true);
  });
});
