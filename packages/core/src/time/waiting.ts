import type { CallOptions } from '../call-options.js';
import type { Clock } from '../platform.js';
import { BackendProblem } from '../problem.js';

const givenUp = (): BackendProblem => new BackendProblem('cancelled', 'Nobody waits for the answer any more');

/** Settles after `ms`; throws a `cancelled` problem as soon as `signal` aborts. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(givenUp());
    const onAbort = (): void => {
      cancel();
      reject(givenUp());
    };
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * Runs `work` for `ms` at the longest: after that it throws a `timeout` problem, and a `cancelled` one as soon as `signal` aborts, whether
 * or not `work` heeds the signal it is given.
 */
export function withDeadline<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  work: (options: CallOptions) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(givenUp());
    const own = new AbortController();
    const end = (problem: BackendProblem): void => {
      reject(problem);
      own.abort(problem);
    };
    const onAbort = (): void => end(givenUp());
    const cancel = clock.after(ms, () => end(new BackendProblem('timeout', `No answer within ${ms / 1000} s`)));
    signal.addEventListener('abort', onAbort, { once: true });
    const finished = (): void => {
      cancel();
      signal.removeEventListener('abort', onAbort);
    };
    own.signal.addEventListener('abort', finished, { once: true });
    work({ signal: own.signal }).then(resolve, reject).finally(finished);
  });
}
