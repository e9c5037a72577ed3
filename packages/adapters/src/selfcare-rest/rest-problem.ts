import { BackendProblem, type ProblemCode } from '@selfcare/core';
import * as z from 'zod/mini';

const codes: ReadonlyMap<number, ProblemCode> = new Map([
  [400, 'invalid'],
  [401, 'signed-out'],
  [403, 'not-allowed'],
  [404, 'not-found'],
  [405, 'unsupported'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'outdated'],
  [412, 'outdated'],
  [413, 'invalid'],
  [422, 'invalid'],
  [428, 'outdated'],
  [429, 'too-many'],
  [501, 'unsupported'],
]);

/** A refusing answer, as far as it tells something. */
export interface Refusal {
  /** Method and path, without ids. */
  readonly call: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly isHtml: boolean;
}

const errorBody = z.object({ code: z.union([z.string(), z.number()]) });

/** The problem that a status above 399 stands for. `now` is used when the answer does not tell its own time. */
export function problemOfRefusal({ call, status, headers, body, isHtml }: Refusal, now: number): BackendProblem {
  const { data } = z.safeParse(errorBody, body);
  if (status === 404 && (isHtml || !data)) {
    const message = `${call} answered 404: nothing of alert-settings.openapi.json lives there. Is \`base\` right?`;
    return new BackendProblem('configuration', message, { status });
  }
  const code = codes.get(status) ?? (status >= 500 ? 'unavailable' : 'unknown');
  const said = data ? ` (code ${String(data.code).slice(0, 40)})` : '';
  return new BackendProblem(code, `${call} answered ${status}${said}`, { status, retryAfter: retryAfter(headers, now) });
}

/** `Retry-After` in seconds; a date is measured against the answer's own `Date`, so that a wrong clock here does no harm. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const written = headers.get('Retry-After')?.trim();
  if (!written) return undefined;
  const served = Date.parse(headers.get('Date') ?? '');
  const seconds = /^\d+$/.test(written) ? Number(written) : (Date.parse(written) - (Number.isNaN(served) ? now : served)) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(120, Math.max(1, Math.ceil(seconds)));
}
