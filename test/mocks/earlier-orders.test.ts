import { expect } from '@open-wc/testing';
import { demoCustomers } from '@selfcare/mocks';
import { startCalling } from './caller.js';

describe('orders that were placed before', () => {
  it('are there at the start with what was delivered, and again after a reset', () => {
    const customer = demoCustomers[0]!;
    const { simulator } = startCalling({ earlierOrders: [{ customer, offeringIds: ['plan', 'phone'], delivered: 2 }] });
    const states = () => (simulator.inspect().orders as unknown as readonly { productOrderItem: readonly { state: string }[] }[]).map(({ productOrderItem }) => productOrderItem.map(({ state }) => state));
    expect(states()).to.deep.equal([['completed', 'completed']]);
    simulator.reset();
    expect(states()).to.deep.equal([['completed', 'completed']]);
  });
});
