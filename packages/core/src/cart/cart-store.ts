import { freezeDeep } from '../freeze.js';
import type { PriceBuckets } from '../price/price-buckets.js';
import type { Problem } from '../problem.js';
import type { Session, StoreToken } from '../session.js';
import { Store, type ForgetReason, type OwnedStore } from '../store.js';
import type { Cart, CartLine } from './cart.js';
import type { CartOutcome } from './cart-ledger.js';
import { removeCartMark } from './cart-mark.js';
import { cartOwner, isSameCustomer, type CartOwner } from './cart-owner.js';
import { equalLine, type CartLineView } from './cart-projection.js';
import { CartSync, cartTopic } from './cart-sync.js';

/** A line taken out a short time ago. */
export interface RemovedLine {
  readonly line: CartLine;
  /** Where it stood among the visible lines, from 0. */
  readonly position: number;
}

/** The cart as it is to be shown: what the back end has, with every pending change applied. */
export interface CartState {
  /** `failed` only while no cart could be read at all: a cart that was read stays, with `problem`. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed' | 'unsupported';
  readonly lines: readonly CartLineView[];
  /** Known from the journal before the cart is read. */
  readonly cartId?: string;
  /** The sum of quantities; for badges. */
  readonly count: number;
  /** The last settled totals; never guessed. */
  readonly totals?: PriceBuckets;
  /** True from the first pending change until the authoritative read after the burst. */
  readonly updating: boolean;
  /** What is under way takes longer than a person waits without a word (5 s). */
  readonly stalled: boolean;
  /** Why the cart could not be read, or why the last change failed that has no line to show it. */
  readonly problem?: Problem;
  /** By offering id: an add that is under way or has just failed. Without a prototype. */
  readonly adding: Readonly<Record<string, 'pending' | 'failed'>>;
  /** Taken out less than 10 s ago: can be brought back. */
  readonly removed: readonly RemovedLine[];
}

interface Removal extends RemovedLine {
  readonly forgetLater: () => void;
}

const most = 99;
const bringBackWithin = 10_000;
const freshFor = 60_000;

/**
 * The cart. Changes show at once and go to the back end one after another; what it refuses is taken back, line by line. Verbs never reject:
 * their promise tells how the change ended.
 */
export class CartStore extends Store<CartState> implements OwnedStore {
  readonly #session: Session;
  readonly #ends: (() => void)[] = [];
  #sync: CartSync;
  #adding = new Map<string, 'pending' | 'failed'>();
  #removed: readonly Removal[] = [];
  #owner: CartOwner;
  #readAt = 0;

