import type { Session } from '../session.js';
import type { CartAccess } from './cart-access.js';
import type { CartLedger } from './cart-ledger.js';
import { mostPerLine, type CartLine } from './cart.js';
import { CartOutbox, forgetChanges, type LeftChange, type LeftChanges } from './cart-outbox.js';
import { equalLine } from './cart-projection.js';

/** What one page of a tab hands on to the next: it keeps what is wanted of the cart and has not ended, and wants what an earlier page left undone. */
export class CartHandover {
  readonly #session: Session;
  readonly #ledger: CartLedger;
  readonly #access: CartAccess;
  readonly #signal: AbortSignal;
  readonly #outbox: CartOutbox;
  /** What was found before the cart was read. */
  readonly #found: { readonly left: LeftChanges; readonly taken: () => void }[] = [];
  /** What is added to a cart that has not been read. */
  readonly #unread = new Set<LeftChange>();
  #hasLooked = false;
  #mayBeCut = false;

  /** `signal` aborts when the person changes: nothing of theirs is kept then. */
  constructor(session: Session, ledger: CartLedger, access: CartAccess, signal: AbortSignal) {
    this.#session = session;
    this.#ledger = ledger;
    this.#access = access;
    this.#signal = signal;
    this.#outbox = new CartOutbox(session.platform, session.backend.key, signal);
  }

  /** Looks, once, for what earlier pages left undone. What is found later than the cart is read is wanted at once, and `found` is called. */
  look(found: () => void): void {
    if (this.#hasLooked) return;
    this.#hasLooked = true;
    this.#outbox.takeUp(
      (left) => this.#access.isTheirs(left),
      (left, taken) => {
        this.#found.push({ left, taken });
        if (!this.#ledger.loaded) return;
        this.takeUp()();
        found();
      },
    );
  }

  /** Wants what earlier pages left undone; what is returned wants the rest, which comes on top of what the cart holds that is being read. */
  takeUp(): () => void {
    const all = this.#found.splice(0);
    for (const { left, taken } of all) {
      const changes = left.changes.filter(({ more }) => !more);
      this.#ledger.takeUp({ ...left, changes }, left.owner !== this.#access.owner, this.#session.platform.clock.now());
      taken();
    }
    const added = all.flatMap(({ left }) => left.changes.filter(({ more }) => more));
    return () => added.forEach(({ line }) => this.#wantMore(line));
  }

  /** Keeps what is wanted now; also what has just failed, if that is because the page is being left. */
  keep(): void {
    const { owner } = this.#access;
    this.#mayBeCut &&= !this.#session.platform.visibility.visible;
    if (this.#mayBeCut || owner === undefined) return;
    const { wanted, doubts, cart } = this.#ledger;
    this.#outbox.keep({ owner, cartId: cart?.id, changes: [...wanted, ...this.#unread], doubts: this.#signal.aborted ? [] : doubts });
  }

  /** Keeps what is added before the cart is read. Returns what to call when it has been read, or could not be; `mayBeCut` as in `ended`. */
  addUnread(line: CartLine): (mayBeCut: boolean) => void {
    const change: LeftChange = { line, isNew: true, more: true };
    this.#unread.add(change);
    this.keep();
    return (mayBeCut) => {
      this.#unread.delete(change);
      this.ended(mayBeCut);
      this.keep();
    };
  }

  /** A change has ended; `mayBeCut` when it failed as it does where the page is being left. */
  ended(mayBeCut: boolean): void {
    this.#mayBeCut = mayBeCut;
  }

  /** What earlier pages left undone is not wanted any more. */
  forget(): void {
    forgetChanges(this.#session.platform.tabJournal, this.#session.backend.key);
  }

  #wantMore(line: CartLine): void {
    const equal = equalLine(this.#ledger.lines, line);
    const quantity = Math.min(mostPerLine, (equal?.quantity ?? 0) + line.quantity);
    void this.#ledger.want({ ...(equal ?? line), quantity }, { isNew: true });
  }
}
