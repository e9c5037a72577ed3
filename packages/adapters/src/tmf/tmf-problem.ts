import { BackendProblem, type FieldProblem } from '@selfcare/core';
import * as z from 'zod/mini';
import { refusalProblem, type Refusal } from '../json-problem.js';
import { text } from './wire.js';

/**
 * The problem that a status above 399 stands for. `now` is used when the answer does not tell its own time; with `emptyIs404` a list that
 * is 404 is one that is empty, whatever the body.
 */
export function problemOfRefusal(refusal: Refusal, now: number, { emptyIs404 = false } = {}): BackendProblem {
  const { call, collection, status, body, html } = refusal;
  const error = tmfErrorIn(body);
  const isEmptyList = emptyIs404 && collection && call.startsWith('GET');
  if (status === 404 && !isEmptyList && (html || (collection && !error))) {
    const message = `${call} answered 404: no TM Forum API lives there. Is \`base\` right?`;
    return new BackendProblem('configuration', message, { status });
  }
  return refusalProblem(refusal, error ? { code: error.code, fields: fieldsOf(error) } : {}, now);
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

function fieldsOf({ itemId, reason = '', message = reason }: TmfError): readonly FieldProblem[] {
  const named = contactFields.filter(([pattern]) => pattern.test(message)).map(([, field]) => field);
  return (itemId === undefined ? named : [itemId]).map((field) => ({ field, reason: message }));
}
