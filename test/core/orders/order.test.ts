import { expect } from '@open-wc/testing';
import { isFinal, type OrderState } from '@selfcare/core';

describe("an order's state", () => {
  for (const state of ['rejected', 'cancelled', 'completed', 'failed', 'partial'] as const satisfies readonly OrderState[]) {
    it(`${state} is the last one`, () => expect(isFinal(state)).to.equal(true));
  }

  const open = [
    'draft',
    'acknowledged',
    'pending',
    'held',
    'inProgress',
    'assessingCancellation',
    'pendingCancellation',
    'unknown',
  ] as const;
  for (const state of open satisfies readonly OrderState[]) {
    it(`${state} may go on`, () => expect(isFinal(state)).to.equal(false));
  }
});
