import { asProblem, isAmbiguous, type Problem } from '../problem.js';
import { readPatiently } from '../patient-read.js';
import type { Session } from '../session.js';
import { pause, withDeadline } from '../time/waiting.js';
import { cellOf, isSameValue } from './alert-cells.js';
import { AlertLedger, type AlertOutcome } from './alert-ledger.js';
import type { AlertChange, AlertSettings } from './alert-settings.js';

const writeDeadline = 30_000;
const longestSilence = 10_000;
const attempts = 3;

/** A whole reading, with the ledger's count of when it began. */
export interface AlertRead {
  readonly settings: AlertSettings;
  readonly begun: number;
}

/**
 * Keeps one customer's ledger and the back end in step: each cell by itself, one absolute change of a cell after another. Ended for
 * good when the person changes: what is answered after that is dropped.
 */
export class AlertSync {
  readonly ledger = new AlertLedger();
  readonly #session: Session;
  readonly #changed: () => void;
  readonly #quiet: () => void;
  readonly #life = new AbortController();

  /** `changed` is called whenever there is something new to show, `quiet` when nothing is under way any more. */
  constructor(session: Session, changed: () => void, quiet: () => void) {
    this.#session = session;
    this.#changed = changed;
    this.#quiet = quiet;
  }

  /** Aborted when this person's settings are no longer shown. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** Reads everything, once. */
  async read(options: { readonly signal: AbortSignal }): Promise<AlertRead> {
    const begun = this.ledger.beginRead();
    return { settings: await this.#session.backend.alerts.load(options), begun };
  }

  /** Has the cell brought to the value; answers when that is so, or is known to have failed. */
  want(change: AlertChange): Promise<AlertOutcome> {
    if (this.signal.aborted) return Promise.resolve({ ok: false, problem: noLongerShown });
    const outcome = this.ledger.want(change);
    void this.#run(change.id);
    this.#changed();
    return outcome;
  }

  /** Drops everything: who waits is told so, and no answer changes anything any more. */
  end(): void {
    this.#life.abort();
    this.ledger.giveUp(noLongerShown);
  }

  async #run(id: string): Promise<void> {
    // a task's presses become one change of the cell
    await Promise.resolve();
    for (let change = this.ledger.next(id); change; change = this.ledger.next(id)) {
      const problem = await this.#save(change);
      if (this.signal.aborted) return;
      this.ledger.finish(id, problem);
      this.#changed();
    }
    if (this.signal.aborted) return;
    this.#changed();
    if (!this.ledger.isBusy) this.#quiet();
  }

  /**
   * Undefined once the back end has the cell as wanted. A change is absolute and made on a version, so sending it once more is safe:
   * of two that arrive only the first counts.
   */
  async #save(change: AlertChange): Promise<Problem | undefined> {
    const before = this.#cell(change.id);
    for (let attempt = 1; ; attempt++) {
      const problem = await this.#put(change);
      if (!problem || this.signal.aborted) return problem;
      if (isAmbiguous(problem)) this.ledger.doubt(change);
      const mayRepeat = attempt < attempts;
      if (problem.code === 'outdated' || problem.code === 'conflict' || problem.code === 'not-found') {
        if (!(await this.#look()) || this.signal.aborted) return problem;
        const now = this.#cell(change.id);
        if (!now) return gone;
        if (isSameValue(now, change)) return undefined;
        // changed to a third value by somebody else: the customer decides, who then sees both
        if (before && !isSameValue(now, before) && !this.ledger.isDoubtful(now)) return changedElsewhere;
        if (!mayRepeat || problem.code !== 'outdated') return problem;
      } else if (!mayRepeat || !(await this.#waitToRepeat(problem, attempt))) {
        return problem;
      }
    }
  }

  async #put(change: AlertChange): Promise<Problem | undefined> {
    const { backend, platform } = this.#session;
    const { version } = this.#cell(change.id) ?? {};
    try {
      const told = await withDeadline(platform.clock, writeDeadline, this.signal, (options) =>
        backend.alerts.change({ ...change, ...(version === undefined ? {} : { version }) }, options),
      );
      if (this.signal.aborted) return noLongerShown;
      this.ledger.answer({ ...told, id: change.id });
      return this.ledger.isSettled(change) ? undefined : changedElsewhere;
    } catch (error) {
      return asProblem(error);
    }
  }

  /** True when the ledger holds what the back end has now. */
  async #look(): Promise<boolean> {
    try {
      const { settings, begun } = await readPatiently((options) => this.read(options), this.signal, this.#session.platform);
      if (!this.signal.aborted) this.ledger.settle(settings, begun);
      return true;
    } catch {
      return false;
    }
  }

  /** False when asking once more is not worth a person's waiting. */
  async #waitToRepeat(problem: Problem, attempt: number): Promise<boolean> {
    const { clock, random } = this.#session.platform;
    const isWorthIt = problem.code === 'offline' || problem.code === 'unavailable' || problem.code === 'timeout' || problem.code === 'too-many';
    const delay = problem.retryAfter === undefined ? 300 * 2 ** (attempt - 1) * (0.5 + random.number()) : problem.retryAfter * 1000;
    if (!isWorthIt || delay > longestSilence) return false;
    return pause(clock, delay, this.signal).then(
      () => true,
      () => false,
    );
  }

  #cell(id: string): AlertChange | undefined {
    return this.ledger.settled && cellOf(this.ledger.settled, id);
  }
}

const changedElsewhere: Problem = Object.freeze({ code: 'conflict', message: 'The cell was changed somewhere else meanwhile' });
const gone: Problem = Object.freeze({ code: 'not-found', message: 'The back end has no such cell any more' });
const noLongerShown: Problem = Object.freeze({ code: 'cancelled', message: 'These settings are no longer shown' });
