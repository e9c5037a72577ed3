import type { CartOutcome } from '../cart/cart-ledger.js';
import type { CartStore } from '../cart/cart-store.js';
import { freezeDeep } from '../freeze.js';
import type { Problem } from '../problem.js';
import type { GuidedOffer } from './guided-offer.js';

/** By an offer's id: its way into the cart, under way or why it failed. Without a prototype. */
export type OffersOnTheirWay = Readonly<Record<string, 'pending' | Problem>>;

/** Nothing on its way. */
export const nothingAdding: OffersOnTheirWay = Object.freeze(Object.create(null) as Record<string, never>);

/** Puts offers into the cart, each whole at once; what is in already is not put in again when the rest failed. */
export class GuidedAdding {
  readonly #changed: (adding: OffersOnTheirWay) => void;
  /** Of an offer that is not wholly in the cart: the offerings that are. */
  readonly #done = new Map<string, Set<string>>();
  #standing = new Map<string, 'pending' | Problem>();

  /** `changed` hears how all offers stand after each change. */
  constructor(changed: (adding: OffersOnTheirWay) => void) {
    this.#changed = changed;
  }

  /** Puts in what is missing. Never rejects; while the offer is on its way already it is a conflict. */
  async add({ id, parts }: GuidedOffer, cart: Pick<CartStore, 'add'>): Promise<CartOutcome> {
    if (this.#standing.get(id) === 'pending') return failed({ code: 'conflict', message: `The offer ${id} is being added` });
    const done = this.#done.get(id) ?? new Set();
    this.#done.set(id, done);
    this.#note(id, 'pending');
    const missing = parts.filter(({ offering }) => !done.has(offering.id));
    // All in one task: a page that is left meanwhile leaves no half of an offer to the next.
    const outcomes = await Promise.all(
      missing.map(async ({ offering }) => {
        const outcome = await cart.add({ id: offering.id, name: offering.name });
        if (outcome.ok) done.add(offering.id);
        return outcome;
      }),
    );
    const failure = outcomes.find((outcome) => !outcome.ok);
    if (failure && !failure.ok) {
      this.#note(id, failure.problem);
      return failure;
    }
    this.#done.delete(id);
    this.#note(id, undefined);
    return freezeDeep({ ok: true });
  }

  /** The cart is another one from now on. */
  clear(): void {
    this.#done.clear();
    this.#standing = new Map();
    this.#changed(nothingAdding);
  }

  #note(id: string, standing: 'pending' | Problem | undefined): void {
    if (standing) this.#standing.set(id, standing);
    else this.#standing.delete(id);
    this.#changed(freezeDeep(Object.assign(Object.create(null) as object, Object.fromEntries(this.#standing))));
  }
}

const failed = (problem: Problem): CartOutcome => freezeDeep({ ok: false, problem });
