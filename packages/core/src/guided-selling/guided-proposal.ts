import { compareMoney, type Money } from '../money.js';
import type { PriceBuckets } from '../price/price-buckets.js';
import type { Qualification, QualificationReason } from '../qualification/qualification.js';
import { costOf, pricesOfOffer, type GuidedBucket } from './guided-cost.js';
import type { GuidedOffer } from './guided-offer.js';

/** Whether this customer may have an offer: what its offerings say together. `unchecked` where the back end cannot tell at all. */
export type OfferEligibility = 'qualified' | 'unqualified' | 'unknown' | 'unchecked';

/** One of the offers that the conversation ends with. */
export interface GuidedProposal {
  readonly offer: GuidedOffer;
  readonly prices: PriceBuckets;
  /** The questions whose answers it matches. */
  readonly matches: readonly string[];
  readonly eligibility: OfferEligibility;
  /** Why not, or what it hangs on, with the offering that the back end said it of. */
  readonly reasons: readonly (QualificationReason & { readonly offeringName: string })[];
}

/** The largest number of offers that a conversation ends with. */
export const mostProposals = 3;

/** The cheapest for good each month first, then today; what has no comparable price keeps the catalogue's order behind them. */
export function byPrice(offers: readonly GuidedOffer[]): readonly GuidedOffer[] {
  return offers
    .map((offer) => ({ offer, monthly: onlyAmount(offer, 'perMonth'), today: onlyAmount(offer, 'dueToday') }))
    .sort((one, other) => compare(one.monthly, other.monthly) || compare(one.today, other.today))
    .map(({ offer }) => offer);
}

/** The ids of all offerings in the offers, each once, at most so many. */
export function offeringIdsIn(offers: readonly GuidedOffer[], most: number): readonly string[] {
  const ids = new Set<string>();
  for (const { parts } of offers) {
    for (const { offering } of parts) if (ids.size < most) ids.add(offering.id);
  }
  return [...ids];
}

/**
 * At most three of the offers, which come in the order of preference: first what the customer may have, last what they may not.
 * Without qualifications nothing is known of that.
 */
export function propose(
  offers: readonly GuidedOffer[],
  qualifications: readonly Qualification[] | undefined,
  matchesOf: (offer: GuidedOffer) => readonly string[],
  otherwise: 'unknown' | 'unchecked',
): readonly GuidedProposal[] {
  const byId = new Map(qualifications?.map((qualification) => [qualification.offeringId, qualification]));
  const judged = offers.map((offer) => ({ offer, eligibility: qualifications ? eligibilityOf(offer, byId) : otherwise }));
  const order: readonly OfferEligibility[] = ['qualified', 'unknown', 'unchecked', 'unqualified'];
  return judged
    .sort((one, other) => order.indexOf(one.eligibility) - order.indexOf(other.eligibility))
    .slice(0, mostProposals)
    .map(({ offer, eligibility }) => ({
      offer,
      prices: pricesOfOffer(offer),
      matches: matchesOf(offer),
      eligibility,
      reasons: reasonsOf(offer, eligibility, byId),
    }));
}

type Verdicts = ReadonlyMap<string, Qualification>;

function eligibilityOf({ parts }: GuidedOffer, verdicts: Verdicts): OfferEligibility {
  const results = parts.map(({ offering }) => verdicts.get(offering.id)?.result ?? 'unknown');
  if (results.includes('unqualified')) return 'unqualified';
  return results.includes('unknown') ? 'unknown' : 'qualified';
}

function reasonsOf({ parts }: GuidedOffer, eligibility: OfferEligibility, verdicts: Verdicts): GuidedProposal['reasons'] {
  return parts.flatMap(({ offering }) => {
    const verdict = verdicts.get(offering.id);
    if (verdict?.result !== eligibility || eligibility === 'qualified') return [];
    return verdict.reasons.map((reason) => ({ ...reason, offeringName: offering.name }));
  });
}

/** Undefined when it is not known, or in several currencies. */
type Amount = Money | 'nothing' | undefined;

function onlyAmount(offer: GuidedOffer, bucket: GuidedBucket): Amount {
  const amounts = costOf(offer, bucket);
  if (amounts?.length === 0) return 'nothing';
  return amounts?.length === 1 ? amounts[0] : undefined;
}

/** Nothing to pay comes first, what is not known last; two currencies are left as they stand. */
function compare(one: Amount, other: Amount): number {
  const rank = (amount: Amount): number => (amount === 'nothing' ? 0 : amount ? 1 : 2);
  if (typeof one !== 'object' || typeof other !== 'object') return rank(one) - rank(other);
  return one.currency === other.currency ? compareMoney(one, other) : 0;
}
