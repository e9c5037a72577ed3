import '@selfcare/lit/define';
import type { SessionElement } from '@selfcare/lit/define';
import { tmf } from '@selfcare/adapters/tmf';
import '@selfcare/adapters/tmf/define-catalogue';
import type { BackendFactory, CataloguePort, Facet, Offering } from '@selfcare/core';
import '@selfcare/widgets/catalogue-browser/define';
import type { CatalogueBrowserElement } from '@selfcare/widgets/catalogue-browser';
import { OfferIndex, type OfferQuery } from '../offer-query.js';
import type { CardOffer } from '../offers.js';
import { benchSetting, eurosOf, offerPage } from '../page-protocol.js';

const { n, mode } = benchSetting();
let inMemory: CataloguePort | undefined;
let index: OfferIndex<CardOffer & { readonly offering: Offering }>;
let session: SessionElement;

/** The offers as a port, for the list of all: no back end hands out ten thousand at once. */
function portOf(offerings: readonly Offering[], cards: readonly CardOffer[]): CataloguePort {
  index = new OfferIndex(cards.map((card, at) => ({ ...card, offering: offerings[at]! })));
  const queryOf = (text = '', facets: readonly { readonly value: string }[] = [], sort = 'relevance'): OfferQuery => ({ text, network: facets[0]?.value ?? '', sort: sort as OfferQuery['sort'] });
  return {
    listCategories: () => Promise.resolve([]),
    listOfferings({ text, facets, sort }) {
      const found = index.find(queryOf(text, facets, sort)).map(({ offering }) => offering);
      return Promise.resolve({ offerings: found, total: found.length, hasMore: false, skipped: 0 });
    },
    countFacets({ text }) {
      const values = index.networks(queryOf(text));
      return Promise.resolve([{ key: 'Network', name: 'Network', kind: 'fact', values } satisfies Facet]);
    },
    getOffering: (id) => Promise.resolve(offerings.find((one) => one.id === id)!),
  };
}

const backend: BackendFactory = inMemoryOrTmf();

function inMemoryOrTmf(): BackendFactory {
  return mode === 'all' ? () => ({ key: 'memory', catalogue: inMemory! }) : tmf({ base: `/n${n}/tmf-api` });
}

async function load(): Promise<void> {
  if (mode === 'page') return;
  const [offerings, cards] = await Promise.all(['offerings', 'offers'].map(async (what) => (await fetch(`/data/${what}-${n}.json`)).json()));
  inMemory = portOf(offerings as readonly Offering[], cards as readonly CardOffer[]);
}

/** The back end has another price: the session is told that what it read is old, as by a notice from the back end. */
async function update(id: string, cents: number): Promise<string> {
  index.change(id, (offer) => {
    const prices = offer.offering.prices.map((price) => ({ ...price, amount: { ...offer.heavy!, amount: cents, scale: 2 } }));
    return { ...offer, offering: { ...offer.offering, prices } };
  });
  session.session?.queries.invalidate([]);
  return Promise.resolve(eurosOf(cents));
}

const firstCards = async (browser: CatalogueBrowserElement): Promise<void> => {
  while (!browser.renderRoot?.querySelector('article.card')) await new Promise((resolve) => requestAnimationFrame(resolve));
};

offerPage(
  {
    name: 'selfcare',
    virtual: true,
    update,
    selectors: { card: 'article.card', facet: '.facet-value input', search: '[part~="search"]', sort: '[part~="sort"]', count: '[part~="count"]', next: '[part~="more"]', add: '[part~="add"]' },
  },
  load,
  async () => {
    session = document.createElement('selfcare-session');
    session.locale = 'en-IE';
    session.backend = backend;
    const browser = document.createElement('selfcare-catalogue-browser');
    session.append(browser);
    document.body.append(session);
    await firstCards(browser);
  },
);
