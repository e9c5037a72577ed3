import type { CatalogueState, Facet, FacetChoice, FacetValue } from '@selfcare/core';
import { icon, moneyWords, skeleton, type PriceFormat } from '@selfcare/ui';
import { formatList, formatNumber } from '@selfcare/lit';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

export interface FacetPanelOptions {
  readonly state: CatalogueState;
  readonly words: CatalogueBrowserWords;
  readonly format: PriceFormat;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onToggle: (choice: FacetChoice) => void;
}

/** What there is to filter by, each value with the number of offerings that it leaves. Nothing where the back end cannot count. */
export function facetPanel({ state, words, format, open, onOpen, onToggle }: FacetPanelOptions): TemplateResult | typeof nothing {
  if (!state.canFilter) return nothing;
  const { facets, filters } = state;
  const isFirst = facets.value === undefined && facets.status !== 'failed';
  return html`<details class="filters" part="filters" ?open=${open} @toggle=${({ currentTarget }: Event) => onOpen((currentTarget as HTMLDetailsElement).open)}>
    <summary part="filters-toggle">${filters.length ? words.say('filtersChosen', { count: filters.length }) : words.say('filters')}${icon('down')}</summary>
    <div class="facets" aria-busy=${facets.refreshing || isFirst ? 'true' : 'false'}>
      ${isFirst ? html`<div class="waits" aria-hidden="true">${skeleton('short')}${skeleton('line')}${skeleton('line')}${skeleton('line')}</div>` : nothing}
      ${facets.status === 'failed' ? html`<p class="muted">${words.say('facetsFailed')}</p>` : nothing}
      ${facets.value?.map((facet) => renderFacet(facet, { state, words, format, onToggle }))}
    </div>
  </details>`;
}

type FacetOptions = Pick<FacetPanelOptions, 'state' | 'words' | 'format' | 'onToggle'>;

function renderFacet(facet: Facet, options: FacetOptions): TemplateResult {
  const { state, words, format } = options;
  const others = state.filters.filter((one) => one.facet !== facet.key).map((one) => filterName(one, state, words, format));
  const noteId = `facet ${facet.key}`.replace(/\s/g, '-');
  const note = others.length && facet.values.some((value) => isBarren(facet, value, state)) ? words.say('noneWith', { filters: formatList(others, words.locale) }) : undefined;
  return html`<fieldset class="facet" part="facet">
    <legend><bdi>${facetName(facet, words)}</bdi></legend>
    ${facet.values.map((value) => renderValue(facet, value, note && noteId, options))}
    ${note ? html`<p class="facet-note muted" id=${noteId}>${note}</p>` : nothing}
  </fieldset>`;
}

/** Nothing is left of the value with what is chosen of the other facets. */
function isBarren({ key }: Facet, { value, count }: FacetValue, { filters }: CatalogueState): boolean {
  return count === 0 && !filters.some((one) => one.facet === key && one.value === value);
}

function renderValue(facet: Facet, facetValue: FacetValue, noteId: string | undefined, { state, words, format, onToggle }: FacetOptions): TemplateResult {
  const { value, count } = facetValue;
  const isChosen = state.filters.some((one) => one.facet === facet.key && one.value === value);
  const barren = isBarren(facet, facetValue, state);
  // it stays within reach of the keyboard, since it says why it leads nowhere
  const onChange = (event: Event): void => {
    if (!barren) return onToggle({ facet: facet.key, value });
    (event.currentTarget as HTMLInputElement).checked = false;
  };
  return html`<label class=${barren ? 'facet-value barren' : 'facet-value'} part="facet-value">
    <input type="checkbox" .checked=${live(isChosen)} aria-disabled=${barren ? 'true' : nothing} aria-describedby=${(barren && noteId) || nothing} @change=${onChange} />
    <bdi class="facet-label">${valueName(facetValue, words, format)}</bdi>
    <span class="facet-count muted">${formatNumber(count, words.locale)}</span>
  </label>`;
}

/** Everything that is asked for now, each with what takes it away. */
export function chosenFilters(state: CatalogueState, words: CatalogueBrowserWords, format: PriceFormat, onToggle: (choice: FacetChoice) => void): TemplateResult | typeof nothing {
  if (!state.filters.length) return nothing;
  return html`<ul class="chosen-filters" part="chosen-filters" role="list" aria-label=${words.say('filtersChosen', { count: state.filters.length })}>
    ${state.filters.map((choice) => {
      const name = filterName(choice, state, words, format);
      return html`<li><button class="category" part="chosen-filter" type="button" aria-label=${words.say('removeFilter', { name })} @click=${() => onToggle(choice)}>${name} <span aria-hidden="true">×</span></button></li>`;
    })}
  </ul>`;
}

/** A filter as customers read it: its value, in the words of its facet where that is known. */
export function filterName({ facet, value }: FacetChoice, { facets }: CatalogueState, words: CatalogueBrowserWords, format: PriceFormat): string {
  const known = facets.value?.find(({ key }) => key === facet)?.values.find((one) => one.value === value);
  return valueName(known ?? { value, count: 0 }, words, format);
}

function facetName({ kind, name }: Facet, words: CatalogueBrowserWords): string {
  return kind === 'price' ? words.say('facetPrice') : kind === 'segment' ? words.say('facetSegment') : name;
}

function valueName({ value, from, below }: FacetValue, words: CatalogueBrowserWords, format: PriceFormat): string {
  if (from && below) return words.say('priceBetween', { from: moneyWords(from, format), below: moneyWords(below, format) });
  if (below) return words.say('priceBelow', { price: moneyWords(below, format) });
  return from ? words.say('priceAbove', { price: moneyWords(from, format) }) : value;
}
