import type { CallOptions } from '../call-options.js';
import { cartStore, type CartStore } from '../cart/cart-store.js';
import type { Cart } from '../cart/cart.js';
import { completeSession } from '../complete-session.js';
import { freezeDeep } from '../freeze.js';
import { keepsWhatWasThere, personOf, type Person } from '../identity/person.js';
import type { Order } from '../orders/order.js';
import { orderKeys } from '../orders/orders-store.js';
import { asProblem, isPassing, type Problem } from '../problem.js';
import type { Session, StoreToken } from '../session.js';
import { Store, type ForgetReason, type OwnedStore } from '../store.js';
import { withDeadline } from '../time/waiting.js';
import { CheckoutAddress } from './checkout-address.js';
import { blockersOf } from './checkout-blockers.js';
import type { Blocker, ContactField, PlaceOutcome } from './checkout.js';
import { checkoutStateOf, type CheckoutState } from './checkout-state.js';
import { ContactForm } from './contact-form.js';
import { tidyContact } from './contact-rules.js';
import { cartKey, readIntent, removeOldIntents } from './order-intent.js';
import { onOrderElsewhere, tellOfOrder, type OrderNotice } from './order-notice.js';
import { placeOnce, type Placing, type PlacingOutcome } from './order-placing.js';
import { transition, type Placement, type PlacementEvent } from './placement.js';
import { isSameCart, reviewedCart } from './reviewed-cart.js';

const readDeadline = 10_000;

/**
 * Contact, review, place. The store owns the placement, not the element that shows it: a cart becomes at most one order, however often, from
 * however many elements and tabs, and through whatever failure `place` is called (trust.md A6).
 */
export class CheckoutStore extends Store<CheckoutState> implements OwnedStore {
  readonly #session: Session;
  readonly #cart: CartStore;
  readonly #ends: (() => void)[];
  readonly #address: CheckoutAddress;
  #life = new AbortController();
  #placement: Placement = { step: 'contact' };
  #form: ContactForm;
  #running: Promise<PlaceOutcome> | undefined;
  /** The cart that was on the screen when it was ordered. */
  #seen: Cart | undefined;
  #attempts = 0;
  #recalling = false;
  #showsPlacement = false;
  #lookedUp: string | undefined;
  #orderedElsewhere: OrderNotice | undefined;
  #person: Person;
  /** The session's signal from when this person began. */
  #since: AbortSignal;

