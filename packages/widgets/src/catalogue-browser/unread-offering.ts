import type { Offering } from '@selfcare/core';
import { button, notice } from '@selfcare/ui';
import { html, type TemplateResult } from 'lit';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

/** In the place of a price that could not be read: that, and the way on. */
export function unreadPrice({ name }: Offering, words: CatalogueBrowserWords, isRetrying: boolean, onRetry: () => void): TemplateResult {
  return html`<div class="price price-unread" part="price">
    <p>${words.say('priceUnread')}</p>
    ${button({ label: words.say('tryAgain'), name: `${words.say('tryAgain')}: ${words.say('prices', { name })}`, kind: 'quiet', icon: 'again', part: 'retry', busy: isRetrying, onPress: onRetry })}
  </div>`;
}

/** That some of what there is to choose and to know about an offering could not be read, and the way on. */
export function unreadDetails(words: CatalogueBrowserWords, isRetrying: boolean, onRetry: () => void): TemplateResult {
  return notice({
    tone: 'caution',
    title: words.say('detailsUnreadTitle'),
    message: words.say('detailsUnreadMessage'),
    part: 'unread',
    actions: button({ label: words.say('tryAgain'), icon: 'again', part: 'retry', busy: isRetrying, onPress: onRetry }),
  });
}
