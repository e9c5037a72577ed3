import { itemShapesV5 } from './item-wire-v5.js';
import type { TmfResource } from './tmf-query.js';
import { characteristicV5, isWireObject, partiesV5, typed, type ShapesV5, type WireObject } from './typed-wire-v5.js';

const each = (how: (entry: WireObject) => unknown) => (value: unknown): unknown =>
  Array.isArray(value) ? value.map((entry: unknown) => (isWireObject(entry) ? how(entry) : entry)) : value;

const shapes: ShapesV5 = {
  ...itemShapesV5('ProductPrice'),
  Product: {
    productOffering: 'ProductOfferingRef',
    productSpecification: 'ProductSpecificationRef',
    productCharacteristic: characteristicV5,
    productPrice: each(({ productPriceAlteration: priceAlteration, ...price }) =>
      typed({ ...price, ...(priceAlteration === undefined ? {} : { priceAlteration }) }, 'ProductPrice', shapes)),
    productTerm: 'ProductTerm',
    productRelationship: each(({ relationshipType, product }) => ({
      relationshipType, ...(isWireObject(product) ? { id: product.id } : {}), '@referredType': 'Product', '@type': 'ProductRelationship',
    })),
    productOrderItem: each(({ productOrderId: orderId, ...item }) => ({ orderId, ...item, '@referredType': 'ProductOrder', '@type': 'RelatedOrderItem' })),
    product: 'Product',
    relatedParty: partiesV5('RelatedPartyOrPartyRole'),
  },
};

/** A product, which is written as TMF637 v4 has it, as v5 does. */
export function productV5(product: TmfResource): TmfResource {
  return typed(product, 'Product', shapes) as TmfResource;
}
