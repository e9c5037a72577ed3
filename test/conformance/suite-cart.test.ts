import { expect } from '@open-wc/testing';
import { BackendProblem } from '@selfcare/core';
import { SuiteCart } from '../../packages/conformance/src/suite-cart.js';

const plan = { id: 'line-1', action: 'add', offeringId: 'plan', name: 'Plan', quantity: 1 } as const;
const command = { action: 'add', offeringId: 'plan', name: 'Plan', key: 'new' } as const;

describe('the cart of a suite', () => {
  it('keeps lines as they are put, and takes out those of none', async () => {
    const cart = new SuiteCart([plan]);
    expect((await cart.putLine('c', { ...command, quantity: 2 })).lines.map(({ id, quantity }) => [id, quantity])).to.deep.equal([['line-1', 1], ['new', 2]]);
    expect((await cart.putLine('c', { ...command, lineId: 'line-1', quantity: 0 })).lines).to.have.length(1);
    await cart.discard();
    expect((await cart.load()).lines).to.deep.equal([]);
  });

  it('fails as it is told to, and changes nothing then', async () => {
    const cart = new SuiteCart([plan]);
    cart.writeProblem = cart.readProblem = new BackendProblem('invalid', 'No');
    const problems = await Promise.all([cart.load(), cart.putLine('c', { ...command, quantity: 2 })].map((call) => call.catch((error: unknown) => error)));
    expect(problems).to.deep.equal([cart.readProblem, cart.writeProblem]);
    cart.readProblem = undefined;
    expect((await cart.load()).lines).to.deep.equal([plan]);
  });
});
