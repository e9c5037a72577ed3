import type { Order } from '../orders/order.js';
import type { Problem } from '../problem.js';

/** Where an order stands between the form and the answer (trust.md A6). */
export type Placement =
  | { readonly step: 'contact' }
  | { readonly step: 'review' }
  | { readonly step: 'placing'; readonly intentId?: string }
  /** `recalled`: on a page that was opened anew. */
  | { readonly step: 'placed'; readonly order: Order; readonly recalled?: true }
  | { readonly step: 'rejected'; readonly problem: Problem }
  | { readonly step: 'unknown'; readonly intentId: string; readonly problem?: Problem; readonly checking: boolean };

export type PlacementEvent =
  | { readonly type: 'continued' }
  | { readonly type: 'wentBack' }
  | { readonly type: 'placed'; readonly order: Order }
  /** An order that was placed on an earlier page was read again. */
  | { readonly type: 'recalled'; readonly order: Order }
  | { readonly type: 'requested' }
  /** The intent is in the journal. */
  | { readonly type: 'noted'; readonly intentId: string }
  | { readonly type: 'rejected'; readonly problem: Problem }
  | { readonly type: 'lostSight'; readonly intentId: string; readonly problem?: Problem }
  /** An open intent was found, or is asked about again. */
  | { readonly type: 'checking'; readonly intentId: string }
  /** The open intent surely made no order, and sending it again can make only one. */
  | { readonly type: 'freed' }
  | { readonly type: 'startedOver' };

/** The next placement; the same object when the event means nothing where it stands, so that no stray answer moves an order on. */
export function transition(state: Placement, event: PlacementEvent): Placement {
  switch (event.type) {
    case 'continued':
      return state.step === 'contact' ? { step: 'review' } : state;
    case 'wentBack':
      return state.step === 'review' || state.step === 'rejected' ? { step: 'contact' } : state;
    case 'requested':
      return state.step === 'review' || state.step === 'rejected' ? { step: 'placing' } : state;
    case 'noted':
      return state.step === 'placing' ? { step: 'placing', intentId: event.intentId } : state;
    case 'checking':
      return state.step === 'placed' || state.step === 'placing'
        ? state
        : { step: 'unknown', intentId: event.intentId, checking: true };
    case 'placed':
      return isOpen(state) ? { step: 'placed', order: event.order } : state;
    case 'recalled':
      return state.step === 'contact' ? { step: 'placed', order: event.order, recalled: true } : state;
    case 'rejected':
      return isOpen(state) ? { step: 'rejected', problem: event.problem } : state;
    case 'lostSight':
      return isOpen(state) ? { step: 'unknown', intentId: event.intentId, problem: event.problem, checking: false } : state;
    case 'freed':
      return isOpen(state) ? { step: 'contact' } : state;
    case 'startedOver':
      return state.step === 'placed' ? { step: 'contact' } : state;
  }
}

/** True while an answer is waited for. */
function isOpen(state: Placement): boolean {
  return state.step === 'placing' || (state.step === 'unknown' && state.checking);
}
