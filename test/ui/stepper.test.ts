import { expect, fixture } from '@open-wc/testing';
import { stepper } from '../../packages/ui/src/stepper.js';

describe('stepper', () => {
  const steps = (onPress: () => void) =>
    stepper({
      label: 'Steps of your order',
      steps: [
        { label: 'Contact', standing: 'done', state: 'completed', onPress },
        { label: 'Review', standing: 'current' },
        { label: 'Done', standing: 'next' },
      ],
    });

  it('is a named navigation that marks the step one is at', async () => {
    const drawn = await fixture(steps(() => undefined));
    expect(drawn.localName).to.equal('nav');
    expect(drawn.getAttribute('aria-label')).to.equal('Steps of your order');
    expect([...drawn.querySelectorAll('[aria-current="step"]')].map(({ textContent }) => textContent?.trim())).to.deep.equal(['2Review']);
    await expect(drawn).to.be.accessible();
  });

  it('goes back to a step that can be gone to, and to no other', async () => {
    let went = 0;
    const drawn = await fixture(steps(() => went++));
    const [back, ...others] = drawn.querySelectorAll('button');
    back?.click();
    expect(went).to.equal(1);
    expect(others).to.deep.equal([]);
  });
});
