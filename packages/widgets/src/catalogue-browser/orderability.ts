import { isWithin, type Offering } from '@selfcare/core';

/** Whether an offering can be put in a cart now, and if not, why. */
export type Orderability = 'orderable' | 'planned' | 'retired' | 'part-only' | 'unknown';

/** `now` in ms since the epoch. The life-cycle status says whether, the validity when (TMF620). */
export function orderability({ availability, validFor, sellable }: Offering, now: number): Orderability {
  if (availability === 'retired' || (validFor.end !== undefined && Date.parse(validFor.end) <= now)) return 'retired';
  if (availability === 'planned' || !isWithin(validFor, now)) return 'planned';
  if (availability === 'unknown') return 'unknown';
  return sellable ? 'orderable' : 'part-only';
}