  constructor(session: Session) {
    const cart = session.use(cartStore);
    const form = new ContactForm(session.state.locale);
    super(checkoutStateOf({ step: 'contact' }, form, []));
    this.#session = session;
    this.#cart = cart;
    this.#form = form;
    this.#person = personOf(session.state);
    this.#since = session.signal;
    const { journal, clock, channel, routing } = session.platform;
    this.#address = new CheckoutAddress(routing);
    removeOldIntents(journal, clock);
    this.#ends = [
      onOrderElsewhere(channel, (notice) => {
        this.#orderedElsewhere = notice;
        session.queries.invalidate(orderKeys.all);
      }),
      cart.subscribe(() => this.#onCart()),
      routing.subscribe(() => this.watched && this.#followAddress()),
    ];
    this.#onCart();
  }

  /** Somebody types. */
  enter(field: ContactField, value: string): void {
    if (this.#placement.step === 'placed') return;
    this.#form.enter(field, value);
    this.#publish();
  }

  /** Somebody leaves the field: what stands there is checked. */
  leave(field: ContactField): void {
    this.#form.leave(field);
    this.#publish();
  }

  /** From contact to review; false, with `fieldErrors` and `blockers`, when that cannot be. */
  continue(): boolean {
    this.#form.tryToGoOn();
    if (this.#blockers.length === 0) this.#move({ type: 'continued' });
    this.#publish();
    return this.#placement.step === 'review';
  }

  /** Back to what was typed. */
  goBack(): void {
    this.#move({ type: 'wentBack' });
  }

  /** Places the order, unless something blocks it. Answers when the end is known, or known to be unknown. A second call joins the first. */
  place(): Promise<PlaceOutcome> {
    if (this.#running) return this.#running;
    this.#form.tryToGoOn();
    this.#publish();
    const { step } = this.#placement;
    const seen = reviewedCart(this.#cart.state);
    if ((step !== 'review' && step !== 'rejected') || this.#blockers.length > 0 || !seen) return Promise.resolve(this.#outcome);
    this.#seen = seen;
    this.#since = this.#session.signal;
    this.#move({ type: 'requested' });
    return this.#run(seen.id);
  }

  /** Asks the back end what has become of an order whose end is not known. */
  async checkAgain(): Promise<void> {
    const placement = this.#placement;
    const cartId = this.#seen?.id ?? this.#lookedUp;
    if (!this.#running && placement.step === 'unknown' && cartId !== undefined) {
      this.#move({ type: 'checking', intentId: placement.intentId });
      void this.#run(cartId);
    }
    await this.#running;
  }

  /** After an order: a new, empty checkout. */
  startOver(): void {
    this.#move({ type: 'startedOver' });
  }

  forget(reason: ForgetReason): void {
    const before = this.#person;
    this.#person = personOf(this.#session.state);
    if (reason === 'scope') return;
    if (reason === 'sign-in' && keepsWhatWasThere(before, this.#person)) return this.#onSignedIn();
    this.#life.abort();
    this.#life = new AbortController();
    this.#running = undefined;
    this.#seen = undefined;
    this.#attempts = 0;
    this.#lookedUp = undefined;
    this.#orderedElsewhere = undefined;
    this.#recalling = false;
    this.#placement = { step: 'contact' };
    this.#wipeContact();
    this.#publish();
    this.#showPlacement();
  }

  close(): void {
    this.#life.abort();
    for (const end of this.#ends) end();
    this.#wipeContact();
    this.#publish();
  }

  protected override onFirstListener(): void {
    this.#followAddress();
  }

  /** Back, Forward, a link or a reload: shows the step that the address names, as far as it still holds. */
  #followAddress(): void {
    const { step } = this.#placement;
    const { isReview, placedId } = this.#address;
    if (step === 'contact' && placedId !== undefined) return void this.#recall(placedId);
    if (step === 'contact' && isReview && this.#blockers.length === 0) this.#move({ type: 'continued' });
    else if (!isReview) this.#move({ type: 'wentBack' });
    this.#showPlacement();
  }

  /** Shows the order that an earlier page placed; when it cannot be read, the cart as it is. */
  async #recall(orderId: string): Promise<void> {
    if (this.#recalling) return;
    const { platform, backend } = this.#session;
    const { signal } = this.#life;
    this.#recalling = true;
    this.#publish();
    const read = (options: CallOptions): Promise<Order> => backend.orders.getOrder(orderId, options);
    const found = await withDeadline(platform.clock, readDeadline, signal, read).catch((error: unknown) => ({ problem: asProblem(error) }));
    if (signal.aborted) return;
    this.#recalling = false;
    if ('problem' in found) {
      // What may be read the next time stays in the address.
      if (!isPassing(found.problem)) this.#showPlacement();
    } else {
      this.#move({ type: 'recalled', order: found });
    }
    this.#publish();
  }

  #run(cartId: string): Promise<PlaceOutcome> {
    const { signal } = this.#life;
    let intentId: string | undefined;
    const placing: Placing = {
      session: this.#session,
      key: cartKey(this.#session.backend.key, cartId),
      attempt: this.#attempts + 1,
      person: this.#since,
      signal,
      noted: (id) => {
        intentId = id;
        this.#move({ type: 'noted', intentId });
      },
      placed: (order) => this.#onPlaced(order, cartId),
      ...(this.#seen ? { prepare: () => this.#prepare() } : {}),
    };
    const running = placeOnce(placing)
      .then((outcome) => {
        this.#running = undefined;
        this.#onOutcome(outcome);
        return told(outcome, intentId);
      })
      .catch((error: unknown) => {
        const problem = asProblem(error);
        if (!signal.aborted) {
          this.#running = undefined;
          this.#onFailure(problem);
        }
        return told({ end: 'rejected', problem, ...(intentId === undefined ? {} : { intentId }) });
      });
    this.#running = running;
    return running;
  }

  /** The cart must still be the one that was on the screen: what is ordered is what the customer saw. */
  async #prepare(): ReturnType<NonNullable<Placing['prepare']>> {
    const seen = this.#seen;
    const { platform, backend } = this.#session;
    await this.#cart.refresh();
    const { status, problem } = this.#cart.state;
    const now = reviewedCart(this.#cart.state);
    if (status !== 'ready' || problem) return { problem: problem ?? unreadable };
    if (seen && now && isSameCart(seen, now)) return { cart: seen, contact: tidyContact(this.#form.contact) };
    const elsewhere = this.#orderedElsewhere;
    if (!seen || elsewhere?.cartKey !== cartKey(backend.key, seen.id)) return { problem: changedMeanwhile };
    const read = ({ signal }: CallOptions): Promise<Order> => backend.orders.getOrder(elsewhere.orderId, { signal });
    return withDeadline(platform.clock, readDeadline, this.#life.signal, read).then(
      (order) => ({ order }),
      () => ({ problem: changedMeanwhile }),
    );
  }

  #onPlaced({ id }: Order, cartId: string): void {
    const { platform, backend, queries } = this.#session;
    queries.invalidate(orderKeys.all);
    void this.#cart.discard(this.#seen ?? { id: cartId, lines: this.#cart.state.lines });
    tellOfOrder(platform.channel, { cartKey: cartKey(backend.key, cartId), orderId: id });
  }

  #onOutcome(outcome: PlacingOutcome): void {
    if (outcome.end === 'placed') {
      this.#wipeContact();
      this.#seen = undefined;
      this.#attempts = 0;
      this.#move({ type: 'placed', order: outcome.order });
    } else if (outcome.end === 'rejected') {
      this.#attempts += 1;
      this.#form.refuse(outcome.problem);
      this.#move({ type: 'rejected', problem: outcome.problem });
    } else if (outcome.end === 'unknown') {
      this.#move({ type: 'lostSight', intentId: outcome.intentId, problem: outcome.problem });
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

  /** Who had to sign in before the order could be placed goes on with the review. */
  #onSignedIn(): void {
    if (this.#placement.step !== 'rejected' || this.#placement.problem.code !== 'signed-out') return;
    this.#move({ type: 'wentBack' });
    this.#move({ type: 'continued' });
  }

  /** An intent that another page of this cart left open comes before the form. */
  #onCart(): void {
    const { cartId } = this.#cart.state;
    const { step } = this.#placement;
    const { backend, platform } = this.#session;
    if (cartId !== undefined && cartId !== this.#lookedUp && !this.#running && (step === 'contact' || step === 'review')) {
      this.#lookedUp = cartId;
      this.#since = this.#session.signal;
      const open = readIntent(platform.journal, platform.clock, cartKey(backend.key, cartId));
      if (open) {
        this.#move({ type: 'checking', intentId: open.intentId });
        void this.#run(cartId);
      }
    }
    this.#publish();
  }

  #move(event: PlacementEvent): void {
    const before = this.#placement;
    this.#placement = transition(before, event);
    this.#publish();
    if (this.#placement !== before) this.#showPlacement();
  }

  /** In the address, where the placement stands when this task is over: there and back again is no step. */
  #showPlacement(): void {
    if (this.#showsPlacement) return;
    this.#showsPlacement = true;
    queueMicrotask(() => {
      this.#showsPlacement = false;
      const { step } = this.#placement;
      // Where nobody looks when an answer comes, the address is another view's by now.
      if (this.watched || step === 'contact' || step === 'review') this.#address.show(this.#placement);
    });
  }

  #wipeContact(): void {
    this.#form = new ContactForm(this.#session.state.locale, this.#form.number + 1);
  }

  /** What is known of an order without anything being sent. */
  get #outcome(): PlaceOutcome {
    const placement = this.#placement;
    if (placement.step === 'placed') return told({ end: 'placed', order: placement.order });
    if (placement.step === 'unknown') return told({ end: 'unknown', intentId: placement.intentId });
    return Object.freeze({ status: 'rejected' });
  }

  get #blockers(): readonly Blocker[] {
    return blockersOf({
      step: this.#placement.step,
      contact: this.#form.contact,
      refused: this.#form.refused,
      cart: this.#cart.state,
      canOrder: this.#session.backend.capabilities.orders ?? false,
    });
  }

  #publish(): void {
    this.set(checkoutStateOf(this.#placement, this.#form, this.#blockers, this.#recalling));
  }
}

/** The checkout that all widgets of a session share. */
export const checkoutStore: StoreToken<CheckoutStore> = { key: 'checkout@1', create: (session) => new CheckoutStore(completeSession(session)) };

/** For the page, an order is rejected only when there surely is none: not while the intent stays open. */
function told(outcome: PlacingOutcome, intentId?: string): PlaceOutcome {
  if (outcome.end === 'placed') return freezeDeep({ status: 'placed', order: outcome.order });
  if (outcome.end === 'rejected' && outcome.intentId === undefined) return freezeDeep({ status: 'rejected', problem: outcome.problem });
  const open = outcome.end === 'free' ? intentId : outcome.intentId;
  return Object.freeze({ status: 'unknown', ...(open === undefined ? {} : { intentId: open }) });
}

const unreadable: Problem = Object.freeze({ code: 'unavailable', message: 'The cart could not be read' });

const changedMeanwhile: Problem = Object.freeze({ code: 'outdated', message: 'The cart is no longer the one that was reviewed' });
