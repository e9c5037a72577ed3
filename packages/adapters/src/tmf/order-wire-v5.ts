import { contactMedia, orderItems, type OrderCodec } from './order-wire.js';
import { relatedPartyV5 } from './party-wire-v5.js';

const partyType = 'RelatedPartyRefOrPartyRoleRef';

/** TMF622 v5: several external ids, each with whose it is; parties and channels by reference, in a role. */
export const orderCodecV5: OrderCodec = {
  ofCustomer: 'relatedParty.partyOrPartyRole.id',
  ofIntent: 'externalId.id',
  placedAt: 'creationDate',
  order(command, customerId, channel) {
    const { intentId, contact } = command;
    const { givenName, familyName, email, phone } = contact;
    const name = `${givenName} ${familyName}`.trim();
    return {
      externalId: [{ id: intentId, owner: 'selfcare', externalIdentifierType: 'orderIntent', '@type': 'ExternalIdentifier' }],
      notificationContact: email || phone,
      ...(channel
        ? { channel: [{ role: 'order capture', channel: { ...channel, '@type': 'ChannelRef', '@referredType': 'Channel' }, '@type': 'RelatedChannel' }] }
        : {}),
      relatedParty: [
        ...(customerId === undefined ? [] : [relatedPartyV5(partyType, customerId, 'customer')]),
        {
          // A party can only be referred to, by its id; somebody who has none is known by what was ordered.
          ...relatedPartyV5(partyType, customerId ?? intentId, 'contact', name),
          givenName,
          familyName,
          contactMedium: contactMedia(contact).map((medium) => ({ ...medium, '@type': 'ContactMedium' })),
          '@baseType': partyType,
          '@type': 'RelatedPartyWithContactMedium',
        },
      ],
      productOrderItem: orderItems(command),
      '@type': 'ProductOrder',
    };
  },
};
