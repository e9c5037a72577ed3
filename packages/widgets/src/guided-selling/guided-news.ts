import type { GuidedSellingState } from '@selfcare/core';
import { button, notice } from '@selfcare/ui';
import { html, type TemplateResult } from 'lit';
import { problemNotice, type WaysOn } from '../problem-notice.js';
import type { GuidedSellingWords } from './guided-selling-strings.js';
import { droppedWords } from './guided-words.js';

export interface GuidedNewsOptions {
  readonly state: GuidedSellingState;
  readonly words: GuidedSellingWords;
  readonly ways: WaysOn;
  readonly onUndo: () => void;
  readonly onAccept: () => void;
}

/** What there is to say beside the question: answers that no longer hold, parts that were left out, an old state, a check that failed. */
export function guidedNews({ state, words, ways, onUndo, onAccept }: GuidedNewsOptions): readonly TemplateResult[] {
  const { material, dropped, canUndo, faults, open, qualifications } = state;
  const news: TemplateResult[] = [];
  const retry = button({ label: words.say('tryAgain'), icon: 'again', part: 'retry', onPress: ways.onRetry });
  if (dropped.length) {
    const lines = dropped.map((one) => droppedWords(one, state, words)).filter(Boolean);
    const actions = html`${canUndo ? button({ label: words.say('undo'), icon: 'again', part: 'undo', onPress: onUndo }) : ''}
    ${button({ label: words.say('accept'), kind: 'quiet', part: 'accept', onPress: onAccept })}`;
    news.push(notice({ tone: 'caution', title: words.say('droppedTitle', { count: dropped.length }), message: lines.join(' '), actions, part: 'dropped' }));
  }
  if (material.problem) news.push(problemNotice(material.problem, words, ways, words.say('staleTitle')));
  if (faults.some(({ code }) => code === 'offering-gone')) news.push(notice({ tone: 'info', message: words.say('offeringsGone'), part: 'offerings-gone' }));
  if (faults.some(({ code }) => code !== 'offering-gone')) news.push(notice({ tone: 'info', message: words.say('leftOut'), part: 'left-out' }));
  if (!open && qualifications.stalled) news.push(notice({ tone: 'info', title: words.say('slowTitle'), message: words.say('slowMessage'), actions: retry }));
  if (!open && qualifications.problem) {
    const signedOut = qualifications.problem.code === 'signed-out';
    news.push(
      signedOut
        ? problemNotice(qualifications.problem, words, ways)
        : notice({ tone: 'caution', title: words.say('checkFailed'), message: words.say('checkFailedMessage'), actions: retry, part: 'check-failed' }),
    );
  }
  return news;
}
