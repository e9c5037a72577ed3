import type { Qualification, QualificationQuery, ServiceAddress } from '@selfcare/core';
import * as z from 'zod/mini';
import { entriesOf, entryIn, id, list, maybe, read, reference, text } from './wire.js';

const reason = z.object({ code: text, label: text });

const item = z.object({
  id: maybe(id),
  state: text,
  qualificationItemResult: text,
  productOffering: maybe(reference),
  eligibilityUnavailabilityReason: list(reason),
  // by this name in v5
  eligibilityResultReason: list(reason),
  alternateProductOfferingProposal: list(z.object({ alternateProductOffering: maybe(reference) })),
});

/** The items of a TMF679 `ProductOfferingQualification` (v4) or `CheckProductOfferingQualification` (v5), as far as they are read. */
const wireItems = read((body): readonly WireItem[] => {
  const items = entryIn(body, 'checkProductOfferingQualificationItem') ?? entryIn(body, 'productOfferingQualificationItem');
  return z.parse(list(item), entriesOf(items));
});

/** How one version of TMF679 has a check written. */
export interface QualificationCodec {
  readonly resource: string;
  /** A check that is to be answered at once: one item for each offering, counted from 1. */
  request(query: QualificationQuery, customerId: string | undefined): Record<string, unknown>;
}

type WireItem = z.infer<typeof item>;

/** What the answer says of each offering that was asked for; nothing at all is `unknown`. */
export function qualificationsFrom(body: unknown, offeringIds: readonly string[]): readonly Qualification[] {
  const items = z.parse(wireItems, body);
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
    reasons: [...(wire?.eligibilityUnavailabilityReason ?? []), ...(wire?.eligibilityResultReason ?? [])].flatMap(({ code, label }) =>
      label === undefined ? [] : [{ ...(code === undefined ? {} : { code }), label }],
    ),
    alternativeIds: alternatives.flatMap(({ alternateProductOffering }) => alternateProductOffering?.id ?? []),
  };
}

/**
 * TMF679 says `qualified`, `unqualified` and `alternate`; its examples and many back ends say it in traffic lights, of which the middle one is
 * a no where it comes with something else to have.
 */
function resultOf({ state = '', qualificationItemResult = '', alternateProductOfferingProposal }: WireItem): Qualification['result'] {
  const plain = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain(state) === 'terminatedwitherror') return 'unknown';
  const word = plain(qualificationItemResult);
  if (/^(qualified|green|eligible)$/.test(word)) return 'qualified';
  if (/^(yellow|orange|amber)$/.test(word) && alternateProductOfferingProposal.length > 0) return 'unqualified';
  return /^(unqualified|notqualified|red|ineligible|noteligible|alternate)$/.test(word) ? 'unqualified' : 'unknown';
}

/** An address as TMF673 writes it, in either version. */
export function geographicAddress({ street, postcode, city, country }: ServiceAddress): Record<string, unknown> {
  return {
    streetName: street.trim(),
    ...(postcode.trim() === '' ? {} : { postcode: postcode.trim() }),
    city: city.trim(),
    country,
    '@type': 'GeographicAddress',
  };
}
