import { asProblem, BackendProblem, isAmbiguous, isPassing, type Problem } from '../problem.js';
import type { Session } from '../session.js';
import { CartAccess } from './cart-access.js';
import type { Cart, CartLine } from './cart.js';
import { CartHandover } from './cart-handover.js';
import { CartLedger, type CartOutcome } from './cart-ledger.js';
import { quantityOf, type LineIntent } from './cart-projection.js';

const patience = 5_000;

/**
 * Keeps one person's ledger and the back end in step, one request after another: what is wanted of each line goes out in turn, and
 * a burst of several commands ends with one authoritative read. Ended for good when the person changes: what is answered after that
 * is dropped.
 */
export class CartSync {
  readonly ledger = new CartLedger();
  /** Why the cart could not be read. */
  problem: Problem | undefined;
  /** Why the last command failed whose line the cart does not hold. */
  refusal: Problem | undefined;
  stalled = false;
  /** What is read next belongs to what a person has asked for. */
  pressed = false;
  readonly access: CartAccess;
  /** What outlives the page. */
  readonly handover: CartHandover;
  readonly #clock: Session['platform']['clock'];
  readonly #putLine: Session['backend']['cart']['putLine'];
  readonly #changed: () => void;
  readonly #life = new AbortController();
  #running: Promise<void> | undefined;
  #sent = 0;
  #burst = false;
  #refreshWanted = false;
  #readFailed = false;
  #mayDiscard = true;

  /** `changed` is called whenever there is something new to show. */
  constructor(session: Session, changed: () => void) {
    const { cart } = session.backend;
    const { signal } = this.#life;
    this.access = new CartAccess(session, signal);
    this.handover = new CartHandover(session, this.ledger, this.access, signal);
    this.#clock = session.platform.clock;
    this.#putLine = cart.putLine.bind(cart);
    this.#changed = changed;
  }

