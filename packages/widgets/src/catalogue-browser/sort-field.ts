import type { OfferingSort } from '@selfcare/core';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

const sorts = { relevance: 'sortRelevance', price: 'sortPrice', name: 'sortName' } as const;

/** In which order the list stands. */
export function sortField(sort: OfferingSort, words: CatalogueBrowserWords, onSort: (sort: OfferingSort) => void): TemplateResult {
  const onChange = ({ currentTarget }: Event): void => onSort((currentTarget as HTMLSelectElement).value as OfferingSort);
  return html`<label class="sort">
    <span class="muted">${words.say('sortBy')}</span>
    <select class="input" part="sort" .value=${live(sort)} @change=${onChange}>
      ${Object.entries(sorts).map(([value, word]) => html`<option value=${value} ?selected=${value === sort}>${words.say(word)}</option>`)}
    </select>
  </label>`;
}
