import { freezeDeep } from '../freeze.js';
import type { Problem } from '../problem.js';
import type { Reading } from '../reading.js';
import type { Session } from '../session.js';
import type { AlertLedger, CellStanding } from './alert-ledger.js';
import { orphanedPreferences } from './alert-selectors.js';
import type { AlertSettings } from './alert-settings.js';
import type { AlertRead } from './alert-sync.js';
import type { VerificationState } from './contact-verification.js';
import type { RecentChange } from './recent-changes.js';
import type { LimitFault } from './threshold-rules.js';

/** A limit that was typed and cannot be. */
export interface RefusedLimit {
  readonly typed: string;
  readonly fault: LimitFault;
}

/** The settings as they are to be shown: what the back end has, with every pending change applied. */
export interface AlertsState {
  /** `failed` with the problem `signed-out` while nobody is signed in, and `unsupported` where the back end has no alerts. */
  readonly settings: Reading<AlertSettings>;
  /** By the id of a cell that is not simply as the back end has it. Without a prototype. */
  readonly cells: Readonly<Record<string, CellStanding>>;
  /** Made less than 10 s ago and not refused: can be undone. Oldest first. */
  readonly recent: readonly RecentChange[];
  /** By the id of a threshold: what was typed and is not sent. Without a prototype. */
  readonly refusedLimits: Readonly<Record<string, RefusedLimit>>;
  readonly verification?: VerificationState;
}

/** What the state is made from. */
export interface AlertsBooks {
  readonly session: Session;
  readonly ledger: Pick<AlertLedger, 'shown' | 'standings'>;
  readonly reading: Reading<AlertRead>;
  readonly recent: readonly RecentChange[];
  readonly refusedLimits: ReadonlyMap<string, RefusedLimit>;
  readonly verification: VerificationState | undefined;
}

/** The state as the books stand now. */
export function alertsStateOf({ session, ledger, reading, recent, refusedLimits, verification }: AlertsBooks): AlertsState {
  const { value, ...others } = reading;
  const { shown } = ledger;
  return {
    settings: closedReading(session) ?? freezeDeep({ ...others, ...(shown ? { value: shown } : {}) }),
    cells: record(ledger.standings),
    recent: freezeDeep(recent),
    refusedLimits: record(refusedLimits),
    verification,
  };
}

/** What stands in the place of settings that cannot be read at all. */
export function closedReading({ backend, state }: Session): Reading<AlertSettings> | undefined {
  if (!backend.capabilities.alerts) return closed({ code: 'unsupported', message: 'The back end has no alert settings' });
  if (state.signOn === 'anonymous') return closed({ code: 'signed-out', message: 'Alert settings belong to somebody who is signed in' });
  return undefined;
}

function closed(problem: Problem): Reading<never> {
  return freezeDeep({ status: 'failed', problem, refreshing: false, stalled: false });
}

function record<T>(entries: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return freezeDeep(Object.assign(Object.create(null) as object, Object.fromEntries(entries)) as Record<string, T>);
}

/** Tells the developer, once each, of choices that nothing of the same answer belongs to. */
export function warnOfOrphans(session: Session, settings: AlertSettings): void {
  for (const { id, topicId, subjectId } of orphanedPreferences(settings)) {
    session.warn(
      `alert-preference ${id}`,
      `The alert preference ${id} is of the topic “${topicId}” and the subject “${subjectId}”, which are not both among the topics and ` +
        'subjects of the same answer. It is kept and never changed: send its topic, or retire the preference',
    );
  }
}
