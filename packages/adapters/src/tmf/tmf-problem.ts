import { BackendProblem, type FieldProblem, type ProblemCode } from '@selfcare/core';
import * as z from 'zod/mini';
import { text } from './wire-v4.js';

const codes: ReadonlyMap<number, ProblemCode> = new Map([
  [400, 'invalid'],
  [401, 'signed-out'],
  [403, 'not-allowed'],
  [404, 'not-found'],
  [405, 'unsupported'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'not-found'],
  [412, 'outdated'],
  [413, 'invalid'],
  [422, 'invalid'],
  // the version of what was to be changed was not sent along: reading it again tells it
  [428, 'outdated'],
  [429, 'too-many'],
  [501, 'unsupported'],
]);

/** A refusing answer, as far as it tells something. `body` is parsed JSON, or undefined when it was none. */
export interface Refusal {
  /** `GET /tmf-api/…`, without ids and query. */
  readonly call: string;
  /** The request was for a list, or for making something: there is no id that could be nobody's. */
  readonly collection: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly body?: unknown;
  readonly html: boolean;
}

/** The problem that a status above 399 stands for. `now` is used when the answer does not tell its own time. */
export function problemOfRefusal({ call, collection, status, headers, body, html }: Refusal, now: number): BackendProblem {
  const error = tmfErrorIn(body);
  if (status === 404 && (html || (collection && !error))) {
    const message = `${call} answered 404: no TM Forum API lives there. Is \`base\` right?`;
    return new BackendProblem('configuration', message, { status });
  }
  const code = codes.get(status) ?? (status >= 500 ? 'unavailable' : 'unknown');
  return new BackendProblem(code, `${call} answered ${status}${error?.code ? ` (code ${error.code})` : ''}`, {
    status,
    retryAfter: retryAfter(headers, now),
    ...(code === 'invalid' && error ? fieldsOf(error) : {}),
  });
}

const wireError = z.object({ code: text, reason: text, message: text, status: text, itemId: text });

type TmfError = z.infer<typeof wireError>;

/** The TMF error that the body is, if it is one. */
export function tmfErrorIn(body: unknown): TmfError | undefined {
  const { data } = z.safeParse(wireError, body);
  return data?.reason !== undefined || (data?.code !== undefined && data.message !== undefined)
    ? { ...data, code: data.code?.slice(0, 40) }
    : undefined;
}

// The wire's names of what the order mapper sends, by the store's.
const contactFields: readonly [RegExp, string][] = [
  [/\b(emailAddress|notificationContact)\b/, 'contact.email'],
  [/\bphoneNumber\b/, 'contact.phone'],
  [/\bstreet1\b/, 'contact.street'],
  [/\bpostCode\b/, 'contact.postcode'],
  [/\bcity\b/, 'contact.city'],
  [/\bcountry\b/, 'contact.country'],
  [/\bgivenName\b/, 'contact.givenName'],
  [/\bfamilyName\b/, 'contact.familyName'],
];

function fieldsOf({ itemId, reason = '', message = reason }: TmfError): { fields?: readonly FieldProblem[] } {
  const named = contactFields.filter(([pattern]) => pattern.test(message)).map(([, field]) => field);
  const fields = (itemId === undefined ? named : [itemId]).map((field) => ({ field, reason: message }));
  return fields.length === 0 ? {} : { fields };
}

/**
 * `Retry-After` in seconds, from 1 to 120; a date is measured against the answer's own `Date`, so that a wrong clock here does
 * no harm.
 */
function retryAfter(headers: Headers, now: number): number | undefined {
  const written = headers.get('Retry-After')?.trim();
  if (!written) return undefined;
  const served = Date.parse(headers.get('Date') ?? '');
  const seconds = /^\d+$/.test(written) ? Number(written) : (Date.parse(written) - (Number.isNaN(served) ? now : served)) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(120, Math.max(1, Math.ceil(seconds)));
}
