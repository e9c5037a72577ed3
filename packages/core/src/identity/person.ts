import type { SessionState } from '../session.js';

/** Who asks, as far as the host tells: to be compared before and after a change of identity. */
export interface Person {
  readonly anonymous: boolean;
  /** Absent also for somebody signed in whose id the host does not tell. */
  readonly customerId?: string;
}

export function personOf({ signOn, customer }: SessionState): Person {
  return { anonymous: signOn === 'anonymous', ...(customer ? { customerId: customer.id } : {}) };
}

/** True when both are surely the same customer; two without an id never are. */
export function isSameCustomer(one: Person, other: Person): boolean {
  return one.customerId !== undefined && one.customerId === other.customerId;
}

/** True when what `before` typed and chose may stay: a visitor who signs in takes it along, and the same customer keeps it. */
export function keepsWhatWasThere(before: Person, now: Person): boolean {
  return before.anonymous || isSameCustomer(before, now);
}
