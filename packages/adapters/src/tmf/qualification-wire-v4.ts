import type { Qualification, QualificationQuery, ServiceAddress } from '@selfcare/core';
import * as z from 'zod/mini';
import { id, list, maybe, reference, text } from './wire-v4.js';

const item = z.object({
  id: maybe(id),
  state: text,
  qualificationItemResult: text,
  productOffering: maybe(reference),
  eligibilityUnavailabilityReason: list(z.object({ code: text, label: text })),
  alternateProductOfferingProposal: list(z.object({ alternateProductOffering: maybe(reference) })),
});

/** A TMF679 v4 `ProductOfferingQualification`, as far as it is read. */
export const wireQualification = z.object({ state: text, productOfferingQualificationItem: list(item) });

type WireItem = z.infer<typeof item>;

/** The body of a TMF679 v4 request that is to be answered at once: one item for each offering, counted from 1. */
export function qualificationRequest({ offeringIds, address }: QualificationQuery, customerId: string | undefined): Record<string, unknown> {
  return {
    '@type': 'ProductOfferingQualification',
    instantSyncQualification: true,
    provideAlternative: true,
    provideUnavailabilityReason: true,
    ...(address ? { place: [placeOf(address)] } : {}),
    ...(customerId === undefined ? {} : { relatedParty: [{ id: customerId, role: 'customer', '@referredType': 'Customer' }] }),
    productOfferingQualificationItem: offeringIds.map((offeringId, at) => ({
      id: String(at + 1),
      action: 'add',
      productOffering: { id: offeringId },
    })),
  };
}

/** What the answer says of each offering that was asked for; nothing at all is `unknown`. */
export function qualificationsFrom(body: unknown, offeringIds: readonly string[]): readonly Qualification[] {
  const items = z.safeParse(wireQualification, body).data?.productOfferingQualificationItem ?? [];
  return offeringIds.map((offeringId, at) => {
    const named = items.find(({ productOffering }) => productOffering?.id === offeringId);
    // Some back ends answer with the item's id alone.
    const counted = items.find((one) => one.id === String(at + 1) && !one.productOffering);
    return qualificationFrom(named ?? counted, offeringId);
  });
}

function qualificationFrom(wire: WireItem | undefined, offeringId: string): Qualification {
  const alternatives = wire?.alternateProductOfferingProposal ?? [];
  return {
    offeringId,
    result: wire ? resultOf(wire) : 'unknown',
    reasons: (wire?.eligibilityUnavailabilityReason ?? []).flatMap(({ code, label }) =>
      label === undefined ? [] : [{ ...(code === undefined ? {} : { code }), label }],
    ),
    alternativeIds: alternatives.flatMap(({ alternateProductOffering }) => alternateProductOffering?.id ?? []),
  };
}

/** TMF679 says `qualified`, `unqualified` and `alternate`; its examples and many back ends say it in traffic lights. */
function resultOf({ state = '', qualificationItemResult = '' }: WireItem): Qualification['result'] {
  const plain = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain(state) === 'terminatedwitherror') return 'unknown';
  const word = plain(qualificationItemResult);
  if (/^(qualified|green|eligible)$/.test(word)) return 'qualified';
  return /^(unqualified|notqualified|red|ineligible|noteligible|alternate)$/.test(word) ? 'unqualified' : 'unknown';
}

function placeOf({ street, postcode, city, country }: ServiceAddress): Record<string, unknown> {
  return {
    role: 'serviceLocation',
    '@type': 'GeographicAddress',
    '@baseType': 'Place',
    streetName: street.trim(),
    ...(postcode.trim() === '' ? {} : { postcode: postcode.trim() }),
    city: city.trim(),
    country,
  };
}
