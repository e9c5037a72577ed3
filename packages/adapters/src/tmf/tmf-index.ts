import {
  firstAmount,
  moneyFrom,
  moneyToDecimal,
  sumPrices,
  type Facet,
  type FacetChoice,
  type FacetValue,
  type Money,
  type OfferingSort,
  type Period,
  type Price,
} from '@selfcare/core';
import { holdsWords, likelyWord, searchLine, wordsOf } from './tmf-search.js';

/** What an index is told of one offering. */
export interface IndexedOffering {
  readonly id: string;
  readonly name: string;
  /** What is searched besides: its description, the names of its shelves. */
  readonly text: string;
  readonly categoryIds: readonly string[];
  readonly segments: readonly string[];
  /** Each with all its values. */
  readonly facts: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly prices: readonly Price[];
}

/** What to find: all the words, on one of the shelves (on any, when there are none), with the facets. */
export interface IndexQuery {
  readonly words: readonly string[];
  readonly shelves: readonly string[];
  readonly facets: readonly FacetChoice[];
}

interface Tag {
  readonly facet: string;
  readonly kind: Facet['kind'];
  readonly value: string;
  readonly from?: Money;
  readonly below?: Money;
}

type Wanted = readonly [facet: string, tags: ReadonlySet<number>];

const priceFacet = 'price';
const mostFacets = 6;
const mostValues = 10;
/** A fact that fewer of the offerings have is no way to tell them apart. */
const leastShare = 0.2;
/** How long a period is in months, to compare prices; nobody is shown what comes of it. */
const months: Readonly<Record<Period['unit'], number>> = { day: 12 / 365, week: 12 / 52, month: 1, year: 12 };
/** More than any price: what is only paid once comes after everything that is paid each month. */
const onceOnly = 1e9;

/**
 * Offerings as plain columns: words, shelves, prices, and of each offering the numbers of its tags (a tag is one value of one facet), so
 * that finding and counting is one walk over numbers.
 */
export class OfferingIndex {
  /** Why its prices could not be read: then it counts no prices, and throws this where somebody asks for an order or a choice by price. */
  priceFailure: unknown;
  readonly #ids: string[] = [];
  readonly #names: string[] = [];
  readonly #lines: string[] = [];
  readonly #shelves: (readonly string[])[] = [];
  readonly #ranks: number[] = [];
  readonly #monthly: (Money | undefined)[] = [];
  readonly #cells: number[][] = [];
  readonly #tags: Tag[] = [];
  readonly #tagIds = new Map<string, number>();
  readonly #vocabulary = new Set<string>();
  #isBanded = false;

  get size(): number {
    return this.#ids.length;
  }

