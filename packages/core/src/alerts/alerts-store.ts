import { completeSession } from '../complete-session.js';
import { freezeDeep } from '../freeze.js';
import type { Problem } from '../problem.js';
import type { Watch } from '../queries.js';
import { notRead, type Reading } from '../reading.js';
import type { Session, StoreToken } from '../session.js';
import { Store, type OwnedStore } from '../store.js';
import { cellOf, isSameValue } from './alert-cells.js';
import type { AlertOutcome } from './alert-ledger.js';
import type { AlertChange, AlertChoice, AlertSettings, QuietHours } from './alert-settings.js';
import { AlertSync, type AlertRead } from './alert-sync.js';
import { alertsStateOf, closedReading, warnOfOrphans, type AlertsState, type RefusedLimit } from './alerts-state.js';
import { ContactVerification } from './contact-verification.js';
import { quietHoursFault } from './quiet-hours-rules.js';
import { RecentChanges } from './recent-changes.js';
import { readLimit } from './threshold-rules.js';

const settingsKey = ['alerts'] as const;
const topic = 'alerts';

/**
 * What the customer hears from the operator, where and when. Each cell saves by itself: it shows at once, is taken back alone when the
 * back end refuses it, and can be undone. Verbs never reject: their promise tells how the change ended.
 */
export class AlertsStore extends Store<AlertsState> implements OwnedStore {
  readonly #session: Session;
  readonly #recent: RecentChanges;
  readonly #verification: ContactVerification;
  readonly #leaveChannel: () => void;
  readonly #refusedLimits = new Map<string, RefusedLimit>();
  #sync: AlertSync;
  #reading: Reading<AlertRead> = notRead;
  #watch: Watch | undefined;

