import { BackendProblem, isBackendProblem, type Clock, type ProblemCode } from '@selfcare/core';

/** Keeps the reads of all widgets off a back end that asks for time, or of which a part is down. */
export interface BackPressure {
  /**
   * Sends what `call` names. While the back end has asked everybody to wait (429 with Retry-After), a read throws `too-many` with what is left
   * of the wait, and is not sent. A call that has failed three times in a row rests for 10 s: then too a read throws `unavailable` at once, and
   * after the rest one goes ahead to see. What a person has asked to be done (`pressed`) is always sent.
   */
  pass<T>(call: string, pressed: boolean, send: () => Promise<T>): Promise<T>;
}

interface Line {
  failures: number;
  restsUntil: number;
  isProbed: boolean;
}

const failuresBeforeRest = 3;
const rest = 10_000;
const down: ReadonlySet<ProblemCode> = new Set(['unavailable', 'timeout']);
/** These tell nothing of the back end. */
const untold: ReadonlySet<ProblemCode> = new Set(['cancelled', 'offline', 'too-many']);

export function createBackPressure(clock: Clock): BackPressure {
  const lines = new Map<string, Line>();
  let heldUntil = 0;

  function refuseRead(call: string, line: Line): void {
    const now = clock.now();
    const secondsTo = (time: number): number => Math.max(1, Math.ceil((time - now) / 1000));
    if (heldUntil > now) {
      throw new BackendProblem('too-many', `${call} waits, as the back end asked`, { status: 429, retryAfter: secondsTo(heldUntil) });
    }
    if (line.restsUntil > now || line.isProbed) {
      const message = `${call} is left in peace after ${line.failures} failures in a row`;
      throw new BackendProblem('unavailable', message, { retryAfter: secondsTo(line.restsUntil) });
    }
  }

  function note(error: unknown, line: Line): void {
    if (!isBackendProblem(error)) return;
    const { code, retryAfter = 0 } = error;
    const now = clock.now();
    if (code === 'too-many') heldUntil = Math.max(heldUntil, now + retryAfter * 1000);
    if (untold.has(code)) return;
    line.failures = down.has(code) ? line.failures + 1 : 0;
    if (line.failures >= failuresBeforeRest) line.restsUntil = now + rest;
  }

  return {
    async pass(call, pressed, send) {
      const line = lines.get(call) ?? { failures: 0, restsUntil: 0, isProbed: false };
      lines.set(call, line);
      if (!pressed) refuseRead(call, line);
      const isProbe = !pressed && line.failures >= failuresBeforeRest;
      if (isProbe) line.isProbed = true;
      try {
        const answer = await send();
        line.failures = 0;
        line.restsUntil = 0;
        return answer;
      } catch (error) {
        note(error, line);
        throw error;
      } finally {
        if (isProbe) line.isProbed = false;
      }
    },
  };
}
