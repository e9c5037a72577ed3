import { geographicAddress, type QualificationCodec } from './qualification-wire.js';

/** TMF679 v4: one resource for every question, with one place for all its items. */
export const qualificationCodecV4: QualificationCodec = {
  resource: 'productOfferingQualification',
  request: ({ offeringIds, address }, customerId) => ({
    instantSyncQualification: true,
    provideAlternative: true,
    provideUnavailabilityReason: true,
    ...(address ? { place: [{ ...geographicAddress(address), role: 'serviceLocation', '@baseType': 'Place' }] } : {}),
    ...(customerId === undefined ? {} : { relatedParty: [{ id: customerId, role: 'customer', '@referredType': 'Customer' }] }),
    productOfferingQualificationItem: offeringIds.map((offeringId, at) => ({
      id: String(at + 1),
      action: 'add',
      productOffering: { id: offeringId },
    })),
    '@type': 'ProductOfferingQualification',
  }),
};
