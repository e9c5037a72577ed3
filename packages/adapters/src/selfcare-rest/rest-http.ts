import { BackendProblem, isBackendProblem, type BackendHost, type CallOptions, type ProblemCode } from '@selfcare/core';
import { problemOfRefusal } from './rest-problem.js';

/** One request to one of the resources. */
export interface RestRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly resource: string;
  readonly id?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** A whole answer with a status of 2xx: parsed JSON that nobody has looked at. */
export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Names the request to a developer: method and path, nothing personal. */
  readonly call: string;
}

/** The one way to the back end. Every failure is a `BackendProblem`. */
export interface RestHttp {
  send(request: RestRequest, options: CallOptions): Promise<RestAnswer>;
}

const patience = 10_000;
const largestAnswer = 1024 * 1024;
const toTheDeveloper: ReadonlySet<ProblemCode> = new Set(['bad-answer', 'configuration']);

/**
 * JSON over HTTP with the session's credentials. A request that is answered 401 is sent once more after the credentials were renewed;
 * apart from that nothing is ever sent twice. Redirects are not followed. An answer that is not whole within 10 s is a `timeout`.
 */
export function createRestHttp(address: string, host: BackendHost, fetch?: typeof globalThis.fetch): RestHttp {
  async function once({ method = 'GET', resource, id, headers, json }: RestRequest, signal: AbortSignal) {
    const credentials = host.credentials();
    const { headers: who, stamp } = await credentials.headers(signal);
    signal.throwIfAborted();
    const asked = new Request(`${address}/${resource}${id === undefined ? '' : `/${segment(id)}`}`, {
      method,
      body: json === undefined ? undefined : JSON.stringify(json),
      headers: {
        Accept: 'application/json',
        'Accept-Language': host.locale(),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...who,
        ...headers,
      },
      credentials: credentials.cookies,
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
    const response = await (fetch ?? globalThis.fetch)(asked);
    return { response, text: await response.text(), renew: () => credentials.renew(stamp, signal) };
  }

  async function answered(request: RestRequest, call: string, signal: AbortSignal): Promise<RestAnswer> {
    const first = await once(request, signal);
    const isRenewed = first.response.status === 401 && (await first.renew());
    const { response, text } = isRenewed ? await once(request, signal) : first;
    return readAnswer(call, response, text, host.platform.clock.now());
  }

  async function send(request: RestRequest, { signal: caller }: CallOptions): Promise<RestAnswer> {
    const { method = 'GET', resource, id } = request;
    const call = `${method} ${new URL(address).pathname}/${resource}${id === undefined ? '' : '/{id}'}`;
    const late = new AbortController();
    const cancel = host.platform.clock.after(patience, () => late.abort());
    const signal = AbortSignal.any([caller, late.signal]);
    try {
      return await untilAborted(signal, () => answered(request, call, signal));
    } catch (error) {
      if (caller.aborted) throw new BackendProblem('cancelled', `${call} was given up`, { cause: error });
      if (late.signal.aborted) throw new BackendProblem('timeout', `${call} gave no whole answer within ${patience / 1000} s`);
      if (!isBackendProblem(error)) throw unreachable(call, error);
      if (toTheDeveloper.has(error.code)) host.warn(`selfcare-rest ${error.code}`, error.message);
      throw error;
    } finally {
      cancel();
    }
  }

  /** A browser says the same of a server that is gone and of a line that is cut: only a device that knows itself offline is. */
  function unreachable(call: string, cause: unknown): BackendProblem {
    const message = `${call} reached no server: does ${address} answer, and allow this page's origin?`;
    host.warn('selfcare-rest unreachable', message);
    return new BackendProblem(host.platform.online.online ? 'unavailable' : 'offline', message, { cause });
  }

  return { send };
}

/** Neither the fetch of a test nor a host's token callback need heed the signal: whoever asked is not kept waiting all the same. */
function untilAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason as Error);
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    work().then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function readAnswer(call: string, { status, headers, type }: Response, text: string, now: number): RestAnswer {
  const bad = (what: string): BackendProblem => new BackendProblem('bad-answer', `${call} ${what}`, { status });
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw bad('was redirected, and redirects are not followed. Is `base` right, and the sign-on still good?');
  }
  const isHtml = /html/i.test(headers.get('Content-Type') ?? '') || text.trimStart().startsWith('<');
  const json = isHtml || text.length > largestAnswer ? undefined : jsonIn(text);
  if (status >= 400) throw problemOfRefusal({ call, status, headers, body: json?.value, isHtml }, now);
  if (isHtml) throw bad('answered HTML. Is `base` right, and the sign-on still good?');
  if (!json) throw bad('answered something that is not whole JSON of at most 1 MB');
  return { status, body: json.value, call };
}

function jsonIn(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** An id as one segment of a path. One that no path can hold (`..`, half a character) is nobody's. */
function segment(id: string): string {
  try {
    const path = encodeURIComponent(id);
    if (path !== '' && !/^\.{1,2}$/.test(path)) return path;
  } catch {
    // half a character: refused below
  }
  throw new BackendProblem('not-found', `Nothing can have the id ${JSON.stringify(id)}`);
}
