import { freezeDeep } from '../freeze.js';
import { BackendProblem, asProblem, type Problem } from '../problem.js';
import type { Cart, CartLine } from './cart.js';
import type { LeftChanges, LeftDoubt } from './cart-outbox.js';
import type { CartLineCommand } from './cart-port.js';
import {
  equalLine,
  isAsWanted,
  lineToCarryOver,
  projectLines,
  quantityOf,
  type CartLineView,
  type LineIntent,
} from './cart-projection.js';

/** How a command ended. */
export type CartOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: Problem };

interface Pending extends LineIntent {
  readonly tell: readonly ((outcome: CartOutcome) => void)[];
}

/** A write of which nobody knows whether it was, or will be, applied. */
interface Doubt {
  readonly line: CartLine;
  readonly until: number;
  /** What was wanted, and done, of the line after it: a cart that shows the doubtful write instead is mended. */
  readonly instead?: CartLine;
  /** It has come true, and what was wanted instead is on its way once more. */
  readonly isLate?: boolean;
}

const doubtLasts = 120_000;

/** The books of one cart: what the back end has, what is wanted of each line, what is under way. At most one command is. */
export class CartLedger {
  /** As the back end answered last; undefined when it has none. */
  cart: Cart | undefined;
  /** False until the back end has answered once. */
  loaded = false;
  readonly #waiting = new Map<string, Pending>();
  #sending: Pending | undefined;
  readonly #failures = new Map<string, Problem>();
  readonly #order = new Set<string>();
  #doubts: readonly Doubt[] = [];

