import { contactMedia, orderItems, type OrderCodec } from './order-wire.js';

/** TMF622 v4: one external id, dates of the order by that name, parties and channels flat. */
export const orderCodecV4: OrderCodec = {
  ofCustomer: 'relatedParty.id',
  ofIntent: 'externalId',
  placedAt: 'orderDate',
  order(command, customerId, channel) {
    const { intentId, contact } = command;
    const { givenName, familyName, email, phone } = contact;
    return {
      externalId: intentId,
      notificationContact: email || phone,
      ...(channel ? { channel: [channel] } : {}),
      relatedParty: [
        ...(customerId === undefined ? [] : [{ id: customerId, role: 'customer', '@referredType': 'Party' }]),
        {
          // TMF622 v4 wants an id of every party; somebody who has none is known by what was ordered.
          id: customerId ?? intentId,
          name: `${givenName} ${familyName}`.trim(),
          role: 'contact',
          givenName,
          familyName,
          contactMedium: contactMedia(contact),
          '@referredType': 'Individual',
          '@baseType': 'RelatedParty',
          '@type': 'RelatedPartyWithContactMedium',
        },
      ],
      productOrderItem: orderItems(command),
      '@type': 'ProductOrder',
    };
  },
};