  constructor(session: Session) {
    super({ settings: closedReading(session) ?? notRead, cells: {}, recent: [], refusedLimits: {} });
    const { channel, clock } = session.platform;
    this.#session = session;
    this.#sync = this.#begin();
    this.#recent = new RecentChanges(clock, () => this.#publish());
    this.#verification = new ContactVerification(session, () => this.#publish());
    this.#leaveChannel = channel.subscribe(topic, (backendKey) => {
      if (backendKey === session.backend.key) session.queries.invalidate(settingsKey);
    });
  }

  /** Sets whether news comes, or that the subject above decides. A locked preference stays as it is. */
  choose(preferenceId: string, choice: AlertChoice): Promise<AlertOutcome> {
    const preference = this.#shown?.preferences.find(({ id }) => id === preferenceId);
    if (preference?.locked) return Promise.resolve(failed({ code: 'not-allowed', message: `The preference ${preferenceId} is locked` }));
    return this.#change({ kind: 'preference', id: preferenceId, value: choice });
  }

  /** Sets a threshold to what was typed in the session's language; nothing typed switches it off. What cannot be is kept in `refusedLimits`. */
  enterLimit(thresholdId: string, typed: string): Promise<AlertOutcome> {
    const threshold = this.#shown?.thresholds.find(({ id }) => id === thresholdId);
    if (!threshold) return Promise.resolve(failed(noCell(thresholdId)));
    const read = readLimit(threshold, typed, this.#session.state.locale);
    if ('fault' in read) {
      this.#refusedLimits.set(thresholdId, { typed, fault: read.fault });
      this.#publish();
      return Promise.resolve(failed({ code: 'invalid', message: `The limit of ${thresholdId} is ${read.fault}` }));
    }
    const { limit } = read;
    return this.#change({ kind: 'threshold', id: thresholdId, ...(limit === undefined ? {} : { value: limit }) });
  }

  /** Changes a part of the quiet hours. Hours that cannot be are refused with `invalid` and the field. */
  changeQuietHours(part: Partial<QuietHours>): Promise<AlertOutcome> {
    const cell = this.#shown?.quietHours;
    if (!cell) return Promise.resolve(failed(noCell('quietHours')));
    const change: AlertChange = { kind: 'quietHours', id: cell.id, value: { ...cell.hours, ...part } };
    const field = quietHoursFault(change.value);
    if (!field) return this.#change(change);
    const problem = freezeDeep<Problem>({ code: 'invalid', message: `Quiet hours cannot have this ${field}`, fields: [{ field, reason: 'not possible' }] });
    this.#sync.ledger.refuse(change, problem);
    this.#publish();
    return Promise.resolve(failed(problem));
  }

  /** Brings a cell back to what it was before its last change. */
  undo(cellId: string): Promise<AlertOutcome> {
    const recent = this.#recent.take(cellId);
    if (!recent) return Promise.resolve(failed({ code: 'not-found', message: `The change of ${cellId} can no longer be undone` }));
    return this.#want(recent.before);
  }

  /** Tries once more what was not taken of a cell. */
  retry(cellId: string): Promise<AlertOutcome> {
    const wanted = this.state.cells[cellId]?.wanted;
    return wanted ? this.#change(wanted) : Promise.resolve(failed(noCell(cellId)));
  }

  /** A cell no longer tells why its last change was not taken. */
  dismiss(cellId: string): void {
    this.#sync.ledger.forgive(cellId);
    this.#refusedLimits.delete(cellId);
    this.#publish();
  }

  /** Has a code sent to a contact, or another one when its time has come. Settles with the outcome in the state. */
  async sendCode(contactId: string): Promise<void> {
    if (this.#isOpen) await this.#verification.send(contactId);
  }

  /** Checks the code that was typed; true when the contact is verified. Otherwise the state tells why not. */
  async confirmCode(code: string): Promise<boolean> {
    const sync = this.#sync;
    const contact = await this.#verification.confirm(code);
    if (!contact || sync !== this.#sync) return false;
    sync.ledger.settleContact(contact);
    this.#publish();
    this.#readAgain();
    return true;
  }

  stopVerifying(): void {
    this.#verification.stop();
    this.#publish();
  }

  /** Reads everything again. Settles with the outcome in the state. */
  async refresh(): Promise<void> {
    await this.#watch?.refresh();
  }

  /** What the former person was shown and had begun is gone. */
  forget(): void {
    this.#stop();
    this.#sync.end();
    this.#sync = this.#begin();
    this.#reading = notRead;
    this.#publish();
    if (this.watched) this.#read();
  }

  close(): void {
    this.#leaveChannel();
    this.#stop();
    this.#sync.end();
  }

  protected override onFirstListener(): void {
    this.#read();
  }

  protected override onLastListener(): void {
    this.#watch?.stop();
    this.#watch = undefined;
  }

  get #shown(): AlertSettings | undefined {
    return this.#sync.ledger.shown;
  }

  get #isOpen(): boolean {
    return closedReading(this.#session) === undefined;
  }

  #begin(): AlertSync {
    return new AlertSync(
      this.#session,
      () => this.#publish(),
      () => this.#readAgain(),
    );
  }

  #stop(): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#recent.clear();
    this.#refusedLimits.clear();
    this.#verification.stop();
  }

  #read(): void {
    if (!this.#isOpen) return;
    const sync = this.#sync;
    const question = { key: settingsKey, read: (options: { readonly signal: AbortSignal }) => sync.read(options) };
    this.#watch = this.#session.queries.watch<AlertRead>(question, (reading) => this.#take(reading));
  }

  /** After a burst the back end has the last word, here and in the other tabs. */
  #readAgain(): void {
    const { queries, platform, backend } = this.#session;
    queries.invalidate(settingsKey);
    platform.channel.post(topic, backend.key);
  }

  #take(reading: Reading<AlertRead>): void {
    const isNew = reading.value && reading.value !== this.#reading.value;
    this.#reading = reading;
    if (isNew && reading.value) {
      this.#sync.ledger.settle(reading.value.settings, reading.value.begun);
      warnOfOrphans(this.#session, reading.value.settings);
    }
    this.#publish();
  }

  #change(change: AlertChange): Promise<AlertOutcome> {
    const shown = this.#shown;
    const before = shown && cellOf(shown, change.id);
    if (!before) return Promise.resolve(failed(noCell(change.id)));
    if (!isSameValue(before, change)) this.#recent.keep({ change, before });
    return this.#want(change);
  }

  async #want(change: AlertChange): Promise<AlertOutcome> {
    const sync = this.#sync;
    this.#refusedLimits.delete(change.id);
    const outcome = await sync.want(change);
    if (!outcome.ok && sync === this.#sync && this.#recent.take(change.id)) this.#publish();
    return outcome;
  }

  #publish(): void {
    this.set(
      alertsStateOf({
        session: this.#session,
        ledger: this.#sync.ledger,
        reading: this.#reading,
        recent: this.#recent.all,
        refusedLimits: this.#refusedLimits,
        verification: this.#verification.state,
      }),
    );
  }
}

/** The alert settings that all widgets of a session share. */
export const alertsStore: StoreToken<AlertsStore> = { key: 'alerts@1', create: (session) => new AlertsStore(completeSession(session)) };

const failed = (problem: Problem): AlertOutcome => freezeDeep({ ok: false, problem });

const noCell = (id: string): Problem => ({ code: 'not-found', message: `The alert settings have no cell ${id}` });
