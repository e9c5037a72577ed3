import { itemShapesV5, itemsFromV5 } from './item-wire-v5.js';
import type { TmfResource } from './tmf-query.js';
import { isWireObject, partiesFromV5, partiesV5, typed, type ShapesV5, type WireObject } from './typed-wire-v5.js';

const shapes: ShapesV5 = {
  ProductOrder: {
    externalId: (value) => [{ id: value, owner: 'caller', externalIdentifierType: 'orderIntent', '@type': 'ExternalIdentifier' }],
    channel: (value) => (Array.isArray(value) ? value.map(channelV5) : value),
    note: 'Note',
    relatedParty: partiesV5('RelatedPartyRefOrPartyRoleRef'),
    productOrderItem: 'ProductOrderItem',
    orderTotalPrice: 'OrderPrice',
  },
  ProductOrderItem: {
    productOrderItem: 'ProductOrderItem',
    productOrderItemRelationship: 'OrderItemRelationship',
    productOffering: 'ProductOfferingRef',
    product: 'Product',
    note: 'Note',
    itemTerm: 'OrderTerm',
    itemPrice: 'OrderPrice',
    itemTotalPrice: 'OrderPrice',
  },
  ...itemShapesV5('OrderPrice'),
};

function channelV5(channel: unknown): unknown {
  if (!isWireObject(channel)) return channel;
  const { role = 'order capture', ...reference } = channel;
  return { role, channel: { ...reference, '@type': 'ChannelRef' }, '@type': 'RelatedChannel' };
}

/** An order, which is written as TMF622 v4 has it, as v5 does. */
export function orderV5({ orderDate, ...order }: TmfResource): TmfResource {
  return typed({ ...order, creationDate: orderDate }, 'ProductOrder', shapes) as TmfResource;
}

/** An order as a v5 caller sends it, in the form of v4; of several external ids the first one counts. */
export function orderFromV5(body: WireObject): WireObject {
  const { externalId, channel, ...rest } = body;
  const first: unknown = Array.isArray(externalId) ? externalId[0] : undefined;
  return {
    ...rest,
    ...(isWireObject(first) ? { externalId: first.id } : {}),
    ...(Array.isArray(channel) ? { channel: channel.map(channelFromV5) } : {}),
    ...('relatedParty' in body ? { relatedParty: partiesFromV5(body.relatedParty) } : {}),
    productOrderItem: itemsFromV5(body.productOrderItem, 'productOrderItem'),
  };
}

function channelFromV5(channel: unknown): unknown {
  if (!isWireObject(channel) || !isWireObject(channel.channel)) return channel;
  const { '@type': _type, ...reference } = channel.channel;
  return { ...reference, role: channel.role };
}
