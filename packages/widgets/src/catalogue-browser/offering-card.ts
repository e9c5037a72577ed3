import { isConfigurable, sumPrices, type Offering } from '@selfcare/core';
import { button, priceBlock, skeleton, statusPill, type PriceFormat } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { addButton, addFailure, inCartPill, type OfferingInCart } from './offering-actions.js';
import { offeringPicture } from './offering-picture.js';
import { unreadPrice } from './unread-offering.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

export interface OfferingCardOptions {
  readonly offering: Offering;
  /** It is not as it was first shown. */
  readonly isChanged: boolean;
  readonly inCart: OfferingInCart;
  readonly words: CatalogueBrowserWords;
  readonly format: PriceFormat;
  /** What could not be read is being read again, since somebody asked for it. */
  readonly isRetrying: boolean;
  readonly onOpen: () => void;
  readonly onAdd: () => void;
  /** Has read again what could not be read. */
  readonly onRetry: () => void;
}

const factsShown = 3;

/** One offering at a glance, in the same height for all: what does not fit stands in the detail, which the whole card opens. */
export function offeringCard({ offering, isChanged, inCart, words, format, isRetrying, onOpen, onAdd, onRetry }: OfferingCardOptions): TemplateResult {
  const { name, description, facts, prices, pricesIncomplete, unread = [] } = offering;
  const open = (word: 'details' | 'choose', kind: 'plain' | 'tonal'): TemplateResult =>
    button({ label: words.say(word), name: words.say(`${word}Of`, { name }), kind, part: 'open', onPress: onOpen });
  return html`<article class="card" part="card" data-offering=${offering.id}>
    <div class="card-picture">
      ${offeringPicture(offering.picture, 'lazy')}${inCart.count || !isChanged ? inCartPill(inCart, words) : statusPill({ label: words.say('changed'), tone: 'caution', part: 'changed' })}
    </div>
    <div class="card-words">
      <h3 class="card-name" part="card-name" dir="auto">${name}</h3>
      <p class="card-description muted" part="card-description" dir="auto">${description}</p>
    </div>
    ${inCart.adding === 'failed'
      ? html`<div class="card-facts">${addFailure(inCart, words)}</div>`
      : html`<ul class="card-facts" role="list" part="card-facts">
          ${facts.slice(0, factsShown).map((fact) => html`<li><bdi class="muted">${fact.name}</bdi> <bdi class="fact-value">${fact.value}</bdi></li>`)}
        </ul>`}
    ${unread.includes('prices')
      ? unreadPrice(offering, words, isRetrying, onRetry)
      : priceBlock(sumPrices([{ prices, quantity: 1 }], { incomplete: pricesIncomplete }), format)}
    <div class="card-actions" part="card-actions">
      ${inCart.possible && (isConfigurable(offering) || unread.includes('specification'))
        ? open('choose', 'tonal')
        : html`${open('details', 'plain')} ${inCart.possible ? addButton(offering, inCart, words, 'tonal', onAdd) : nothing}`}
    </div>
  </article>`;
}

/** A card's shape before its offering is here: as high as every card. */
export function offeringCardSkeleton(words: CatalogueBrowserWords): TemplateResult {
  return html`<div class="card" part="card-skeleton">
    <div class="card-picture"><div class="picture">${skeleton('block')}</div></div>
    <div class="card-words">
      <div class="card-name">${skeleton('short')}</div>
      <div class="card-description">${skeleton('line')}${skeleton('line')}</div>
    </div>
    <div class="card-facts">${skeleton('line')}${skeleton('short')}</div>
    <div class="price">${skeleton('short')}${skeleton('line')}</div>
    <div class="card-actions">
      <span class="button card-skeleton-action">${words.say('details')}</span><span class="button card-skeleton-action">${words.say('add')}</span>
    </div>
  </div>`;
}
