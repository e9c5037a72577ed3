import { BackendProblem, isBackendProblem, type BackendHost, type CallOptions, type ProblemCode } from '@selfcare/core';
import { problemOfRefusal, tmfErrorIn } from './tmf-problem.js';
import type { TmfApi, TmfProfile } from './tmf-profile.js';

/** One request to one of the back end's APIs. */
export interface TmfRequest {
  readonly api: TmfApi;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly resource: string;
  readonly id?: string;
  /** Several values of one name are alternatives (`id=a,b`). */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** How long to wait for the whole answer, in ms: 15 s by default. */
  readonly patience?: number;
}

/** A whole answer with a status of 2xx. `body` is parsed JSON that nobody has looked at, or undefined when there was none. */
export interface TmfAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** Names the request to a developer: method and path, nothing personal. */
  readonly call: string;
}

/** The one way to the back end. Every failure is a `BackendProblem`. */
export interface TmfHttp {
  send(request: TmfRequest, options: CallOptions): Promise<TmfAnswer>;
  /** The address that a request goes to. */
  url(request: TmfRequest): string;
}

/** How long an address may be, in characters, to pass through every server and proxy on its way. */
export const longestUrl = 2_000;

/** What a developer can mend, and a customer cannot. */
const toTheDeveloper: ReadonlySet<ProblemCode> = new Set(['bad-answer', 'configuration']);

const largestAnswer = 16 * 1024 * 1024;

/** In bytes: of all that is on its way when a page goes, browsers send no more than 64 kB to the end (Fetch, 5.6). */
const largestLasting = 60_000;

/**
 * HTTP as the TM Forum's design guidelines (TMF630) use it, with the session's credentials. A request that is answered 401 is
 * sent once more after the credentials were renewed; apart from that nothing is ever sent twice. Redirects are not followed: no
 * TM Forum API redirects, but expired sign-ons do.
 */
