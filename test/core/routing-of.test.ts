import { expect } from '@open-wc/testing';
import { createOrdersStore, type Session } from '@selfcare/core';
import { routingOf } from '../../packages/core/src/routing-of.js';
import { testPlatform } from '../support/platform.js';
import { anOrderPort, aSession } from '../support/session.js';

describe('the places of a named session', () => {
  it('stand in the address under its name, and are read, changed and heard of there', () => {
    const platform = testPlatform();
    const routing = routingOf('desk', platform.routing);
    let heard = 0;
    const leave = routing.subscribe(() => (heard += 1));
    routing.write({ order: 'o-1', category: undefined });
    expect([platform.routing.read('desk.order'), platform.routing.read('order')]).to.deep.equal(['o-1', undefined]);
    platform.visit({ 'desk.order': 'o-2', order: 'o-3' });
    expect([routing.read('order'), heard]).to.deep.equal(['o-2', 1]);
    leave();
    platform.goBack();
    expect(heard).to.equal(1);
  });

  it('leave an entry to go back to unless they replace it', () => {
    const platform = testPlatform();
    const routing = routingOf('desk', platform.routing);
    routing.write({ order: 'o-1' });
    routing.write({ order: 'o-2' }, { replace: true });
    platform.goBack();
    expect(routing.read('order')).to.equal(undefined);
  });

  it("can be linked to under the name that the host's routing gives them", () => {
    const { routing } = testPlatform();
    expect(routingOf('desk', routing).nameOf?.('order')).to.equal('desk.order');
    expect(routingOf('desk', { ...routing, nameOf: (name) => `app-${name}` }).nameOf?.('order')).to.equal('app-desk.order');
  });

  it('keep two customers of one page apart, and plain names for a session without a name', () => {
    const platform = testPlatform();
    const backend = { orders: anOrderPort() };
    const orders = ['one', 'other', undefined].map((id) => createOrdersStore(aSession({ platform, backend, id }) as Session));
    orders[0]?.open('o-1');
    platform.goBack();
    platform.visit({ 'one.order': 'o-1', order: 'o-2' });
    expect(orders.map(({ state }) => state.openedId)).to.deep.equal(['o-1', undefined, 'o-2']);
  });
});
