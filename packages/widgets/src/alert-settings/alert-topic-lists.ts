import { contactOf, offeredChannels, type AlertChannel, type AlertPreference, type AlertRow } from '@selfcare/core';
import { button, icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { choice, hasOwn, topicWords, type ChoicesOptions } from './alert-view.js';
import { channelWords } from './alert-words.js';

/** One list of channels for each topic, where there is no room for a matrix. */
export function alertTopicLists(options: ChoicesOptions): TemplateResult {
  const { settings, rows, inherits, words, onReset } = options;
  return html`<div class="topics" part="topics">
    ${repeat(
      rows,
      ({ topic }) => topic.id,
      (row) => html`<section class="topic" part="topic">
        <h4 class="topic-name"><bdi>${row.topic.name}</bdi></h4>
        ${topicWords(row, words)}
        <ul role="list" aria-label=${row.topic.name}>
          ${offeredChannels(settings).flatMap((channel) => {
            const preference = row.cells[channel];
            return preference ? [channelRow(options, row, channel, preference)] : [];
          })}
        </ul>
        ${inherits && hasOwn(row)
          ? button({ label: words.say('reset'), name: words.say('resetOf', { topic: row.topic.name }), kind: 'quiet', part: 'reset', onPress: () => onReset(row) })
          : nothing}
      </section>`,
    )}
  </div>`;
}

function channelRow(options: ChoicesOptions, row: AlertRow, channel: AlertChannel, preference: AlertPreference): TemplateResult {
  const { settings, words } = options;
  const isReady = contactOf(settings, channel)?.readiness === 'verified';
  return html`<li class="channel-row">
    <span class="channel-row-words">
      <span>${channelWords(channel, words)}</span>
      ${isReady ? nothing : html`<span class="channel-silent">${icon('caution')}<span>${words.say('nothingArrives')}</span></span>`}
    </span>
    ${choice(options, row, preference)}
  </li>`;
}
