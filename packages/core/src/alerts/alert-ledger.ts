import { freezeDeep } from '../freeze.js';
import type { Problem } from '../problem.js';
import { cellOf, isSameValue, withCells } from './alert-cells.js';
import type { AlertChange, AlertContact, AlertSettings } from './alert-settings.js';

/** How a change ended. */
export type AlertOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

/** How a cell that is not simply as the back end has it stands: on its way there, or not taken. */
export interface CellStanding {
  readonly standing: 'pending' | 'failed';
  /** Why it was not taken. */
  readonly problem?: Problem;
  /** What the customer wanted of a cell that shows what the back end has. */
  readonly wanted?: AlertChange;
}

interface Wish {
  readonly change: AlertChange;
  readonly tell: readonly ((outcome: AlertOutcome) => void)[];
}

interface Page {
  waiting?: Wish;
  sending?: Wish;
  failure?: CellStanding;
  /** What was written and may have been applied, or may yet be. */
  doubts: readonly AlertChange[];
  /** When something last happened to it, by the ledger's own count. */
  touched: number;
}

/** The books of one customer's settings: what the back end has, what is wanted of each cell, what is under way. At most one change a cell is. */
export class AlertLedger {
  /** As the back end told last; undefined until it has. */
  settled: AlertSettings | undefined;
  readonly #pages = new Map<string, Page>();
  #count = 0;

  /** The settings with everything that is wanted of them. */
  get shown(): AlertSettings | undefined {
    const wanted = [...this.#pages.values()].flatMap(({ waiting, sending }) => waiting?.change ?? sending?.change ?? []);
    return this.settled && withCells(this.settled, wanted);
  }

  /** The cells that are not simply as the back end has them, by id. */
  get standings(): ReadonlyMap<string, CellStanding> {
    const standings = new Map<string, CellStanding>();
    for (const [id, { waiting, sending, failure }] of this.#pages) {
      if (waiting ?? sending) standings.set(id, { standing: 'pending' });
      else if (failure) standings.set(id, failure);
    }
    return standings;
  }

  get isBusy(): boolean {
    return [...this.#pages.values()].some(({ waiting, sending }) => waiting ?? sending);
  }

  /** Notes when a read begins, for `settle`. */
  beginRead(): number {
    return ++this.#count;
  }

  /**
   * Takes what a read brought. Of a cell to which something happened since the read began, that is older than what is known: it
   * stays. False when there was one.
   */
  settle(read: AlertSettings, begun: number): boolean {
    const newer = [...this.#pages].flatMap(([id, { touched }]) => (touched > begun && this.settled && cellOf(this.settled, id)) || []);
    const before = this.settled;
    this.settled = freezeDeep(withCells(read, newer));
    for (const [id, page] of this.#pages) {
      const known = before && cellOf(before, id);
      const told = cellOf(this.settled, id);
      const isOther = !told || (known && !isSameValue(known, told));
      // what was not taken is no news any more once the cell is as wanted, or another one
      if (page.failure && !page.waiting && !page.sending && page.touched <= begun && isOther) delete page.failure;
    }
    return newer.length === 0;
  }

  /** A contact as the back end has it now. */
  settleContact(contact: AlertContact): void {
    if (!this.settled) return;
    const contacts = this.settled.contacts.map((one) => (one.id === contact.id ? contact : one));
    this.settled = freezeDeep({ ...this.settled, contacts });
  }

  /** Notes what is wanted of a cell in place of what waits for it, and answers when that has ended. */
  want(change: AlertChange): Promise<AlertOutcome> {
    const page = this.#touch(change.id);
    delete page.failure;
    return new Promise((tell) => {
      page.waiting = { change: freezeDeep(withoutVersion(change)), tell: [...(page.waiting?.tell ?? []), tell] };
    });
  }

  /** Takes what waits for the cell to send it; undefined while another change of it is under way. What is so already ends here. */
  next(id: string): AlertChange | undefined {
    const page = this.#pages.get(id);
    if (!page?.waiting || page.sending) return undefined;
    page.sending = page.waiting;
    delete page.waiting;
    if (page.doubts.length || !this.isSettled(page.sending.change)) return page.sending.change;
    this.finish(id);
    return undefined;
  }

  /** True when the back end has the cell as wanted. */
  isSettled(change: AlertChange): boolean {
    const cell = this.settled && cellOf(this.settled, change.id);
    return cell !== undefined && isSameValue(cell, change);
  }

  /** Takes what the back end answered to a change. */
  answer(cell: AlertChange): void {
    this.#touch(cell.id).doubts = [];
    if (this.settled) this.settled = freezeDeep(withCells(this.settled, [cell]));
  }

  /** The change under way may have been applied, or may yet be. */
  doubt(change: AlertChange): void {
    const page = this.#touch(change.id);
    page.doubts = [...page.doubts.filter((one) => !isSameValue(one, change)), change];
  }

  /** True for a value that only a late write of this page can have brought. */
  isDoubtful(cell: AlertChange): boolean {
    return this.#page(cell.id).doubts.some((one) => isSameValue(one, cell));
  }

  /** The change under way has ended: well, or with a problem that only its cell shows, unless something newer is wanted of that. */
  finish(id: string, problem?: Problem): void {
    const page = this.#touch(id);
    const { sending } = page;
    delete page.sending;
    if (!sending) return;
    if (problem && !page.waiting) page.failure = freezeDeep({ standing: 'failed', problem, wanted: sending.change });
    const outcome: AlertOutcome = freezeDeep(problem ? { ok: false, problem } : { ok: true });
    for (const tell of sending.tell) tell(outcome);
  }

  /** A change that was not even tried. */
  refuse(change: AlertChange, problem: Problem): void {
    this.#page(change.id).failure = freezeDeep({ standing: 'failed', problem, wanted: change });
  }

  /** The cell no longer shows why its last change failed. */
  forgive(id: string): void {
    delete this.#pages.get(id)?.failure;
  }

  /** Ends everything that is wanted with the problem. */
  giveUp(problem: Problem): void {
    const outcome: AlertOutcome = freezeDeep({ ok: false, problem });
    const wishes = [...this.#pages.values()].flatMap(({ sending, waiting }) => [sending, waiting]);
    this.#pages.clear();
    for (const wish of wishes) for (const tell of wish?.tell ?? []) tell(outcome);
  }

  #touch(id: string): Page {
    const page = this.#page(id);
    page.touched = ++this.#count;
    return page;
  }

  #page(id: string): Page {
    const page = this.#pages.get(id) ?? { doubts: [], touched: 0 };
    this.#pages.set(id, page);
    return page;
  }
}

/** What is wanted has no version of its own: it is made on that of the cell. */
function withoutVersion({ version, ...change }: AlertChange): AlertChange {
  return change as AlertChange;
}
