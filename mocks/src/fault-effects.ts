import type { FaultKind } from './fault-kinds.js';
import type { FaultPath } from './faults.js';
import { Refusal, refusalResponse } from './tmf-error.js';

/** A request that a fault has befallen. */
export interface Afflicted extends FaultPath {
  readonly request: Request;
  /** Milliseconds; each kind that waits has its own by default. */
  readonly delay: number | undefined;
}

/** Answers in the back end's place. A network error is `Response.error()`; what never answers never settles. */
export type FaultEffect = (afflicted: Afflicted) => Promise<Response>;

/** What each kind of fault does. Called once for each fault that is armed, since some remember. */
export const faultEffects: Readonly<Record<FaultKind, () => FaultEffect>> = {
  T1: () => () => Promise.resolve(Response.error()),
  'T1-applied': () => async (call) => (await passed(call), Response.error()),
  T2: () => never,
  'T2-applied': () => async (call) => (await passed(call), never()),
  'T2-late': () => async (call) => (await call.pause(call.delay ?? 45_000), await passed(call), never()),
  T3: () => (call) => spoiled(call, (text) => ({ body: halfOf(text, () => undefined) })),
  T4: () => async (call) => {
    const response = await passed(call);
    await call.pause(call.delay ?? 3_000);
    return response;
  },
  T5: () => (call) => spoiled(call, (text) => ({ body: text.slice(0, text.length / 2) })),
  'T5-cut': () => (call) => spoiled(call, (text) => ({ body: halfOf(text, (stream) => stream.error(new TypeError('network error'))) })),
  T6: () => (call) => spoiled(call, (text) => ({ body: text.replaceAll('"', "'") })),
  T7: () => (call) => spoiled(call, (text) => ({ body: edited(text, otherSchema) })),
  'T7-some': () => (call) => spoiled(call, (text) => ({ body: edited(text, everySecondOtherwise) })),
  T8: () => () => Promise.resolve(html(200, 'Sign in to go on')),
  T9: () => (call) => spoiled(call, () => ({ body: '', status: 200 })),
  'T9-204': () => (call) => spoiled(call, () => ({ body: null, status: 204 })),
  T10: () => refusing(400, 'badRequest'),
  T11: () => refusing(401, 'invalidCredentials', () => ({ 'WWW-Authenticate': 'Bearer error="invalid_token"' })),
  T15: () => refusing(403, 'notAllowed'),
  T16: () => refusing(404, 'notFound'),
  T17: () => refusing(409, 'conflict'),
  T18: () => refusing(410, 'gone'),
  T19: () => refusing(412, 'changed'),
  T20: () => async ({ request }) => {
    const item = await lastItemId(request);
    return refusalResponse(new Refusal(422, 'invalidAttribute', 'Not valid', item ? 'Not for sale.' : 'emailAddress: not valid.', item));
  },
  T21: () => refusing(428, 'preconditionRequired'),
  T22: () => refusing(429, 'tooManyRequests', () => ({ 'Retry-After': '3' })),
  T23: () => refusing(429, 'tooManyRequests', (now) => retryAt(now)),
  'T23-skew': () => refusing(429, 'tooManyRequests', (now) => retryAt(now + 3_600_000)),
  'T23-absurd': () => refusing(429, 'tooManyRequests', () => ({ 'Retry-After': '999999' })),
  T24: () => refusing(500, 'internalError'),
  'T24-502': () => () => Promise.resolve(html(502, 'Bad gateway')),
  'T24-503': () => refusing(503, 'unavailable'),
  'T24-504': () => async (call) => (await passed(call), refusing(504, 'gatewayTimeout')(call)),
  T26: () => () => Promise.resolve(new Response(null, { status: 302, headers: { Location: 'https://elsewhere.invalid/' } })),
  T28: () => async (call) => (await call.pass(call.request.clone()), passed(call)),
  T29: repeatFirstAnswers,
  T30: () => () => Promise.resolve(Response.json({ code: 'internalError', reason: 'It did not work', status: '500' })),
  T31: () => async (call) => {
    const url = new URL(call.request.url);
    url.searchParams.delete('offset');
    const response = await call.pass(new Request(url, call.request));
    if (response.headers.has('X-Total-Count')) response.headers.set('X-Total-Count', '100000');
    return response;
  },
};

const passed = ({ request, pass }: Afflicted): Promise<Response> => pass(request);

const never = (): Promise<never> => new Promise(() => undefined);

function refusing(status: number, code: string, headers: (now: number) => Record<string, string> = () => ({})): FaultEffect {
  const refusal = (now: number): Refusal => new Refusal(status, code, 'A simulated fault', undefined, undefined, headers(now));
  return ({ now }) => Promise.resolve(refusalResponse(refusal(now)));
}

function retryAt(now: number): Record<string, string> {
  return { Date: new Date(now).toUTCString(), 'Retry-After': new Date(now + 30_000).toUTCString() };
}

function html(status: number, title: string): Response {
  const page = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

interface Spoiled {
  readonly body: BodyInit | null;
  readonly status?: number;
}

/** The back end's answer with another body. A refusal of the back end's own stays what it is. */
async function spoiled(call: Afflicted, spoil: (text: string) => Spoiled): Promise<Response> {
  const response = await passed(call);
  if (!response.ok) return response;
  const { body, status = response.status } = spoil(await response.text());
  return new Response(body, { status, headers: response.headers });
}

/** A stream that gives half of the text, and then ends as `then` says, or not at all. */
function halfOf(text: string, then: (stream: ReadableStreamDefaultController<Uint8Array>) => void): ReadableStream<Uint8Array> {
  let given = false;
  return new ReadableStream({
    pull(stream) {
      if (given) return then(stream);
      given = true;
      stream.enqueue(new TextEncoder().encode(text.slice(0, text.length / 2)));
    },
  });
}

function edited(text: string, edit: (body: unknown) => unknown): string {
  return text === '' ? text : JSON.stringify(edit(JSON.parse(text)));
}

function everySecondOtherwise(body: unknown): unknown {
  return Array.isArray(body) ? body.map((item, at) => (at % 2 ? otherSchema(item) : (item as unknown))) : body;
}

function otherSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(otherSchema);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name === 'id' ? 'identifier' : name, otherSchema(part)]));
}

/** The id of the last cart item that the request sends, if it sends one. */
async function lastItemId(request: Request): Promise<string | undefined> {
  try {
    const { cartItem } = JSON.parse(await request.text()) as { cartItem?: { id?: string }[] };
    return cartItem?.at(-1)?.id;
  } catch {
    return undefined;
  }
}

function repeatFirstAnswers(): FaultEffect {
  const first = new Map<string, Response>();
  return async (call) => {
    if (call.request.method !== 'GET') return passed(call);
    const key = `${call.request.url} ${call.request.headers.get('Authorization')}`;
    const known = first.get(key) ?? (await passed(call));
    first.set(key, known);
    return known.clone();
  };
}
