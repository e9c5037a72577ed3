import { categoryPath, type CatalogueState, type OfferingPage } from '@selfcare/core';
import { problemWords } from '../problem-notice.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

/** The name of the chosen shelf, or of all there is. */
export function shelfName(state: CatalogueState, words: CatalogueBrowserWords): string {
  return categoryPath(state).at(-1)?.name ?? words.say('allHeading');
}

/** How many offerings there are, as far as the back end tells; else how many are shown. */
export function countWords({ offerings, total, hasMore }: OfferingPage, words: CatalogueBrowserWords): string {
  const count = total ?? offerings.length;
  return words.say(total === undefined && hasMore ? 'countShown' : 'count', { count });
}

/** Where the list, or the open detail, stands: for the status region. */
export function statusWords(state: CatalogueState, words: CatalogueBrowserWords): string {
  const inDetail = state.openedId !== undefined;
  const { value, stalled, problem } = inDetail ? state.opened : state.offerings;
  if (stalled) return words.say('slowTitle');
  if (problem) return value ? words.say('staleTitle') : problemWords(problem, words).title;
  if (!value) return words.say(inDetail ? 'loadingDetail' : 'loading');
  const isPartial = 'offerings' in value ? value.partial : value.unread;
  const said = 'offerings' in value ? countWords(value, words) : value.name;
  return isPartial ? `${said}. ${words.say('someUnread')}` : said;
}
