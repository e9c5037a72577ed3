import type { AlertChoice, AlertPreference, AlertRow, AlertSettings, AlertsState } from '@selfcare/core';
import { icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { alertSwitch } from './alert-switch.js';
import { channelWords, preferenceName } from './alert-words.js';
import type { AlertSettingsWords } from './alert-settings-strings.js';

/** What takes a cell's last change back, drawn beside the cell; nothing where there is none. */
export type UndoOf = (cell: string) => unknown;

/** What every part of the widget that shows choices needs. */
export interface ChoicesOptions {
  readonly settings: AlertSettings;
  readonly cells: AlertsState['cells'];
  readonly rows: readonly AlertRow[];
  /** The subject has one above it, whose choices hold where it has none of its own. */
  readonly inherits: boolean;
  readonly words: AlertSettingsWords;
  readonly undo: UndoOf;
  readonly onChoose: (preference: AlertPreference, choice: AlertChoice) => void;
  readonly onReset: (row: AlertRow) => void;
}

/** The switch of one preference, with how it stands in a word or two. */
export function choice(
  { cells, words, inherits, undo, onChoose }: ChoicesOptions,
  { topic }: AlertRow,
  preference: AlertPreference,
  grid: { readonly tabIndex?: number; readonly place?: string } = {},
): TemplateResult {
  const { id, on, locked, channel } = preference;
  const standing = cells[id]?.standing;
  const described = [locked && lockId(preference), standing === 'failed' && failureId(id), `${noteId(id)}`].filter(Boolean).join(' ');
  return html`<span class="choice ${standing ?? ''}">
    ${alertSwitch({
      cell: id,
      on,
      name: preferenceName(topic, channel, words),
      locked: locked !== undefined,
      describedBy: described,
      ...grid,
      onPress: () => onChoose(preference, on ? 'off' : 'on'),
    })}
    <span class="choice-note"><span id=${noteId(id)}>${noteOf(preference, standing, inherits, words)}</span>${standing ? nothing : undo(id)}</span>
  </span>`;
}

function noteOf(
  { locked, on, choice: own }: AlertPreference,
  standing: 'pending' | 'failed' | undefined,
  inherits: boolean,
  words: AlertSettingsWords,
): unknown {
  if (standing === 'pending') return html`<span class="spinner"></span>${words.say('saving')}`;
  if (standing === 'failed') return html`<span class="wrong">${words.say('notSaved')}</span>`;
  if (locked) return words.say(on ? 'locked' : 'lockedOff');
  if (!inherits) return nothing;
  return words.say(own === 'inherited' ? 'inherited' : 'own');
}

/** What the topic is about, and why some of it is not the customer's to choose. */
export function topicWords({ topic, cells }: AlertRow, words: AlertSettingsWords): TemplateResult {
  const locked = Object.values(cells).filter((preference) => preference.locked);
  return html`
    ${topic.description ? html`<p class="muted small"><bdi>${topic.description}</bdi></p>` : nothing}
    ${locked.map((preference) => {
      const { reason = '', reference } = preference.locked ?? {};
      const why = reference ? words.say('lockReference', { reason, reference }) : reason;
      return html`<p class="lock small" part="lock" id=${lockId(preference)}>
        ${icon('info')}<span>${words.say('lockReason', { channel: channelWords(preference.channel, words), reason: why })}</span>
      </p>`;
    })}
  `;
}

/** True when a topic has choices of the line's own that can be given up. */
export function hasOwn({ cells }: AlertRow): boolean {
  return Object.values(cells).some((preference) => !preference.locked && preference.choice !== 'inherited');
}

/** Where the reason is told why a cell was not saved. */
export function failureId(cell: string): string {
  return `failure ${cell}`.replace(/\s/g, '-');
}

function lockId({ id }: AlertPreference): string {
  return `lock ${id}`.replace(/\s/g, '-');
}

function noteId(id: string): string {
  return `note ${id}`.replace(/\s/g, '-');
}
