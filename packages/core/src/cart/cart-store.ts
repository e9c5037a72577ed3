import { completeSession } from '../complete-session.js';
import { freezeDeep } from '../freeze.js';
import { isSameCustomer, personOf, type Person } from '../identity/person.js';
import type { Configuration } from '../catalogue/configuration.js';
import { isPassing, type Problem } from '../problem.js';
import type { Session, StoreToken } from '../session.js';
import { Store, type ForgetReason, type OwnedStore } from '../store.js';
import { cartTopic } from './cart-access.js';
import { mostPerLine, type Cart, type CartLine } from './cart.js';
import type { CartOutcome } from './cart-ledger.js';
import { forgetCarts } from './cart-mark.js';
import { equalLine } from './cart-projection.js';
import { cartStateOf, type CartState } from './cart-state.js';
import { CartSync } from './cart-sync.js';
import { RemovedLines } from './removed-lines.js';

const freshFor = 60_000;

/**
 * The cart. Changes show at once and go to the back end one after another; what it refuses is taken back, line by line. Verbs never reject:
 * their promise tells how the change ended.
 */
export class CartStore extends Store<CartState> implements OwnedStore {
  /** Absent from an older bundle's store, which would add a configured offering without its configuration. */
  readonly takesConfigurations?: boolean = true;
  readonly #session: Session;
  readonly #removed: RemovedLines;
  readonly #ends: readonly (() => void)[];
  readonly #pending = new Set<Promise<CartOutcome>>();
  #sync: CartSync;
  #adding = new Map<string, 'pending' | Problem>();
  #person: Person;
  #readAt = 0;

