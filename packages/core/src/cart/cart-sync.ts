import type { CallOptions } from '../call-options.js';
import { asProblem, BackendProblem, isAmbiguous, isPassing, type Problem } from '../problem.js';
import type { Session } from '../session.js';
import { pause, withDeadline } from '../time/waiting.js';
import type { Cart, CartLine } from './cart.js';
import { CartLedger, type CartOutcome } from './cart-ledger.js';
import { readCartMark, writeCartMark } from './cart-mark.js';
import { quantityOf, type LineIntent } from './cart-projection.js';

/** To the other tabs, with the back end's key: look at your cart again. */
export const cartTopic = 'cart';

const readDeadline = 15_000;
const writeDeadline = 30_000;
const retries = 2;
const patience = 5_000;

/**
 * Keeps one person's ledger and the back end in step, one request after another: what is wanted of each line goes out in turn, and a burst of
 * several commands ends with one authoritative read. Ended for good when the person changes: what is answered after that is dropped.
 */
export class CartSync {
  readonly ledger = new CartLedger();
  /** Why the cart could not be read. */
  problem: Problem | undefined;
  /** Why the last command failed whose line the cart does not hold. */
  refusal: Problem | undefined;
  stalled = false;
  readonly #session: Session;
  readonly #changed: () => void;
  readonly #life = new AbortController();
  readonly #anonymous: boolean;
  #running: Promise<void> | undefined;
  #sent = 0;
  #burst = false;
  #refreshWanted = false;
  #readFailed = false;
  #discardTried: string | undefined;

  constructor(session: Session, changed: () => void) {
    this.#session = session;
    this.#changed = changed;
    this.#anonymous = session.state.signOn === 'anonymous';
  }

  /** True from the first pending change to the authoritative read after the last. */
  get updating(): boolean {
    return this.#burst || this.ledger.isBusy;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** The cart that is in use, as far as this tab or another has noted it. */
  get notedId(): string | undefined {
    const { customer, visitor } = this.#mark;
    return this.#anonymous ? visitor : customer;
  }

  /** Settles when there is nothing left to do for now. Never rejects. */
  run(): Promise<void> {
    if (this.#life.signal.aborted) return Promise.resolve();
    this.#running ??= this.#work();
    return this.#running;
  }

  /** Reads the cart again as soon as no command is under way. */
  refresh(): Promise<void> {
    this.#refreshWanted = true;
    return this.run();
  }

  /** Has the line brought to what is wanted; answers when that is so, or is known to have failed. */
  want(line: CartLine, options?: { readonly isNew: boolean }): Promise<CartOutcome> {
    if (this.#life.signal.aborted) return Promise.resolve({ ok: false, problem: ended() });
    const outcome = this.ledger.want(line, options);
    void this.run();
    this.#changed();
    return outcome;
  }

  /** Begins without a cart, and has the back end throw `cartId` away as soon as it can. Until then that cart is never shown again. */
  beginAfter(cartId: string | undefined): void {
    const { customer, visitor, discarded } = this.#mark;
    this.#note({
      customer: customer === cartId ? undefined : customer,
      visitor: visitor === cartId ? undefined : visitor,
      discarded: cartId ?? discarded,
    });
    this.ledger.settle(undefined, this.#now);
    this.#tellOtherTabs();
  }

  /** The cart from before sign-in is not looked at again, and thrown away once it is known not to have become the customer's. */
  leaveVisitorsCart(): void {
    const { visitor, customer, discarded } = this.#mark;
    const isLeftOver = this.ledger.loaded && visitor !== customer;
    this.#note({ visitor: undefined, discarded: discarded ?? (isLeftOver ? visitor : undefined) });
  }

  /** Drops everything: who waits is told so, and no answer changes anything any more. */
  end(): void {
    this.#life.abort();
    this.ledger.giveUp(ended());
  }

  async #work(): Promise<void> {
    // A task's clicks become one command for each line.
    await Promise.resolve();
    this.#readFailed = false;
    this.#discardTried = undefined;
    let wrote = false;
    for (let step = this.#nextStep(); step; step = this.#nextStep()) {
      const cancelPatience = this.#session.platform.clock.after(patience, () => {
        this.stalled = true;
        this.#changed();
      });
      await step();
      cancelPatience();
      if (this.#life.signal.aborted) return;
      wrote ||= this.#sent > 0;
      this.stalled = false;
      this.#changed();
    }
    this.#running = undefined;
    this.#burst = false;
    this.#changed();
    if (wrote) this.#tellOtherTabs();
  }