export function createTmfHttp({ addresses, base, query: always, headers: alwaysSent }: TmfProfile, host: BackendHost, fetch?: typeof globalThis.fetch): TmfHttp {
  const { clock, online } = host.platform;
  const foreign = globalThis.location !== undefined && new URL(base).origin !== globalThis.location.origin;

  const url = ({ api, resource, id, method = 'GET', query = {} }: TmfRequest): string => {
    const path = `${addresses[api]}/${resource}${id === undefined ? '' : `/${segment(id, resource)}`}`;
    const asked = method === 'GET' ? { ...always[api], ...query } : query;
    const pairs = Object.entries(asked).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${[value].flat().map((one) => encoded(String(one))).join(',')}`],
    );
    return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
  };

  async function once(request: TmfRequest, credentials: ReturnType<BackendHost['credentials']>, signal: AbortSignal) {
    const { method = 'GET', json, headers } = request;
    const stamped = await credentials.headers(signal);
    signal.throwIfAborted();
    const asked = new Request(url(request), {
      method,
      body: json === undefined ? undefined : JSON.stringify(json),
      // A change of the cart arrives although the customer has gone on to the next page.
      keepalive: request.api === 'shoppingCart' && method !== 'GET' && sizeOf(json) < largestLasting,
      headers: {
        ...alwaysSent,
        Accept: 'application/json',
        'Accept-Language': host.locale(),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...stamped.headers,
        ...headers,
      },
      credentials: credentials.cookies,
      redirect: 'manual',
      ...(request.api === 'productCatalog' ? {} : { cache: 'no-store' }),
      signal,
    });
    const response = await (fetch ?? globalThis.fetch)(asked);
    return { response, text: await wholeText(response, signal), stamp: stamped.stamp };
  }

  async function answered(request: TmfRequest, call: string, signal: AbortSignal): Promise<TmfAnswer> {
    const credentials = host.credentials();
    let answer = await once(request, credentials, signal);
    if (answer.response.status === 401 && (await credentials.renew(answer.stamp, signal))) {
      answer = await once(request, credentials, signal);
    }
    return readAnswer(call, request.id === undefined, answer.response, answer.text, clock.now());
  }

  async function send(request: TmfRequest, { signal: caller }: CallOptions): Promise<TmfAnswer> {
    const { method = 'GET', api, resource, id, patience = 15_000 } = request;
    const call = `${method} ${new URL(addresses[api]).pathname}/${resource}${id === undefined ? '' : '/{id}'}`;
    const late = new AbortController();
    const cancel = clock.after(patience, () => late.abort());
    const signal = AbortSignal.any([caller, late.signal]);
    try {
      return await untilAborted(signal, () => answered(request, call, signal));
    } catch (error) {
      if (caller.aborted) throw new BackendProblem('cancelled', `${call} was given up`, { cause: error });
      if (late.signal.aborted) throw new BackendProblem('timeout', `${call} gave no whole answer within ${patience / 1000} s`);
      if (!isBackendProblem(error)) throw unreachable(api, call, error);
      if (toTheDeveloper.has(error.code)) host.warn(`tmf ${error.code} ${api}`, error.message);
      throw error;
    } finally {
      cancel();
    }
  }

  /** A browser says the same of a server that is gone and of a line that is cut: only a device that knows itself offline is. */
  function unreachable(api: TmfApi, call: string, cause: unknown): BackendProblem {
    const cors = foreign ? " and allow this page's origin (CORS)" : '';
    const message = `${call} reached no server: does ${base} answer${cors}?`;
    host.warn(`tmf unreachable ${api}`, message);
    return new BackendProblem(online.online ? 'unavailable' : 'offline', message, { cause });
  }

  return { send, url };
}

/**
 * Neither the fetch of a test nor a host's token callback need heed the signal: whoever asked is not kept waiting all the same.
 */
function untilAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    work().then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

async function wholeText({ body }: Response, signal: AbortSignal): Promise<string | undefined> {
  const reader = body?.getReader();
  if (!reader) return '';
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > largestAnswer) return void cancel();
    text += decoder.decode(part.value, { stream: true });
  }
  signal.removeEventListener('abort', cancel);
  signal.throwIfAborted();
  return text + decoder.decode();
}

function readAnswer(call: string, collection: boolean, response: Response, text: string | undefined, now: number): TmfAnswer {
  const { status, headers, type } = response;
  const bad = (what: string): BackendProblem => new BackendProblem('bad-answer', `${call} ${what}`, { status });
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw bad('was redirected, and redirects are not followed. Is `base` right, and the sign-on still good?');
  }
  if (text === undefined) throw bad(`answered more than ${largestAnswer / 1024 / 1024} MB`);
  const html = /html/i.test(headers.get('Content-Type') ?? '') || text.trimStart().startsWith('<');
  const body = html ? undefined : jsonIn(text);
  if (status >= 400) throw problemOfRefusal({ call, collection, status, headers, body: body?.value, html }, now);
  if (html) throw bad('answered HTML. Is `base` right, and the sign-on still good?');
  if (!body) throw bad('answered something that is not whole JSON');
  const error = tmfErrorIn(body.value);
  if (error && (body.value as { id?: unknown }).id === undefined) {
    throw bad(`answered ${status} with an error${error.code ? ` (code ${error.code})` : ''}`);
  }
  return { status, headers, body: body.value, call };
}

function jsonIn(text: string): { value: unknown } | undefined {
  if (text.trim() === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function sizeOf(json: unknown): number {
  return new TextEncoder().encode(JSON.stringify(json) ?? '').byteLength;
}

/** An id as one segment of a path. One that no path can hold (`..`, half a character) is nobody's. */
function segment(id: string, resource: string): string {
  const path = encoded(id);
  if (path !== '' && !/^\.{1,2}$/.test(path)) return path;
  throw new BackendProblem('not-found', `No ${resource} can have the id ${JSON.stringify(id)}`);
}

function encoded(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return '';
  }
}
