import type * as z from 'zod/mini';
import type { partyBody } from './items.js';
import type { Principal } from './simulated-identity.js';

/** Something that belongs to whoever made it; `undefined` is everybody who is not recognised. */
export interface Owned {
  readonly owner?: Principal | undefined;
}

/** Says whether a principal may know of a thing. What the unrecognised made, any of them may see who knows its id. */
export function visibleTo(principal: Principal | undefined, { owner }: Owned): boolean {
  return principal?.id === owner?.id;
}

/**
 * The related parties of a thing: who owns it as `customer`, whatever the caller said about that, then those that the caller
 * named.
 */
export function relatedParties(
  { owner }: Owned,
  named: readonly z.infer<typeof partyBody>[],
): readonly Record<string, unknown>[] {
  const others = named.map((party) => ({ id: 'unregistered', '@referredType': 'Individual', ...party }));
  if (!owner || owner.kind === 'guest') return others;
  const { id, name, kind } = owner;
  const customer = { id, name, role: 'customer', '@referredType': kind === 'business' ? 'Organization' : 'Individual' };
  return [customer, ...others.filter(({ role }) => role?.toLowerCase() !== 'customer')];
}
