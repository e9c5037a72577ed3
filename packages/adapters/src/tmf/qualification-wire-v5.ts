import { relatedPartyV5 } from './party-wire-v5.js';
import { geographicAddress, type QualificationCodec } from './qualification-wire.js';

/** TMF679 v5: a check is a resource of its own, and each of its items has the place in its product. */
export const qualificationCodecV5: QualificationCodec = {
  resource: 'checkProductOfferingQualification',
  request({ offeringIds, address }, customerId) {
    const place = address && [{ role: 'serviceLocation', place: geographicAddress(address), '@type': 'RelatedPlaceRefOrValue' }];
    return {
      instantSyncQualification: true,
      provideAlternative: true,
      provideResultReason: true,
      ...(customerId === undefined ? {} : { relatedParty: [relatedPartyV5('RelatedPartyOrPartyRole', customerId, 'customer')] }),
      checkProductOfferingQualificationItem: offeringIds.map((offeringId, at) => ({
        id: String(at + 1),
        action: 'add',
        productOffering: { id: offeringId, '@type': 'ProductOfferingRef', '@referredType': 'ProductOffering' },
        ...(place ? { product: { place, '@type': 'Product' } } : {}),
        '@type': 'CheckProductOfferingQualificationItem',
      })),
      '@type': 'CheckProductOfferingQualification',
    };
  },
};
