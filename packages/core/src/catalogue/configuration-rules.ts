import { sumPrices, type PricedItem } from '../price/sum-prices.js';
import type { Price } from '../price/price.js';
import type { Characteristic, CharacteristicValue, Offering, OfferingPart } from './catalogue.js';
import type { ChosenCharacteristic, Configuration, ConfigurationBlocker, ConfiguredOffering, ConfiguredPart } from './configuration.js';

/** A part, or what is to be chosen of a part, can be changed. */
const isOpen = ({ least, most, groupId, offering }: OfferingPart): boolean =>
  least !== most || groupId !== undefined || (offering !== undefined && isConfigurable(offering));

/** True when there is something to choose before the offering is ordered. */
export function isConfigurable({ characteristics = [], parts }: Offering): boolean {
  return characteristics.length > 0 || parts.some(isOpen);
}

/** The offering as it is when nobody chooses. */
export function usualConfiguration({ characteristics = [], parts }: Offering): Configuration {
  return {
    characteristics: characteristics.map((one) => chosenOf(one, one.defaults)),
    parts: parts.flatMap((part) => configuredPart(part, usualCount(part))),
  };
}

function chosenOf({ name, valueType }: Pick<Characteristic, 'name' | 'valueType'>, values: readonly string[]): ChosenCharacteristic {
  return { name, values, ...(valueType ? { valueType } : {}) };
}

/** The offering as it is configured: what is missing, what it costs, how it looks. */
export function configured(offering: Offering, chosen: Configuration): ConfiguredOffering {
  const items = itemsOf(offering, chosen, 1, 0);
  const values = chosenValues(offering, chosen);
  const { picture = offering.picture } = values.find((value) => value.picture) ?? {};
  const { minimumTerm = offering.minimumTerm } = values.find((value) => value.minimumTerm) ?? {};
  return {
    chosen,
    blockers: blockersOf(offering, chosen, []),
    prices: { ...sumPrices(items, { incomplete: items.some(({ incomplete }) => incomplete) }), estimated: false },
    ...(picture ? { picture } : {}),
    ...(minimumTerm ? { minimumTerm } : {}),
  };
}

/** The prices that hold for what is chosen of the offering itself, without its parts. */
export function pricesWith(
  { prices, conditionalPrices, characteristics = [] }: Pick<Offering, 'prices' | 'conditionalPrices' | 'characteristics'>,
  chosen: Configuration,
): readonly Price[] {
  if (!conditionalPrices) return prices;
  const defaults = new Map(characteristics.map(({ name, defaults: values }) => [name, values]));
  const valuesOf = (name: string): readonly string[] =>
    chosen.characteristics.find((one) => one.name === name)?.values ?? defaults.get(name) ?? [];
  return conditionalPrices
    .filter(({ when }) => when.every(({ name, values }) => valuesOf(name).some((value) => values.includes(value))))
    .map(({ price }) => price);
}

/**
 * The configuration with one value chosen, or no longer chosen, of what stands at `path`. Where only one value may be chosen it
 * takes the place of the other.
 */
export function withValue(offering: Offering, chosen: Configuration, path: readonly string[], name: string, value: string): Configuration {
  return changedAt(offering, chosen, path, (at, configuration) => {
    const specified = at.characteristics?.find((one) => one.name === name);
    const { most = 1, least = 0 } = specified ?? {};
    const before = configuration.characteristics.find((one) => one.name === name)?.values ?? [];
    const without = before.filter((other) => other !== value);
    const toggled = without.length < before.length && (most > 1 || least === 0) ? without : [...without, value];
    const characteristic = chosenOf(specified ?? { name }, most > 1 ? toggled : toggled.slice(-1));
    return { ...configuration, characteristics: replaced(configuration.characteristics, characteristic, (one) => one.name) };
  });
}

/**
 * The configuration with so many of a part of what stands at `path`, from 0 to the most that there may be. In a group of which
 * only one may be chosen it takes the place of the other.
 */
export function withPart(offering: Offering, chosen: Configuration, path: readonly string[], offeringId: string, quantity: number): Configuration {
  return changedAt(offering, chosen, path, (at, configuration) => {
    const part = at.parts.find((one) => one.offeringId === offeringId);
    if (!part) return configuration;
    const group = at.partGroups?.find(({ id }) => id === part.groupId);
    const rivals = new Set(group?.most === 1 && quantity > 0 ? at.parts.filter(({ groupId }) => groupId === group.id).map((one) => one.offeringId) : []);
    const before = configuration.parts.find((one) => one.offeringId === offeringId);
    const [fresh] = configuredPart(part, Math.min(quantity, part.most));
    const kept = configuration.parts.filter((one) => one.offeringId !== offeringId && !rivals.has(one.offeringId));
    const order = new Map(at.parts.map((one, place) => [one.offeringId, place]));
    const parts = fresh ? [...kept, { ...fresh, ...(before?.configuration ? { configuration: before.configuration } : {}) }] : kept;
    return { ...configuration, parts: parts.sort((one, other) => (order.get(one.offeringId) ?? 0) - (order.get(other.offeringId) ?? 0)) };
  });
}

