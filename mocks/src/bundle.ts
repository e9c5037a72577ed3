import * as z from 'zod/mini';
import { pricesOf, type Sale } from './price-list.js';
import type { TmfResource } from './tmf-query.js';

/** What one bundle in a cart or order still holds and still pays for. */
export interface BundleAllowance {
  /** Says whether the offering is a part of the bundle. */
  holds(offeringId: string): boolean;
  /**
   * Takes `quantity` of an offering: how many of them the bundle's price covers, and whether that is more than the bundle can
   * hold.
   */
  take(offeringId: string, quantity: number): { readonly covered: number; readonly tooMany: boolean };
}

const bundledOffering = z.object({
  id: z.string(),
  bundledProductOfferingOption: z.optional(
    z.object({
      numberRelOfferDefault: z.optional(z.number()),
      numberRelOfferLowerLimit: z.optional(z.number()),
      numberRelOfferUpperLimit: z.optional(z.number()),
    }),
  ),
});

/**
 * Opens the allowance of `quantity` times an offering; one that is no bundle holds nothing.
 *
 * The price of a bundle covers each part at its `numberRelOfferDefault` (else its lower limit, else one); a bundle without a
 * price of its own covers nothing.
 */
export function bundleAllowance(sale: Sale, offering: TmfResource, quantity: number): BundleAllowance {
  const paysForParts = pricesOf(sale, offering, new Map()).length > 0;
  const listed = Array.isArray(offering.bundledProductOffering) ? (offering.bundledProductOffering as unknown[]) : [];
  const left = new Map(
    listed.flatMap((entry) => {
      const { data } = bundledOffering.safeParse(entry);
      if (!data) return [];
      const {
        numberRelOfferDefault,
        numberRelOfferLowerLimit = 1,
        numberRelOfferUpperLimit = Infinity,
      } = data.bundledProductOfferingOption ?? {};
      const covered = paysForParts ? (numberRelOfferDefault ?? numberRelOfferLowerLimit) * quantity : 0;
      return [[data.id, { covered, room: numberRelOfferUpperLimit * quantity }] as const];
    }),
  );
  return {
    holds: (offeringId) => left.has(offeringId),
    take: (offeringId, count) => {
      const part = left.get(offeringId);
      if (!part) return { covered: 0, tooMany: false };
      const covered = Math.min(count, part.covered);
      left.set(offeringId, { covered: part.covered - covered, room: part.room - count });
      return { covered, tooMany: count > part.room };
    },
  };
}
