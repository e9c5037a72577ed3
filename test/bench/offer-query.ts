import type { CardOffer } from './offers.js';

/** What is asked of the offers in memory. */
export interface OfferQuery {
  readonly text: string;
  /** Of the facet `Network`; empty for all. */
  readonly network: string;
  readonly sort: 'relevance' | 'price';
}

/** The words of a text, without case and accents. */
const wordsOf = (text: string): readonly string[] => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const lineOf = ({ name, description }: CardOffer): string => ` ${wordsOf(`${name} ${description}`).join(' ')}`;
const networkOf = ({ facts }: CardOffer): string => facts.find(({ name }) => name === 'Network')?.value ?? '';
const priceOf = ({ heavy }: CardOffer): number => (heavy ? heavy.amount / 10 ** heavy.scale : Infinity);
/** What is paid again and again first, each by its price. */
const cheaper = (one: CardOffer, other: CardOffer): number => Number(other.recurring) - Number(one.recurring) || priceOf(one) - priceOf(other);

/** Answers queries over offers in memory: the same for every page without our widget, and for the port that our widget is given. */
export class OfferIndex<Offer extends CardOffer = CardOffer> {
  readonly #offers: Offer[];
  readonly #lines: readonly string[];

  constructor(offers: readonly Offer[]) {
    this.#offers = [...offers];
    this.#lines = offers.map(lineOf);
  }

  find({ text, network, sort }: OfferQuery): readonly Offer[] {
    const words = wordsOf(text);
    const found = this.#offers.filter((offer, at) => (!network || networkOf(offer) === network) && words.every((word) => this.#lines[at]?.includes(` ${word}`)));
    return sort === 'price' ? [...found].sort(cheaper) : found;
  }

  /** Puts another in the place of the offer; undefined where there is none of that id. */
  change(id: string, changed: (offer: Offer) => Offer): Offer | undefined {
    const at = this.#offers.findIndex((offer) => offer.id === id);
    const offer = this.#offers[at];
    return offer && (this.#offers[at] = changed(offer));
  }

  /** The networks of what the text finds, with how many have each. */
  networks({ text }: OfferQuery): readonly { readonly value: string; readonly count: number }[] {
    const counts = new Map<string, number>();
    for (const offer of this.find({ text, network: '', sort: 'relevance' })) {
      const network = networkOf(offer);
      if (network) counts.set(network, (counts.get(network) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count);
  }
}
