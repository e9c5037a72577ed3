import * as z from 'zod/mini';
import { refusedItem } from './items.js';
import type { TmfResource } from './tmf-query.js';

/** An item among those that are bought together. */
export interface CompanionItem {
  readonly id: string;
  readonly offering: TmfResource;
  /** What it brings along without items of their own. */
  readonly usualParts: readonly TmfResource[];
}

const relationship = z.object({ id: z.string(), relationshipType: z.string(), role: z.optional(z.string()) });

type Relationship = z.infer<typeof relationship>;

/**
 * Refuses (422, naming the later item) two offerings of which one excludes the other, whichever of them says so. `items` are all
 * of a cart or order, those inside of others too.
 */
export function refuseExcluded(items: readonly CompanionItem[]): void {
  const bought = items.flatMap(({ id, offering, usualParts }) =>
    [offering, ...usualParts].map((each) => ({ id, offering: each })),
  );
  for (const [at, one] of bought.entries()) {
    for (const { id } of relationshipsOf(one.offering, 'excludes')) {
      const otherAt = bought.findIndex(({ offering }, place) => offering.id === id && place !== at);
      const other = bought[otherAt];
      if (!other) continue;
      const [earlier, later] = otherAt < at ? [other, one] : [one, other];
      const [wanted, present, itemId] = [later.offering.id, earlier.offering.id, earlier.id].map((each) => JSON.stringify(each));
      const detail = `asks for ${wanted}, which cannot go together with ${present} of item ${itemId}`;
      throw refusedItem(later.id, 'offeringExcluded', 'Two product offerings exclude each other', detail);
    }
  }
}

/**
 * Refuses (422, naming the item) an offering that requires what is not ordered with it. Of several that are required in one role,
 * one is enough. A cart is half filled while somebody shops: only an order must be complete.
 */
export function refuseIncomplete(items: readonly CompanionItem[]): void {
  const ordered = new Set(items.flatMap(({ offering, usualParts }) => [offering, ...usualParts].map(({ id }) => id)));
  for (const { id, offering } of items) {
    const required = relationshipsOf(offering, 'requires');
    const missing = required.find(({ role, id: only }) => !alternatives(required, role, only).some((each) => ordered.has(each)));
    if (!missing) continue;
    const wanted = alternatives(required, missing.role, missing.id).map((each) => JSON.stringify(each));
    const reason = `which is ordered only together with ${wanted.join(' or ')}; a cart may lack it, an order may not`;
    const detail = `asks for ${JSON.stringify(offering.id)}, ${reason}`;
    throw refusedItem(id, 'offeringRequired', 'A product offering needs another one', detail);
  }
}

function alternatives(required: readonly Relationship[], role: string | undefined, only: string): readonly string[] {
  return role === undefined ? [only] : required.filter((each) => each.role === role).map(({ id }) => id);
}

function relationshipsOf({ productOfferingRelationship }: TmfResource, type: string): readonly Relationship[] {
  if (!Array.isArray(productOfferingRelationship)) return [];
  return productOfferingRelationship
    .flatMap((entry: unknown) => z.safeParse(relationship, entry).data ?? [])
    .filter(({ relationshipType }) => relationshipType.toLowerCase() === type);
}
