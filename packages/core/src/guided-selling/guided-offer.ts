import type { Offering } from '../catalogue/catalogue.js';
import { meets } from './guided-condition.js';
import type { GuidedFlow, GuidedPart } from './guided-flow.js';

/** What guided selling can end with: one offering, or several that go together. */
export interface GuidedOffer {
  /** Names the offer in its flow: the ids of its offerings. */
  readonly id: string;
  readonly parts: readonly { readonly partId: string; readonly offering: Offering }[];
}

/** The largest number of offers that are counted. */
export const mostOffers = 50_000;

/**
 * Every offer of a flow: for each way, each offering of its first part with each of the others. `offeringsOf` tells what the catalogue holds
 * for a part. `complete` is false when there were more than 50,000 and the rest was left out.
 */
export function offersOf(
  { ways }: Pick<GuidedFlow, 'ways'>,
  offeringsOf: (part: GuidedPart) => readonly Offering[],
): { readonly offers: readonly GuidedOffer[]; readonly complete: boolean } {
  const offers = new Map<string, GuidedOffer>();
  for (const { parts } of ways) {
    let begun: readonly GuidedOffer['parts'][] = [[]];
    for (const part of parts) {
      const choices = offeringsOf(part).filter((offering) => !part.where || meets(part.where, offerWith(part.id, offering)));
      const ends = choices.map((offering) => [{ partId: part.id, offering }]);
      begun = upTo(mostOffers + 1, begun, part.optional ? [[], ...ends] : ends);
    }
    for (const chosen of begun) {
      const id = chosen.map(({ offering }) => offering.id).join(' + ');
      if (chosen.length > 0 && !offers.has(id)) offers.set(id, { id, parts: chosen });
    }
  }
  const all = [...offers.values()];
  return { offers: all.slice(0, mostOffers), complete: all.length <= mostOffers };
}

function upTo<Item>(most: number, begun: readonly (readonly Item[])[], ends: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  const joined: (readonly Item[])[] = [];
  for (const start of begun) {
    for (const end of ends) {
      if (joined.length === most) return joined;
      joined.push([...start, ...end]);
    }
  }
  return joined;
}

function offerWith(partId: string, offering: Offering): GuidedOffer {
  return { id: offering.id, parts: [{ partId, offering }] };
}