/** The same for configurations that are equal, whatever order they were chosen in; empty for none. */
export function configurationKey(configuration: Configuration | undefined): string {
  if (!configuration) return '';
  const characteristics = configuration.characteristics.filter(({ values }) => values.length).map(({ name, values }) => [name, [...values].sort()]);
  const parts = configuration.parts.map(({ offeringId, quantity, configuration: own }) => [offeringId, quantity, configurationKey(own)]);
  const inOrder = (list: readonly unknown[]): string[] => list.map((entry) => JSON.stringify(entry)).sort();
  return characteristics.length || parts.length ? JSON.stringify([inOrder(characteristics), inOrder(parts)]) : '';
}

function usualCount({ usual, least, most }: OfferingPart): number {
  return Math.min(usual ?? least, most);
}

function configuredPart({ offeringId, name, offering }: OfferingPart, quantity: number): readonly ConfiguredPart[] {
  if (quantity < 1) return [];
  return [{ offeringId, name, quantity, ...(offering && isConfigurable(offering) ? { configuration: usualConfiguration(offering) } : {}) }];
}

function chosenValues({ characteristics = [] }: Offering, chosen: Configuration): readonly CharacteristicValue[] {
  return characteristics.flatMap(({ name, values }) => {
    const wanted = chosen.characteristics.find((one) => one.name === name)?.values ?? [];
    return values.filter(({ value }) => wanted.includes(value));
  });
}

function replaced<T>(list: readonly T[], entry: T, keyOf: (entry: T) => string): readonly T[] {
  return list.some((one) => keyOf(one) === keyOf(entry)) ? list.map((one) => (keyOf(one) === keyOf(entry) ? entry : one)) : [...list, entry];
}

function changedAt(
  offering: Offering,
  chosen: Configuration,
  [first, ...rest]: readonly string[],
  change: (offering: Offering, configuration: Configuration) => Configuration,
): Configuration {
  if (first === undefined) return change(offering, chosen);
  const inner = offering.parts.find(({ offeringId }) => offeringId === first)?.offering;
  if (!inner) return chosen;
  const parts = chosen.parts.map((part) =>
    part.offeringId === first ? { ...part, configuration: changedAt(inner, part.configuration ?? usualConfiguration(inner), rest, change) } : part,
  );
  return { ...chosen, parts };
}

interface ConfiguredItem extends PricedItem {
  readonly incomplete: boolean;
}

/** What is paid for: the offering but for the `covered` ones, and of its parts those that its own price does not cover. */
function itemsOf(offering: Offering, chosen: Configuration, quantity: number, covered: number): readonly ConfiguredItem[] {
  const prices = pricesWith(offering, chosen);
  const paid = Math.max(0, quantity - covered);
  const coversParts = prices.length > 0;
  const parts = chosen.parts.flatMap(({ offeringId, quantity: each, configuration }): readonly ConfiguredItem[] => {
    const part = offering.parts.find((one) => one.offeringId === offeringId);
    if (!part) return [];
    const coveredParts = coversParts ? usualCount(part) * quantity : 0;
    if (part.offering) return itemsOf(part.offering, configuration ?? usualConfiguration(part.offering), each * quantity, coveredParts);
    return [{ prices: [], quantity: 0, incomplete: each * quantity > coveredParts }];
  });
  return [{ prices, quantity: paid, incomplete: paid > 0 && offering.pricesIncomplete }, ...parts];
}

function blockersOf(offering: Offering, chosen: Configuration, path: readonly string[]): readonly ConfigurationBlocker[] {
  const { characteristics = [], parts, partGroups = [] } = offering;
  const countOf = ({ offeringId }: OfferingPart): number => chosen.parts.find((part) => part.offeringId === offeringId)?.quantity ?? 0;
  const inner = chosen.parts.flatMap(({ offeringId, configuration }) => {
    const part = parts.find((one) => one.offeringId === offeringId)?.offering;
    return part && configuration ? blockersOf(part, configuration, [...path, offeringId]) : [];
  });
  return [
    ...characteristics.flatMap((one) => characteristicBlockers(one, chosen, path)),
    ...partGroups.flatMap(({ id, name, least, most }) => {
      const count = parts.filter(({ groupId }) => groupId === id).reduce((sum, part) => sum + countOf(part), 0);
      return outOf(count, least, most, 'group', { path, target: id, name });
    }),
    ...parts.flatMap((part) => outOf(countOf(part), part.least, part.most, 'part', { path, target: part.offeringId, name: part.name })),
    ...inner,
  ];
}

function characteristicBlockers({ name, values, least, most }: Characteristic, chosen: Configuration, path: readonly string[]): readonly ConfigurationBlocker[] {
  const wanted = chosen.characteristics.find((one) => one.name === name)?.values ?? [];
  const count = values.filter(({ value }) => wanted.includes(value)).length;
  const blocker = { path, target: name, name, least, most };
  if (count < least) return [{ reason: 'characteristic-missing', ...blocker }];
  return count > most ? [{ reason: 'characteristic-too-many', ...blocker }] : [];
}

function outOf(
  count: number,
  least: number,
  most: number,
  what: 'part' | 'group',
  of: Pick<ConfigurationBlocker, 'path' | 'target' | 'name'>,
): readonly ConfigurationBlocker[] {
  if (count >= least && count <= most) return [];
  return [{ reason: `${what}-too-${count < least ? 'few' : 'many'}`, ...of, least, most }];
}
