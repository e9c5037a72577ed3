import { cartStore, type CartState, type CartStore } from '../cart/cart-store.js';
import { cartOwner, isSameCustomer, type CartOwner } from '../cart/cart-owner.js';
import type { Cart, CartLine } from '../cart/cart.js';
import { freezeDeep } from '../freeze.js';
import type { Order } from '../orders/order.js';
import { asProblem, type Problem } from '../problem.js';
import type { Session, StoreToken } from '../session.js';
import { Store, type ForgetReason, type OwnedStore } from '../store.js';
import { withDeadline } from '../time/waiting.js';
import { blockersOf } from './checkout-blockers.js';
import type { Blocker, ContactDetails, ContactField } from './checkout.js';
import { contactError, contactFieldOf, contactFields, emptyContact, tidyContact, type FieldError } from './contact-rules.js';
import { cartKey, readIntent, removeOldIntents } from './order-intent.js';
import { placeOnce, type Placing, type PlacingOutcome } from './order-placing.js';
import { transition, type Placement, type PlacementEvent } from './placement.js';

export type CheckoutStep = Placement['step'];

/** The way from a cart to an order. */
export interface CheckoutState {
  readonly step: CheckoutStep;
  /** What was typed, kept in memory only. */
  readonly contact: ContactDetails;
  /** Wrong or missing fields: shown after the first try to go on, or on leaving a filled field. */
  readonly fieldErrors: Readonly<Partial<Record<ContactField, FieldError>>>;
  /** Why the step's primary action cannot be done now; empty: it can. */
  readonly blockers: readonly Blocker[];
  /** The order that was placed. */
  readonly order?: Order;
  /** Why it was rejected, or why its end is not known. */
  readonly problem?: Problem;
  /** The reference to tell the operator, while the end is not known. */
  readonly intentId?: string;
  /** The end is not known, and the back end is being asked. */
  readonly checking: boolean;
}

/** To the other tabs: this cart has become this order. */
const orderedTopic = 'order';

interface Ordered {
  readonly cartKey: string;
  readonly orderId: string;
}

/**
 * Contact, review, place. The store owns the placement, not the element that shows it: a cart becomes at most one order, however often, from
 * however many elements and tabs, and through whatever failure `place` is called (trust.md A6).
 */
export class CheckoutStore extends Store<CheckoutState> implements OwnedStore {
  readonly #session: Session;
  readonly #cart: CartStore;
  readonly #ends: (() => void)[];
  readonly #shown = new Set<ContactField>();
  readonly #refused = new Set<ContactField>();
  #life = new AbortController();
  #placement: Placement = { step: 'contact' };
  #contact: ContactDetails;
  #tried = false;
  #running: Promise<void> | undefined;
  /** The cart that was on the screen when it was ordered. */
  #seen: Cart | undefined;
  #attempts = 0;
  #lookedUp: string | undefined;
  #orderedElsewhere: Ordered | undefined;
  #owner: CartOwner;
  #person: AbortSignal;

