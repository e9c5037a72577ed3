import type { CallOptions } from './call-options.js';
import type { Platform } from './platform.js';
import { asProblem, isPassing } from './problem.js';
import { pause, withDeadline } from './time/waiting.js';

const retries = 2;
const longestSilence = 10_000;
/** Longer than a port's own, for one that has none. */
const deadline = 30_000;

/**
 * Reads, for 30 s at the longest, and tries twice more after a problem that may pass: after 0.15–0.45 s and 0.3–0.9 s, or when
 * the back end says. A longer wait than 10 s is the caller's to tell a person, and an answer that cannot be read will hardly
 * change: neither is tried again.
 */
export async function readPatiently<T>(
  read: (options: CallOptions) => Promise<T>,
  signal: AbortSignal,
  { clock, random }: Pick<Platform, 'clock' | 'random'>,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await withDeadline(clock, deadline, signal, read);
    } catch (error) {
      const problem = asProblem(error);
      const worthIt = isPassing(problem) && problem.code !== 'bad-answer' && attempt < retries && !signal.aborted;
      const delay = problem.retryAfter === undefined ? 300 * 2 ** attempt * (0.5 + random.number()) : problem.retryAfter * 1000;
      if (!worthIt || delay > longestSilence) throw error;
      await pause(clock, delay, signal);
    }
  }
}