  constructor(session: Session) {
    const sync = new CartSync(session, () => this.#publish());
    super(cartStateOf(session.backend, sync, new Map(), []));
    this.#session = session;
    this.#sync = sync;
    this.#person = personOf(session.state);
    const { channel, clock, visibility, online } = session.platform;
    this.#removed = new RemovedLines(clock, () => this.#publish());
    this.#ends = [
      channel.subscribe(cartTopic, (backendKey) => {
        if (backendKey === session.backend.key) this.#readWhenUsed();
      }),
      channel.onReturn?.(() => this.#readWhenUsed()) ?? (() => undefined),
      visibility.subscribe(() => this.#readWhenStale()),
      online.subscribe(() => this.#readWhenStale()),
    ];
  }

  /** Puts so many more of the offering into the cart; a line of the same offering, configured alike, grows. */
  async add(offering: AddedOffering, quantity = 1): Promise<CartOutcome> {
    const sync = this.#sync;
    sync.refusal = undefined;
    this.#note(offering.id, 'pending');
    const outcome = await this.#track(this.#addWhenRead(sync, offering, quantity));
    if (sync === this.#sync) this.#note(offering.id, outcome.ok ? undefined : outcome.problem);
    return outcome;
  }

  /** Makes the line this large: 1 to 99, and 0 takes it out. */
  async changeQuantity(lineId: string, quantity: number): Promise<CartOutcome> {
    const sync = this.#sync;
    const unread = sync.ledger.loaded ? undefined : await this.#read(sync);
    if (unread) return failed(unread);
    const { lines } = sync.ledger;
    const position = lines.findIndex(({ id }) => id === lineId);
    const line = lines[position];
    if (!line) return failed({ code: 'not-found', message: `The cart has no line ${lineId}` });
    if (!isQuantity(quantity) && quantity !== 0) {
      const problem = wrongQuantity(lineId, quantity);
      sync.ledger.refuse(lineId, problem);
      this.#publish();
      return failed(problem);
    }
    if (quantity > 0) return this.#track(sync.want({ ...line, quantity }));
    this.#removed.keep({ line, position });
    const outcome = await this.#track(sync.want({ ...line, quantity }));
    if (!outcome.ok && sync === this.#sync && this.#removed.take(lineId)) this.#publish();
    return outcome;
  }

  /** Takes the line out; for 10 s it can be brought back. */
  remove(lineId: string): Promise<CartOutcome> {
    return this.changeQuantity(lineId, 0);
  }

  /** Puts a line that was taken out back where it stood. */
  async bringBack(lineId: string): Promise<CartOutcome> {
    const line = this.#removed.take(lineId);
    if (!line) return failed({ code: 'not-found', message: `The line ${lineId} can no longer be brought back` });
    const equal = equalLine(this.#sync.ledger.lines, line);
    if (equal) return this.#track(this.#sync.want({ ...equal, quantity: Math.min(mostPerLine, equal.quantity + line.quantity) }));
    return this.#track(this.#sync.want(line, { isNew: true }));
  }

  /**
   * How the changes end that are under way, and those that are made meanwhile: well, or with why the first one failed. Settles once the back end
   * has answered them all; at once when there are none. An older bundle's store does not tell: ask `cartSettled`.
   */
  async settled?(): Promise<CartOutcome> {
    let ended: CartOutcome = Object.freeze({ ok: true });
    while (this.#pending.size) {
      const outcomes = await Promise.all(this.#pending);
      if (ended.ok) ended = outcomes.find(({ ok }) => !ok) ?? ended;
    }
    return ended;
  }

  /** Reads the cart again; settles when that is done, well or not. */
  refresh(): Promise<void> {
    this.#sync.ledger.forgive();
    this.#sync.refusal = undefined;
    this.#sync.pressed = true;
    return this.#readAgain();
  }

  /**
   * After an order: throws the cart away, here and at the back end. Lines that the order does not hold stay, in a new cart. When another cart
   * has taken the place of the ordered one, only the ordered lines leave it.
   */
  discard(ordered?: Pick<Cart, 'id' | 'lines'>): Promise<void> {
    const former = this.#sync;
    const own = former.ledger.cart?.id ?? former.access.notedId;
    const isOrdered = ({ id }: CartLine): boolean => !ordered || ordered.lines.some((line) => line.id === id);
    if (ordered && own !== undefined && own !== ordered.id) {
      for (const line of former.ledger.lines.filter(isOrdered)) void former.want({ ...line, quantity: 0 });
      return former.run();
    }
    this.#begin();
    this.#sync.beginAfter(ordered?.id ?? own);
    this.#sync.ledger.carryFrom(former.ledger, (line) => !isOrdered(line));
    former.end();
    this.#publish();
    return this.#sync.run();
  }

  forget(reason: ForgetReason): void {
    const { backend, platform } = this.#session;
    const former = this.#sync;
    const before = this.#person;
    this.#person = personOf(this.#session.state);
    const isSame = isSameCustomer(before, this.#person);
    const leftNothing = before.anonymous && former.ledger.loaded && former.ledger.lines.length === 0;
    // Two customers whose ids nobody tells would be taken for one.
    const isAnother = reason === 'sign-in' && !before.anonymous && !isSame && this.#person.customerId === undefined;
    if (reason === 'sign-out' || isAnother) {
      forgetCarts(platform.journal, backend.key);
      former.handover.forget();
    }
    this.#begin();
    if (reason === 'sign-in') {
      this.#sync.ledger.carryFrom(former.ledger, (_line, carried) => before.anonymous || (carried && isSame));
      if (leftNothing) this.#sync.access.noteCarriedOver(false);
    }
    former.end();
    this.#publish();
    if (this.watched || this.#sync.ledger.isBusy) void this.#readAgain();
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#removed.clear();
    this.#sync.end();
  }

  protected override onFirstListener(): void {
    if (this.state.status === 'idle' || this.state.status === 'failed') void this.#readAgain();
  }

  #track(change: Promise<CartOutcome>): Promise<CartOutcome> {
    this.#pending.add(change);
    void change.then(() => this.#pending.delete(change));
    return change;
  }

  async #addWhenRead(
    sync: CartSync,
    { id, name, configuration }: AddedOffering,
    quantity: number,
  ): Promise<CartOutcome> {
    const added: CartLine = { id: this.#session.platform.random.id(), action: 'add', offeringId: id, name, quantity, ...(configuration ? { configuration } : {}) };
    const unread = sync.ledger.loaded ? undefined : await this.#readFor(sync, added);
    if (unread) return failed(unread);
    const equal = equalLine(sync.ledger.lines, { action: 'add', offeringId: id, configuration });
    const total = (equal?.quantity ?? 0) + quantity;
    if (!isQuantity(quantity) || !isQuantity(total)) {
      const problem = wrongQuantity(equal?.id ?? id, total);
      sync.refusal = problem;
      return failed(problem);
    }
    if (equal) return sync.want({ ...equal, quantity: total });
    return sync.want({ ...added, id: sync.ledger.idForAdding(added) ?? added.id }, { isNew: true });
  }

  /** Reads the cart to which something is added. What cannot be in any cart is not kept for the next page. */
  async #readFor(sync: CartSync, added: CartLine): Promise<Problem | undefined> {
    const ended = isQuantity(added.quantity) ? sync.handover.addUnread(added) : undefined;
    const problem = await this.#read(sync);
    ended?.(problem !== undefined && isPassing(problem));
    return problem;
  }

  /** Undefined once the cart has been read, else why it could not be. */
  async #read(sync: CartSync): Promise<Problem | undefined> {
    if (this.state.status === 'unsupported') return { code: 'unsupported', message: 'The back end has no cart' };
    while (!sync.ledger.loaded && sync === this.#sync) {
      sync.pressed = true;
      await sync.run();
      if (sync.problem) return sync.problem;
    }
    return sync === this.#sync ? undefined : { code: 'cancelled', message: 'This cart is no longer shown' };
  }

  async #readAgain(): Promise<void> {
    if (this.state.status === 'unsupported') return;
    this.#readAt = this.#session.platform.clock.now();
    const done = this.#sync.refresh();
    this.#publish();
    await done;
  }

  #readWhenUsed(): void {
    if (this.state.status !== 'idle') void this.#readAgain();
  }

  #readWhenStale(): void {
    const { clock, visibility, online } = this.#session.platform;
    const isStale = this.#sync.problem !== undefined || clock.now() - this.#readAt > freshFor;
    if (this.watched && visibility.visible && online.online && isStale) void this.#readAgain();
  }

  #begin(): void {
    this.#removed.clear();
    this.#adding = new Map();
    this.#sync = new CartSync(this.#session, () => this.#publish());
  }

  #note(offeringId: string, standing: 'pending' | Problem | undefined): void {
    if (standing) this.#adding.set(offeringId, standing);
    else this.#adding.delete(offeringId);
    this.#publish();
  }

  #publish(): void {
    this.set(cartStateOf(this.#session.backend, this.#sync, this.#adding, this.#removed.all));
  }
}

/** What is added to a cart: an offering as it is configured. */
export interface AddedOffering {
  readonly id: string;
  readonly name: string;
  readonly configuration?: Configuration;
}

/** The cart that all widgets of a session share. */
export const cartStore: StoreToken<CartStore> = { key: 'cart@1', create: (session) => new CartStore(completeSession(session)) };

const failed = (problem: Problem): CartOutcome => freezeDeep({ ok: false, problem });

function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= mostPerLine;
}

function wrongQuantity(field: string, quantity: number): Problem {
  const reason = `A line holds 1 to ${mostPerLine}, not ${quantity}`;
  return freezeDeep({ code: 'invalid', message: reason, fields: [{ field, reason }] });
}
