import { BackendProblem, type CallOptions, type Category, type Instant } from '@selfcare/core';
import type { WireOfferingEntry, WirePrice } from './catalogue-wire.js';
import { characteristicsFrom, factsFrom } from './tmf-characteristic.js';
import { OfferingIndex } from './tmf-index.js';
import type { TmfHttp } from './tmf-http.js';
import type { OfferingLists } from './tmf-offering-lists.js';
import type { OfferingReader } from './tmf-offering-reader.js';
import { pricesFrom } from './tmf-offering.js';
import type { TmfSettings } from './tmf-settings.js';
import type { Loaded } from './tmf-references.js';

/** More offerings than these are not counted: it would take too many requests. */
export const largestIndex = 20_000;

const page = 100;
const noPrices: Loaded<WirePrice> = { found: new Map(), unread: [] };

/** Where an index is read from. */
export interface IndexSource extends Pick<TmfHttp, 'unfit'> {
  readonly lists: OfferingLists;
  readonly reader: OfferingReader;
  readonly settings: TmfSettings;
  readonly categories: readonly Category[];
  /** The time that the offerings are looked at, in ms. */
  readonly now: number;
}

/**
 * Reads everything that can be ordered into an index: page after page, the prices of one while the next is on its way, so that
 * no step takes longer than a hundred offerings. Where prices cannot be read it knows none. Throws `unsupported` for a catalogue of more than 20,000, and `bad-answer` when
 * nothing of it can be read.
 */
export async function readOfferingIndex(source: IndexSource, options: CallOptions & { readonly asOf?: Instant }): Promise<OfferingIndex> {
  const index = new OfferingIndex();
  const names = new Map(source.categories.map(({ id, name }) => [id, name]));
  const scan = await source.lists.all(options);
  for (let from = 0; from < scan.found.length; from += page) {
    const wire = scan.found.slice(from, from + page);
    // Once prices cannot be read, the others are not waited for: an index that holds some of them would count wrong.
    const pricing = index.priceFailure === undefined ? source.reader.pricesOf(wire, options) : noPrices;
    const [{ found: known, failure }] = await Promise.all([pricing, scan.upTo(from + 2 * page, options)]);
    index.priceFailure ??= failure;
    for (const offering of wire) index.add(indexed(offering, names, { ...source.settings, now: source.now, known }));
    if (index.size > largestIndex) {
      throw new BackendProblem('unsupported', `GET productOffering: a catalogue of more than ${largestIndex} offerings is not searched here`);
    }
  }
  if (index.size === 0 && scan.takeSkipped() > 0) {
    throw source.unfit({ call: 'GET productOffering' }, 'answered nothing that is a product offering');
  }
  return index;
}

function indexed(wire: WireOfferingEntry, names: ReadonlyMap<string, string>, view: Parameters<typeof pricesFrom>[2]): Parameters<OfferingIndex['add']>[0] {
  const { id, name = id, description = '', category, marketSegment, prodSpecCharValueUse } = wire;
  const characteristics = characteristicsFrom(prodSpecCharValueUse);
  const chosen = new Map(characteristics.map((one) => [one.name, one.values.map(({ label }) => label)]));
  return {
    id,
    name,
    text: [description, ...category.map((one) => names.get(one.id) ?? one.name ?? '')].join(' '),
    categoryIds: category.map((one) => one.id),
    segments: marketSegment.map((one) => one.name ?? one.id),
    facts: factsFrom(prodSpecCharValueUse, undefined).map((fact) => ({ name: fact.name, values: chosen.get(fact.name) ?? [fact.value] })),
    prices: pricesFrom(wire, characteristics, view).prices,
  };
}
