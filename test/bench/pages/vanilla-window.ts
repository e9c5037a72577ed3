import { offerSource } from '../offer-source.js';
import type { OfferQuery } from '../offer-query.js';
import type { CardOffer } from '../offers.js';
import { eurosOf, offerPage, pageSize } from '../page-protocol.js';
import { vanillaCard } from '../vanilla-card.js';
import { vanillaSelectors, vanillaShop, type VanillaShop } from '../vanilla-shop.js';

const source = offerSource();
const around = 2;
let shop: VanillaShop;
let offers: readonly CardOffer[] = [];
let drawn = { first: -1, last: -1 };

/** Draws the rows that can be seen and two around them, with room above and below for the others. */
function draw(isNew: boolean): void {
  const { list } = shop;
  const columns = getComputedStyle(list).gridTemplateColumns.split(' ').length;
  const probe = list.querySelector<HTMLElement>('li') ?? (offers[0] ? list.appendChild(vanillaCard(offers[0])) : undefined);
  const pitch = (probe?.offsetHeight ?? 400) + 16;
  const top = -list.getBoundingClientRect().top;
  const rows = Math.ceil(offers.length / columns);
  const firstRow = Math.max(0, Math.min(Math.floor(top / pitch) - around, rows - 1));
  const lastRow = Math.min(rows, Math.ceil((top + innerHeight) / pitch) + around);
  const [first, last] = [firstRow * columns, Math.min(offers.length, lastRow * columns)];
  if (!isNew && first === drawn.first && last === drawn.last) return;
  const kept = new Map(isNew ? [] : [...list.children].map((child) => [(child as HTMLElement).dataset['id'] ?? '', child as HTMLElement]));
  drawn = { first, last };
  list.style.paddingBlock = `${firstRow * pitch}px ${(rows - lastRow) * pitch}px`;
  list.replaceChildren(...offers.slice(first, last).map((offer) => kept.get(offer.id) ?? vanillaCard(offer)));
}

async function ask(query: OfferQuery): Promise<void> {
  const answer = await source.ask(query, pageSize);
  offers = answer.offers;
  shop.show(answer);
  draw(true);
}

/** One card is drawn anew. */
function update(id: string, cents: number): Promise<string> {
  const offer = source.reprice(id, cents);
  if (offer) {
    offers = offers.map((one) => (one.id === id ? offer : one));
    shop.list.querySelector(`[data-id="${id}"]`)?.replaceWith(vanillaCard(offer));
  }
  return Promise.resolve(eurosOf(cents));
}

offerPage(
  { name: 'vanilla-window', virtual: true, selectors: vanillaSelectors, update: (id, cents) => update(id, cents) },
  () => source.load(),
  async () => {
    shop = await vanillaShop((query) => void ask(query));
    shop.more.hidden = true;
    addEventListener('scroll', () => draw(false), { passive: true });
    await ask({ text: '', network: '', sort: 'relevance' });
  },
);
