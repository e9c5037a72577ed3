import { compareMoney, moneyFrom } from '../money.js';
import { costOf } from './guided-cost.js';
import type { GuidedBound, GuidedCondition } from './guided-flow.js';
import type { GuidedOffer } from './guided-offer.js';
import { measureIn } from './measure.js';

/** True when the offer is as the condition says. `answer` stands in for the bounds that name it; without it they are met by nothing. */
export function meets(condition: GuidedCondition, offer: GuidedOffer, answer?: number): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.every((one) => meets(one, offer, answer));
    case 'any':
      return condition.conditions.some((one) => meets(one, offer, answer));
    case 'not':
      return !meets(condition.condition, offer, answer);
    case 'has':
      return offer.parts.some(({ partId }) => partId === condition.part);
    case 'price':
      return meetsPrice(condition, offer, answer);
    default:
      return offer.parts.some(
        ({ partId, offering }) => (condition.part ?? partId) === partId && offeringMeets(condition, offering, answer),
      );
  }
}

type OfferingCondition = Extract<GuidedCondition, { kind: 'category' | 'offering' | 'fact' | 'measure' }>;

function offeringMeets(condition: OfferingCondition, offering: GuidedOffer['parts'][number]['offering'], answer: number | undefined): boolean {
  switch (condition.kind) {
    case 'category':
      return offering.categoryIds.some((id) => condition.categoryIds.includes(id));
    case 'offering':
      return condition.offeringIds.includes(offering.id);
    case 'fact':
      return offering.facts.some(({ name, value }) => name === condition.name && condition.values.includes(value));
    case 'measure':
      return offering.facts.some(({ name, value }) => {
        if (name !== condition.name) return false;
        const measure = condition.unlimited?.includes(value) ? Infinity : measureIn(value, condition.unit);
        return measure !== undefined && isWithin(condition, answer, (bound) => measure - bound);
      });
  }
}

function meetsPrice(condition: Extract<GuidedCondition, { kind: 'price' }>, offer: GuidedOffer, answer: number | undefined): boolean {
  const amounts = costOf(offer, condition.bucket);
  if (!amounts || amounts.some(({ currency }) => currency !== condition.currency)) return false;
  const amount = amounts[0] ?? moneyFrom(0, condition.currency);
  return isWithin(condition, answer, (bound) => {
    const limit = moneyFrom(bound, condition.currency);
    return amount && limit ? compareMoney(amount, limit) : NaN;
  });
}

/** `compared` tells how what is there stands to a bound: below, at or above zero; NaN where they cannot be compared. */
function isWithin(
  { atLeast, atMost }: { readonly atLeast?: GuidedBound; readonly atMost?: GuidedBound },
  answer: number | undefined,
  compared: (bound: number) => number,
): boolean {
  const numberOf = (bound: GuidedBound): number => (bound === 'answer' ? (answer ?? NaN) : bound);
  return (atLeast === undefined || compared(numberOf(atLeast)) >= 0) && (atMost === undefined || compared(numberOf(atMost)) <= 0);
}