  /** The visible lines. */
  get lines(): readonly CartLineView[] {
    return projectLines({ settled: this.#settled, intents: this.#intents, failures: this.#failures, order: [...this.#order] });
  }

  /** True while a line waits for its turn or for an answer. */
  get isBusy(): boolean {
    return this.#waiting.size > 0 || this.#sending !== undefined;
  }

  /** What is wanted and has not ended: the newest of each line. */
  get wanted(): readonly LineIntent[] {
    return [...this.#intents.values()];
  }

  /** What was wanted, and done, of lines of which an earlier change may yet be applied. */
  get doubts(): readonly LeftDoubt[] {
    return this.#doubts.flatMap(({ line, instead }) => (instead ? { line, instead } : []));
  }

  /** True while a line still follows a visitor through sign-in. */
  get isCarrying(): boolean {
    return this.wanted.some(({ carried }) => carried);
  }

  /** Wants what a former ledger shows, as far as `follows` says yes to a line. Who waited there waits on here. */
  carryFrom(former: CartLedger, follows: (line: CartLine, carried: boolean) => boolean): void {
    for (const line of former.lines) {
      const pending = former.#waiting.get(line.id) ?? (former.#sending?.line.id === line.id ? former.#sending : undefined);
      if (!follows(line, pending?.carried ?? false)) continue;
      const ended = this.want(line, { isNew: true, carried: true });
      if (pending) void ended.then((outcome) => pending.tell.forEach((tell) => tell(outcome)));
      former.#waiting.delete(line.id);
      if (former.#sending === pending) former.#sending = undefined;
    }
  }

  /** Wants what an earlier page left undone, unless something newer is wanted of a line. Of what is `carried` only what was added. */
  takeUp({ changes, doubts }: Pick<LeftChanges, 'changes' | 'doubts'>, carried: boolean, now: number): void {
    if (!carried) this.#doubts = [...this.#doubts, ...doubts.map((doubt) => ({ ...doubt, until: now + doubtLasts }))];
    for (const { line, isNew } of changes) {
      if (this.#intents.has(line.id) || (carried && line.quantity === 0)) continue;
      void this.want(line, { isNew: isNew || carried, carried });
      // it may have been applied, or may yet be
      if (!carried) this.#doubt(line, now);
    }
  }

  /** Notes what is wanted of a line in place of what waits for it, and answers when that has ended. */
  want(
    { id, action, offeringId, name, quantity, productId, configuration }: CartLine,
    { isNew = false, carried = false } = {},
  ): Promise<CartOutcome> {
    const line = {
      id,
      action,
      offeringId,
      name,
      quantity,
      ...(productId === undefined ? {} : { productId }),
      ...(configuration === undefined ? {} : { configuration }),
    };
    const former = this.#waiting.get(line.id) ?? (this.#sending?.line.id === line.id ? this.#sending : undefined);
    const told = this.#waiting.get(line.id)?.tell ?? [];
    this.#failures.delete(line.id);
    this.#order.add(line.id);
    return new Promise((tell) => {
      this.#waiting.set(line.id, {
        line,
        isNew: isNew || (former?.isNew ?? false),
        carried,
        tell: [...told, tell],
      });
    });
  }

  /** Takes the next intent that needs a request; those that need none end here. */
  next(): LineIntent | undefined {
    for (const [id, pending] of this.#waiting) {
      this.#waiting.delete(id);
      this.#sending = pending;
      if (isAsWanted(this.#settled, pending.line)) this.finish();
      else if (!pending.isNew && quantityOf(this.#settled, id) === 0) this.finish(gone(id));
      else return pending;
    }
    return undefined;
  }

  /** The intent that was taken last and has not ended. */
  get underWay(): LineIntent | undefined {
    return this.#sending;
  }

  /**
   * A new line that is under way becomes the one that the cart holds of the same offering, as it turns out. Quantities are not summed: who
   * asked saw none of it.
   */
  joinEqual(): void {
    const { line: wanted, isNew } = this.#sending ?? {};
    const own = isNew && quantityOf(this.#settled, wanted?.id ?? '') === 0 ? wanted && equalLine(this.#settled, wanted) : undefined;
    if (!this.#sending || !wanted || !own) return;
    this.#sending = { ...this.#sending, line: { ...wanted, id: own.id, quantity: Math.max(own.quantity, wanted.quantity) } };
    const later = this.#waiting.get(wanted.id);
    this.#waiting.delete(wanted.id);
    if (later) this.#waiting.set(own.id, { ...later, line: { ...later.line, id: own.id } });
  }

  /** The command that brings the line to what is wanted. */
  commandFor({ line }: LineIntent): CartLineCommand {
    const { id, action, offeringId, name, quantity, productId, configuration } = line;
    return {
      ...(quantityOf(this.#settled, id) > 0 ? { lineId: id } : {}),
      action,
      offeringId,
      name,
      quantity,
      ...(productId === undefined ? {} : { productId }),
      ...(configuration === undefined ? {} : { configuration }),
      key: id,
    };
  }

  /** True when the intent needs no request any more. */
  isDone({ line }: LineIntent): boolean {
    return isAsWanted(this.#settled, line);
  }

  /** The command under way has ended: well, or with a problem that only its line shows, unless something newer is wanted of that. */
  finish(problem?: Problem): void {
    const pending = this.#sending;
    if (!pending) return;
    this.#sending = undefined;
    const { id } = pending.line;
    if (!problem) {
      this.#doubts = this.#doubts
        .filter(({ line, isLate }) => line.id !== id || !isLate)
        .map((doubt) => (doubt.line.id === id ? { ...doubt, instead: pending.line } : doubt));
    } else if (!this.#waiting.has(id) && quantityOf(this.#settled, id) > 0) {
      this.#failures.set(id, problem);
    }
    const outcome: CartOutcome = freezeDeep(problem ? { ok: false, problem } : { ok: true });
    for (const tell of pending.tell) tell(outcome);
  }

  /** Takes what the back end answered as the truth. */
  settle(cart: Cart | undefined, now: number): void {
    this.cart = cart && freezeDeep({ ...cart, lines: withoutRepeats(cart.lines) });
    this.loaded = true;
    for (const { id } of this.#settled) this.#order.add(id);
    for (const id of this.#failures.keys()) if (quantityOf(this.#settled, id) === 0) this.#failures.delete(id);
    this.#carryOver();
    this.#mend(now);
  }

  /** The command under way may have been applied, or may yet be. */
  doubt(now: number): void {
    if (this.#sending) this.#doubt(this.#sending.line, now);
  }

  /**
   * The id to add an offering under that has no visible line, when one is known: of a line whose removal is under way, or of an add whose
   * end is not known. Under that id both can only end as one line.
   */
  idForAdding({ offeringId, configuration }: Pick<CartLine, 'offeringId' | 'configuration'>): string | undefined {
    const onTheirWay = [...this.wanted, ...this.#doubts].map(({ line }) => line);
    return equalLine(onTheirWay, { action: 'add', offeringId, configuration })?.id;
  }

  /** The lines no longer show why their last change failed. */
  forgive(): void {
    this.#failures.clear();
  }

  /** A change that was not even tried. */
  refuse(lineId: string, problem: Problem): void {
    if (quantityOf(this.#settled, lineId) > 0) this.#failures.set(lineId, problem);
  }

  /** Ends everything that is wanted with the problem. */
  giveUp(problem: Problem): void {
    const outcome: CartOutcome = freezeDeep({ ok: false, problem });
    const pending = [...this.#waiting.values(), ...(this.#sending ? [this.#sending] : [])];
    for (const tell of pending.flatMap(({ tell: those }) => those)) tell(outcome);
    this.#waiting.clear();
    this.#sending = undefined;
  }

  get #settled(): readonly CartLine[] {
    return this.cart?.lines ?? [];
  }

  get #intents(): ReadonlyMap<string, LineIntent> {
    const sending: [string, LineIntent][] = this.#sending ? [[this.#sending.line.id, this.#sending]] : [];
    return new Map([...sending, ...this.#waiting]);
  }

  #doubt(line: CartLine, now: number): void {
    this.#doubts = [...this.#doubts, { line, until: now + doubtLasts }];
  }

  #carryOver(): void {
    for (const [id, { line, carried, tell }] of this.#waiting) {
      if (!carried) continue;
      const wanted = lineToCarryOver(this.#settled, line);
      if (wanted?.id === id) continue;
      this.#waiting.delete(id);
      if (wanted) void this.want(wanted, { carried }).then((outcome) => tell.forEach((each) => each(outcome)));
      else tell.forEach((each) => each({ ok: true }));
    }
  }

  #mend(now: number): void {
    const intents = this.#intents;
    const isLate = ({ line, instead }: Doubt): boolean =>
      instead !== undefined && instead.quantity !== line.quantity && !intents.has(line.id) && isAsWanted(this.#settled, line);
    this.#doubts = this.#doubts
      .filter(({ until }) => until > now)
      .map((doubt) => (isLate(doubt) ? { ...doubt, isLate: true } : doubt));
    for (const { instead } of this.#doubts.filter(isLate)) if (instead) void this.want(instead, { isNew: true });
  }
}

function withoutRepeats(lines: readonly CartLine[]): readonly CartLine[] {
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}

function gone(id: string): Problem {
  return asProblem(new BackendProblem('not-found', `The cart has no line ${id} any more`));
}