  add({ id, name, text, categoryIds, segments, facts, prices }: IndexedOffering): void {
    const [nameWords, otherWords] = [wordsOf(name), wordsOf(text)];
    for (const word of [...nameWords, ...otherWords]) this.#vocabulary.add(word);
    const { perPeriod, dueToday, firstBill } = sumPrices([{ prices, quantity: 1 }]);
    const [recurring] = perPeriod;
    const once = [...dueToday, ...firstBill][0];
    const each = recurring && Number(moneyToDecimal(firstAmount(recurring)));
    this.#ids.push(id);
    this.#names.push(searchLine(nameWords));
    this.#lines.push(searchLine([...nameWords, ...otherWords]));
    this.#shelves.push(categoryIds);
    this.#ranks.push(recurring && each !== undefined ? each / (months[recurring.period.unit] * recurring.period.count) : once ? onceOnly + Number(moneyToDecimal(once)) : Infinity);
    this.#monthly.push(recurring?.period.unit === 'month' && recurring.period.count === 1 ? firstAmount(recurring) : undefined);
    const segmentTags = segments.map((value) => this.#tag({ facet: 'segment', kind: 'segment', value }));
    const factTags = facts.flatMap(({ name: facet, values }) => values.map((value) => this.#tag({ facet, kind: 'fact', value })));
    this.#cells.push([...new Set([...segmentTags, ...factTags])]);
  }

  /** The ids of what matches, in that order. By relevance, what is named by the words comes first, and then the catalogue's order counts. */
  find({ facets, ...base }: IndexQuery, sort: OfferingSort): readonly string[] {
    if (sort === 'price') this.#needPrices();
    this.#addBands();
    const wanted = this.#wanted(facets);
    const words = this.#meant(base.words);
    const found = this.#matching({ words, shelves: base.shelves }).filter((at) => lackOf(this.#cells[at] as number[], wanted) === undefined);
    return this.#sorted(found, words, sort).map((at) => this.#ids[at] as string);
  }

  /**
   * What there is on the shelves and with the words, by facet: each value with the number of offerings that have it and what is
   * chosen of the other facets. A value that nothing is left of counts 0.
   */
  count({ facets, ...base }: IndexQuery): readonly Facet[] {
    this.#addBands();
    const wanted = this.#wanted(facets);
    const found = this.#matching({ words: this.#meant(base.words), shelves: base.shelves });
    const present = new Uint32Array(this.#tags.length);
    const counts = new Uint32Array(this.#tags.length);
    /** By facet, how many have a value of it at all. */
    const covered = new Map<string, number>();
    for (const at of found) {
      const cells = this.#cells[at] as number[];
      const lack = lackOf(cells, wanted);
      let facet: string | undefined;
      for (const tag of cells) {
        present[tag]! += 1;
        if (facet !== this.#tags[tag]!.facet) covered.set((facet = this.#tags[tag]!.facet), (covered.get(facet) ?? 0) + 1);
        if (lack === undefined || lack === facet) counts[tag]! += 1;
      }
    }
    const chosen = new Set(wanted.map(([facet]) => facet));
    const isTelling = (facet: string): boolean => chosen.has(facet) || covered.get(facet)! >= leastShare * found.length;
    return this.#facetsOf(present, counts, isTelling, (facet) => (chosen.has(facet) ? found.length : 0) + covered.get(facet)!);
  }

  #needPrices(): void {
    if (this.priceFailure !== undefined) throw this.priceFailure;
  }

  #tag(tag: Tag): number {
    const key = JSON.stringify([tag.facet, tag.value]);
    const known = this.#tagIds.get(key);
    if (known !== undefined) return known;
    this.#tagIds.set(key, this.#tags.length);
    return this.#tags.push(tag) - 1;
  }

  /** The tags that are wanted, by facet; one that nothing has is wanted too, and then nothing matches. */
  #wanted(facets: readonly FacetChoice[]): readonly Wanted[] {
    if (facets.some(({ facet }) => facet === priceFacet)) this.#needPrices();
    const wanted = new Map<string, Set<number>>();
    for (const { facet, value } of facets) {
      const tags = wanted.get(facet) ?? new Set();
      wanted.set(facet, tags.add(this.#tagIds.get(JSON.stringify([facet, value])) ?? -1));
    }
    return [...wanted];
  }

  /** The words as typed; where nothing holds them all, as they were probably meant. */
  #meant(words: readonly string[]): readonly string[] {
    if (words.length === 0 || this.#lines.some((line) => holdsWords(line, words))) return words;
    return words.map((word) => likelyWord(word, this.#vocabulary));
  }

  #matching({ words, shelves }: Omit<IndexQuery, 'facets'>): readonly number[] {
    const wanted = new Set(shelves);
    const found: number[] = [];
    for (let at = 0; at < this.#ids.length; at += 1) {
      const isHere = wanted.size === 0 || this.#shelves[at]!.some((id) => wanted.has(id));
      if (isHere && holdsWords(this.#lines[at] as string, words)) found.push(at);
    }
    return found;
  }

  #sorted(found: readonly number[], words: readonly string[], sort: OfferingSort): readonly number[] {
    if (sort === 'price') return [...found].sort((one, other) => difference(this.#ranks[one]!, this.#ranks[other]!) || one - other);
    if (sort === 'name') {
      // "Go 5" comes before "Go 20"; a comparison by Intl would take longer than a frame
      const keys = new Map(found.map((at) => [at, this.#names[at]!.replace(/\d+/g, (digits) => digits.padStart(12, '0'))]));
      return [...found].sort((one, other) => (keys.get(one)! < keys.get(other)! ? -1 : keys.get(one)! > keys.get(other)! ? 1 : one - other));
    }
    if (words.length === 0) return found;
    const isNamed = (at: number): boolean => holdsWords(this.#names[at] as string, words);
    return [...found.filter(isNamed), ...found.filter((at) => !isNamed(at))];
  }

  /** Bands of round amounts, for what is paid each month in the currency that most is paid in. */
  #addBands(): void {
    if (this.#isBanded || this.priceFailure !== undefined) return;
    this.#isBanded = true;
    const currencies = new Map<string, number[]>();
    this.#monthly.forEach((amount, at) => amount && into(currencies, amount.currency, at));
    const [currency, places = []] = [...currencies].sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
    if (currency === undefined) return;
    // what is paid each month ranks by that
    const amounts = places.map((at) => this.#ranks[at] as number);
    const middle = [...amounts].sort((one, other) => one - other)[Math.floor(places.length / 2)] ?? 1;
    const unit = 10 ** Math.floor(Math.log10(Math.max(middle, 1)));
    const bounds = [0, 1, 2, 3, 5, 10].map((times) => times * unit);
    const tags = new Map<number, number>();
    const tagOf = (band: number): number => {
      const [from, below] = [bounds[band] as number, bounds[band + 1]];
      const ends = { ...(from > 0 ? { from: moneyFrom(from, currency) } : {}), ...(below === undefined ? {} : { below: moneyFrom(below, currency) }) };
      return this.#tag({ facet: priceFacet, kind: 'price', value: `${from}-${below ?? ''}`, ...ends });
    };
    places.forEach((at, place) => {
      const band = bounds.filter((bound) => bound <= amounts[place]!).length - 1;
      if (band < 0) return;
      const tag = tags.get(band) ?? tagOf(band);
      tags.set(band, tag);
      this.#cells[at]!.push(tag);
    });
  }

  #facetsOf(
    present: Uint32Array,
    counts: Uint32Array,
    isTelling: (facet: string) => boolean,
    weightOf: (facet: string) => number,
  ): readonly Facet[] {
    const byFacet = new Map<string, number[]>();
    this.#tags.forEach(({ facet }, tag) => present[tag]! > 0 && into(byFacet, facet, tag));
    const kindOf = (tags: readonly number[]): Facet['kind'] => this.#tags[tags[0]!]!.kind;
    return [...byFacet]
      .filter(([facet, tags]) => isTelling(facet) && tags.length > 1)
      .sort(([one, tags], [other, others]) => weights[kindOf(others)] - weights[kindOf(tags)] || weightOf(other) - weightOf(one))
      .slice(0, mostFacets)
      .map(([key, tags]) => {
        const often = [...tags].sort((one, other) => present[other]! - present[one]!).slice(0, mostValues);
        const values = often.map((tag): FacetValue => {
          const { value, from, below } = this.#tags[tag] as Tag;
          return { value, count: counts[tag]!, ...(from ? { from } : {}), ...(below ? { below } : {}) };
        });
        return { key, name: key, kind: kindOf(tags), values: values.sort(byMagnitude) };
      });
  }
}

/** Puts a value into the list under the key. The list grows in place: a copy for each would take longer than a frame. */
function into(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The facet of which a row has no wanted value; null when there are several, undefined when there is none. */
function lackOf(cells: readonly number[], wanted: readonly Wanted[]): string | null | undefined {
  let lack: string | undefined;
  for (const [facet, tags] of wanted) {
    if (cells.some((tag) => tags.has(tag))) continue;
    if (lack !== undefined) return null;
    lack = facet;
  }
  return lack;
}

function difference(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

const weights: Readonly<Record<Facet['kind'], number>> = { price: 2, segment: 1, fact: 0 };

const magnitudes = ['', 'k', 'M', 'G', 'T'];

/** "128 GB" before "1 TB" before "Unlimited". */
function byMagnitude({ value: one }: FacetValue, { value: other }: FacetValue): number {
  const [first, second] = [sizeOf(one), sizeOf(other)];
  if (first !== second && !(Number.isNaN(first) && Number.isNaN(second))) return Number.isNaN(first) ? 1 : Number.isNaN(second) ? -1 : first - second;
  return one < other ? -1 : one > other ? 1 : 0;
}

function sizeOf(value: string): number {
  const [, number, prefix = ''] = /^(\d+(?:\.\d+)?)(?:\s*([kMGT])(?=[bB]|Hz))?/.exec(value) ?? [];
  return number === undefined ? NaN : Number(number) * 1000 ** magnitudes.indexOf(prefix);
}
