import type { Instant, Order } from '@selfcare/core';

/** One thing that happened, happens, or is to come. `state`: it is named after the order's own state. */
export interface Milestone {
  readonly name: 'received' | 'work' | 'worked' | 'complete' | 'outcome' | 'state';
  readonly standing: 'done' | 'now' | 'next';
  /** When it happened. */
  readonly at?: Instant;
  /** When it is expected. */
  readonly expectedAt?: Instant;
}

/**
 * What the order's state tells for sure, in the sequence of TMF622's life cycle: nothing is said to have happened that the state does not prove
 * (an order fails or is partly completed only after work on it began), and after a state that is no way forward nothing is promised.
 */
export function milestonesOf(order: Order): readonly Milestone[] {
  const { state, orderedAt, expectedAt, completedAt } = order;
  const received = done('received', orderedAt);
  const workNext: Milestone = { name: 'work', standing: 'next' };
  const completeNext: Milestone = { name: 'complete', standing: 'next', ...(expectedAt ? { expectedAt } : {}) };
  const now: Milestone = { name: 'state', standing: 'now', ...(completedAt ? { at: completedAt } : {}) };
  switch (state) {
    case 'acknowledged':
      return [{ ...received, standing: 'now' }, workNext, completeNext];
    case 'inProgress':
      return [received, { name: 'work', standing: 'now' }, completeNext];
    case 'completed':
      return [received, done('worked'), done('complete', completedAt)];
    case 'failed':
    case 'partial':
      return [received, done('worked'), now];
    case 'pending':
    case 'held':
      return [received, now, completeNext];
    case 'assessingCancellation':
    case 'pendingCancellation':
      return [received, now, { name: 'outcome', standing: 'next' }];
    case 'rejected':
    case 'cancelled':
      return [received, now];
    case 'draft':
      return [now];
    default:
      return orderedAt ? [received, now] : [now];
  }
}

function done(name: Milestone['name'], at?: Instant): Milestone {
  return { name, standing: 'done', ...(at ? { at } : {}) };
}
