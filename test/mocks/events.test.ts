import { expect } from '@open-wc/testing';
import type { EventDelivery } from '@selfcare/mocks';
import { item, paths, startCalling } from './caller.js';

const callback = 'https://listener.example/events';

/** A BSS whose clock rings, and everything that it sent. */
function open() {
  const sent: EventDelivery[] = [];
  const calls: { at: number; call: () => void }[] = [];
  let now = Date.parse('2026-03-01T10:00:00Z');
  const clock = { now: () => now, after: (delay: number, call: () => void) => calls.push({ at: now + delay, call }) };
  const caller = startCalling({ clock, deliver: (delivery) => sent.push(delivery) });
  const pass = (ms: number): void => {
    now += ms;
    for (const due of calls.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at)) {
      calls.splice(calls.indexOf(due), 1);
      due.call();
    }
  };
  const types = (): readonly unknown[] => sent.map(({ body }) => body.eventType);
  return { ...caller, sent, pass, types };
}

describe('events of the simulated BSS', () => {
  it('tell of a cart that is made, changed and deleted, and go to whoever is registered then', async () => {
    const { ask, sent, types } = open();
    await ask('POST', paths.carts, { cartItem: [item('plan')] });
    const { body: hub } = await ask('POST', 'shoppingCart/v4/hub', { callback });
    const { body: cart } = await ask('POST', paths.carts, { cartItem: [item('plan')] });
    await ask('PATCH', `${paths.carts}/${cart.id}`, { cartItem: [item('plan', 2)] });
    await ask('DELETE', `${paths.carts}/${cart.id}`);
    await ask('DELETE', `shoppingCart/v4/hub/${hub.id}`);
    await ask('POST', paths.carts, { cartItem: [item('plan')] });
    expect(types()).to.deep.equal(['ShoppingCartCreateEvent', 'ShoppingCartAttributeValueChangeEvent', 'ShoppingCartDeleteEvent']);
    expect(sent.map((one) => one.callback)).to.deep.equal([callback, callback, callback]);
    const changed = (sent[1]?.body.event as { shoppingCart: { id: string; cartItem: { quantity: number }[] } }).shoppingCart;
    expect([changed.id, changed.cartItem[0]?.quantity]).to.deep.equal([cart.id, 2]);
  });

  it('tell of an order when it is placed, once, and of each step that it takes, as it then is', async () => {
    const { ask, sent, pass, types } = open();
    await ask('POST', 'productOrderingManagement/v5/hub', { callback });
    const order = { externalId: 'x', notificationContact: 'a@example.com', productOrderItem: [item('plan')] };
    await ask('POST', paths.orders, order);
    await ask('POST', paths.orders, order);
    expect(types()).to.deep.equal(['ProductOrderCreateEvent']);
    pass(2_000);
    pass(18_000);
    const states = sent.map(({ body }) => [body['@type'], (body.event as { productOrder: { state: string } }).productOrder.state]);
    expect(states[0]).to.deep.equal(['ProductOrderCreateEvent', 'acknowledged']);
    expect(states.filter(([type]) => type === 'ProductOrderStateChangeEvent').map(([, state]) => state)).to.deep.equal(['inProgress', 'completed']);
    expect(states.some(([type]) => type === 'ProductOrderAttributeValueChangeEvent')).to.equal(true);
  });

  it('come to those who asked for them, and to nobody of a BSS that was reset', async () => {
    const { ask, sent, pass, types, simulator } = open();
    await ask('POST', 'productOrderingManagement/v4/hub', { callback, query: 'eventType=ProductOrderStateChangeEvent&event.productOrder.state=completed' });
    expect((await ask('POST', 'productOrderingManagement/v4/hub', { callback, query: 'eventType.regex=(' })).status).to.equal(400);
    const order = { notificationContact: 'a@example.com', productOrderItem: [item('plan')] };
    await ask('POST', paths.orders, order);
    pass(20_000);
    expect(types()).to.deep.equal(['ProductOrderStateChangeEvent']);
    await ask('POST', paths.orders, order);
    simulator.reset();
    pass(20_000);
    expect(sent).to.have.length(1);
  });

  it('change nothing of a BSS that sends none', async () => {
    const answers = async (options: Parameters<typeof startCalling>[0]): Promise<unknown> => {
      const { ask } = startCalling(options);
      await ask('POST', 'shoppingCart/v4/hub', { callback });
      return (await ask('POST', paths.carts, { cartItem: [item('plan')] })).body;
    };
    expect(await answers({ deliver: () => undefined })).to.deep.equal(await answers({}));
  });
});
