import type { CatalogueData } from './catalogue.js';
import type { BundleFamily, BundlePart, ProductFamily, Variation } from './product-family.js';
import type { Random } from './random.js';

/** An offering that others can name. */
export interface ListedOffering {
  readonly id: string;
  readonly name: string;
  /** Its monthly charge in cents; 0 for what has none. */
  readonly monthly: number;
}

/** A child of a bundle with its cardinality; of the members of one group, `least` to `most` are chosen together. */
export interface DraftPart {
  readonly offering: ListedOffering;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  readonly group?: { readonly id: string; readonly name: string; readonly least: number; readonly most: number };
}

/** From when to when an offering is sold. */
export interface Lifetime {
  readonly startDateTime: string;
  readonly endDateTime: string;
}

/** An offering that is decided on and not written yet. */
export interface Draft extends ListedOffering {
  readonly family: ProductFamily | BundleFamily;
  /** What its texts name in braces. */
  readonly values: ReadonlyMap<string, string>;
  /** What its variations, or the parts of a bundle each month, add up to. */
  readonly cents: number;
  readonly version: string;
  readonly lifetime: Lifetime;
  readonly parts?: readonly DraftPart[];
  readonly retired?: { readonly reason: string; readonly successor?: ListedOffering };
}

/** What is on sale, by the hand-written shelf that it stands on. */
export type Shelves = ReadonlyMap<string, readonly ListedOffering[]>;

/** The text with each name in braces replaced by its value. */
export function filled(template: string, values: ReadonlyMap<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
}

/** A new array with the same entries in random order. */
export function shuffled<T>(entries: readonly T[], random: Random): T[] {
  const mixed = [...entries];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random.next() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** One of the entries, of which there must be one. */
export function oneOf<T>(entries: readonly T[], random: Random): T {
  return entries[Math.floor(random.next() * entries.length)] as T;
}

/** Up to `count` different ones of the entries; most catalogues are so large that trying is faster than shuffling. */
export function someOf<T>(entries: readonly T[], count: number, random: Random): readonly T[] {
  if (count * 4 > entries.length) return shuffled(entries, random).slice(0, count);
  const chosen = new Set<T>();
  while (chosen.size < count) chosen.add(oneOf(entries, random));
  return [...chosen];
}

/**
 * Every combination of every family in random order. `take` gives out as many as asked for, each family its part by weight as
 * long as it has some; `left` tells how many there are. Throws `RangeError` when there are not so many.
 */
export function createSupply(
  families: readonly ProductFamily[],
  lifetime: Lifetime,
  random: Random,
  newId: () => string,
): { take(count: number): readonly Draft[]; left(): number } {
  const stocks = families.map((family) => {
    const size = Object.values(family.axes).reduce((product, values) => product * values.length, 1);
    return { family, left: shuffled([...Array(size).keys()], random) };
  });
  return {
    left: () => stocks.reduce((sum, { left }) => sum + left.length, 0),
    take(count) {
      const taken: Draft[] = [];
      while (taken.length < count) {
        const open = stocks.filter(({ left }) => left.length > 0);
        if (open.length === 0) throw new RangeError('A catalogue of that size needs more offerings than there are variations');
        const missing = count - taken.length;
        const weights = open.reduce((sum, { family }) => sum + family.weight, 0);
        for (const { family, left } of open) {
          const share = Math.min(Math.ceil((missing * family.weight) / weights), count - taken.length);
          for (const index of left.splice(0, share)) taken.push(draftProduct(family, index, lifetime, newId()));
        }
      }
      return taken;
    },
  };
}

function draftProduct(family: ProductFamily, index: number, lifetime: Lifetime, id: string): Draft {
  const values = new Map<string, string>();
  let [rest, cents] = [index, 0];
  for (const [axis, variations] of Object.entries(family.axes)) {
    const [label, added] = variations[rest % variations.length] as Variation;
    rest = Math.floor(rest / variations.length);
    values.set(axis, label);
    cents += added;
  }
  const recurring = family.prices.find(({ type }) => type === 'recurring');
  const monthly = recurring ? Math.round(cents * (recurring.share ?? 1)) : 0;
  return { id, family, name: filled(family.name, values), values, cents, monthly, version: '1.0', lifetime };
}

/** The part of a catalogue that bundles are made of: what is active, sold by itself, and on sale throughout `lifetime`. */
export function shelvesOf(
  { productOffering = [], productOfferingPrice = [] }: CatalogueData,
  lifetime: Lifetime,
): Map<string, ListedOffering[]> {
  const prices = new Map(productOfferingPrice.map((price) => [price.id, price]));
  const shelves = new Map<string, ListedOffering[]>();
  for (const { id, name, lifecycleStatus, isSellable, validFor, category, productOfferingPrice: priced } of productOffering) {
    const { startDateTime, endDateTime } = validFor as Lifetime;
    const lasts = startDateTime <= lifetime.startDateTime && endDateTime >= lifetime.endDateTime;
    if (lifecycleStatus !== 'Active' || isSellable === false || !lasts) continue;
    const [shelf] = category as { id: string }[];
    const charges = (priced as { id: string }[]).map((reference) => prices.get(reference.id));
    const { value = 0 } = (charges.find((price) => price?.priceType === 'recurring')?.price ?? {}) as { value?: number };
    if (shelf) putOn(shelves, shelf.id, { id, name: String(name), monthly: Math.round(value * 100) });
  }
  return shelves;
}

/** Puts an offering on its shelf, where others find it. */
export function putOn(shelves: Map<string, ListedOffering[]>, shelf: string, offering: ListedOffering): void {
  const there = shelves.get(shelf);
  if (there) there.push(offering);
  else shelves.set(shelf, [offering]);
}

/** A bundle of offerings from the shelves; undefined when one of the shelves is empty. */
export function draftBundle(
  family: BundleFamily,
  shelves: Shelves,
  lifetime: Lifetime,
  random: Random,
  newId: () => string,
): Draft | undefined {
  if (family.parts.some(({ shelf }) => !shelves.get(shelf)?.length)) return undefined;
  const parts = family.parts.flatMap((part) => draftParts(part, shelves.get(part.shelf) ?? [], random));
  const short = (part: DraftPart): string => part.offering.name.split(',')[0] ?? '';
  const values = new Map([
    ['contract', family.contract],
    ...parts.map((part, index) => [String(index + 1), short(part)] as const),
  ]);
  const cents = parts.reduce((sum, { offering, usual }) => sum + offering.monthly * usual, 0);
  const [charge] = family.prices;
  const monthly = Math.round(cents * (charge?.share ?? 1));
  return { id: newId(), family, name: filled(family.name, values), values, cents, monthly, version: '1.0', lifetime, parts };
}

function draftParts(
  { group, usual, least, most }: BundlePart,
  offerings: readonly ListedOffering[],
  random: Random,
): readonly DraftPart[] {
  if (group === undefined) return [{ offering: oneOf(offerings, random), usual, least, most }];
  const choice = { id: group.toLowerCase().replaceAll(' ', '-'), name: group, least, most };
  return someOf(offerings, 3, random).map((offering, index) => ({
    offering,
    usual: index === 0 ? usual : 0,
    least: 0,
    most: 1,
    group: choice,
  }));
}
