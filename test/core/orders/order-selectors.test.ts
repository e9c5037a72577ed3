import { expect } from '@open-wc/testing';
import { rollUp, type OrderState } from '@selfcare/core';
import { anOrder, anOrderLine } from '../../support/samples.js';

const orderOf = (...states: OrderState[]) => anOrder({ lines: states.map((state, at) => anOrderLine({ id: `${at}`, state })) });

describe('the roll-up of an order', () => {
  it('counts the completed lines of all', () => {
    expect(rollUp(orderOf('completed', 'inProgress', 'completed'))).to.deep.equal({ done: 2, total: 3, ended: 0, unknown: 0 });
  });

  it('never counts a line that ended without being completed as done', () => {
    expect(rollUp(orderOf('completed', 'cancelled', 'failed', 'rejected', 'partial'))).to.deep.equal({
      done: 1,
      total: 5,
      ended: 4,
      unknown: 0,
    });
  });

  it('owns up to states it does not know', () => {
    expect(rollUp(orderOf('completed', 'unknown'))).to.deep.equal({ done: 1, total: 2, ended: 0, unknown: 1 });
  });

  it('leaves out lines that nothing happens to', () => {
    const order = anOrder({ lines: [anOrderLine(), anOrderLine({ id: '2', action: 'noChange', state: 'acknowledged' })] });
    expect(rollUp(order)).to.deep.include({ done: 1, total: 1 });
  });

  it('is nothing of nothing for an order without lines', () => {
    expect(rollUp(orderOf())).to.deep.equal({ done: 0, total: 0, ended: 0, unknown: 0 });
  });
});
