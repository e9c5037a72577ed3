import type { ConfigurationBlocker } from '@selfcare/core';
import { button } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueBrowserWord, CatalogueBrowserWords } from './catalogue-browser-strings.js';

/** What keeps the offering from being added, each with the way to where it is mended. */
export function choiceBlockers(blockers: readonly ConfigurationBlocker[], words: CatalogueBrowserWords, onFix: (blocker: ConfigurationBlocker) => void): TemplateResult | typeof nothing {
  if (!blockers.length) return nothing;
  return html`<section class="blockers" part="blockers" tabindex="-1" aria-labelledby="blockers">
    <h3 id="blockers">${words.say('blockersHeading', { count: blockers.length })}</h3>
    <ul role="list">
      ${blockers.map(
        (blocker) => html`<li>
          <span>${blockerWords(blocker, words)}</span>
          ${button({ label: words.say('fixChoice'), name: words.say('fixChoiceOf', { name: blocker.name }), kind: 'quiet', part: 'fix', onPress: () => onFix(blocker) })}
        </li>`,
      )}
    </ul>
  </section>`;
}

const keys: Readonly<Record<ConfigurationBlocker['reason'], CatalogueBrowserWord>> = {
  'characteristic-missing': 'blockerTooFew',
  'characteristic-too-many': 'blockerTooMany',
  'part-too-few': 'blockerTooFew',
  'part-too-many': 'blockerTooMany',
  'group-too-few': 'blockerTooFew',
  'group-too-many': 'blockerTooMany',
};

function blockerWords({ reason, name, least, most }: ConfigurationBlocker, words: CatalogueBrowserWords): string {
  const key = keys[reason];
  return words.say(key, { name, count: key === 'blockerTooFew' ? least : most });
}
