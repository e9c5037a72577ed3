import { expect } from '@open-wc/testing';
import { BackendProblem, cartSettled, cartStore, isCartBusy, type Cart, type CartStore } from '@selfcare/core';
import { aCart, aCartLine } from '../../support/samples.js';
import { aCartPort, aSession, lateAnswer } from '../../support/session.js';

/** A cart as the first bundles made it, before it could tell when it is settled. */
async function anOlderCart() {
  const answer = lateAnswer<Cart>();
  const session = aSession({ backend: { cart: aCartPort({ load: () => Promise.resolve(aCart({ lines: [aCartLine()] })), putLine: () => answer.promise }) } });
  const cart: CartStore = Object.assign(session.use(cartStore), { settled: undefined });
  cart.subscribe(() => undefined);
  await session.platform.settle();
  return { answer, session, cart };
}

describe('the end of what is under way in an older bundle’s cart', () => {
  it('is told at once when nothing is', async () => {
    const { cart } = await anOlderCart();
    expect(await cartSettled(cart)).to.deep.equal({ ok: true });
  });

  it('comes with the back end’s last answer', async () => {
    const { answer, session, cart } = await anOlderCart();
    const ends: unknown[] = [];
    void cart.changeQuantity('line-1', 2);
    void cartSettled(cart).then((end) => ends.push(end));
    await session.platform.settle();
    expect([isCartBusy(cart.state), ends]).to.deep.equal([true, []]);
    answer.resolve(aCart({ lines: [aCartLine({ quantity: 2 })] }));
    await session.platform.settle();
    expect([isCartBusy(cart.state), ends]).to.deep.equal([false, [{ ok: true }]]);
  });

  it('is why a line could not be changed', async () => {
    const { answer, session, cart } = await anOlderCart();
    void cart.changeQuantity('line-1', 2);
    const end = cartSettled(cart);
    answer.reject(new BackendProblem('invalid', 'Sold out'));
    await session.platform.settle();
    expect(await end).to.have.nested.property('problem.code', 'invalid');
  });
});
