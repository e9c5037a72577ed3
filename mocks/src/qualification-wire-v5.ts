import { isWireObject, partiesFromV5, partiesV5, placesFromV5, placesV5, typed, type ShapesV5, type WireObject } from './typed-wire-v5.js';

const shapes: ShapesV5 = {
  CheckProductOfferingQualification: {
    checkProductOfferingQualificationItem: 'CheckProductOfferingQualificationItem',
    relatedParty: partiesV5('RelatedPartyOrPartyRole'),
  },
  CheckProductOfferingQualificationItem: {
    productOffering: 'ProductOfferingRef',
    product: 'Product',
    eligibilityResultReason: 'EligibilityResultReason',
    terminationError: 'TerminationError',
    alternateProductOfferingProposal: 'AlternateProductOfferingProposal',
  },
  Product: { place: placesV5 },
  AlternateProductOfferingProposal: { alternateProductOffering: 'ProductOfferingRef' },
};

/** A qualification, which is written as TMF679 v4 has it, as v5 writes a check. */
export function qualificationV5(qualification: WireObject): unknown {
  const { productOfferingQualificationItem: items, productOfferingQualificationDate, ...rest } = qualification;
  const renamed = {
    ...rest,
    creationDate: productOfferingQualificationDate,
    checkProductOfferingQualificationItem: Array.isArray(items) ? items.map(itemV5) : items,
    '@type': 'CheckProductOfferingQualification',
  };
  return typed(renamed, 'CheckProductOfferingQualification', shapes);
}

function itemV5(item: unknown): unknown {
  if (!isWireObject(item)) return item;
  const { eligibilityUnavailabilityReason, ...rest } = item;
  return { ...rest, ...(eligibilityUnavailabilityReason === undefined ? {} : { eligibilityResultReason: eligibilityUnavailabilityReason }) };
}

/** A check as a v5 caller sends it, in the form of v4: the place of its items becomes that of all. */
export function qualificationFromV5(body: WireObject): WireObject {
  const { checkProductOfferingQualificationItem: items, relatedParty, ...rest } = body;
  const places = (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
    const product = isWireObject(item) ? item.product : undefined;
    const place = isWireObject(product) ? placesFromV5(product.place) : undefined;
    return Array.isArray(place) ? (place as unknown[]) : [];
  });
  return {
    ...rest,
    ...(relatedParty === undefined ? {} : { relatedParty: partiesFromV5(relatedParty) }),
    ...(places.length > 0 ? { place: places.slice(0, 1) } : {}),
    productOfferingQualificationItem: items,
  };
}
