import type { Capabilities } from '../backend.js';
import type { CallOptions } from '../call-options.js';
import type { OrderCommand } from '../orders/order-port.js';
import type { Order } from '../orders/order.js';
import { asProblem, isAmbiguous, type Problem } from '../problem.js';
import type { Session } from '../session.js';
import { pause, withDeadline } from '../time/waiting.js';
import { orderKey, readIntent, removeIntent, writeIntent, type OrderIntent } from './order-intent.js';

/**
 * How an attempt to order a cart ended. `unknown` leaves the intent open, as `rejected` does where it names it; `free` means that the open
 * intent surely made no order yet.
 */
export type PlacingOutcome =
  | { readonly end: 'placed'; readonly order: Order }
  | { readonly end: 'rejected'; readonly problem: Problem; readonly intentId?: string }
  | { readonly end: 'unknown'; readonly intentId: string; readonly problem?: Problem }
  | { readonly end: 'free' };

/** One attempt. */
export interface Placing {
  readonly session: Session;
  /** The cart's short name. */
  readonly key: string;
  /** The number of an intent that has to be opened. */
  readonly attempt: number;
  /** The session's signal from when this person began: an intent is sent again only for who opened it. */
  readonly person: AbortSignal;
  readonly signal: AbortSignal;
  /** Called under the lock, when an intent is open. */
  readonly noted: (intentId: string) => void;
  /**
   * Called under the lock, just before an order goes out for the first time: what to send, an order that another tab has placed meanwhile,
   * or why nothing may be sent. Absent when nothing may be sent at all, but only asked.
   */
  readonly prepare?: () => Promise<Omit<OrderCommand, 'intentId'> | { readonly order: Order } | { readonly problem: Problem }>;
  /** Called under the lock with the new order, in the same task that closes its intent. */
  readonly placed: (order: Order) => void;
}

const sendDeadline = 60_000;
const askDeadline = 10_000;
const reconcileFor = 30_000;
const firstWait = 1_000;
const longestWait = 8_000;

/**
 * Orders a cart at most once, however often and in however many tabs it is called: under the cart's lock, with an intent that is in the
 * journal before the request goes out, and that is asked for when the answer is lost. Rejects only when `signal` aborts.
 */
export function placeOnce(placing: Placing): Promise<PlacingOutcome> {
  const { platform } = placing.session;
  return platform.locks.hold(
    orderKey(placing.key),
    async () => {
      const open = readIntent(platform.journal, platform.clock, placing.key);
      const outcome = await new Attempt(placing).run(open);
      placing.signal.throwIfAborted();
      if (outcome.end === 'placed') {
        removeIntent(platform.journal, placing.key);
        placing.placed(outcome.order);
      }
      return outcome;
    },
    placing.signal,
  );
}

/** What is held together under one hold of the lock. */
class Attempt {
  readonly #placing: Placing;
  #command: Omit<OrderCommand, 'intentId'> | undefined;

  constructor(placing: Placing) {
    this.#placing = placing;
  }

  async run(open: OrderIntent | undefined): Promise<PlacingOutcome> {
    if (open) {
      this.#placing.noted(open.intentId);
      return this.#reconcile(open);
    }
    const stop = await this.#prepare();
    if (stop) return stop;
    const intent = this.#openIntent();
    const answer = await this.#send(intent);
    if ('order' in answer) return { end: 'placed', order: answer.order };
    const { problem } = answer;
    if (isAmbiguous(problem)) return this.#reconcile(intent, problem);
    if (problem.code === 'conflict' && this.#capabilities.findByExternalId) {
      const found = await this.#find(intent);
      if (found === 'unknown') return this.#reconcile(intent, problem);
      if (found !== 'absent') return { end: 'placed', order: found };
    }
    removeIntent(this.#placing.session.platform.journal, this.#placing.key);
    return { end: 'rejected', problem };
  }

  /** Asks for the intent's order until it is found or 30 s are over; sends it again where that cannot make a second one. */
  async #reconcile(intent: OrderIntent, problem?: Problem): Promise<PlacingOutcome> {
    const { session, signal, prepare } = this.#placing;
    const { clock, random } = session.platform;
    const { findByExternalId, idempotentCreate } = this.#capabilities;
    const until = clock.now() + reconcileFor;
    let last = problem;
    for (let wait = firstWait; ; wait = Math.min(2 * wait, longestWait)) {
      const found = await this.#find(intent);
      if (typeof found === 'object') return { end: 'placed', order: found };
      const isLast = clock.now() + wait > until;
      // Where nobody can tell to the last (a guest sees no list of orders), sending the same once more is what tells.
      if (idempotentCreate && this.#isSamePerson && (found === 'absent' || !findByExternalId || isLast)) {
        if (!prepare) return { end: 'free' };
        const stop = this.#command ? undefined : await this.#prepare();
        if (stop) return stop.end === 'rejected' ? { ...stop, intentId: intent.intentId } : stop;
        const answer = await this.#send(intent);
        if ('order' in answer) return { end: 'placed', order: answer.order };
        last = answer.problem;
        // Refused this time; but the intent stays open, since what was sent before may still arrive.
        if (last.code === 'invalid' || last.code === 'outdated') return { end: 'rejected', problem: last, intentId: intent.intentId };
      }
      if ((!findByExternalId && !idempotentCreate) || isLast) break;
      await pause(clock, wait * (0.8 + 0.4 * random.number()), signal);
    }
    return { end: 'unknown', intentId: intent.intentId, problem: last };
  }

  async #prepare(): Promise<PlacingOutcome | undefined> {
    const { prepare } = this.#placing;
    if (!prepare) return { end: 'free' };
    const prepared = await prepare();
    if ('order' in prepared) return { end: 'placed', order: prepared.order };
    if ('problem' in prepared) return { end: 'rejected', problem: prepared.problem };
    this.#command = prepared;
    return undefined;
  }

  #openIntent(): OrderIntent {
    const { session, key, attempt, noted } = this.#placing;
    const { journal, random, clock } = session.platform;
    const intent = { intentId: random.id(), cartKey: key, attempt, startedAt: clock.now() };
    writeIntent(journal, intent);
    noted(intent.intentId);
    return intent;
  }

  async #send({ intentId }: OrderIntent): Promise<{ readonly order: Order } | { readonly problem: Problem }> {
    const command = this.#command;
    if (!command) throw new Error('Nothing is sent before it is prepared');
    const { orders } = this.#placing.session.backend;
    try {
      return { order: await this.#ask(sendDeadline, (options) => orders.placeOrder({ ...command, intentId }, options)) };
    } catch (error) {
      this.#placing.signal.throwIfAborted();
      return { problem: asProblem(error) };
    }
  }

  async #find({ intentId }: OrderIntent): Promise<Order | 'absent' | 'unknown'> {
    const { orders } = this.#placing.session.backend;
    if (!this.#capabilities.findByExternalId) return 'unknown';
    try {
      return (await this.#ask(askDeadline, (options) => orders.findOrder(intentId, options))) ?? 'absent';
    } catch {
      this.#placing.signal.throwIfAborted();
      return 'unknown';
    }
  }

  get #capabilities(): Capabilities {
    return this.#placing.session.backend.capabilities;
  }

  get #isSamePerson(): boolean {
    return this.#placing.person === this.#placing.session.signal;
  }

  #ask<T>(deadline: number, work: (options: CallOptions) => Promise<T>): Promise<T> {
    const { session, signal } = this.#placing;
    return withDeadline(session.platform.clock, deadline, signal, work);
  }
}
