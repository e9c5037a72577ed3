import type { CartState } from '../cart/cart-state.js';
import type { Blocker, ContactDetails, ContactField } from './checkout.js';
import { contactError, contactFields } from './contact-rules.js';
import type { Placement } from './placement.js';

/** Everything a step's primary action depends on. */
export interface CheckoutFacts {
  readonly step: Placement['step'];
  readonly contact: ContactDetails;
  /** Fields that the back end refused and that were not changed since. */
  readonly refused: ReadonlySet<ContactField>;
  readonly cart: CartState;
  /** False where the back end takes no orders. */
  readonly canOrder: boolean;
}

/** Every reason why the step's primary action cannot be done now: the cart's first, then the fields in the order of the form. */
export function blockersOf(facts: CheckoutFacts): readonly Blocker[] {
  if (facts.step !== 'contact' && facts.step !== 'review' && facts.step !== 'rejected') return [];
  const reasons = facts.canOrder ? cartBlockers(facts) : [{ reason: 'ordering-unsupported' as const }];
  return [...reasons, ...fieldBlockers(facts)];
}

function cartBlockers({ step, cart }: CheckoutFacts): readonly Blocker[] {
  const { status, lines, updating, totals } = cart;
  if (status === 'failed' || status === 'unsupported') return [{ reason: 'cart-failed' }];
  if (status === 'ready' && lines.length === 0 && !updating) return [{ reason: 'cart-empty' }];
  if (step === 'contact') return [];
  const refused = lines.filter(({ standing }) => standing === 'failed');
  const unpriced = lines.filter(({ prices }) => prices?.incomplete);
  return [
    ...(updating || status !== 'ready' ? [{ reason: 'cart-updating' as const }] : []),
    ...refused.map(({ id }) => ({ reason: 'line-refused' as const, target: id })),
    ...unpriced.map(({ id }) => ({ reason: 'price-incomplete' as const, target: id })),
    ...(totals?.incomplete && !unpriced.length ? [{ reason: 'price-incomplete' as const }] : []),
  ];
}

function fieldBlockers({ contact, refused }: CheckoutFacts): readonly Blocker[] {
  return contactFields.flatMap((field): Blocker[] => {
    const error = contactError(contact, field) ?? (refused.has(field) ? 'wrong' : undefined);
    return error ? [{ reason: error === 'missing' ? 'field-missing' : 'field-wrong', target: field }] : [];
  });
}
