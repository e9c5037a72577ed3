import { cellOf, type AlertSettings, type AlertsState } from '@selfcare/core';
import { button, notice } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { problemWords } from '../problem-notice.js';
import { failureId } from './alert-view.js';
import { cellName, valueWords } from './alert-words.js';
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

/** Takes the last change of a cell back, where it was made. It floats over nothing and moves nothing. */
export function undoButton(cell: string, name: string, words: AlertSettingsWords, onUndo: (cell: string) => void): TemplateResult {
  return html`<button
    class="undo"
    part="button undo"
    type="button"
    data-cell=${cell}
    aria-label=${words.say('undoOf', { name })}
    @click=${() => onUndo(cell)}
  >${words.say('undo')}</button>`;
}
