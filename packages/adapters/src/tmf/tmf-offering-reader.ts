import type { BackendHost, CallOptions, Offering } from '@selfcare/core';
import {
  offeringFields,
  wireOffering,
  wirePrice,
  wireSpecification,
  type WireOffering,
  type WirePrice,
} from './catalogue-wire-v4.js';
import type { TmfHttp } from './tmf-http.js';
import { namedPrices, offeringFrom, priceReferences } from './tmf-offering.js';
import { pricesBehind } from './tmf-price.js';
import type { TmfProfile } from './tmf-profile.js';
import { createReferences, ifPossible } from './tmf-references.js';

/**
 * Turns offerings of the wire into offerings with everything that they only refer to, in as few requests as there are kinds of
 * things.
 */
export interface OfferingReader {
  /** The offerings with these ids, in this order, without those that are not there. */
  load(ids: readonly string[], options: CallOptions): Promise<readonly WireOffering[]>;
  /** `in full` also reads what only a detail shows. */
  describe(wire: readonly WireOffering[], how: 'as cards' | 'in full', options: CallOptions): Promise<readonly Offering[]>;
}

export function createOfferingReader(http: TmfHttp, profile: TmfProfile, host: BackendHost): OfferingReader {
  const shared = { http, host, pageCap: profile.pageCap };
  const prices = createReferences({ ...shared, resource: 'productOfferingPrice', schema: wirePrice });
  const specifications = createReferences({ ...shared, resource: 'productSpecification', schema: wireSpecification });
  const offerings = createReferences({ ...shared, resource: 'productOffering', schema: wireOffering, fields: offeringFields });

  /** The prices that the offerings name, and what lowers them or stands behind them, to three levels. */
  async function pricesOf(wire: readonly WireOffering[], options: CallOptions): Promise<ReadonlyMap<string, WirePrice>> {
    const known = new Map(await prices.load(wire.flatMap(priceReferences), options));
    let level = wire.flatMap((offering) => namedPrices(offering, known));
    for (let depth = 1; depth < 3; depth += 1) {
      const behind = level.flatMap((price) => (price ? pricesBehind(price) : [])).filter((id) => !known.has(id));
      const loaded = await prices.load(behind, options);
      for (const [id, price] of loaded) known.set(id, price);
      level = [...loaded.values()];
    }
    return known;
  }

  return {
    async load(ids, options) {
      const loaded = await offerings.load(ids, options);
      return ids.flatMap((id) => loaded.get(id) ?? []);
    },
    async describe(wire, how, options) {
      const inFull = how === 'in full';
      const specified = wire.filter(({ prodSpecCharValueUse }) => inFull || prodSpecCharValueUse.length === 0);
      const specificationIds = specified.flatMap(({ productSpecification }) => productSpecification?.id ?? []);
      const parts = inFull ? wire.flatMap(({ bundledProductOffering }) => bundledProductOffering) : [];
      const nameless = parts.flatMap(({ id, name }) => (name === undefined ? id : []));
      const [known, specificationsFound, named] = await Promise.all([
        pricesOf(wire, options),
        ifPossible(specifications.load(specificationIds, options)),
        ifPossible(offerings.load(nameless, options)),
      ]);
      const view = {
        ...profile,
        now: host.platform.clock.now(),
        known,
        specifications: specificationsFound,
        names: new Map([...named].flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name] as const]))),
      };
      return wire.map((offering) => offeringFrom(offering, view));
    },
  };
}
