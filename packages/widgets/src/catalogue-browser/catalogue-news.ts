import type { CatalogueState } from '@selfcare/core';
import { button, notice } from '@selfcare/ui';
import type { TemplateResult } from 'lit';
import { problemNotice, type WaysOn } from '../problem-notice.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

/** What there is to say about the list beside its cards: slow, failed, out of date, incomplete; each with its way on. */
export function catalogueNews({ offerings, categories }: CatalogueState, words: CatalogueBrowserWords, ways: WaysOn): readonly TemplateResult[] {
  const { value, problem, stalled } = offerings;
  const retry = button({ label: words.say('tryAgain'), icon: 'again', part: 'retry', onPress: ways.onRetry });
  const news: TemplateResult[] = [];
  if (stalled) news.push(notice({ tone: 'info', title: words.say('slowTitle'), message: words.say('slowMessage'), actions: retry }));
  if (problem) news.push(problemNotice(problem, words, ways, words.say(value ? 'staleTitle' : 'offeringsFailed')));
  if (value && !problem && categories.problem && !categories.value) {
    news.push(notice({ tone: 'caution', message: words.say('categoriesFailed'), actions: retry, part: 'categories-failed' }));
  }
  if (value && !problem && value.offerings.some(({ unread = [] }) => unread.includes('specification'))) {
    news.push(notice({ tone: 'info', message: words.say('someUnread'), actions: retry, part: 'unread' }));
  }
  if (value?.skipped) {
    const actions = value.offerings.length ? undefined : retry;
    news.push(notice({ tone: 'info', message: words.say('skipped', { count: value.skipped }), part: 'skipped', actions }));
  }
  return news;
}

/** What there is to say about the open detail: gone, slow, failed, out of date. */
export function detailNews({ opened }: CatalogueState, words: CatalogueBrowserWords, ways: WaysOn): readonly TemplateResult[] {
  const { value, problem, stalled } = opened;
  if (stalled) return [notice({ tone: 'info', title: words.say('slowTitle'), message: words.say('slowMessage') })];
  if (!problem) return [];
  if (problem.code === 'not-found') return [notice({ tone: 'info', title: words.say('goneTitle'), message: words.say('goneMessage'), part: 'problem' })];
  return [problemNotice(problem, words, ways, words.say(value ? 'staleTitle' : 'detailFailed'))];
}
