import type { CardOffer } from './offers.js';
import type { OfferQuery } from './offer-query.js';

/** What the pages ask for. `offers` are those to draw, of `total`. */
export interface Answer {
  readonly offers: readonly CardOffer[];
  readonly total: number;
  readonly networks: readonly { readonly value: string; readonly count: number }[];
}

/** The parts of the page around the list, and what a visitor asks for by them. */
export interface VanillaShop {
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  show(answer: Answer): void;
}

const markup = `<div class="shop"><div class="side"><details class="filters" open><summary>Filter</summary><div class="facets">
<fieldset class="facet"><legend>Network</legend></fieldset></div></details></div>
<div class="shelf"><div class="head"><div class="head-words"><h2>All products</h2><p class="count muted"></p></div>
<form class="search" role="search"><label class="visually-hidden" for="search">Search products</label><input class="input" id="search" type="search" placeholder="Search products"></form>
<label class="sort"><span class="muted">Sort by</span><select class="input"><option value="relevance">Recommended</option><option value="price">Price, lowest first</option></select></label></div>
<div class="cards-frame"><ul class="cards" role="list"></ul></div><div class="more"><button class="button plain" type="button">Show more</button></div></div></div>`;

/** Puts the widget's page up by hand, in a shadow root with the widget's own styles; `ask` is called for each thing that a visitor asks for. */
export async function vanillaShop(ask: (query: OfferQuery) => void): Promise<VanillaShop> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch('card.css')).text());
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  root.innerHTML = markup;
  const find = <E extends HTMLElement>(selector: string): E => root.querySelector<E>(selector)!;
  const [search, sort, facet] = [find<HTMLInputElement>('#search'), find<HTMLSelectElement>('select'), find('fieldset')];
  let query: OfferQuery = { text: '', network: '', sort: 'relevance' };
  let typing: ReturnType<typeof setTimeout> | undefined;
  const change = (part: Partial<OfferQuery>): void => {
    query = { ...query, ...part };
    ask(query);
  };
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => change({ text: search.value }), 250);
  });
  sort.addEventListener('change', () => change({ sort: sort.value as OfferQuery['sort'] }));
  facet.addEventListener('change', ({ target }) => {
    const { checked, value } = target as HTMLInputElement;
    change({ network: checked ? value : '' });
  });
  find('.cards').addEventListener('click', ({ target }) => {
    const button = (target as HTMLElement).closest<HTMLButtonElement>('.button.tonal');
    if (button) void addToCart(button);
  });
  return {
    list: find('.cards'),
    more: find<HTMLButtonElement>('.more button'),
    show({ total, networks }) {
      find('.count').textContent = `${total.toLocaleString('en-IE')} products`;
      const labels = networks.map(({ value, count }) => {
        const label = document.createElement('label');
        label.className = 'facet-value';
        label.innerHTML = '<input type="checkbox"> <span class="facet-label"></span> <span class="facet-count muted"></span>';
        const box = label.querySelector('input')!;
        box.value = value;
        box.checked = query.network === value;
        label.querySelector('.facet-label')!.textContent = value;
        label.querySelector('.facet-count')!.textContent = String(count);
        return label;
      });
      facet.replaceChildren(facet.firstElementChild!, ...labels);
    },
  };
}

/** The button says that it is busy, the server is told, and the card says what the cart holds. */
async function addToCart(button: HTMLButtonElement): Promise<void> {
  const words = button.querySelector('span')!;
  words.textContent = 'Adding…';
  button.setAttribute('aria-busy', 'true');
  const { quantity } = (await (await fetch('/api/cart', { method: 'POST', body: button.closest('li')?.dataset['id'] ?? '' })).json()) as { quantity: number };
  button.removeAttribute('aria-busy');
  words.textContent = 'Add to cart';
  const pill = document.createElement('p');
  pill.className = 'pill positive';
  pill.textContent = `${quantity} in your cart`;
  button.closest('li')?.querySelector('.card-picture')?.append(pill);
}

/** Where the bench finds things in such a page. */
export const vanillaSelectors = { card: 'article.card', facet: '.facet-value input', search: '#search', sort: 'select', count: '.count', next: '.more button', add: '.button.tonal' } as const;
