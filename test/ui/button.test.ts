import { expect, fixture } from '@open-wc/testing';
import { button } from '../../packages/ui/src/button.js';

describe('button', () => {
  it('is a native button that no form takes for its submit button', async () => {
    const drawn = await fixture<HTMLButtonElement>(button({ label: 'Add to cart' }));
    expect(drawn.type).to.equal('button');
    expect(drawn.textContent?.trim()).to.equal('Add to cart');
    await expect(drawn).to.be.accessible();
  });

  it('calls back when pressed', async () => {
    let presses = 0;
    const drawn = await fixture<HTMLButtonElement>(button({ label: 'Add', onPress: () => presses++ }));
    drawn.click();
    expect(presses).to.equal(1);
  });

  it('takes no press while busy, and keeps the focus it has', async () => {
    let presses = 0;
    const drawn = await fixture<HTMLButtonElement>(button({ label: 'Adding', busy: true, onPress: () => presses++ }));
    drawn.focus();
    drawn.click();
    expect(presses).to.equal(0);
    expect(document.activeElement).to.equal(drawn);
    expect(drawn.getAttribute('aria-disabled')).to.equal('true');
  });

  it('goes by its longer name where one is given', async () => {
    const drawn = await fixture(button({ label: 'Details', name: 'Details of Norra 6' }));
    expect(drawn.getAttribute('aria-label')).to.equal('Details of Norra 6');
  });
});
