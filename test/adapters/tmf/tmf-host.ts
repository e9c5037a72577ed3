import type { BackendHost, BackendProblem, Credentials, Customer, ProblemCode, Scope } from '@selfcare/core';
import { expect } from '@open-wc/testing';
import { testPlatform, type TestPlatform } from '../../support/platform.js';

/** A session as far as an adapter sees it, with what it told the developer. */
export interface TestHost extends BackendHost {
  readonly platform: TestPlatform;
  readonly warnings: readonly string[];
  /** Somebody else asks from now on. */
  changePerson(customer?: Customer): void;
  changeScope(scope: Scope): void;
}

export interface TestHostOptions {
  readonly platform?: TestPlatform;
  readonly customer?: Customer;
  readonly credentials?: Partial<Credentials>;
  readonly locale?: string;
  readonly scope?: Scope;
}

/** Nobody is signed in, unless there is a customer. */
export function aHost(options: TestHostOptions = {}): TestHost {
  const { platform = testPlatform(), credentials = {}, locale = 'en-IE' } = options;
  const warnings: string[] = [];
  let { customer, scope = {} } = options;
  let person = new AbortController();
  return {
    platform,
    warnings,
    credentials: () => ({
      cookies: 'same-origin',
      headers: () => Promise.resolve({ headers: {}, stamp: 0 }),
      renew: () => Promise.resolve(false),
      ...credentials,
    }),
    customer: () => customer,
    scope: () => scope,
    signal: () => person.signal,
    changePerson(next) {
      person.abort();
      person = new AbortController();
      customer = next;
    },
    changeScope: (next) => void (scope = next),
    locale: () => locale,
    warn: (_key, message) => void warnings.push(message),
  };
}

/** A request as it went out. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly redirect: RequestRedirect;
  readonly keepalive: boolean;
  readonly json: unknown;
}

export interface ScriptedFetch {
  readonly fetch: typeof fetch;
  readonly sent: readonly SentRequest[];
}

/** A back end that answers as `answer` says; what it throws is what `fetch` rejects with. */
export function scripted(answer: (request: SentRequest, count: number) => Response | Promise<Response>): ScriptedFetch {
  const sent: SentRequest[] = [];
  return {
    sent,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { pathname, searchParams } = new URL(request.url);
      const text = await request.text();
      sent.push({
        method: request.method,
        url: request.url,
        path: pathname.replace('/tmf-api/', ''),
        query: searchParams,
        headers: request.headers,
        redirect: request.redirect,
        keepalive: request.keepalive,
        json: text === '' ? undefined : (JSON.parse(text) as unknown),
      });
      return answer(sent.at(-1) as SentRequest, sent.length);
    },
  };
}

/** Answers a list request as TMF630 says: a page of what matches `id=`, with a total. */
export function listed(items: readonly { readonly id: string }[], { query }: SentRequest): Response {
  const ids = query.get('id')?.split(',');
  const matching = items.filter(({ id }) => !ids || ids.includes(id));
  const offset = Number(query.get('offset') ?? 0);
  const page = matching.slice(offset, offset + Number(query.get('limit') ?? matching.length));
  return Response.json(page, {
    status: page.length < matching.length ? 206 : 200,
    headers: { 'X-Total-Count': String(matching.length) },
  });
}

/** Never given up. */
export const patient = { signal: new AbortController().signal };

/** The problem that the promise rejects with; fails when it does not, or with another code. */
export async function problemOf(promise: Promise<unknown>, code: ProblemCode): Promise<BackendProblem> {
  const problem = await promise.then(
    (value) => expect.fail(`answered ${JSON.stringify(value)}`),
    (error: unknown) => error as BackendProblem,
  );
  expect(problem, problem.message).to.include({ name: 'BackendProblem', code });
  return problem;
}