  /** True from the first pending change to the authoritative read after the last. */
  get updating(): boolean {
    return this.#burst || this.ledger.isBusy;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Settles when there is nothing left to do for now. Never rejects. */
  run(): Promise<void> {
    if (this.#ended) return Promise.resolve();
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
    if (this.#ended) return Promise.resolve({ ok: false, problem: noLongerShown });
    const outcome = this.ledger.want(line, options);
    this.handover.keep();
    void this.run();
    this.#changed();
    return outcome;
  }

  /** Begins without a cart, and has the back end throw `cartId` away as soon as it can. Until then that cart is never shown again. */
  beginAfter(cartId: string | undefined): void {
    if (cartId !== undefined) this.access.noteDiscarded(cartId);
    this.handover.forget();
    this.ledger.settle(undefined, this.#clock.now());
    this.access.tellOtherTabs();
  }

  /** Drops everything: who waits is told so, and no answer changes anything any more. */
  end(): void {
    this.#life.abort();
    this.ledger.giveUp(noLongerShown);
    this.handover.keep();
  }

  async #work(): Promise<void> {
    // A task's clicks become one command for each line.
    await Promise.resolve();
    this.#readFailed = false;
    this.#mayDiscard = true;
    this.handover.look(() => {
      void this.run();
      this.#changed();
    });
    this.handover.keep();
    let wrote = false;
    for (let step = this.#nextStep(); step; step = this.#nextStep()) {
      const cancelPatience = this.#clock.after(patience, () => {
        this.stalled = true;
        this.#changed();
      });
      await step();
      cancelPatience();
      if (this.#ended) return;
      this.handover.keep();
      wrote ||= this.#sent > 0;
      this.stalled = false;
      this.#changed();
    }
    this.#running = undefined;
    this.#burst = false;
    if (this.#ended) return;
    this.handover.keep();
    this.#changed();
    if (wrote) this.access.tellOtherTabs();
  }

  #nextStep(): (() => Promise<unknown>) | undefined {
    if (this.#ended) return undefined;
    const { discardedIds, visitorsId } = this.access;
    const discarded = discardedIds.at(-1);
    if (discarded !== undefined && this.#mayDiscard) {
      // One failure a run is enough: the others would wait as long.
      return async () => (this.#mayDiscard = await this.access.discard(discarded));
    }
    if (!this.ledger.loaded) return this.#readFailed ? undefined : () => this.#load();
    const intent = this.ledger.next();
    if (intent) return () => this.#send();
    // Everything of the visitor's own cart has arrived by now, unless something of it was put off.
    if (visitorsId !== undefined && !(this.refusal && isPassing(this.refusal))) {
      this.access.noteCarriedOver(true);
      return this.#nextStep();
    }
    const isDue = this.#refreshWanted || this.#sent > 1;
    this.#sent = 0;
    return isDue ? () => this.#load() : undefined;
  }

  /** True when the ledger holds what the back end has now. */
  async #load(): Promise<boolean> {
    this.#refreshWanted = false;
    const { pressed } = this;
    this.pressed = false;
    try {
      const cart = await this.access.read(pressed);
      const known = this.access.notedId;
      const visitorsId = this.ledger.loaded || this.ledger.isCarrying ? undefined : this.access.visitorsId;
      const left = visitorsId === undefined ? undefined : await this.access.ask(visitorsId);
      if (this.#ended) return false;
      // Another tab has begun, or thrown away, a cart meanwhile: what was read is of yesterday.
      if (this.access.notedId !== known) return await this.#load();

      for (const line of left?.lines ?? []) void this.ledger.want(line, { isNew: true, carried: true });
      const wantRest = this.handover.takeUp();
      this.#settle(cart);
      wantRest();
      this.problem = undefined;
      return true;
    } catch (error) {
      this.#readFailed = true;
      if (!this.#ended) this.problem = Object.freeze(asProblem(error));
      return false;
    }
  }

  async #send(): Promise<void> {
    this.#burst = true;
    this.#sent += 1;
    let wanted: readonly CartLine[] = [];
    for (let mayRepeat = true; ; mayRepeat = false) {
      const problem = await this.#put(wanted);
      let intent = this.ledger.underWay;
      if (this.#ended || !intent) return;
      if (!problem) return this.#finish(intent, this.ledger.isDone(intent) ? undefined : changedMeanwhile);
      if (!asksForALook(problem)) return this.#finish(intent, problem);
      if (isAmbiguous(problem)) this.ledger.doubt(this.#clock.now());
      const former = this.ledger.cart?.id;
      wanted = this.access.notedId === former ? this.ledger.lines : [];
      const looked = await this.#load();
      if (this.#ended) return;
      if (looked) this.ledger.joinEqual();
      intent = this.ledger.underWay ?? intent;
      const isGone = looked && problem.code === 'not-found' && former !== undefined && this.ledger.cart?.id !== former;
      if (isGone) this.#wantAnew(wanted, intent);
      if (looked && this.ledger.isDone(intent)) return this.#finish(intent);
      const commutes = looked && (problem.code === 'conflict' || problem.code === 'outdated');
      if (!mayRepeat || !(commutes || isGone) || !this.#canPut(intent, wanted)) return this.#finish(intent, problem);
    }
  }

  async #put(wanted: readonly CartLine[]): Promise<Problem | undefined> {
    try {
      await this.access.writeAlone(async (options) => {
        // Another tab, or an earlier page whose answer was lost, may have begun a cart since this one was read.
        if (!this.ledger.cart || this.access.notedId !== this.ledger.cart.id) {
          const cart = await this.access.read(true);
          if (!options.signal.aborted) this.#settle(cart);
          this.ledger.joinEqual();
        }
        const intent = this.ledger.underWay;
        if (!intent || this.ledger.isDone(intent)) return;
        if (!this.#canPut(intent, wanted)) throw new BackendProblem('not-found', `The cart has no line ${intent.line.id} any more`);
        const cart = await this.#putLine(this.ledger.cart?.id, this.ledger.commandFor(intent), options);
        if (!options.signal.aborted) this.#settle(cart);
      });
      return undefined;
    } catch (error) {
      return asProblem(error);
    }
  }

  #finish({ line }: LineIntent, problem?: Problem): void {
    this.handover.ended(problem !== undefined && isAmbiguous(problem));
    this.ledger.finish(problem);
    if (problem && this.#held(line) === 0) this.refusal = Object.freeze(problem);
  }

  /** The cart is gone that all these lines stood in: the others are wanted in a new one too. */
  #wantAnew(wanted: readonly CartLine[], { line }: LineIntent): void {
    for (const each of wanted) if (each.id !== line.id && this.#held(each) === 0) void this.ledger.want(each, { isNew: true });
  }

  #canPut({ line, isNew }: LineIntent, wanted: readonly CartLine[]): boolean {
    return isNew || this.#held(line) > 0 || wanted.some(({ id }) => id === line.id);
  }

  #held({ id }: CartLine): number {
    return quantityOf(this.ledger.cart?.lines ?? [], id);
  }

  #settle(cart: Cart | undefined): void {
    this.ledger.settle(cart, this.#clock.now());
    this.access.noteCart(cart?.id);
  }

  get #ended(): boolean {
    return this.#life.signal.aborted;
  }
}

const changedMeanwhile: Problem = Object.freeze({
  code: 'conflict',
  message: 'The back end answered with another quantity than it was told',
});

const noLongerShown: Problem = Object.freeze({ code: 'cancelled', message: 'This cart is no longer shown' });

function asksForALook(problem: Problem): boolean {
  return isAmbiguous(problem) || problem.code === 'not-found' || problem.code === 'conflict' || problem.code === 'outdated';
}
