import { BackendProblem, isBackendProblem, type BackendHost, type CallOptions, type ProblemCode } from '@selfcare/core';
import ky from 'ky';
import { createBackPressure } from './back-pressure.js';
import type { Refusal } from './json-problem.js';

/** One request to one address. */
export interface JsonRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Names the request to a developer: method and path without ids, nothing personal. */
  readonly call: string;
  /** The request is for a list, or for making something: there is no id that could be nobody's. */
  readonly collection: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** `application/json` by default. */
  readonly mediaType?: string;
  /** How long to wait for the whole answer, in ms: 15 s by default. */
  readonly patience?: number;
  /** Is to arrive although the customer has gone on to the next page. */
  readonly lasting?: boolean;
  /** The browser may answer from its cache, as the answer's headers say. */
  readonly cacheable?: boolean;
}

/** A whole answer with a status of 2xx. `body` is parsed JSON that nobody has looked at, or undefined when there was none. */
export interface JsonAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** Names the request to a developer: method and path, nothing personal. */
  readonly call: string;
}

/** Which answer is meant: its call and, where there is one answer, its status. */
export type NamedAnswer = Pick<JsonAnswer, 'call'> & Partial<Pick<JsonAnswer, 'status'>>;

/** The one way to a back end. Every failure is a `BackendProblem`. */
export interface JsonHttp {
  send(request: JsonRequest, options: CallOptions): Promise<JsonAnswer>;
  /** The `bad-answer` problem of an answer that is not what it should be: `answered JSON that is no list`. The developer is told. */
  unfit(answer: NamedAnswer, what: string): BackendProblem;
}

/** What all requests of one adapter have in common. */
export interface JsonHttpOptions {
  /** Begins what the developer is told: `tmf`. */
  readonly name: string;
  /** Where the back end is, for messages. */
  readonly base: string;
  /** What it wants in the header of every request. What the session says of itself comes in their place. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends the requests; the platform's `fetch` by default. */
  readonly fetch?: typeof globalThis.fetch;
  /** The largest answer that is read, in MB: 16 by default. */
  readonly largestAnswer?: number;
  /** The problem that a status above 399 stands for. */
  problemOf(refusal: Refusal, now: number): BackendProblem;
}

/** What a developer can mend, and a customer cannot. */
const toTheDeveloper: ReadonlySet<ProblemCode> = new Set(['bad-answer', 'configuration']);

/** In bytes: of all that is on its way when a page goes, browsers send no more than 64 kB to the end (Fetch, 5.6). */
const largestLasting = 60_000;

/**
 * JSON over HTTP with the session's credentials. A request that is answered 401 is sent once more after the credentials were renewed;
 * apart from that nothing is ever sent twice. Redirects are not followed: no API redirects, but expired sign-ons do.
 */
