import { offerSource } from '../offer-source.js';
import type { OfferQuery } from '../offer-query.js';
import { eurosOf, offerPage, pageSize } from '../page-protocol.js';
import { vanillaCard } from '../vanilla-card.js';
import { vanillaSelectors, vanillaShop, type Answer, type VanillaShop } from '../vanilla-shop.js';

const source = offerSource();
let shop: VanillaShop;
let query: OfferQuery = { text: '', network: '', sort: 'relevance' };
let upTo = pageSize;

function show(answer: Answer, isMore: boolean): void {
  shop.show(answer);
  const cards = answer.offers.map(vanillaCard);
  if (isMore) shop.list.append(...cards);
  else shop.list.replaceChildren(...cards);
  shop.more.hidden = shop.list.childElementCount >= answer.total;
}

async function ask(next: OfferQuery): Promise<void> {
  query = next;
  upTo = pageSize;
  show(await source.ask(query, upTo), false);
}

/** One card is drawn anew. */
function update(id: string, cents: number): Promise<string> {
  const offer = source.reprice(id, cents);
  if (offer) shop.list.querySelector(`[data-id="${id}"]`)?.replaceWith(vanillaCard(offer));
  return Promise.resolve(eurosOf(cents));
}

offerPage(
  { name: 'vanilla', virtual: false, selectors: vanillaSelectors, update: (id, cents) => update(id, cents) },
  () => source.load(),
  async () => {
    shop = await vanillaShop((next) => void ask(next));
    shop.more.addEventListener('click', async () => {
      upTo += pageSize;
      show(await source.ask(query, upTo), true);
    });
    await ask(query);
  },
);
