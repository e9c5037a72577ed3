import type { GuidedFlowEntry } from '@selfcare/core';
import { button } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuidedSellingWords } from './guided-selling-strings.js';

/** The flows to choose from, one of them to begin with. */
export function guidedChooser(flows: readonly GuidedFlowEntry[], words: GuidedSellingWords, onOpen: (flowId: string) => void): TemplateResult {
  return html`<h2 class="guide-title" tabindex="-1" part="heading">${words.say('chooseHeading')}</h2>
    <ul class="flows" role="list" part="flows">
      ${flows.map(
        ({ id, name, description }) => html`<li class="flow" part="flow">
          <h3><bdi>${name}</bdi></h3>
          ${description ? html`<p class="muted"><bdi>${description}</bdi></p>` : nothing}
          ${button({ label: words.say('start'), name: words.say('chooseFlow', { name }), kind: 'tonal', part: 'start', onPress: () => onOpen(id) })}
        </li>`,
      )}
    </ul>`;
}