export function createJsonHttp(options: JsonHttpOptions, host: BackendHost): JsonHttp {
  const { name, base, headers: always, fetch, largestAnswer = 16, problemOf } = options;
  const { clock, online } = host.platform;
  const foreign = globalThis.location !== undefined && new URL(base).origin !== globalThis.location.origin;

  async function once(request: JsonRequest, credentials: ReturnType<BackendHost['credentials']>, signal: AbortSignal) {
    const { method = 'GET', json, mediaType, headers } = request;
    const stamped = await credentials.headers(signal);
    signal.throwIfAborted();
    const typed = json !== undefined && mediaType ? { 'Content-Type': mediaType } : {};
    const response = await ky(request.url, {
      method,
      json,
      keepalive: request.lasting === true && sizeOf(json) < largestLasting,
      headers: { ...always, Accept: 'application/json', 'Accept-Language': host.locale(), ...typed, ...stamped.headers, ...headers },
      credentials: credentials.cookies,
      redirect: 'manual',
      ...(request.cacheable ? {} : { cache: 'no-store' }),
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      signal,
      ...(fetch ? { fetch } : {}),
    });
    return { response, text: await wholeText(response, largestAnswer, signal), stamp: stamped.stamp };
  }

  async function answered(request: JsonRequest, signal: AbortSignal): Promise<JsonAnswer> {
    const credentials = host.credentials();
    let answer = await once(request, credentials, signal);
    if (answer.response.status === 401 && (await credentials.renew(answer.stamp, signal))) {
      answer = await once(request, credentials, signal);
    }
    return readAnswer(request, answer.response, answer.text);
  }

  function readAnswer({ call, collection }: JsonRequest, { status, headers, type }: Response, text: string | undefined): JsonAnswer {
    const bad = (what: string): BackendProblem => new BackendProblem('bad-answer', `${call} ${what}`, { status });
    if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      throw bad('was redirected, and redirects are not followed. Is `base` right, and the sign-on still good?');
    }
    if (text === undefined) throw bad(`answered more than ${largestAnswer} MB`);
    const html = /html/i.test(headers.get('Content-Type') ?? '') || text.trimStart().startsWith('<');
    const body = html ? undefined : jsonIn(text);
    if (status >= 400) throw problemOf({ call, collection, status, headers, body: body?.value, html }, clock.now());
    if (html) throw bad('answered HTML. Is `base` right, and the sign-on still good?');
    if (!body) throw bad('answered something that is not whole JSON');
    return { status, headers, body: body.value, call };
  }

  async function sendNow(request: JsonRequest, caller: AbortSignal): Promise<JsonAnswer> {
    const { call, patience = 15_000 } = request;
    const late = new AbortController();
    const cancel = clock.after(patience, () => late.abort());
    const signal = AbortSignal.any([caller, late.signal]);
    try {
      return await untilAborted(signal, () => answered(request, signal));
    } catch (error) {
      if (caller.aborted) throw new BackendProblem('cancelled', `${call} was given up`, { cause: error });
      if (late.signal.aborted) throw new BackendProblem('timeout', `${call} gave no whole answer within ${patience / 1000} s`);
      if (!isBackendProblem(error)) throw unreachable(call, error);
      if (toTheDeveloper.has(error.code)) host.warn(`${name} ${error.code} ${call}`, error.message);
      throw error;
    } finally {
      cancel();
    }
  }

  /** A browser says the same of a server that is gone and of a line that is cut: only a device that knows itself offline is. */
  function unreachable(call: string, cause: unknown): BackendProblem {
    const cors = foreign ? " and allow this page's origin (CORS)" : '';
    const message = `${call} reached no server: does ${base} answer${cors}?`;
    host.warn(`${name} unreachable ${base}`, message);
    return new BackendProblem(online.online ? 'unavailable' : 'offline', message, { cause });
  }

  const pressure = createBackPressure(clock);

  return {
    unfit({ call, status }, what) {
      const message = `${call} ${what}`;
      host.warn(`${name} bad-answer ${call}`, message);
      return new BackendProblem('bad-answer', message, status === undefined ? {} : { status });
    },
    send(request, { signal, pressed = false }) {
      const { call, method = 'GET' } = request;
      return pressure.pass(call, pressed || method !== 'GET', () => sendNow(request, signal));
    },
  };
}

/** An id as one segment of a path. One that no path can hold (`..`, half a character) is nobody's: `not-found`. */
export function segment(id: string, resource: string): string {
  const path = encoded(id);
  if (path !== '' && !/^\.{1,2}$/.test(path)) return path;
  throw new BackendProblem('not-found', `No ${resource} can have the id ${JSON.stringify(id)}`);
}

/** A value as a part of an address; nothing for half a character. */
export function encoded(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return '';
  }
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

async function wholeText({ body }: Response, largest: number, signal: AbortSignal): Promise<string | undefined> {
  const reader = body?.getReader();
  if (!reader) return '';
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', cancel, { once: true });
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > largest * 1024 * 1024) return void cancel();
    text += decoder.decode(part.value, { stream: true });
  }
  signal.removeEventListener('abort', cancel);
  signal.throwIfAborted();
  return text + decoder.decode();
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
