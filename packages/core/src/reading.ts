import type { Problem } from './problem.js';

/**
 * Something read from the back end, in every state a view must draw: nothing yet (`idle`), on its way (`loading`), here
 * (`ready`), or failed. A value that was here stays while it is read again (`refreshing`) and after that failed (`status` stays
 * `ready`, `problem` is set: stale).
 */
export interface Reading<T> {
  readonly status: 'idle' | 'loading' | 'ready' | 'failed';
  readonly value?: T;
  readonly problem?: Problem;
  /** Being read again behind the value shown. */
  readonly refreshing: boolean;
  /** Longer on its way than a person waits without a word (5 s). */
  readonly stalled: boolean;
  /** When the value came, in ms since the epoch. */
  readonly at?: number;
}

/** Nothing asked yet. */
export const notRead: Reading<never> = Object.freeze({ status: 'idle', refreshing: false, stalled: false });
