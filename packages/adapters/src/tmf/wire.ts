import { moneyFrom, type Money, type ValueType } from '@selfcare/core';
import * as z from 'zod/mini';

/** A field read from whatever stands there, or from nothing (null and absent are the same). `read` never throws. */
export function read<T>(reader: (value: unknown) => T) {
  return z.transform((value: unknown) => reader(value ?? null));
}

/** Text, or a number in its place; blank text is absent. */
export const text = read((value) => {
  const words = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  return words === '' ? undefined : words;
});

/** A finite number, or a decimal as text. */
export const decimal = read(decimalOf);

/** True or false, also as text. */
export const flag = read((value) => {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  return word === true || word === 'true' ? true : word === false || word === 'false' ? false : undefined;
});

/** An id: opaque, never trimmed, never empty. The one thing without which an item cannot be read. */
export const id = z.pipe(z.union([z.string().check(z.minLength(1)), z.number()]), z.transform(String));

/** What the schema reads, or undefined; what is absent is not given to it, since a refusal costs more than reading. */
export function maybe<S extends z.ZodMiniType>(schema: S) {
  return read((value): z.output<S> | undefined => (value === null ? undefined : z.safeParse(schema, value).data));
}

/** The items that can be read; a single object stands for a list of one. */
export function list<S extends z.ZodMiniType>(schema: S) {
  return read((value): z.output<S>[] =>
    entriesOf(value).flatMap((entry) => {
      const result = z.safeParse(schema, entry);
      return result.success ? [result.data] : [];
    }),
  );
}

/** A value in JSON: as the number or truth value that it is, and as text where it is none, or would not come back as it is written. */
export function plainValueOf(value: string, type: ValueType | undefined): string | number | boolean {
  if (type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return type === 'number' && String(Number(value)) === value && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** The entries of an array, one object as the only entry, nothing as none. */
export function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? [value] : [];
}

/** True for an object, whatever is in it. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entry with that key from whatever stands there. */
export function entryIn(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * The ids of who has a part in something: in v4 `{ id, role }`, in v5 `{ role, partyOrPartyRole: { id } }`. Both are read from every back
 * end, since one list may hold things of both versions.
 */
export const partyIds = read((value): readonly string[] =>
  entriesOf(value).flatMap((party) => {
    const inside = z.safeParse(id, entryIn(entryIn(party, 'partyOrPartyRole'), 'id'));
    return inside.data ?? z.safeParse(id, entryIn(party, 'id')).data ?? [];
  }),
);

/** A reference; its href is never followed. */
export const reference = z.object({ id, name: text });

export const timePeriod = maybe(z.object({ startDateTime: text, endDateTime: text }));

const unitOfAmount = z.object({ amount: decimal, units: text });

/** An amount of something (`{ amount: 20, units: 'GB' }`), or its unit alone as text, with a number before it or not. */
export const quantity = read((value): { amount: number; units: string } | undefined => {
  if (typeof value === 'string') {
    const [, amount, units = ''] = /^\s*(\d{1,9}(?:\.\d{1,9})?)?\s*(\S.{0,40})$/.exec(value) ?? [];
    return units === '' ? undefined : { amount: Number(amount ?? 1), units: units.trim() };
  }
  const { data } = z.safeParse(unitOfAmount, value);
  return data?.units === undefined ? undefined : { amount: data.amount ?? 1, units: data.units };
});

/** An amount as TMF writes it in its several shapes, exact. */
export interface WireAmount {
  /** `{ unit, value }`, of which another attribute tells whether tax is in it. */
  readonly plain?: Money;
  readonly taxIncluded?: Money;
  readonly dutyFree?: Money;
  /** Above 0 and at most 100. */
  readonly percentage?: number;
}

const severalAmounts = z.object({ taxIncludedAmount: read(moneyOf), dutyFreeAmount: read(moneyOf), percentage: read(percentageOf) });

export const amount = read((value): WireAmount | undefined => {
  const plain = moneyOf(value);
  const { data } = z.safeParse(severalAmounts, value);
  const { taxIncludedAmount: taxIncluded, dutyFreeAmount: dutyFree, percentage } = data ?? {};
  return plain ?? taxIncluded ?? dutyFree ?? percentage ? { plain, taxIncluded, dutyFree, percentage } : undefined;
});

/** Per cent from above 0 to 100; a sign is dropped, since it is always a lowering. */
export const percentage = read(percentageOf);

function percentageOf(value: unknown): number | undefined {
  const share = Math.abs(decimalOf(value) ?? 0);
  return share > 0 && share <= 100 ? share : undefined;
}

const plainAmount = z.union([z.number(), z.string()]);

const money = z.object({ unit: text, value: maybe(plainAmount), amount: maybe(plainAmount) });

function moneyOf(wire: unknown): Money | undefined {
  const { data } = z.safeParse(money, wire);
  const unit = data?.unit?.toUpperCase();
  // some write the value as the amount that it is
  const value = data?.value ?? data?.amount;
  return value !== undefined && unit ? moneyFrom(value, /^EUROS?$|^€$/.test(unit) ? 'EUR' : unit) : undefined;
}

function decimalOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
