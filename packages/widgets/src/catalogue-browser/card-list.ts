import type { Offering, OfferingPage } from '@selfcare/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';
import type { CardRange } from './card-window.js';
import { offeringCardSkeleton } from './offering-card.js';

const skeletons = 8;

/** The grid, with the cards of the range in it; the others are empty space that `CardWindow` sizes. */
export function cardList(
  { offerings, total, hasMore }: OfferingPage,
  { first, last, strays }: CardRange,
  words: CatalogueBrowserWords,
  card: (offering: Offering) => unknown,
): TemplateResult {
  // strays come first wherever they stand: so `repeat` never moves the focused one, which would take its focus
  const places = [...strays, ...Array.from({ length: last - first }, (_, at) => first + at)];
  const seen = places.flatMap((place) => (offerings[place] ? [{ offering: offerings[place], place }] : []));
  const size = total ?? (hasMore ? -1 : offerings.length);
  return html`<div class="cards-frame">
    <div class="edge-start" aria-hidden="true"></div>
    <ul class="cards" part="cards" role="list">
      <li class="probe" aria-hidden="true" role="none">${offeringCardSkeleton(words)}</li>
      ${repeat(
        seen,
        ({ offering }) => offering.id,
        ({ offering, place }) =>
          html`<li class=${strays.includes(place) ? 'stray' : nothing} data-place=${place} aria-posinset=${place + 1} aria-setsize=${size}>${card(offering)}</li>`,
      )}
    </ul>
    <div class="edge-end" aria-hidden="true"></div>
  </div>`;
}

/** The grid's shape before its offerings are here. */
export function cardListSkeleton(words: CatalogueBrowserWords): TemplateResult {
  return html`<div class="cards-frame">
    <div class="cards waits" aria-hidden="true">
      <div class="probe">${offeringCardSkeleton(words)}</div>
      ${Array.from({ length: skeletons }, () => offeringCardSkeleton(words))}
    </div>
  </div>`;
}
