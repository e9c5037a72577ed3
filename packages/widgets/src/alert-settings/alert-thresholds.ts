import { moneyParts, type AlertsState, type AlertThreshold } from '@selfcare/core';
import { icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { failureId, type UndoOf } from './alert-view.js';
import { limitWords } from './alert-words.js';
import type { AlertSettingsWords } from './alert-settings-strings.js';

export interface ThresholdsOptions {
  readonly thresholds: readonly AlertThreshold[];
  readonly state: AlertsState;
  readonly words: AlertSettingsWords;
  readonly undo: UndoOf;
  readonly onEnter: (threshold: AlertThreshold, typed: string) => void;
}

/** Amounts of use and money from which on the customer is told; each field saves when it is left. */
export function alertThresholds(options: ThresholdsOptions): TemplateResult {
  return html`<div class="thresholds" part="thresholds">${options.thresholds.map((one) => renderThreshold(one, options))}</div>`;
}

function renderThreshold(threshold: AlertThreshold, { state, words, undo, onEnter }: ThresholdsOptions): TemplateResult {
  const { id, name, least, most } = threshold;
  const refused = state.refusedLimits[id];
  const standing = state.cells[id]?.standing;
  const input = `threshold ${id}`.replace(/\s/g, '-');
  const hint = words.say('thresholdHint', { least: limitWords(least, threshold, words), most: limitWords(most, threshold, words) });
  const described = [`${input}-hint`, refused && `${input}-error`, standing === 'failed' && failureId(id)].filter(Boolean).join(' ');
  return html`<div class="field" part="field threshold">
    <label for=${input}><bdi>${name}</bdi></label>
    <p class="field-hint" id=${`${input}-hint`}>${hint}</p>
    <div class="measured">
      <input
        class="input"
        part="input"
        id=${input}
        type="text"
        inputmode=${threshold.kind === 'usage' ? 'numeric' : 'decimal'}
        autocomplete="off"
        maxlength="20"
        data-cell=${id}
        aria-invalid=${refused ? 'true' : 'false'}
        aria-describedby=${ifDefined(described || undefined)}
        .value=${refused?.typed ?? typedLimit(threshold, words.locale)}
        @change=${(event: Event) => onEnter(threshold, (event.target as HTMLInputElement).value)}
      />
      <span class="unit">${unitOf(threshold, words.locale)}</span>
      <span class="choice-note">${standing ? noteOf(standing, words) : undo(id)}</span>
    </div>
    ${refused ? html`<p class="field-error" id=${`${input}-error`}>${icon('critical')}<span>${faultWords(threshold, refused.fault, words)}</span></p>` : nothing}
  </div>`;
}

function noteOf(standing: 'pending' | 'failed', words: AlertSettingsWords): unknown {
  if (standing === 'pending') return html`<span class="spinner"></span>${words.say('saving')}`;
  return html`<span class="wrong">${words.say('notSaved')}</span>`;
}

function faultWords(threshold: AlertThreshold, fault: AlertsState['refusedLimits'][string]['fault'], words: AlertSettingsWords): string {
  const { least, most } = threshold;
  if (fault === 'too-low') return words.say('limitTooLow', { least: limitWords(least, threshold, words) });
  if (fault === 'too-high') return words.say('limitTooHigh', { most: limitWords(most, threshold, words) });
  if (fault === 'no-number') return words.say('limitNoNumber', { example: limitWords(most, threshold, words) });
  return threshold.kind === 'usage' ? words.say('limitTooFine', { unit: threshold.unit }) : words.say('limitTooFineMoney');
}

/** The limit as a person would type it. */
function typedLimit(threshold: AlertThreshold, locale: string): string {
  if (threshold.limit === undefined) return '';
  if (threshold.kind === 'usage') return new Intl.NumberFormat(locale, { useGrouping: false }).format(threshold.limit);
  const digits = new Set(['integer', 'decimal', 'fraction']);
  return moneyParts(threshold.limit, locale)
    .filter(({ type }) => digits.has(type))
    .map(({ value }) => value)
    .join('');
}

function unitOf(threshold: AlertThreshold, locale: string): string {
  if (threshold.kind === 'usage') return threshold.unit;
  return moneyParts(threshold.least, locale).find(({ type }) => type === 'currency')?.value ?? threshold.least.currency;
}
