import { sumPrices } from '../price/sum-prices.js';
import type { Offering } from './catalogue.js';

/** Remembers how offerings were when they were first shown, so that a change is never silent. */
export class OfferingChanges {
  readonly #first = new Map<string, Offering>();
  #changed: Readonly<Record<string, Offering>> = Object.freeze({});

  /** Those of what is shown that have changed, by id, as they were at first. The same object while that stays so. */
  see(offerings: readonly Offering[]): Readonly<Record<string, Offering>> {
    const changed = { ...this.#changed };
    let differs = false;
    for (const offering of offerings) {
      // What is not whole yet is no change.
      if (offering.unread) continue;
      const first = this.#first.get(offering.id);
      if (!first) this.#first.set(offering.id, offering);
      else if (first !== offering && isOther(first, offering) !== Object.hasOwn(changed, offering.id)) {
        differs = true;
        if (Object.hasOwn(changed, offering.id)) delete changed[offering.id];
        else Object.defineProperty(changed, offering.id, { value: first, enumerable: true, configurable: true });
      }
    }
    if (differs) this.#changed = Object.freeze(changed);
    return this.#changed;
  }

  /** From now on everything is seen for the first time. */
  clear(): void {
    this.#first.clear();
    this.#changed = Object.freeze({});
  }
}

/** What a customer decides by: the name, the price, whether it can be had, and the catalogue's own version. */
function isOther(one: Offering, other: Offering): boolean {
  return decisive(one) !== decisive(other);
}

function decisive({ name, version, availability, prices, pricesIncomplete }: Offering): string {
  return JSON.stringify([name, version, availability, sumPrices([{ prices, quantity: 1 }], { incomplete: pricesIncomplete })]);
}
