import { BackendProblem, type FieldProblem, type ProblemCode } from '@selfcare/core';

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

/** What the body of a refusal says, once an adapter has read it. */
export interface RefusalWords {
  /** The back end's own code. */
  readonly code?: string;
  /** The inputs that it refuses. */
  readonly fields?: readonly FieldProblem[];
}

/** What a status above 399 means to a store; every one has a meaning. */
export function codeOfStatus(status: number): ProblemCode {
  return codes.get(status) ?? (status >= 500 ? 'unavailable' : 'unknown');
}

/** The problem that a refusal stands for, under another `code` where its API means another. `now` counts where the answer does not tell its own time. */
export function refusalProblem(
  { call, status, headers }: Refusal,
  { code: word, fields = [] }: RefusalWords,
  now: number,
  code: ProblemCode = codeOfStatus(status),
): BackendProblem {
  return new BackendProblem(code, `${call} answered ${status}${word ? ` (code ${word})` : ''}`, {
    status,
    retryAfter: retryAfter(headers, now),
    ...(code === 'invalid' && fields.length > 0 ? { fields } : {}),
  });
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
