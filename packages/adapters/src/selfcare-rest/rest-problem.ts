import { BackendProblem } from '@selfcare/core';
import * as z from 'zod/mini';
import { codeOfStatus, refusalProblem, type Refusal } from '../json-problem.js';

const errorBody = z.object({ code: z.union([z.string(), z.number()]) });

/** The problem that a status above 399 stands for. `now` is used when the answer does not tell its own time. */
export function problemOfRefusal(refusal: Refusal, now: number): BackendProblem {
  const { call, status, body, html } = refusal;
  const { data } = z.safeParse(errorBody, body);
  if (status === 404 && (html || !data)) {
    const message = `${call} answered 404: nothing of alert-settings.openapi.json lives there. Is \`base\` right?`;
    return new BackendProblem('configuration', message, { status });
  }
  // What is gone in this contract is a code that no longer counts, not a thing.
  const code = status === 410 ? 'outdated' : codeOfStatus(status);
  return refusalProblem(refusal, data ? { code: String(data.code).slice(0, 40) } : {}, now, code);
}
