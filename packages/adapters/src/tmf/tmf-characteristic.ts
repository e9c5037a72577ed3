import type { Characteristic, CharacteristicValue, Fact, Period, Picture, ValueType } from '@selfcare/core';
import type { WireAttachment, WireCharacteristic, WireSpecification } from './catalogue-wire.js';
import { periodFrom } from './tmf-time.js';
import { plainValueOf } from './wire.js';

type Values = WireCharacteristic['productSpecCharacteristicValue'];

/** The facts of an offering: its own, of a choice all values, and of its specification what holds when nobody chooses. */
export function factsFrom(own: readonly WireCharacteristic[], specification: WireSpecification | undefined): readonly Fact[] {
  const named = new Set(own.map(({ name }) => name));
  const inherited = (specification?.productSpecCharacteristic ?? []).filter(({ name }) => !named.has(name));
  return [...own.flatMap((use) => factFrom(use, (values) => values)), ...inherited.flatMap((one) => factFrom(one, onlyValue))];
}

/** Everything else that a value may bring with it. */
export interface Surroundings {
  readonly specification?: WireSpecification;
  /** The minimum terms on offer: one is meant by a value that names its duration. */
  readonly terms?: readonly Period[];
  readonly pictureFrom?: (attachment: readonly WireAttachment[]) => Picture | undefined;
}

/**
 * What a customer chooses: characteristics with several values that say how many of them there may be, or which one is the
 * default, in the offering or else in its specification. All other lists are facts.
 */
export function characteristicsFrom(own: readonly WireCharacteristic[], surroundings: Surroundings = {}): readonly Characteristic[] {
  const specified = surroundings.specification?.productSpecCharacteristic ?? [];
  // an offering that names some of them has no use for the others
  const inherited = own.length > 0 ? [] : specified.filter(({ configurable }) => configurable === true);
  return [...own, ...inherited].flatMap((use) => {
    const { name, productSpecCharacteristicValue: wire } = use;
    const specification = specified.find((one) => one.name === name);
    const least = use.minCardinality ?? specification?.minCardinality;
    const most = use.maxCardinality ?? specification?.maxCardinality;
    const preset = wire.filter(({ isDefault }) => isDefault);
    const isChoice = use.minCardinality !== undefined || use.maxCardinality !== undefined || use.configurable === true || preset.length === 1;
    const values = valuesFrom(wire, surroundings);
    if (name === undefined || values.length < 2 || !isChoice) return [];
    const atMost = Math.min(Math.max(Math.floor(most ?? 1), 1), values.length);
    const atLeast = Math.min(Math.max(Math.floor(least ?? 1), 0), atMost);
    const valueType = valueTypeOf(use.valueType ?? specification?.valueType, wire);
    return [{ name, values, defaults: preset.map(identity).slice(0, atMost), least: atLeast, most: atMost, ...(valueType ? { valueType } : {}) }];
  });
}

const valueTypes: readonly (readonly [RegExp, ValueType])[] = [
  [/^(number|integer|int|long|decimal|float|double|numeric)$/i, 'number'],
  [/^bool(ean)?$/i, 'boolean'],
];

/** What the specification says that the values are, or what they are in JSON; nothing where one of them cannot be that. */
function valueTypeOf(word: string | undefined, values: Values): ValueType | undefined {
  const written = values.map(({ value }) => typeof value);
  const said = valueTypes.find(([words]) => words.test(word ?? ''))?.[1];
  const type = said ?? (['number', 'boolean'] as const).find((one) => written.every((is) => is === one));
  return type && values.every((one) => typeof plainValueOf(identity(one), type) === type) ? type : undefined;
}

/** A value as it is sent back, and as prices name it. */
export function identity({ value }: Values[number]): string {
  return String(value ?? '');
}

function valuesFrom(wire: Values, { specification, terms = [], pictureFrom }: Surroundings): readonly CharacteristicValue[] {
  const seen = new Set<string>();
  return wire.flatMap((one) => {
    const value = identity(one);
    if (value === '' || seen.has(value)) return [];
    seen.add(value);
    const pictures = (specification?.attachment ?? []).filter(({ name }) => name?.toLowerCase() === value.toLowerCase());
    const picture = pictures.length ? pictureFrom?.(pictures) : undefined;
    const period = periodFrom(value);
    const minimumTerm = terms.find(({ count, unit }) => count === period?.count && unit === period.unit);
    return [{ value, label: valueText(one), ...(picture ? { picture } : {}), ...(minimumTerm ? { minimumTerm } : {}) }];
  });
}

/** Of what a specification allows, only what holds when nobody chooses is a fact. */
function onlyValue(values: Values): Values {
  const defaults = values.filter(({ isDefault }) => isDefault);
  return values.length === 1 ? values : defaults.length === 1 ? defaults : [];
}

function factFrom({ name, productSpecCharacteristicValue }: WireCharacteristic, choose: (values: Values) => Values): readonly Fact[] {
  const value = choose(productSpecCharacteristicValue).map(valueText).filter(Boolean).join(', ');
  return name === undefined || value === '' ? [] : [{ name, value }];
}

function valueText({ value, unitOfMeasure, valueFrom, valueTo }: Values[number]): string {
  const range = [valueFrom, valueTo].filter((end) => end !== undefined).join('–');
  const plain = value === true ? '✓' : value === false ? '–' : String(value ?? range).trim();
  return plain === '' || unitOfMeasure === undefined ? plain : `${plain} ${unitOfMeasure}`;
}
