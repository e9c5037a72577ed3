import { sumPrices, type Offering } from '@selfcare/core';
import { button, priceBlock, skeleton, type PriceFormat } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { addButton, addFailure, inCartPill, type OfferingInCart } from './offering-actions.js';
import { offeringPicture } from './offering-picture.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

export interface OfferingCardOptions {
  readonly offering: Offering;
  readonly inCart: OfferingInCart;
  readonly words: CatalogueBrowserWords;
  readonly format: PriceFormat;
  readonly onOpen: () => void;
  readonly onAdd: () => void;
}

const factsShown = 3;

/** One offering at a glance. The whole card opens the detail; each of its rows lines up with those of its neighbours. */
export function offeringCard({ offering, inCart, words, format, onOpen, onAdd }: OfferingCardOptions): TemplateResult {
  const { name, description, facts, prices, pricesIncomplete } = offering;
  return html`<article class="card" part="card" data-offering=${offering.id}>
    <div class="card-picture">${offeringPicture(offering, 'lazy')}${inCartPill(inCart, words)}</div>
    <h3 class="card-name" part="card-name">${name}</h3>
    <p class="card-description muted" part="card-description">${description}</p>
    <ul class="card-facts" role="list" part="card-facts">
      ${facts.slice(0, factsShown).map((fact) => html`<li><span class="muted">${fact.name}</span> <span class="fact-value">${fact.value}</span></li>`)}
    </ul>
    ${priceBlock(sumPrices([{ prices, quantity: 1 }], { incomplete: pricesIncomplete }), format)}
    <div class="card-actions" part="card-actions">
      ${button({ label: words.say('details'), name: words.say('detailsOf', { name }), part: 'open', onPress: onOpen })}
      ${inCart.possible ? addButton(offering, inCart, words, 'tonal', onAdd) : nothing} ${addFailure(inCart, words)}
    </div>
  </article>`;
}

/** A card's shape before its offering is here. */
export function offeringCardSkeleton(): TemplateResult {
  return html`<div class="card" part="card-skeleton">
    <div class="card-picture"><div class="picture">${skeleton('block')}</div></div>
    <div class="card-name">${skeleton('short')}</div>
    <div class="card-description">${skeleton('line')}${skeleton('line')}</div>
    <ul class="card-facts">
      ${Array.from({ length: factsShown }, () => html`<li>${skeleton('line')}</li>`)}
    </ul>
    <div class="card-skeleton-price">${skeleton('short')}${skeleton('line')}</div>
    <div class="card-actions"><div class="card-skeleton-action">${skeleton('block')}</div></div>
  </div>`;
}
