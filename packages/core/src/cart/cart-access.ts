import type { CallOptions } from '../call-options.js';
import { readPatiently } from '../patient-read.js';
import { asProblem } from '../problem.js';
import type { Session } from '../session.js';
import { withDeadline } from '../time/waiting.js';
import type { Cart } from './cart.js';
import { readCartMark, writeCartMark, type CartMark, type DiscardedCart } from './cart-mark.js';
import { visitorsOwn, type LeftChanges } from './cart-outbox.js';
import { shortHash } from '../short-hash.js';

/** To the other tabs, with the back end's key: look at your cart again. */
export const cartTopic = 'cart';

const writeDeadline = 30_000;

/** One person's way to their cart at the back end. Which cart that is stands in the journal, so that a reload and the other tabs know it. */
export class CartAccess {
  readonly #session: Session;
  readonly #signal: AbortSignal;
  readonly #anonymous: boolean;
  readonly #owner: string;
  /** Whose changes of the cart these are; undefined for a customer whose id nobody tells, who could be taken for the next. */
  readonly owner: string | undefined;

  /** `signal` aborts when the person changes. */
  constructor(session: Session, signal: AbortSignal) {
    this.#session = session;
    this.#signal = signal;
    this.#anonymous = session.state.signOn === 'anonymous';
    const { scope, customer } = session.state;
    const customerId = scope.customerId ?? customer?.id;
    this.#owner = shortHash(customerId ?? '');
    this.owner = this.#anonymous ? visitorsOwn : customerId === undefined ? undefined : this.#owner;
  }

  /** True for what a page of this person left undone, in the cart in use or before there was one; also for a visitor's who has signed in since. */
  isTheirs({ owner, cartId }: LeftChanges): boolean {
    return [this.owner, visitorsOwn].includes(owner) && [undefined, this.notedId, this.visitorsId].includes(cartId);
  }

  /** The cart in use, as far as this tab or another has noted it. */
  get notedId(): string | undefined {
    const { customer, owner, visitor } = this.#mark;
    if (this.#anonymous) return visitor;
    return owner === this.#owner ? customer : undefined;
  }

  /** While somebody is signed in: the cart from before, which is still to be carried over. */
  get visitorsId(): string | undefined {
    return this.#anonymous ? undefined : this.#mark.visitor;
  }

  /** The carts that the back end has still to throw away, as far as this person may ask it to. */
  get discardedIds(): readonly string[] {
    return this.#discarded.flatMap(({ id, customers }) => (customers && this.#anonymous ? [] : id));
  }

  noteCart(cartId: string | undefined): void {
    if (this.#anonymous) this.#note({ visitor: cartId });
    else if (cartId !== this.notedId) this.#note({ customer: cartId, owner: cartId === undefined ? undefined : this.#owner });
  }

  /** From now on that cart is never shown again, and thrown away when there is an occasion. */
  noteDiscarded(cartId: string): void {
    const { customer, visitor } = this.#mark;
    this.#note({
      ...(customer === cartId ? { customer: undefined, owner: undefined } : {}),
      ...(visitor === cartId ? { visitor: undefined } : {}),
      discarded: this.#discardedWith({ id: cartId, customers: !this.#anonymous }),
    });
  }

  /** The visitor's cart is not looked at again; `isLeftOver` when it is known not to have become the customer's. */
  noteCarriedOver(isLeftOver: boolean): void {
    const { visitor, customer } = this.#mark;
    const leftOver = isLeftOver && visitor !== undefined && visitor !== customer;
    this.#note({ visitor: undefined, ...(leftOver ? { discarded: this.#discardedWith({ id: visitor, customers: false }) } : {}) });
  }

  /** The cart in use, or undefined when there is none. `pressed` as in `CallOptions`. */
  async read(pressed = false): Promise<Cart | undefined> {
    const known = this.notedId;
    // What another tab has seen thrown away meanwhile is marked no more, and yet may stand in an answer that was on its way.
    const before = this.#discarded;
    const cart = (known === undefined ? undefined : await this.ask(known, pressed)) ?? (await this.ask(undefined, pressed));
    // Another tab has begun, or thrown away, a cart meanwhile: what was read is of yesterday.
    if (this.notedId !== known && !this.#signal.aborted) return this.read(pressed);
    return cart && [...before, ...this.#discarded].some(({ id }) => id === cart.id) ? undefined : cart;
  }

  /** The cart of that id; one that is gone, or that is somebody else's, is none. */
  async ask(cartId: string | undefined, pressed = false): Promise<Cart | undefined> {
    const { backend, platform } = this.#session;
    try {
      return await readPatiently((options) => backend.cart.load(cartId, { ...options, pressed }), this.#signal, platform);
    } catch (error) {
      const { code } = asProblem(error);
      if (cartId !== undefined && (code === 'not-found' || code === 'not-allowed')) return undefined;
      throw error;
    }
  }

  /** Runs a write alone among all tabs, since each replaces the whole cart (TMF663), and for 30 s at the longest. */
  async writeAlone(work: (options: CallOptions) => Promise<void>): Promise<void> {
    const { backend, platform } = this.#session;
    const pressed = (options: CallOptions): Promise<void> => work({ ...options, pressed: true });
    const limited = (): Promise<void> => withDeadline(platform.clock, writeDeadline, this.#signal, pressed);
    await platform.locks.hold(`cart:${backend.key}`, limited, this.#signal);
  }

  /** Has the back end throw a cart away; false when it did not, and the cart is left noted for the next occasion. */
  async discard(cartId: string): Promise<boolean> {
    const { backend, platform } = this.#session;
    try {
      await withDeadline(platform.clock, writeDeadline, this.#signal, (options) => backend.cart.discard(cartId, options));
    } catch {
      return false;
    }
    if (!this.#signal.aborted) this.#note({ discarded: this.#discarded.filter(({ id }) => id !== cartId) });
    return true;
  }

  tellOtherTabs(): void {
    this.#session.platform.channel.post(cartTopic, this.#session.backend.key);
  }

  get #discarded(): readonly DiscardedCart[] {
    return this.#mark.discarded ?? [];
  }

  #discardedWith(cart: DiscardedCart): readonly DiscardedCart[] {
    return [...this.#discarded.filter(({ id }) => id !== cart.id), cart];
  }

  #note(change: CartMark): void {
    writeCartMark(this.#session.platform.journal, this.#session.backend.key, change);
  }

  get #mark(): CartMark {
    return readCartMark(this.#session.platform.journal, this.#session.backend.key);
  }
}
