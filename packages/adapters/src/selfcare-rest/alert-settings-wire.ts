import {
  alertChannels,
  moneyFrom,
  moneyToDecimal,
  type AlertChange,
  type AlertContact,
  type AlertPreference,
  type AlertSettings,
  type AlertThreshold,
  type QuietHours,
  type SentCode,
  type Weekday,
} from '@selfcare/core';
import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1));
const words = z.string().check(z.minLength(1));
const channel = z.enum(alertChannels);
const decimal = z.union([z.string(), z.number()]);
const maybe = <S extends z.ZodMiniType>(schema: S) => z.optional(z.catch(z.nullable(z.optional(schema)), undefined));

const subject = z.object({ id, kind: z.enum(['account', 'line']), name: words, inheritsFrom: maybe(id) });
const topic = z.object({ id, name: words, description: maybe(words), urgent: z.catch(z.boolean(), false) });
const contact = z.object({
  id,
  channel,
  readiness: z.enum(['verified', 'unverified', 'bounced']),
  address: maybe(words),
  verifiable: z.catch(z.boolean(), false),
});
const lock = z.object({ reason: words, reference: maybe(words) });
const choice = z.enum(['on', 'off', 'inherited']);
const preference = z.object({ id, version: maybe(id), subjectId: id, topicId: id, channel, choice, locked: maybe(lock) });
const threshold = z.object({
  id,
  version: maybe(id),
  subjectId: id,
  topicId: id,
  name: words,
  kind: z.enum(['usage', 'spending']),
  unit: words,
  limit: z.nullable(decimal),
  least: decimal,
  most: decimal,
});
const wallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const hours = z.object({
  on: z.boolean(),
  start: wallTime,
  end: wallTime,
  days: z.array(z.int().check(z.minimum(1), z.maximum(7))),
  timeZone: words,
});
const quietHours = z.object({ id, version: maybe(id), hours });
const entries = z.array(z.unknown());
const settings = z.object({
  subjects: entries,
  topics: entries,
  contacts: entries,
  preferences: entries,
  thresholds: z._default(entries, []),
  quietHours: z.optional(z.unknown()),
});
const sentCode = z.object({ id, sentTo: maybe(words), message: maybe(words), resendAfter: z.catch(z.number(), 30) });

/** The settings in the answer; undefined when it is none. An entry that cannot be read is left out and counted. */
export function readSettings(body: unknown): AlertSettings | undefined {
  const { data } = z.safeParse(settings, body);
  if (!data) return undefined;
  const subjects = eachOf(data.subjects, reader(subject), plain);
  const topics = eachOf(data.topics, reader(topic), plain);
  const contacts = eachOf(data.contacts, reader(contact), plain);
  const preferences = eachOf(data.preferences, reader(preference), preferenceFrom);
  const thresholds = eachOf(data.thresholds, reader(threshold), thresholdFrom);
  const quiet = data.quietHours == null ? undefined : quietHoursIn(data.quietHours);
  const sent = [data.subjects, data.topics, data.contacts, data.preferences, data.thresholds].flat().length;
  const read = [subjects, topics, contacts, preferences, thresholds].flat().length;
  const lost = data.quietHours != null && !quiet ? 1 : 0;
  return { subjects, topics, contacts, preferences, thresholds, ...(quiet ? { quietHours: quiet } : {}), skipped: sent - read + lost };
}

/** The cell in the answer to a change of this kind; undefined when it is none. */
export function readCell(kind: AlertChange['kind'], body: unknown): AlertChange | undefined {
  if (kind === 'preference') {
    const wire = reader(preference)(body);
    return wire && { kind, id: wire.id, value: wire.choice, ...versionOf(wire) };
  }
  if (kind === 'threshold') {
    const wire = reader(threshold)(body);
    const made = wire && thresholdFrom(wire);
    return made && { kind, id: made.id, ...(made.limit === undefined ? {} : { value: made.limit }), ...versionOf(made) };
  }
  const made = quietHoursIn(body);
  return made && { kind, id: made.id, value: made.hours, ...versionOf(made) };
}

/** What a change sends: the value alone. */
export function changeBody(change: AlertChange): Readonly<Record<string, unknown>> {
  if (change.kind === 'preference') return { choice: change.value };
  if (change.kind === 'quietHours') return { hours: change.value };
  const { value } = change;
  return { limit: value === undefined ? null : typeof value === 'number' ? String(value) : moneyToDecimal(value) };
}

/** The contact in the answer; undefined when it is none. */
export function readContact(body: unknown): AlertContact | undefined {
  const wire = reader(contact)(body);
  return wire && plain(wire);
}

/** The code in the answer; undefined when it is none. */
export function readSentCode(body: unknown): SentCode | undefined {
  const wire = reader(sentCode)(body);
  if (!wire) return undefined;
  const { id: verificationId, ...others } = plain(wire);
  return { verificationId, ...others };
}

function reader<S extends z.ZodMiniType>(schema: S): (value: unknown) => z.output<S> | undefined {
  return (value) => z.safeParse(schema, value).data;
}

/** The entries that can be read; of several with one id the first. */
function eachOf<W, T extends { readonly id: string }>(
  entries: readonly unknown[],
  readEntry: (value: unknown) => W | undefined,
  make: (wire: W) => T | undefined,
): readonly T[] {
  const made = entries.flatMap((entry) => {
    const wire = readEntry(entry);
    return (wire && make(wire)) ?? [];
  });
  return made.filter(({ id: own }, index) => made.findIndex((other) => other.id === own) === index);
}

type Plain<T> = { [Name in keyof T as null extends T[Name] ? never : Name]: T[Name] } & {
  [Name in keyof T as null extends T[Name] ? Name : never]?: NonNullable<T[Name]>;
};

/** Without the fields that hold nothing. */
function plain<T extends object>(wire: T): Plain<T> {
  return Object.fromEntries(Object.entries(wire).filter(([, value]) => value != null)) as Plain<T>;
}

function versionOf({ version }: { readonly version?: string | null }): { readonly version?: string } {
  return version == null ? {} : { version };
}

function preferenceFrom({ locked, ...wire }: z.output<typeof preference>): AlertPreference {
  return { ...plain(wire), on: wire.choice === 'on', ...(locked ? { locked: plain(locked) } : {}) };
}

function thresholdFrom({ kind, unit, limit, least, most, ...wire }: z.output<typeof threshold>): AlertThreshold | undefined {
  const own = plain(wire);
  if (kind === 'usage') {
    const [from, to] = [Number(least), Number(most)];
    const set = limit === null ? undefined : Number(limit);
    if (![from, to, set ?? 0].every(Number.isSafeInteger)) return undefined;
    return { ...own, kind, unit, least: from, most: to, ...(set === undefined ? {} : { limit: set }) };
  }
  const [from, to] = [moneyFrom(least, unit), moneyFrom(most, unit)];
  const set = limit === null ? undefined : moneyFrom(limit, unit);
  if (!from || !to || (limit !== null && !set)) return undefined;
  return { ...own, kind, least: from, most: to, ...(set ? { limit: set } : {}) };
}

function quietHoursIn(value: unknown): AlertSettings['quietHours'] {
  const wire = reader(quietHours)(value);
  if (!wire) return undefined;
  const { on, start, end, days, timeZone } = wire.hours;
  const read: QuietHours = { on, start, end, timeZone, days: [...new Set(days)].sort() as Weekday[] };
  return { id: wire.id, hours: read, ...versionOf(wire) };
}
