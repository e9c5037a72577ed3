import { cellOf, type AlertSettings, type AlertsState, type RecentChange } from '@selfcare/core';
import { button, notice } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { problemWords } from '../problem-notice.js';
import { failureId } from './alert-view.js';
import { cellName, changeWords, valueWords } from './alert-words.js';
import type { AlertSettingsWords } from './alert-settings-strings.js';

/** Each setting that was not saved, by itself: why, and the way to try again. */
export function failures(
  settings: AlertSettings,
  cells: AlertsState['cells'],
  words: AlertSettingsWords,
  onRetry: (cell: string) => void,
): TemplateResult | typeof nothing {
  const failed = Object.entries(cells).filter(([, { standing, problem }]) => standing === 'failed' && !problem?.fields?.length);
  if (!failed.length) return nothing;
  return html`<div class="failures" part="failures">
    ${failed.map(([id, standing]) => {
      const name = cellName(settings, id, words);
      const again = button({ label: words.say('tryAgain'), name: `${words.say('tryAgain')}: ${name}`, icon: 'again', part: 'retry', onPress: () => onRetry(id) });
      return html`<div id=${failureId(id)}>
        ${notice({ tone: 'critical', title: words.say('wasNotSaved', { name }), message: reasonOf(settings, id, standing, words), part: 'failure', actions: again })}
      </div>`;
    })}
  </div>`;
}

function reasonOf(settings: AlertSettings, id: string, { problem, wanted }: AlertsState['cells'][string], words: AlertSettingsWords): string {
  if (!problem) return '';
  const now = cellOf(settings, id);
  if (problem.code !== 'conflict' || !now || !wanted) return problemWords(problem, words).message;
  return words.say('conflict', { now: valueWords(settings, now, words), wanted: valueWords(settings, wanted, words) });
}

/** What was changed last, with the way to take it back. It stays in sight while the settings are. */
export function recentBar(
  settings: AlertSettings,
  recent: readonly RecentChange[],
  words: AlertSettingsWords,
  onUndo: (cell: string) => void,
): TemplateResult | typeof nothing {
  const last = recent.at(-1);
  if (!last) return nothing;
  const { change } = last;
  const name = cellName(settings, change.id, words);
  return html`<div class="recent" part="recent">
    <p>${changeWords(settings, change, words)}</p>
    ${button({ label: words.say('undo'), name: words.say('undoOf', { name }), kind: 'quiet', part: 'undo', onPress: () => onUndo(change.id) })}
  </div>`;
}
