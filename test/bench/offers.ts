import { tmf } from '@selfcare/adapters/tmf';
import { createSession, moneyParts, moneyToDecimal, sumPrices, type Money, type Offering } from '@selfcare/core';
import { createInProcessFetch, createSimulator, generateCatalogue } from '@selfcare/mocks';
import type { PriceFormat } from '@selfcare/ui';
import { laterPriceWords, namedUsageWords, perPeriodWords, taxWords } from '../../packages/ui/src/price-words.js';
import { priceStrings } from '../../packages/ui/src/price-strings.js';
import { fillMessage } from '../../packages/lit/src/strings.js';
import { testPlatform } from '../support/platform.js';

/** One offering as the pages without our widget get it: what its card shows, ready to be written, and what it is found by. */
export interface CardOffer {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly picture?: { readonly href: string; readonly alt: string };
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly heavy?: Money;
  readonly decimal: string;
  readonly period: string;
  readonly recurring: boolean;
  readonly then: readonly string[];
  readonly more: readonly string[];
  readonly tax: string;
}

/** The catalogue of a size, in our words and as cards, as the TMF adapter reads it from the simulated BSS. */
export async function readOffers(size: number): Promise<{ readonly offerings: readonly Offering[]; readonly cards: readonly CardOffer[] }> {
  const simulator = createSimulator({ data: generateCatalogue({ sellable: size }), seed: 7 });
  const platform = testPlatform();
  const session = createSession({ backend: tmf({ base: 'http://localhost/tmf-api', fetch: createInProcessFetch(simulator) }), platform, locale: 'en-IE' });
  const offerings: Offering[] = [];
  const signal = new AbortController().signal;
  for (let hasMore = true; hasMore; ) {
    const page = await session.backend.catalogue.listOfferings({ offset: offerings.length, limit: 100 }, { signal });
    offerings.push(...page.offerings.map(picturedHere));
    hasMore = page.hasMore;
  }
  session.close();
  return { offerings, cards: offerings.map(cardOf) };
}

/** With the picture where the page is that shows it, whatever its port. */
function picturedHere(offering: Offering): Offering {
  const { picture } = offering;
  return picture ? { ...offering, picture: { ...picture, url: new URL(picture.url).pathname } } : offering;
}

const format: PriceFormat = {
  direction: 'ltr',
  say: (key, values = {}) => fillMessage({ message: priceStrings[key], language: 'en' }, values, 'en-IE'),
  parts: (money) => moneyParts(money, 'en-IE'),
  decimal: moneyToDecimal,
};

function cardOf({ id, name, description, picture, facts, prices, pricesIncomplete }: Offering): CardOffer {
  const buckets = sumPrices([{ prices, quantity: 1 }], { incomplete: pricesIncomplete });
  const { perPeriod, dueToday, firstBill, usage } = buckets;
  const [recurring] = perPeriod;
  const once = dueToday[0] ?? firstBill[0];
  const heavy = recurring?.steps[0]?.amount ?? once;
  const words = (money: Money): string => format.parts(money).map(({ value }) => value).join('');
  return {
    id,
    name,
    description,
    ...(picture ? { picture: { href: picture.url, alt: picture.description } } : {}),
    facts,
    ...(heavy ? { heavy } : {}),
    decimal: heavy ? moneyToDecimal(heavy) : '',
    recurring: recurring !== undefined,
    period: recurring ? perPeriodWords(recurring.period, format) : format.say('priceOnce'),
    then: recurring ? laterPriceWords(recurring, format) : [],
    more: [
      ...(recurring ? dueToday.map((price) => format.say('priceToday', { price: words(price) })) : []),
      ...(recurring || dueToday.length ? firstBill.map((price) => format.say('priceOnFirstBill', { price: words(price) })) : []),
      ...usage.map((price) => namedUsageWords(price, format)),
    ],
    tax: taxWords(buckets, format),
  };
}
