import { expect } from '@open-wc/testing';
import type { StateKeeper } from '@selfcare/mocks';
import { item, paths, startCalling, type Caller } from './caller.js';

const memory = (): StateKeeper & { readonly values: Map<string, string> } => {
  const values = new Map<string, string>();
  return { values, getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
};
const order = (caller: Caller, key = 'k') =>
  caller.ask('POST', paths.orders, { productOrderItem: [item('plan')] }, { 'Idempotency-Key': key });

describe('kept state', () => {
  it('lets a new simulator go on with the carts and orders of the last one', async () => {
    const keep = memory();
    const before = startCalling({ keep }).as('customer-maya');
    const { body: cart } = await before.ask('POST', paths.carts, { cartItem: [item('phone', 2)] });
    const { body: placed } = await order(before);
    const after = startCalling({ keep }).as('customer-maya');
    expect((await after.ask('GET', `${paths.carts}/${cart.id}`)).body).to.deep.equal(cart);
    expect((await after.ask('GET', `${paths.orders}/${placed.id}`)).body).to.deep.equal(placed);
    expect((await startCalling({ keep }).ask('GET', `${paths.carts}/${cart.id}`)).status).to.equal(404);
  });

  it('still makes one order of one key, and never an id twice', async () => {
    const keep = memory();
    const { body: placed } = await order(startCalling({ keep }).as('customer-maya'));
    const after = startCalling({ keep }).as('customer-maya');
    expect((await order(after)).body.id).to.equal(placed.id);
    expect((await order(after, 'other')).body.id).not.to.equal(placed.id);
  });

  it('is gone after a reset', async () => {
    const keep = memory();
    const before = startCalling({ keep });
    await before.ask('POST', paths.carts, {});
    before.simulator.reset();
    expect(startCalling({ keep }).simulator.inspect().carts).to.deep.equal([]);
  });

  it('starts afresh from what it did not write, and from a catalogue that no longer sells what was ordered', async () => {
    const keep = memory();
    await startCalling({ keep }).ask('POST', paths.carts, { cartItem: [item('phone')] });
    expect(startCalling({ keep, data: {} }).simulator.inspect().carts).to.deep.equal([]);
    for (const written of ['', '{', 'null', '{"carts":[{"id":7}]}']) {
      for (const key of keep.values.keys()) keep.values.set(key, written);
      expect(startCalling({ keep }).simulator.inspect().carts, written).to.deep.equal([]);
    }
  });

  it('costs no answer when the storage is full', async () => {
    const full: StateKeeper = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect((await startCalling({ keep: full }).ask('POST', paths.carts, {})).status).to.equal(201);
  });
});
