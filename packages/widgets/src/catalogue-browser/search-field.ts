import { icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

/** The search: asks at each stroke, and once more at Enter; the store waits until the typing rests. */
export function searchField(text: string, words: CatalogueBrowserWords, onSearch: (text: string) => void): TemplateResult {
  const onInput = ({ currentTarget }: Event): void => onSearch((currentTarget as HTMLInputElement).value);
  const onClear = ({ currentTarget }: Event): void => {
    onSearch('');
    (currentTarget as HTMLElement).closest('form')?.querySelector('input')?.focus();
  };
  return html`<form class="search" role="search" @submit=${(event: Event) => event.preventDefault()}>
    <label class="visually-hidden" for="search">${words.say('search')}</label>
    ${icon('search')}
    <input class="input" part="search" id="search" type="search" autocomplete="off" enterkeyhint="search" maxlength="200" placeholder=${words.say('search')} .value=${live(text)} @input=${onInput} />
    ${text ? html`<button class="clear" part="clear" type="button" aria-label=${words.say('clearSearch')} @click=${onClear}>${icon('close')}</button>` : nothing}
  </form>`;
}
