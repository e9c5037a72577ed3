import { expect } from '@open-wc/testing';
import { checkoutStateOf } from '../../../packages/core/src/checkout/checkout-state.js';
import { ContactForm } from '../../../packages/core/src/checkout/contact-form.js';
import type { Placement } from '../../../packages/core/src/checkout/placement.js';
import { anOrder } from '../../support/samples.js';

const problem = { code: 'timeout' as const, message: 'No answer' };
const stateOf = (placement: Placement) => checkoutStateOf(placement, new ContactForm('en'), []);

describe('checkout state', () => {
  it('shows an order only once it is placed', () => {
    expect(stateOf({ step: 'placed', order: anOrder() }).order?.id).to.equal('order-1');
    expect(stateOf({ step: 'placing', intentId: 'i' })).to.include({ order: undefined, intentId: undefined, checking: false });
  });

  it('shows why an order was rejected, or why its end is not known, with the reference', () => {
    expect(stateOf({ step: 'rejected', problem })).to.deep.include({ problem, intentId: undefined });
    expect(stateOf({ step: 'unknown', intentId: 'i', problem, checking: false })).to.deep.include({
      problem,
      intentId: 'i',
      checking: false,
    });
    expect(stateOf({ step: 'unknown', intentId: 'i', checking: true })).to.include({ checking: true, intentId: 'i' });
  });

  it('is frozen to its leaves', () => {
    const state = stateOf({ step: 'contact' });
    expect(Object.isFrozen(state) && Object.isFrozen(state.contact) && Object.isFrozen(state.fieldErrors)).to.equal(true);
  });
});
