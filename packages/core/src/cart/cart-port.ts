import type { CallOptions } from '../call-options.js';
import type { Configuration } from '../catalogue/configuration.js';
import type { Cart, ItemAction } from './cart.js';

/** One line as it is to be. Quantities are absolute, so that a repeated command changes nothing. */
export interface CartLineCommand {
  /** The line to change; absent for a new one. */
  readonly lineId?: string;
  readonly action: ItemAction;
  readonly offeringId: string;
  readonly name: string;
  /** 0 removes the line. */
  readonly quantity: number;
  readonly productId?: string;
  /** What is chosen of the offering, for each of the quantity. */
  readonly configuration?: Configuration;
  /** The store's own mark of a new line: a port that sends it twice gets one line, and `Cart.lines` comes with it as the line's id. */
  readonly key: string;
}

/**
 * What the cart store asks of a back end. Each call answers with the whole cart: the back end is the authority on prices and totals.
 * Errors: `not-found` when the cart is gone (the store starts a new one), `invalid` when a line is refused, `conflict`/`outdated` when
 * somebody else changed it meanwhile: also when a new line turns out to be there already, of the same offering and configured alike.
 */
export interface CartPort {
  /** The customer's open cart, or the one with the id; undefined when there is none (nothing is made for looking). */
  load(cartId: string | undefined, options: CallOptions): Promise<Cart | undefined>;
  /** Puts one line as commanded, into a new cart when `cartId` is undefined: the store has just looked that there is none. Called by one tab at a time, for one line after another. */
  putLine(cartId: string | undefined, line: CartLineCommand, options: CallOptions): Promise<Cart>;
  /** Throws the cart away, as after an order. A cart that is gone already is no error. */
  discard(cartId: string, options: CallOptions): Promise<void>;
}