  constructor(session: Session) {
    const cart = session.use(cartStore);
    const contact = emptyContact(session.state.locale);
    super({ step: 'contact', contact, fieldErrors: {}, blockers: [], checking: false });
    this.#session = session;
    this.#cart = cart;
    this.#contact = contact;
    this.#owner = cartOwner(session.state);
    this.#person = session.signal;
    const { journal, clock, channel } = session.platform;
    removeOldIntents(journal, clock);
    this.#ends = [
      channel.subscribe(orderedTopic, (notice) => void (this.#orderedElsewhere = parseOrdered(notice) ?? this.#orderedElsewhere)),
      cart.subscribe(() => this.#onCart()),
    ];
    this.#onCart();
  }

  /** Somebody types. */
  enter(field: ContactField, value: string): void {
    if (this.#placement.step === 'placed') return;
    this.#contact = Object.freeze({ ...this.#contact, [field]: value });
    this.#refused.delete(field);
    this.#publish();
  }

  /** Somebody leaves the field: what stands there is checked. */
  leave(field: ContactField): void {
    if (this.#contact[field].trim()) this.#shown.add(field);
    this.#publish();
  }

  /** From contact to review; false, with `fieldErrors` and `blockers`, when that cannot be. */
  continue(): boolean {
    this.#tried = true;
    if (this.#blockers.length === 0) this.#move({ type: 'continued' });
    this.#publish();
    return this.#placement.step === 'review';
  }

  /** Back to what was typed. */
  goBack(): void {
    this.#move({ type: 'wentBack' });
  }

  /** Places the order, unless something blocks it. Settles when the end is known, or known to be unknown. A second call joins the first. */
  place(): Promise<void> {
    if (this.#running) return this.#running;
    this.#tried = true;
    this.#publish();
    const { step } = this.#placement;
    const { cartId, lines, totals } = this.#cart.state;
    if ((step !== 'review' && step !== 'rejected') || this.#blockers.length > 0 || cartId === undefined) return Promise.resolve();
    this.#seen = freezeDeep({ id: cartId, lines: lines.map(plainLine), ...(totals ? { totals } : {}) });
    this.#person = this.#session.signal;
    this.#move({ type: 'requested' });
    return this.#run(cartId);
  }

  /** Asks the back end what has become of an order whose end is not known. */
  checkAgain(): Promise<void> {
    if (this.#running) return this.#running;
    const placement = this.#placement;
    const cartId = this.#seen?.id ?? this.#lookedUp;
    if (placement.step !== 'unknown' || cartId === undefined) return Promise.resolve();
    this.#move({ type: 'checking', intentId: placement.intentId });
    return this.#run(cartId);
  }

  /** After an order: a new, empty checkout. */
  startOver(): void {
    this.#move({ type: 'startedOver' });
  }

  forget(reason: ForgetReason): void {
    const before = this.#owner;
    this.#owner = cartOwner(this.#session.state);
    if (reason === 'scope' || (reason === 'sign-in' && (before.anonymous || isSameCustomer(before, this.#owner)))) return;
    this.#life.abort();
    this.#life = new AbortController();
    this.#running = undefined;
    this.#seen = undefined;
    this.#attempts = 0;
    this.#lookedUp = undefined;
    this.#orderedElsewhere = undefined;
    this.#placement = { step: 'contact' };
    this.#wipeContact();
    this.#publish();
  }

  close(): void {
    this.#life.abort();
    for (const end of this.#ends) end();
    this.#wipeContact();
  }

  #run(cartId: string): Promise<void> {
    const { signal } = this.#life;
    const placing: Placing = {
      session: this.#session,
      key: cartKey(this.#session.backend.key, cartId),
      attempt: this.#attempts + 1,
      person: this.#person,
      signal,
      noted: (intentId) => this.#move({ type: 'noted', intentId }),
      placed: (order) => this.#onPlaced(order, cartId),
      ...(this.#seen ? { prepare: () => this.#prepare() } : {}),
    };
    const running = placeOnce(placing)
      .then((outcome) => {
        this.#running = undefined;
        this.#onOutcome(outcome);
      })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        this.#running = undefined;
        this.#onFailure(asProblem(error));
      });
    this.#running = running;
    return running;
  }

  /** The cart must still be the one that was on the screen: what is ordered is what the customer saw. */
  async #prepare(): ReturnType<NonNullable<Placing['prepare']>> {
    const seen = this.#seen;
    const { platform, backend } = this.#session;
    await this.#cart.refresh();
    const { status, cartId, lines, totals, problem } = this.#cart.state;
    if (status !== 'ready' || problem) return { problem: problem ?? { code: 'unavailable', message: 'The cart could not be read' } };
    if (seen && cartId === seen.id && isSameCart(seen, { lines, totals })) return { cart: seen, contact: tidyContact(this.#contact) };
    const elsewhere = this.#orderedElsewhere;
    if (!seen || elsewhere?.cartKey !== cartKey(backend.key, seen.id)) return { problem: changedMeanwhile };
    try {
      const { signal } = this.#life;
      return { order: await withDeadline(platform.clock, 10_000, signal, (options) => backend.orders.getOrder(elsewhere.orderId, options)) };
    } catch {
      return { problem: changedMeanwhile };
    }
  }

  #onPlaced({ id }: Order, cartId: string): void {
    const { platform, backend } = this.#session;
    const notice: Ordered = { cartKey: cartKey(backend.key, cartId), orderId: id };
    void this.#cart.discard(this.#seen ?? { id: cartId, lines: this.#cart.state.lines });
    platform.channel.post(orderedTopic, JSON.stringify(notice));
  }

  #onOutcome(outcome: PlacingOutcome): void {
    if (outcome.end === 'placed') {
      this.#wipeContact();
      this.#seen = undefined;
      this.#attempts = 0;
      this.#move({ type: 'placed', order: freezeDeep(outcome.order), intentId: outcome.intentId });
    } else if (outcome.end === 'rejected') {
      this.#attempts += 1;
      for (const { field } of outcome.problem.fields ?? []) {
        const refused = contactFieldOf(field);
        if (refused) this.#refused.add(refused);
      }
      this.#move({ type: 'rejected', problem: freezeDeep(outcome.problem) });
    } else if (outcome.end === 'unknown') {
      this.#move({ type: 'lostSight', intentId: outcome.intentId, problem: outcome.problem && freezeDeep(outcome.problem) });
    } else {
      this.#move({ type: 'freed' });
    }
  }

  /** Something broke that is no answer of the back end: whatever the journal holds is what is known. */
  #onFailure(problem: Problem): void {
    const placement = this.#placement;
    const intentId = placement.step === 'placing' || placement.step === 'unknown' ? placement.intentId : undefined;
    this.#move(intentId === undefined ? { type: 'rejected', problem } : { type: 'lostSight', intentId, problem });
  }

  /** An intent that another page of this cart left open comes before the form. */
  #onCart(): void {
    const { cartId } = this.#cart.state;
    const { step } = this.#placement;
    const { backend, platform } = this.#session;
    if (cartId !== undefined && cartId !== this.#lookedUp && !this.#running && (step === 'contact' || step === 'review')) {
      this.#lookedUp = cartId;
      this.#person = this.#session.signal;
      const open = readIntent(platform.journal, platform.clock, cartKey(backend.key, cartId));
      if (open) {
        this.#move({ type: 'checking', intentId: open.intentId });
        void this.#run(cartId);
      }
    }
    this.#publish();
  }

  #move(event: PlacementEvent): void {
    this.#placement = transition(this.#placement, event);
    this.#publish();
  }

  #wipeContact(): void {
    this.#contact = emptyContact(this.#session.state.locale);
    this.#shown.clear();
    this.#refused.clear();
    this.#tried = false;
  }

  get #blockers(): readonly Blocker[] {
    return blockersOf({
      step: this.#placement.step,
      contact: this.#contact,
      refused: this.#refused,
      cart: this.#cart.state,
      canOrder: this.#session.backend.capabilities.orders ?? false,
    });
  }

  get #fieldErrors(): CheckoutState['fieldErrors'] {
    const errors = contactFields.flatMap((field): [ContactField, FieldError][] => {
      if (this.#refused.has(field)) return [[field, 'refused']];
      const error = this.#tried || this.#shown.has(field) ? contactError(this.#contact, field) : undefined;
      return error ? [[field, error]] : [];
    });
    return Object.fromEntries(errors);
  }

  #publish(): void {
    const placement = this.#placement;
    this.set(
      freezeDeep({
        step: placement.step,
        contact: this.#contact,
        fieldErrors: this.#fieldErrors,
        blockers: this.#blockers,
        order: placement.step === 'placed' ? placement.order : undefined,
        problem: placement.step === 'rejected' || placement.step === 'unknown' ? placement.problem : undefined,
        intentId: placement.step === 'unknown' || placement.step === 'placing' || placement.step === 'placed' ? placement.intentId : undefined,
        checking: placement.step === 'unknown' && placement.checking,
      }),
    );
  }
}

/** The checkout that all widgets of a session share. */
export const checkoutStore: StoreToken<CheckoutStore> = { key: 'checkout@1', create: (session) => new CheckoutStore(session) };

const changedMeanwhile: Problem = Object.freeze({ code: 'outdated', message: 'The cart is no longer the one that was reviewed' });

function plainLine({ id, action, offeringId, name, quantity, productId, prices }: CartLine): CartLine {
  return { id, action, offeringId, name, quantity, ...(productId === undefined ? {} : { productId }), ...(prices ? { prices } : {}) };
}

function isSameCart(one: Pick<Cart, 'lines' | 'totals'>, other: Pick<CartState, 'lines' | 'totals'>): boolean {
  const told = ({ lines, totals }: Pick<Cart, 'lines' | 'totals'>): string =>
    JSON.stringify([lines.map(({ id, offeringId, quantity, action }) => [id, offeringId, quantity, action]), totals]);
  return told(one) === told(other);
}

function parseOrdered(notice: string): Ordered | undefined {
  try {
    const { cartKey: key, orderId } = JSON.parse(notice) as Partial<Record<keyof Ordered, unknown>>;
    return typeof key === 'string' && typeof orderId === 'string' ? { cartKey: key, orderId } : undefined;
  } catch {
    return undefined;
  }
}
