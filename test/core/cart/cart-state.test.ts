import { expect } from '@open-wc/testing';
import { cartStateOf } from '../../../packages/core/src/cart/cart-state.js';
import { CartSync } from '../../../packages/core/src/cart/cart-sync.js';
import { aCart, aCartLine, someBuckets } from '../../support/samples.js';
import { aCartPort, aSession } from '../../support/session.js';

function stateOf(prepare: (sync: CartSync) => void, cart = true) {
  const session = aSession({ backend: { cart: aCartPort(), capabilities: { cart } } });
  const sync = new CartSync(session, () => undefined);
  prepare(sync);
  return cartStateOf(session.backend, sync, new Map([['__proto__', 'pending' as const]]), []);
}

describe('cart state', () => {
  it('tells nothing asked, failed and ready apart', () => {
    expect(stateOf(() => undefined).status).to.equal('idle');
    expect(stateOf((sync) => (sync.problem = { code: 'offline', message: '' })).status).to.equal('failed');
    expect(stateOf((sync) => sync.ledger.settle(aCart(), 0)).status).to.equal('ready');
  });

  it('stays ready when a cart that was read cannot be read again', () => {
    const state = stateOf((sync) => {
      sync.ledger.settle(aCart(), 0);
      sync.problem = { code: 'offline', message: '' };
    });
    expect(state).to.include({ status: 'ready', count: 1 });
    expect(state.problem?.code).to.equal('offline');
    expect(state.stale).to.equal(true);
  });

  it('says unsupported for a back end that has no cart, or says so late', () => {
    expect(stateOf(() => undefined, false).status).to.equal('unsupported');
    expect(stateOf((sync) => (sync.problem = { code: 'unsupported', message: '' })).status).to.equal('unsupported');
  });

  it('counts quantities and hands on the settled totals', () => {
    const totals = someBuckets();
    const lines = [aCartLine({ id: 'a', quantity: 2 }), aCartLine({ id: 'b', quantity: 3 })];
    expect(stateOf((sync) => sync.ledger.settle(aCart({ lines, totals }), 0))).to.deep.include({
      count: 5,
      totals,
      cartId: 'cart-1',
    });
  });

  it('is frozen, and names odd offerings without a prototype', () => {
    const { adding, lines } = stateOf(() => undefined);
    expect(Object.isFrozen(adding) && Object.isFrozen(lines)).to.equal(true);
    expect(Object.getPrototypeOf(adding)).to.equal(null);
    expect(Object.keys(adding)).to.deep.equal(['__proto__']);
  });
});
