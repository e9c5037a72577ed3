import { OfferIndex, type OfferQuery } from './offer-query.js';
import type { CardOffer } from './offers.js';
import { benchSetting, pageSize } from './page-protocol.js';
import type { Answer } from './vanilla-shop.js';

/** Where the pages without our widget have their offers from: a page at a time from the server, or all in memory. */
export interface OfferSource {
  load(): Promise<void>;
  ask(query: OfferQuery, upTo: number): Promise<Answer> | Answer;
  /** Changes what an offer in memory costs. */
  reprice(id: string, cents: number): CardOffer | undefined;
}

/** The source that the address asks for. */
export function offerSource(): OfferSource {
  const { n, mode } = benchSetting();
  if (mode === 'page') {
    return {
      load: () => Promise.resolve(),
      reprice: () => undefined,
      ask: async (query, upTo) => (await (await fetch(`/api/search?${new URLSearchParams({ n: String(n), s: JSON.stringify({ ...query, offset: upTo - pageSize, size: pageSize }) })}`)).json()) as Answer,
    };
  }
  let index: OfferIndex | undefined;
  return {
    async load() {
      index = new OfferIndex((await (await fetch(`/data/offers-${n}.json`)).json()) as readonly CardOffer[]);
    },
    reprice: (id, cents) =>
      index?.change(id, (offer) => ({ ...offer, ...(offer.heavy ? { heavy: { ...offer.heavy, amount: cents, scale: 2 } } : {}), decimal: (cents / 100).toFixed(2) })),
    ask(query) {
      const offers = index?.find(query) ?? [];
      return { offers, total: offers.length, networks: index?.networks(query) ?? [] };
    },
  };
}
