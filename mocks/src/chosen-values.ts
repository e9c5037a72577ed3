import * as z from 'zod/mini';
import type { Catalogue } from './catalogue.js';
import type { TmfResource } from './tmf-query.js';

/** The values that are chosen of each characteristic, by its name. */
export type ChosenValues = ReadonlyMap<string, readonly string[]>;

/** Why values cannot be chosen together with an offering; `detail` goes on after "Item … ". */
export interface ForbiddenChoice {
  readonly code: 'characteristicUnknown' | 'characteristicValueNotAllowed' | 'characteristicValueCount';
  readonly detail: string;
}

const cardinality = z.optional(z.number());
const characteristic = z.object({
  name: z.string(),
  minCardinality: cardinality,
  maxCardinality: cardinality,
  productSpecCharacteristicValue: z.optional(
    z.array(z.object({ value: z.optional(z.unknown()), isDefault: z.optional(z.boolean()) })),
  ),
});

type Characteristic = z.infer<typeof characteristic>;

/** A characteristic's value as it is compared: numbers and truth values as JSON writes them, text as it is. */
export function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The values that a `product.productCharacteristic` names: several for one characteristic as a list, or under one name each. */
export function namedValues(named: readonly { readonly name: string; readonly value?: unknown }[]): ChosenValues {
  const chosen = new Map<string, readonly string[]>();
  for (const { name, value } of named) {
    if (value === undefined || value === null) continue;
    const texts = (Array.isArray(value) ? (value as unknown[]) : [value]).map(valueText);
    chosen.set(name, [...new Set([...(chosen.get(name) ?? []), ...texts])]);
  }
  return chosen;
}

/** What is chosen with the defaults of what is not: those marked so, or the only value that there is. */
export function completedValues(catalogue: Catalogue, offering: TmfResource, chosen: ChosenValues): ChosenValues {
  const defaults = characteristicsOf(catalogue, offering).map(
    ({ name, productSpecCharacteristicValue: values = [] }): [string, string[]] => {
      const usual = values.length === 1 ? values : values.filter(({ isDefault }) => isDefault);
      return [name, usual.flatMap(({ value }) => (value === undefined ? [] : valueText(value)))];
    },
  );
  return new Map([...defaults, ...chosen]);
}

/**
 * The first chosen thing that the offering does not have: a characteristic, a value of one, or as many values. A characteristic
 * without values, or with one that states no `value` (a range, a pattern), takes every value.
 */
export function forbiddenChoice(catalogue: Catalogue, offering: TmfResource, chosen: ChosenValues): ForbiddenChoice | undefined {
  const known = new Map(characteristicsOf(catalogue, offering).map((each) => [each.name, each]));
  for (const [name, texts] of chosen) {
    const found = known.get(name);
    const forbidden = found ? forbiddenIn(found, texts) : unknownTo(offering, name, [...known.keys()]);
    if (forbidden) return forbidden;
  }
  return undefined;
}

const reference = z.object({ id: z.string() });

/** Those of the offering, which narrow down those of its specification, and the rest of the specification's. */
function characteristicsOf(catalogue: Catalogue, { prodSpecCharValueUse, productSpecification }: TmfResource): readonly Characteristic[] {
  const { data } = z.safeParse(reference, productSpecification);
  const specification = data && catalogue.find('productSpecification', data.id);
  const all = new Map(readable(specification?.productSpecCharacteristic).map((each) => [each.name, each]));
  for (const use of readable(prodSpecCharValueUse)) all.set(use.name, { ...all.get(use.name), ...use });
  return [...all.values()];
}

function readable(listed: unknown): readonly Characteristic[] {
  return Array.isArray(listed) ? listed.flatMap((entry: unknown) => z.safeParse(characteristic, entry).data ?? []) : [];
}

function unknownTo({ id }: TmfResource, name: string, known: readonly string[]): ForbiddenChoice {
  const choices = known.length === 0 ? 'nothing to choose' : listed(known);
  return {
    code: 'characteristicUnknown',
    detail: `chooses ${JSON.stringify(name)}, but ${JSON.stringify(id)} has ${choices}`,
  };
}

function forbiddenIn(
  { name, minCardinality: least = 0, maxCardinality: most = 1, productSpecCharacteristicValue: values = [] }: Characteristic,
  texts: readonly string[],
): ForbiddenChoice | undefined {
  const allowed = values.map(({ value }) => (value === undefined ? undefined : valueText(value)));
  const foreign = texts.find((text) => allowed.length > 0 && !allowed.includes(undefined) && !allowed.includes(text));
  if (foreign !== undefined) {
    const detail = `chooses ${JSON.stringify(foreign)} as ${JSON.stringify(name)}, which can be ${listed(allowed.map(String))}`;
    return { code: 'characteristicValueNotAllowed', detail };
  }
  if (texts.length >= least && texts.length <= most) return undefined;
  const range = least === most ? String(most) : `${least} to ${most}`;
  return {
    code: 'characteristicValueCount',
    detail: `chooses ${texts.length} values as ${JSON.stringify(name)}, which must have ${range}`,
  };
}

function listed(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ');
}
