import * as z from 'zod/mini';

const channel = z.enum(['email', 'sms', 'push', 'letter']);
const decimal = z.string().check(z.regex(/^\d{1,9}(\.\d{1,6})?$/));
const wallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const timeZone = z.string().check(z.maxLength(100), z.refine(isTimeZone, 'names no time zone'));
const days = z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7));

/** When only urgent news comes, as `alert-settings.openapi.json` describes it. */
export const quietHoursBody = z.object({ on: z.boolean(), start: wallTime, end: wallTime, days, timeZone });

/** What a change of each kind of cell may hold. */
export const preferenceChange = z.object({ choice: z.enum(['on', 'off', 'inherited']) });
export const thresholdChange = z.object({ limit: z.nullable(decimal) });
export const quietHoursChange = z.object({ hours: quietHoursBody });

const subject = z.object({ id: z.string(), kind: z.enum(['account', 'line']), name: z.string(), inheritsFrom: z.optional(z.string()) });
const topic = z.object({ id: z.string(), name: z.string(), description: z.optional(z.string()), urgent: z.boolean() });
const contact = z.object({
  id: z.string(),
  channel,
  readiness: z.enum(['verified', 'unverified', 'bounced']),
  address: z.optional(z.string()),
  verifiable: z.boolean(),
});
const preference = z.object({
  id: z.string(),
  version: z.string(),
  subjectId: z.string(),
  topicId: z.string(),
  channel,
  choice: z.enum(['on', 'off', 'inherited']),
  locked: z.optional(z.object({ reason: z.string(), reference: z.optional(z.string()) })),
});
const threshold = z.object({
  id: z.string(),
  version: z.string(),
  subjectId: z.string(),
  topicId: z.string(),
  name: z.string(),
  kind: z.enum(['usage', 'spending']),
  unit: z.string(),
  limit: z.nullable(decimal),
  least: decimal,
  most: decimal,
});

/** All alert settings of one customer, as `alert-settings.openapi.json` describes them. */
export const alertSettingsBody = z.object({
  subjects: z.array(subject),
  topics: z.array(topic),
  contacts: z.array(contact),
  preferences: z.array(preference),
  thresholds: z.array(threshold),
  quietHours: z.optional(z.object({ id: z.string(), version: z.string(), hours: quietHoursBody })),
});

export type WireAlertSettings = z.infer<typeof alertSettingsBody>;
export type WireAlertPreference = z.infer<typeof preference>;
export type WireAlertThreshold = z.infer<typeof threshold>;
export type WireAlertContact = z.infer<typeof contact>;

/** What a simulated BSS keeps of one customer's alerts. Times are milliseconds since 1970. */
export const storedAlerts = z.object({
  ownerId: z.string(),
  settings: alertSettingsBody,
  codes: z.array(z.object({ id: z.string(), contactId: z.string(), sentAt: z.number(), wrong: z.number() })),
});

export type StoredAlerts = z.infer<typeof storedAlerts>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