  constructor(session: Session) {
    const sync = new CartSync(session, () => this.#publish());
    super(freezeDeep({ ...nothing, status: statusOf(session, sync), cartId: sync.notedId }));
    this.#session = session;
    this.#sync = sync;
    this.#owner = cartOwner(session.state);
    const { channel, visibility, online } = session.platform;
    this.#ends.push(
      channel.subscribe(cartTopic, (backendKey) => {
        if (backendKey === session.backend.key && this.state.status !== 'idle') void this.#readAgain();
      }),
      visibility.subscribe(() => this.#readWhenStale()),
      online.subscribe(() => this.#readWhenStale()),
    );
  }

  /** Puts so many more of the offering into the cart; a line of the same offering grows. */
  async add(offering: { readonly id: string; readonly name: string }, quantity = 1): Promise<CartOutcome> {
    const sync = this.#sync;
    sync.refusal = undefined;
    this.#note(offering.id, 'pending');
    const outcome = await this.#addWhenRead(sync, offering, quantity);
    if (sync === this.#sync) this.#note(offering.id, outcome.ok ? undefined : 'failed');
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
    if (quantity > 0) return sync.want({ ...line, quantity });
    this.#keep({ line, position });
    const outcome = await sync.want({ ...line, quantity });
    if (!outcome.ok && sync === this.#sync) this.#letGo(lineId);
    return outcome;
  }

  /** Takes the line out; for 10 s it can be brought back. */
  remove(lineId: string): Promise<CartOutcome> {
    return this.changeQuantity(lineId, 0);
  }

  /** Puts a line that was taken out back where it stood. */
  async bringBack(lineId: string): Promise<CartOutcome> {
    const removal = this.#removed.find(({ line }) => line.id === lineId);
    if (!removal) return failed({ code: 'not-found', message: `The line ${lineId} can no longer be brought back` });
    this.#letGo(lineId);
    const { line } = removal;
    const equal = equalLine(this.#sync.ledger.lines, line);
    if (equal) return this.#sync.want({ ...equal, quantity: Math.min(most, equal.quantity + line.quantity) });
    return this.#sync.want(line, { isNew: true });
  }

  /** Reads the cart again; settles when that is done, well or not. */
  refresh(): Promise<void> {
    this.#sync.ledger.forgive();
    this.#sync.refusal = undefined;
    return this.#readAgain();
  }

  /**
   * After an order: throws the cart away, here and at the back end. Lines that the order does not hold stay, in a new cart. When another cart
   * has taken the place of the ordered one, only the ordered lines leave it.
   */
  discard(ordered?: Pick<Cart, 'id' | 'lines'>): Promise<void> {
    const former = this.#sync;
    const own = former.ledger.cart?.id ?? former.notedId;
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
    const before = this.#owner;
    this.#owner = cartOwner(this.#session.state);
    if (reason === 'sign-out') removeCartMark(platform.journal, backend.key);
    this.#begin();
    if (reason === 'sign-in') {
      const isSame = isSameCustomer(before, this.#owner);
      this.#sync.ledger.carryFrom(former.ledger, (_line, carried) => before.anonymous || (carried && isSame));
      if (before.anonymous && former.ledger.loaded && !former.ledger.lines.length) this.#sync.leaveVisitorsCart();
    }
    former.end();
    this.#publish();
    if (this.watched || this.#sync.ledger.isBusy) void this.#readAgain();
  }

  close(): void {
    for (const end of this.#ends) end();
    for (const { forgetLater } of this.#removed) forgetLater();
    this.#sync.end();
  }

  protected override onFirstListener(): void {
    if (this.state.status === 'idle' || this.state.status === 'failed') void this.#readAgain();
  }

  async #addWhenRead(sync: CartSync, { id, name }: { readonly id: string; readonly name: string }, quantity: number): Promise<CartOutcome> {
    const unread = sync.ledger.loaded ? undefined : await this.#read(sync);
    if (unread) return failed(unread);
    const equal = equalLine(sync.ledger.lines, { action: 'add', offeringId: id });
    const total = (equal?.quantity ?? 0) + quantity;
    if (!isQuantity(quantity) || !isQuantity(total)) {
      const problem = wrongQuantity(equal?.id ?? id, total);
      sync.refusal = problem;
      return failed(problem);
    }
    if (equal) return sync.want({ ...equal, quantity: total });
    const lineId = sync.ledger.idForAdding(id) ?? this.#session.platform.random.id();
    return sync.want({ id: lineId, action: 'add', offeringId: id, name, quantity }, { isNew: true });
  }

  /** Undefined once the cart has been read, else why it could not be. */
  async #read(sync: CartSync): Promise<Problem | undefined> {
    if (this.state.status === 'unsupported') return { code: 'unsupported', message: 'The back end has no cart' };
    while (!sync.ledger.loaded && sync === this.#sync) {
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

  #readWhenStale(): void {
    const { clock, visibility, online } = this.#session.platform;
    const isStale = this.#sync.problem !== undefined || clock.now() - this.#readAt > freshFor;
    if (this.watched && visibility.visible && online.online && isStale) void this.#readAgain();
  }

  #begin(): void {
    for (const { forgetLater } of this.#removed) forgetLater();
    this.#removed = [];
    this.#adding = new Map();
    this.#sync = new CartSync(this.#session, () => this.#publish());
  }

  #note(offeringId: string, standing: 'pending' | 'failed' | undefined): void {
    if (standing) this.#adding.set(offeringId, standing);
    else this.#adding.delete(offeringId);
    this.#publish();
  }

  #keep({ line, position }: RemovedLine): void {
    const { clock } = this.#session.platform;
    this.#letGo(line.id);
    this.#removed = [...this.#removed, { line, position, forgetLater: clock.after(bringBackWithin, () => this.#letGo(line.id)) }];
  }

  #letGo(lineId: string): void {
    const removal = this.#removed.find(({ line }) => line.id === lineId);
    if (!removal) return;
    removal.forgetLater();
    this.#removed = this.#removed.filter((other) => other !== removal);
    this.#publish();
  }

  #publish(): void {
    const { ledger, problem, refusal, updating, stalled, notedId } = this.#sync;
    const { lines } = ledger;
    this.set(
      freezeDeep({
        status: statusOf(this.#session, this.#sync),
        lines,
        cartId: ledger.loaded ? ledger.cart?.id : notedId,
        count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
        totals: ledger.cart?.totals,
        updating,
        stalled,
        problem: problem ?? refusal,
        adding: Object.assign(Object.create(null) as object, Object.fromEntries(this.#adding)),
        removed: this.#removed.map(({ line, position }) => ({ line, position })),
      }),
    );
  }
}

/** The cart that all widgets of a session share. */
export const cartStore: StoreToken<CartStore> = { key: 'cart@1', create: (session) => new CartStore(session) };

const nothing: Omit<CartState, 'status'> = {
  lines: [],
  count: 0,
  updating: false,
  stalled: false,
  adding: Object.create(null) as CartState['adding'],
  removed: [],
};

function statusOf({ backend }: Session, { ledger, problem, isRunning }: CartSync): CartState['status'] {
  if (!backend.capabilities.cart || problem?.code === 'unsupported') return 'unsupported';
  if (ledger.loaded) return 'ready';
  if (isRunning) return 'loading';
  return problem ? 'failed' : 'idle';
}

const failed = (problem: Problem): CartOutcome => freezeDeep({ ok: false, problem });

function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= most;
}

function wrongQuantity(field: string, quantity: number): Problem {
  const reason = `A line holds 1 to ${most}, not ${quantity}`;
  return freezeDeep({ code: 'invalid', message: reason, fields: [{ field, reason }] });
}
