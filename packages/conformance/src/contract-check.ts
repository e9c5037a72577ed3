import { isBackendProblem, type BackendProblem, type ProblemCode } from '@selfcare/core';
import type { AdapterUnderTest, OpenedAdapter, Orderable } from './adapter-contract.js';

/** Never given up. */
export const patient = (): { readonly signal: AbortSignal } => ({ signal: new AbortController().signal });

/** Throws the sentence, which begins "The adapter must", unless the condition holds. */
export function must(what: string, holds: boolean, instead?: unknown): asserts holds {
  if (!holds) throw new Error(`The adapter must ${what}${instead === undefined ? '' : `, and not: ${JSON.stringify(instead)?.slice(0, 400)}`}`);
}

/** The problem that the promise is refused with; throws when it is not, or not with a `BackendProblem` of one of the codes. */
export async function refused(what: string, promise: Promise<unknown>, ...codes: readonly ProblemCode[]): Promise<BackendProblem> {
  let answer: unknown;
  try {
    answer = await promise;
  } catch (error) {
    must(`throw a BackendProblem ${what}`, isBackendProblem(error), String(error));
    must(`say ${codes.join(' or ')} ${what}`, codes.includes(error.code), error.code);
    return error;
  }
  throw new Error(`The adapter must throw a BackendProblem ${what}, and not answer ${JSON.stringify(answer)?.slice(0, 400)}`);
}

/** The two things on sale that the adapter was given with, or else the first two that its catalogue lists. */
export async function orderables({ offerings }: AdapterUnderTest, { backend }: OpenedAdapter): Promise<readonly [Orderable, Orderable]> {
  if (offerings) return offerings;
  const listed = (await backend.catalogue?.listOfferings({ offset: 0, limit: 24 }, patient()))?.offerings ?? [];
  const [one, other] = listed.filter(({ characteristics, parts }) => !characteristics?.length && parts.length === 0);
  if (!one || !other) throw new Error('The contract needs two things on sale that have nothing to choose: name them as `offerings`');
  return [one, other];
}
