import { contactOf, offeredChannels, type AlertChannel, type AlertRow } from '@selfcare/core';
import { icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { choice, hasOwn, topicWords, type ChoicesOptions } from './alert-view.js';
import { channelWords } from './alert-words.js';
import type { GridFocus } from './grid-focus.js';

/** Topics by channels, as a grid: one stop for Tab, arrows from cell to cell. */
export function alertMatrix(options: ChoicesOptions, focus: GridFocus): TemplateResult {
  const { settings, rows, inherits, words } = options;
  const channels = offeredChannels(settings);
  focus.fit(rows.length, channels.length + (inherits ? 1 : 0));
  return html`<table class="matrix" part="matrix" role="grid" aria-labelledby="matrix-heading" @keydown=${focus.onKey} @focusin=${focus.onFocus}>
    <thead>
      <tr>
        <th scope="col">${words.say('topic')}</th>
        ${channels.map((channel) => html`<th scope="col">${channelHead(options, channel)}</th>`)}
        ${inherits ? html`<th scope="col"><span class="visually-hidden">${words.say('ownChoices')}</span></th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        rows,
        ({ topic }) => topic.id,
        (row, at) => html`<tr part="topic">
          <th scope="row"><bdi class="topic-name">${row.topic.name}</bdi>${topicWords(row, words)}</th>
          ${channels.map((channel, column) => cell(options, row, channel, focus, at, column))}
          ${inherits ? resetCell(options, row, focus, at, channels.length) : nothing}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function channelHead({ settings, words }: ChoicesOptions, channel: AlertChannel): TemplateResult {
  const isReady = contactOf(settings, channel)?.readiness === 'verified';
  return html`<span class="channel-head">${channelWords(channel, words)}</span>
    ${isReady ? nothing : html`<span class="channel-silent">${icon('caution')}<span>${words.say('nothingArrives')}</span></span>`}`;
}

function cell(options: ChoicesOptions, row: AlertRow, channel: AlertChannel, focus: GridFocus, at: number, column: number): TemplateResult {
  const preference = row.cells[channel];
  const place = `${at} ${column}`;
  const tabIndex = focus.tabIndex(at, column);
  if (!preference) {
    return html`<td data-place=${place} tabindex=${tabIndex} class="not-offered">
      <span aria-hidden="true">–</span><span class="visually-hidden">${options.words.say('notOffered')}</span>
    </td>`;
  }
  return html`<td>${choice(options, row, preference, { place, tabIndex })}</td>`;
}

function resetCell({ words, onReset }: ChoicesOptions, row: AlertRow, focus: GridFocus, at: number, column: number): TemplateResult {
  const place = `${at} ${column}`;
  const tabIndex = focus.tabIndex(at, column);
  if (!hasOwn(row)) {
    return html`<td data-place=${place} tabindex=${tabIndex}><span class="visually-hidden">${words.say('inherited')}</span></td>`;
  }
  const [label, name] = [words.say('reset'), words.say('resetOf', { topic: row.topic.name })];
  return html`<td class="reset">
    <button class="button quiet" part="button reset" type="button" data-place=${place} tabindex=${tabIndex} aria-label=${name} @click=${() => onReset(row)}>
      ${label}
    </button>
  </td>`;
}
