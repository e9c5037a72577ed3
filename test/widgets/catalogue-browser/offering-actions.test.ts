import { expect } from '@open-wc/testing';
import { cartStore, BackendProblem } from '@selfcare/core';
import { offeringInCart } from '../../../packages/widgets/src/catalogue-browser/offering-actions.js';
import { anOffering } from '../../support/samples.js';
import { aCartPort, aSession } from '../../support/session.js';

const sim = anOffering({ id: 'sim', name: 'SIM' });
const tv = anOffering({ id: 'tv', name: 'TV' });

describe('where the cart stands with an offering', () => {
  it('is told with the reason of that offering’s own failure', async () => {
    const refuse = (offeringId: string): Promise<never> => Promise.reject(new BackendProblem(offeringId === 'sim' ? 'invalid' : 'not-allowed', 'No'));
    const session = aSession({ backend: { cart: aCartPort({ putLine: (_id, { offeringId }) => refuse(offeringId) }) } });
    const cart = session.use(cartStore);
    await cart.add(sim);
    await cart.add(tv);
    const codes = [sim, tv].map((offering) => offeringInCart(cart.state, offering).problem?.code);
    expect(codes).to.deep.equal(['invalid', 'not-allowed']);
  });

  it('is told with how many the cart holds, and no reason while none failed', async () => {
    const cart = aSession({ backend: { cart: aCartPort() } }).use(cartStore);
    const adding = cart.add(sim, 2);
    expect(offeringInCart(cart.state, sim)).to.include({ possible: true, adding: 'pending', problem: undefined });
    await adding;
    expect(offeringInCart(cart.state, sim)).to.deep.include({ possible: true, adding: undefined, problem: undefined, count: 2 });
  });

  it('is that nothing can be added where there is no cart', () => {
    expect(offeringInCart(aSession().use(cartStore).state, sim).possible).to.equal(false);
    expect(offeringInCart(undefined, sim).possible).to.equal(false);
  });
});
