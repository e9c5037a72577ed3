import * as z from 'zod/mini';
import { amount, decimal, list, maybe, quantity, reference, text } from './wire.js';

/**
 * TMF663 `CartPrice` and TMF622 `OrderPrice`, which are the same: a sum, and what is taken off it for some charge periods or
 * for good. `applicationDuration` on the sum itself is an extension: in how many charge periods it is charged, for good without.
 */
export const wireCharge = z.object({
  name: text,
  priceType: text,
  recurringChargePeriod: text,
  applicationDuration: decimal,
  unitOfMeasure: quantity,
  price: amount,
  priceAlteration: list(z.object({ applicationDuration: decimal, price: amount })),
  productOfferingPrice: maybe(reference),
});

export type WireCharge = z.infer<typeof wireCharge>;
