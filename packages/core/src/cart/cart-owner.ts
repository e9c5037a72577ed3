import type { SessionState } from '../session.js';

/** Whose cart and typed words these are, as far as the host tells. */
export interface CartOwner {
  readonly anonymous: boolean;
  /** Absent also for somebody signed in whose id the host does not tell. */
  readonly customerId?: string;
}

export function cartOwner({ signOn, customer }: SessionState): CartOwner {
  return { anonymous: signOn === 'anonymous', ...(customer ? { customerId: customer.id } : {}) };
}

/** True when both are surely the same customer. */
export function isSameCustomer(one: CartOwner, other: CartOwner): boolean {
  return one.customerId !== undefined && one.customerId === other.customerId;
}
