import instantsearch from 'instantsearch.js';
import type { SearchClient } from 'instantsearch.js';
import { configure, hits, infiniteHits, refinementList, searchBox, sortBy, stats } from 'instantsearch.js/es/widgets/index.js';
import { offerSource } from '../offer-source.js';
import type { CardOffer } from '../offers.js';
import { benchSetting, offerPage, pageSize } from '../page-protocol.js';

const { mode } = benchSetting();
const source = offerSource();

/** Answers InstantSearch's requests from the same source as every other page. */
const searchClient: SearchClient = {
  async search(requests) {
    const results = await Promise.all(
      requests.map(async (request) => {
        const { indexName, params } = request as { indexName: string; params?: { query?: string; page?: number; facetFilters?: readonly (readonly string[])[] } };
        const network = params?.facetFilters?.flat()[0]?.replace('network:', '') ?? '';
        const page = params?.page ?? 0;
        const answer = await source.ask({ text: params?.query ?? '', network, sort: indexName === 'price' ? 'price' : 'relevance' }, pageSize * (page + 1));
        const hitsPerPage = mode === 'page' ? pageSize : answer.total;
        return {
          index: indexName,
          hits: answer.offers.map((offer) => ({ ...offer, objectID: offer.id })),
          nbHits: answer.total,
          page,
          nbPages: Math.ceil(answer.total / Math.max(1, hitsPerPage)),
          hitsPerPage,
          query: params?.query ?? '',
          params: '',
          processingTimeMS: 1,
          exhaustiveNbHits: true,
          facets: { network: Object.fromEntries(answer.networks.map(({ value, count }) => [value, count])) },
        };
      }),
    );
    return { results } as never;
  },
};

type Html = (parts: TemplateStringsArray, ...values: readonly unknown[]) => unknown;

/** The widget's card, as InstantSearch draws it. */
function card(offer: CardOffer, { html }: { readonly html: Html }): unknown {
  const { id, name, description, picture, facts, heavy, decimal, period, then, more, tax } = offer;
  const parts = heavy ? euros.formatToParts(heavy.amount / 10 ** heavy.scale) : [];
  return html`<article class="card" data-id=${id}>
    <div class="card-picture"><div class="picture"><img decoding="async" loading="lazy" src=${picture?.href} alt=${picture?.alt} /></div></div>
    <div class="card-words"><h3 class="card-name">${name}</h3><p class="card-description muted">${description}</p></div>
    <ul class="card-facts" role="list">${facts.slice(0, 3).map((fact) => html`<li><span class="muted">${fact.name}</span> <span class="fact-value">${fact.value}</span></li>`)}</ul>
    <div class="price">
      <p class="price-heavy"><data class="money" value=${decimal}>${parts.map(({ type, value }) => (small.has(type) ? html`<span class="money-small">${value}</span>` : value))}</data> <span class="price-period">${period}</span></p>
      ${then.map((words) => html`<p class="price-then">${words}</p>`)} ${more.map((words) => html`<p class="price-more">${words}</p>`)} ${tax ? html`<p class="price-tax">${tax}</p>` : ''}
    </div>
    <div class="card-actions">
      <button class="button plain" type="button" aria-label=${`Details of ${name}`}><span>Details</span></button>
      <button class="button tonal" type="button" aria-label=${`Add to cart: ${name}`}><span>Add to cart</span></button>
    </div>
  </article>`;
}

const euros = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });
const small = new Set(['currency', 'decimal', 'fraction']);

const markup = `<div class="shop"><div class="side"><div class="filters"><div id="network"></div></div></div><div class="shelf"><div class="head"><p id="count" class="count muted"></p>
<div id="search" class="search"></div><div id="sort" class="sort"></div></div><div id="hits"></div></div></div>`;

function draw(): void {
  document.body.innerHTML = `<link rel="stylesheet" href="card-page.css">${markup}`;
  const search = instantsearch({ indexName: 'relevance', searchClient, future: { preserveSharedStateOnUnmount: true } });
  const list = mode === 'page' ? infiniteHits : hits;
  let typing: ReturnType<typeof setTimeout> | undefined;
  search.addWidgets([
    configure({ hitsPerPage: pageSize }),
    searchBox({
      container: '#search',
      queryHook(text, ask) {
        clearTimeout(typing);
        typing = setTimeout(() => ask(text), 250);
      },
    }),
    refinementList({ container: '#network', attribute: 'network' }),
    sortBy({ container: '#sort', items: [{ label: 'Recommended', value: 'relevance' }, { label: 'Price, lowest first', value: 'price' }] }),
    stats({ container: '#count', templates: { text: ({ nbHits }) => `${nbHits} products` } }),
    list({ container: '#hits', templates: { item: card } as never, cssClasses: { list: 'cards' } } as never),
  ]);
  search.start();
}

offerPage(
  {
    name: 'instant-search',
    virtual: false,
    selectors: { card: 'article.card', facet: '.ais-RefinementList-checkbox', search: '.ais-SearchBox-input', sort: '.ais-SortBy-select', count: '#count', next: '.ais-InfiniteHits-loadMore' },
  },
  () => source.load(),
  async () => {
    draw();
    while (!document.querySelector('article.card')) await new Promise((resolve) => requestAnimationFrame(resolve));
  },
);