  #nextStep(): (() => Promise<unknown>) | undefined {
    if (this.#life.signal.aborted) return undefined;
    const { discarded } = this.#mark;
    if (discarded !== undefined && this.#discardTried !== discarded) return () => this.#discard(discarded);
    if (!this.ledger.loaded) return this.#readFailed ? undefined : () => this.#load();
    const intent = this.ledger.next();
    if (intent) return () => this.#send(intent);
    if (this.#hasCarriedOver) {
      this.leaveVisitorsCart();
      return this.#nextStep();
    }
    const isDue = this.#refreshWanted || this.#sent > 1;
    this.#sent = 0;
    return isDue ? () => this.#load() : undefined;
  }

  /** True when the ledger holds what the back end has now. */
  async #load(): Promise<boolean> {
    this.#refreshWanted = false;
    try {
      const known = this.notedId;
      const cart = await this.#read();
      const visitor = this.ledger.loaded || this.#anonymous ? undefined : this.#mark.visitor;
      const left = visitor === undefined || this.ledger.isCarrying ? undefined : await this.#ask(visitor);
      if (this.#life.signal.aborted) return false;
      // Another tab has begun, or thrown away, a cart meanwhile: what was read is of yesterday.
      if (this.notedId !== known) return await this.#load();
      for (const line of left?.lines ?? []) void this.ledger.want(line, { isNew: true, carried: true });
      this.#settle(cart);
      this.problem = undefined;
      return true;
    } catch (error) {
      this.#readFailed = true;
      if (!this.#life.signal.aborted) this.problem = Object.freeze(asProblem(error));
      return false;
    }
  }

  async #send(intent: LineIntent): Promise<void> {
    this.#burst = true;
    this.#sent += 1;
    for (let mayRepeat = true; ; mayRepeat = false) {
      const problem = await this.#put(intent);
      if (this.#life.signal.aborted) return;
      if (!problem) return this.#finish(intent, this.ledger.isDone(intent) ? undefined : changedMeanwhile);
      if (!asksForALook(problem)) return this.#finish(intent, problem);
      if (isAmbiguous(problem)) this.ledger.doubt(this.#now);
      const former = this.ledger.cart?.id;
      const wanted = this.notedId === former ? this.ledger.lines : [];
      const looked = await this.#load();
      if (this.#life.signal.aborted) return;
      const isGone = looked && problem.code === 'not-found' && former !== undefined && this.ledger.cart?.id !== former;
      if (isGone) this.#beginAnew(wanted, intent);
      if (looked && this.ledger.isDone(intent)) return this.#finish(intent);
      const commutes = looked && (problem.code === 'conflict' || problem.code === 'outdated');
      if (!mayRepeat || !(commutes || isGone) || !this.#canPut(intent, wanted)) return this.#finish(intent, problem);
    }
  }

  async #put(intent: LineIntent): Promise<Problem | undefined> {
    const { backend, platform } = this.#session;
    const work = async (options: CallOptions): Promise<void> => {
      if (this.notedId !== this.ledger.cart?.id) {
        const cart = await this.#read();
        if (!options.signal.aborted) this.#settle(cart);
        if (this.ledger.isDone(intent)) return;
        if (!this.#canPut(intent, [])) throw new BackendProblem('not-found', `The cart has no line ${intent.line.id} any more`);
      }
      const cart = await backend.cart.putLine(this.ledger.cart?.id, this.ledger.commandFor(intent), options);
      if (!options.signal.aborted) this.#settle(cart);
    };
    try {
      const { signal } = this.#life;
      const lock = `cart:${backend.key}`;
      await platform.locks.hold(lock, () => withDeadline(platform.clock, writeDeadline, signal, work), signal);
      return undefined;
    } catch (error) {
      return asProblem(error);
    }
  }

  #finish({ line }: LineIntent, problem?: Problem): void {
    this.ledger.finish(problem);
    if (problem && quantityOf(this.ledger.cart?.lines ?? [], line.id) === 0) this.refusal = Object.freeze(problem);
  }

  #canPut({ line, isNew }: LineIntent, wanted: readonly CartLine[]): boolean {
    return isNew || quantityOf(this.ledger.cart?.lines ?? [], line.id) > 0 || wanted.some(({ id }) => id === line.id);
  }

  #beginAnew(wanted: readonly CartLine[], { line }: LineIntent): void {
    for (const each of wanted) {
      if (each.id !== line.id && quantityOf(this.ledger.cart?.lines ?? [], each.id) === 0) void this.ledger.want(each, { isNew: true });
    }
  }

  async #read(): Promise<Cart | undefined> {
    const known = this.notedId;
    const cart = (known === undefined ? undefined : await this.#ask(known)) ?? (await this.#ask(undefined));
    return cart?.id === this.#mark.discarded ? undefined : cart;
  }

  /** A cart that is gone, or that is somebody else's, is none. */
  async #ask(cartId: string | undefined): Promise<Cart | undefined> {
    const { backend, platform } = this.#session;
    const { clock, random } = platform;
    for (let attempt = 0; ; attempt++) {
      try {
        return await withDeadline(clock, readDeadline, this.#life.signal, (options) => backend.cart.load(cartId, options));
      } catch (error) {
        const problem = asProblem(error);
        if (cartId !== undefined && (problem.code === 'not-found' || problem.code === 'not-allowed')) return undefined;
        if (attempt >= retries || !isPassing(problem) || problem.code === 'bad-answer') throw error;
        const wait = problem.retryAfter === undefined ? 300 * 2 ** attempt * (0.5 + random.number()) : problem.retryAfter * 1000;
        await pause(clock, wait, this.#life.signal);
      }
    }
  }

  async #discard(cartId: string): Promise<void> {
    this.#discardTried = cartId;
    const { backend, platform } = this.#session;
    try {
      await withDeadline(platform.clock, writeDeadline, this.#life.signal, (options) => backend.cart.discard(cartId, options));
      if (!this.#life.signal.aborted && this.#mark.discarded === cartId) this.#note({ discarded: undefined });
    } catch {
      // The mark stays: the cart is hidden, and thrown away at the next occasion.
    }
  }

  /** Everything of the visitor's own cart has arrived, or was refused for good. */
  get #hasCarriedOver(): boolean {
    return !this.#anonymous && this.#mark.visitor !== undefined && !(this.refusal && isPassing(this.refusal));
  }

  #settle(cart: Cart | undefined): void {
    this.ledger.settle(cart, this.#now);
    this.#note(this.#anonymous ? { visitor: cart?.id } : { customer: cart?.id });
  }

  #note(change: Parameters<typeof writeCartMark>[2]): void {
    const { backend, platform } = this.#session;
    writeCartMark(platform.journal, backend.key, change);
  }

  #tellOtherTabs(): void {
    this.#session.platform.channel.post(cartTopic, this.#session.backend.key);
  }

  get #mark(): ReturnType<typeof readCartMark> {
    return readCartMark(this.#session.platform.journal, this.#session.backend.key);
  }

  get #now(): number {
    return this.#session.platform.clock.now();
  }
}

const changedMeanwhile: Problem = Object.freeze({
  code: 'conflict',
  message: 'The back end answered with another quantity than it was told',
});

const ended = (): Problem => ({ code: 'cancelled', message: 'This cart is no longer shown' });

function asksForALook(problem: Problem): boolean {
  return isAmbiguous(problem) || problem.code === 'not-found' || problem.code === 'conflict' || problem.code === 'outdated';
}
