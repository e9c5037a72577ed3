import type { ChosenCharacteristic, Configuration, ConfiguredPart } from '@selfcare/core';
import * as z from 'zod/mini';
import { list, plainValueOf, read, text } from './wire.js';

/** TMF's `Characteristic` of a product that is ordered: a name and one value, in v5 also several. An object as value cannot be chosen. */
export const productCharacteristic = list(
  z.object({
    name: text,
    value: read(plainValues),
  }),
);

/** The plain values among those of a characteristic, as text, and what they all are where that is no text. */
export function plainValues(value: unknown): Pick<ChosenCharacteristic, 'values' | 'valueType'> {
  const plain = [value].flat().filter((one) => typeof one !== 'object' && one !== undefined);
  const valueType = (['number', 'boolean'] as const).find((type) => plain.every((one) => typeof one === type));
  return { values: plain.map(String), ...(valueType && plain.length ? { valueType } : {}) };
}

/** Each characteristic once, with all of its values. */
export function chosenFrom(wire: z.infer<typeof productCharacteristic>): readonly ChosenCharacteristic[] {
  const characteristics = new Map<string, ChosenCharacteristic>();
  for (const { name, value } of wire) {
    if (name === undefined || value.values.length === 0) continue;
    characteristics.set(name, { ...value, name, values: [...(characteristics.get(name)?.values ?? []), ...value.values] });
  }
  return [...characteristics.values()];
}

function wireCharacteristic(name: string, value: string | number | boolean): Record<string, unknown> {
  const valueType = typeof value;
  return { name, valueType, value, '@type': `${valueType.charAt(0).toUpperCase()}${valueType.slice(1)}Characteristic` };
}

/** An item as far as its configuration goes; the items in it are the parts of a bundle. */
export interface WireConfiguredItem {
  readonly quantity?: number;
  readonly productOffering: { readonly id: string; readonly name?: string };
  readonly product?: { readonly productCharacteristic: z.infer<typeof productCharacteristic> };
  readonly items: readonly WireConfiguredItem[];
}

/** What is chosen, for each one of the item; undefined where nothing is. */
export function configurationFrom({ quantity = 1, product, items }: WireConfiguredItem): Configuration | undefined {
  const characteristics = chosenFrom(product?.productCharacteristic ?? []);
  const parts = items.map((item): ConfiguredPart => {
    const { id, name = id } = item.productOffering;
    const configuration = configurationFrom(item);
    const each = Math.max(1, Math.round((item.quantity ?? quantity) / quantity));
    return { offeringId: id, name, quantity: each, ...(configuration ? { configuration } : {}) };
  });
  return characteristics.length || parts.length ? { characteristics, parts } : undefined;
}

type Item = Readonly<Record<string, unknown>>;

/** A reference to an offering as carts and orders of both versions hold it. */
export function offeringReference(id: string, name: string): Record<string, unknown> {
  return { id, name, '@type': 'ProductOfferingRef', '@referredType': 'ProductOffering' };
}

/**
 * What an item says of its configuration, under the names of its API (`cartItem` or `productOrderItem` for the items in it). What
 * stands in `before` and is not ours to know is kept.
 */
export function wireConfiguration(
  configuration: Configuration | undefined,
  { id, quantity, itemsName, type, before = {} }: { readonly id: string; readonly quantity: number; readonly itemsName: string; readonly type: string; readonly before?: Item },
): Record<string, unknown> {
  if (!configuration) return {};
  const chosen = configuration.characteristics.flatMap(({ name, values, valueType }) =>
    values.map((value) => wireCharacteristic(name, plainValueOf(value, valueType))),
  );
  const former = (Array.isArray(before[itemsName]) ? before[itemsName] : []) as readonly Item[];
  const items = configuration.parts.map((part, index) => {
    const same = former.find(({ productOffering }) => (productOffering as Item | undefined)?.id === part.offeringId) ?? {};
    const inner = { id: String(same.id ?? `${id}.${index + 1}`), quantity: part.quantity * quantity, itemsName, type, before: same };
    return {
      ...same,
      id: inner.id,
      action: same.action ?? 'add',
      quantity: inner.quantity,
      productOffering: offeringReference(part.offeringId, part.name),
      ...wireConfiguration(part.configuration, inner),
      '@type': type,
    };
  });
  return {
    ...(chosen.length ? { product: { '@type': 'Product', ...(before.product as object | undefined), productCharacteristic: chosen } } : {}),
    ...(items.length ? { [itemsName]: items } : {}),
  };
}
