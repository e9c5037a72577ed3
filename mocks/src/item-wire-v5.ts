import { characteristicV5, isWireObject, placesFromV5, placesV5, type ShapesV5, type WireObject } from './typed-wire-v5.js';

/** The shapes that carts and orders have in common; `price` is what the API calls its prices. */
export function itemShapesV5(price: string): ShapesV5 {
  return {
    Product: { productCharacteristic: characteristicV5, place: placesV5, productOffering: 'ProductOfferingRef' },
    [price]: { price: 'Price', priceAlteration: 'PriceAlteration', productOfferingPrice: 'ProductOfferingPriceRef' },
    PriceAlteration: { price: 'Price', productOfferingPrice: 'ProductOfferingPriceRef' },
  };
}

/** Items as a v5 caller sends them, in the form of v4; `inside` names the items in an item. */
export function itemsFromV5(items: unknown, inside: string): unknown {
  if (!Array.isArray(items)) return items;
  return items.map((item: unknown) => {
    if (!isWireObject(item)) return item;
    const { product } = item;
    return {
      ...item,
      ...(isWireObject(product) ? { product: productFromV5(product) } : {}),
      ...(inside in item ? { [inside]: itemsFromV5(item[inside], inside) } : {}),
    };
  });
}

function productFromV5(product: WireObject): WireObject {
  return { ...product, ...('place' in product ? { place: placesFromV5(product.place) } : {}) };
}
