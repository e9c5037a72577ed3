import { freezeDeep } from '../freeze.js';
import type { Order } from '../orders/order.js';
import type { Problem } from '../problem.js';
import type { Blocker, ContactDetails, ContactField } from './checkout.js';
import type { ContactForm } from './contact-form.js';
import type { FieldError } from './contact-rules.js';
import type { Placement } from './placement.js';

export type CheckoutStep = Placement['step'];

/** The way from a cart to an order. */
export interface CheckoutState {
  readonly step: CheckoutStep;
  /** Rises when what was typed is forgotten: a view then empties its fields too, with all that a tool has filled in. */
  readonly form: number;
  /** What was typed, kept in memory only. */
  readonly contact: ContactDetails;
  /** Wrong or missing fields: shown after the first try to go on, or on leaving a filled field. */
  readonly fieldErrors: Readonly<Partial<Record<ContactField, FieldError>>>;
  /** Why the step's primary action cannot be done now; empty: it can. */
  readonly blockers: readonly Blocker[];
  /** The order that was placed. */
  readonly order?: Order;
  /** The page was opened anew after an order was placed, which is being read: `order` follows, or the cart as it is. */
  readonly recalling: boolean;
  /** `order` was placed on an earlier page: it is no news. */
  readonly recalled: boolean;
  /** Why it was rejected, or why its end is not known. */
  readonly problem?: Problem;
  /** The reference to tell the operator while the end is not known. */
  readonly intentId?: string;
  /** The end is not known, and the back end is being asked. */
  readonly checking: boolean;
}

/** The state that views draw, of all that is known. */
export function checkoutStateOf(placement: Placement, form: ContactForm, blockers: readonly Blocker[], recalling = false): CheckoutState {
  const { step } = placement;
  return freezeDeep({
    step,
    form: form.number,
    contact: form.contact,
    fieldErrors: form.errors,
    blockers,
    order: step === 'placed' ? placement.order : undefined,
    recalling,
    recalled: step === 'placed' && placement.recalled === true,
    problem: step === 'rejected' || step === 'unknown' ? placement.problem : undefined,
    intentId: step === 'unknown' ? placement.intentId : undefined,
    checking: step === 'unknown' && placement.checking,
  });
}
