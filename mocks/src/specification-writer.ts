import type { TmfResource } from './tmf-query.js';

/** A characteristic as an offering has it: one value is a fact, several are a choice whose first is the default. */
export interface Characteristic {
  readonly name: string;
  readonly values: readonly string[];
}

/** A reference to a specification, as an offering writes it. */
export interface SpecificationReference {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

interface Entry {
  readonly reference: SpecificationReference;
  readonly values: Map<string, Set<string>>;
  readonly chosen: Set<string>;
}

/**
 * Specifications in TMF620 v4.0 shape that come into being as offerings ask for them, and allow every value that an offering
 * has.
 */
export interface Specifications {
  /** The specification of this name, which from now on allows these values. */
  of(name: string, characteristics: readonly Characteristic[]): SpecificationReference;
  /** All that were asked for, each once. */
  all(): readonly TmfResource[];
}

/** Starts with no specification. */
export function createSpecifications(newId: () => string): Specifications {
  const entries = new Map<string, Entry>();
  return {
    of(name, characteristics) {
      const entry = entries.get(name) ?? {
        reference: { id: newId(), name, version: '1.0' },
        values: new Map(),
        chosen: new Set(),
      };
      entries.set(name, entry);
      for (const { name: characteristic, values } of characteristics) {
        if (values.length > 1) entry.chosen.add(characteristic);
        const allowed = entry.values.get(characteristic) ?? new Set();
        entry.values.set(characteristic, allowed);
        for (const value of values) allowed.add(value);
      }
      return entry.reference;
    },
    all: () => [...entries.values()].map(specificationFrom),
  };
}

function specificationFrom({ reference, values, chosen }: Entry): TmfResource {
  return {
    ...reference,
    brand: 'Tern',
    lifecycleStatus: 'Active',
    isBundle: false,
    productSpecCharacteristic: [...values].map(([name, allowed]) => ({
      name,
      valueType: 'string',
      configurable: chosen.has(name),
      minCardinality: 1,
      maxCardinality: 1,
      productSpecCharacteristicValue: [...allowed].map((value) => ({ value, valueType: 'string' })),
    })),
  };
}
