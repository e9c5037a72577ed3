import type { BackendHost, CallOptions, Offering } from '@selfcare/core';
import {
  offeringFields,
  wireOffering,
  wirePrice,
  wireSpecification,
  type WireOffering,
  type WirePrice,
} from './catalogue-wire.js';
import type { TmfHttp } from './tmf-http.js';
import { namedPrices, offeringFrom, priceReferences } from './tmf-offering.js';
import { pricesBehind } from './tmf-price.js';
import type { TmfSettings } from './tmf-settings.js';
import { createReferences, type Loaded } from './tmf-references.js';

/**
 * Turns offerings of the wire into offerings with everything that they only refer to, in as few requests as there are kinds of
 * things.
 */
export interface OfferingReader {
  /** The offerings with these ids, in this order, without those that are not there. */
  load(ids: readonly string[], options: CallOptions): Promise<readonly WireOffering[]>;
  /** `in full` also reads what only a detail shows. `now` (ms) is the time that they are looked at. */
  describe(wire: readonly WireOffering[], how: 'as cards' | 'in full', now: number, options: CallOptions): Promise<readonly Offering[]>;
  /** The prices that the offerings name, and what lowers them or stands behind them, to three levels. Throws only when it is given up. */
  pricesOf(wire: readonly Pick<WireOffering, 'productOfferingPrice'>[], options: CallOptions): Promise<Loaded<WirePrice>>;
}

/** Bundles in bundles, as far as a customer may choose of them. */
const deepestParts = 3;

export function createOfferingReader(http: TmfHttp, settings: TmfSettings, host: BackendHost): OfferingReader {
  const shared = { http, host, settings };
  const prices = createReferences({ ...shared, resource: 'productOfferingPrice', schema: wirePrice });
  const specifications = createReferences({ ...shared, resource: 'productSpecification', schema: wireSpecification });
  const offerings = createReferences({ ...shared, resource: 'productOffering', schema: wireOffering, fields: offeringFields(settings.versions.productCatalog) });

  async function pricesOf(
    wire: readonly Pick<WireOffering, 'productOfferingPrice'>[],
    options: CallOptions,
  ): Promise<Loaded<WirePrice>> {
    const named = await prices.load(wire.flatMap(priceReferences), options);
    const known = new Map(named.found);
    const unread = [...named.unread];
    let { failure } = named;
    let level = wire.flatMap((offering) => namedPrices(offering, known));
    for (let depth = 1; depth < 3; depth += 1) {
      const behind = level.flatMap((price) => (price ? pricesBehind(price) : [])).filter((id) => !known.has(id));
      const loaded = await prices.load(behind, options);
      for (const [id, price] of loaded.found) known.set(id, price);
      level = [...loaded.found.values()];
      unread.push(...loaded.unread);
      failure ??= loaded.failure;
    }
    return { found: known, unread, failure };
  }

  /** The bundles, their parts, their parts and so on, each once. */
  async function partsOf(bundles: readonly WireOffering[], options: CallOptions): Promise<Loaded<WireOffering>> {
    if (settings.bundles === 'parents') return partsThatNameTheirBundle(bundles, options);
    const known = new Map(bundles.map((bundle) => [bundle.id, bundle]));
    const unread: string[] = [];
    let level = bundles;
    for (let depth = 0; depth < deepestParts && level.length > 0; depth += 1) {
      const ids = level.flatMap(({ bundledProductOffering }) => bundledProductOffering.map(({ id }) => id));
      const loaded = await offerings.load(ids.filter((id) => !known.has(id)), options);
      for (const [id, part] of loaded.found) known.set(id, part);
      level = [...loaded.found.values()];
      unread.push(...loaded.unread);
    }
    return { found: known, unread };
  }

  /** Where the parts name the bundle: who names it is asked for, level by level, and becomes what the bundle lists. */
  async function partsThatNameTheirBundle(bundles: readonly WireOffering[], options: CallOptions): Promise<Loaded<WireOffering>> {
    const known = new Map<string, WireOffering>();
    const unread: string[] = [];
    let level = bundles;
    for (let depth = 0; depth <= deepestParts && level.length > 0; depth += 1) {
      const named = await offerings.naming('bundledProductOffering.id', level.map(({ id }) => id), options);
      unread.push(...named.unread);
      const parts = [...named.found.values()].filter(({ id }) => !level.some((bundle) => bundle.id === id));
      for (const bundle of level) {
        const own = parts.filter(({ bundledProductOffering }) => bundledProductOffering.some(({ id }) => id === bundle.id));
        known.set(bundle.id, { ...bundle, bundledProductOffering: own.map((part) => asPart(part, bundle.id)) });
      }
      level = parts.filter(({ id }) => !known.has(id));
    }
    return { found: known, unread };
  }

  return {
    async load(ids, options) {
      const { found, unread, failure } = await offerings.load(ids, options);
      if (unread.length > 0) throw failure;
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    pricesOf,
    async describe(wire, how, now, options) {
      const inFull = how === 'in full';
      const parts: Loaded<WireOffering> = inFull ? await partsOf(wire, options) : { found: new Map(), unread: [] };
      const all = inFull ? [...parts.found.values()] : wire;
      const specified = all.filter(({ prodSpecCharValueUse }) => inFull || prodSpecCharValueUse.length === 0);
      const specificationIds = specified.flatMap(({ productSpecification }) => productSpecification?.id ?? []);
      const [priced, specifying] = await Promise.all([pricesOf(all, options), specifications.load(specificationIds, options)]);
      const unread = { prices: new Set(priced.unread), specifications: new Set(specifying.unread), parts: new Set(parts.unread) };
      const view = { ...settings, now, known: priced.found, specifications: specifying.found, offerings: parts.found, unread };
      // Where parts name their bundle, what a card's offering lists are not its parts.
      const listed = inFull || settings.bundles === 'children' ? wire : wire.map((offering) => ({ ...offering, bundledProductOffering: [] }));
      return listed.map((offering) => offeringFrom(parts.found.get(offering.id) ?? offering, view));
    },
  };
}

/** A part as its bundle would list it: with the limits that it names itself. */
function asPart(part: WireOffering, bundleId: string): WireOffering['bundledProductOffering'][number] {
  const { bundledProductOfferingOption, bundledGroupProductOffering } = part.bundledProductOffering.find(({ id }) => id === bundleId) ?? {};
  return { id: part.id, name: part.name, bundledProductOfferingOption, bundledGroupProductOffering };
}
