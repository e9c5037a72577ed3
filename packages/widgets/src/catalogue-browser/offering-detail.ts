import { sumPrices, type Offering, type OfferingPart, type Price } from '@selfcare/core';
import { durationWords, moneyWords, notice, priceTable, skeleton, usageWords, type PriceFormat } from '@selfcare/ui';
import { formatDate } from '@selfcare/lit';
import { html, nothing, type TemplateResult } from 'lit';
import { addButton, addFailure, inCartPill, type OfferingInCart } from './offering-actions.js';
import { offeringPicture } from './offering-picture.js';
import { orderability } from './orderability.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

export interface OfferingDetailOptions {
  readonly offering: Offering;
  readonly inCart: OfferingInCart;
  readonly words: CatalogueBrowserWords;
  readonly format: PriceFormat;
  /** In ms since the epoch. */
  readonly now: number;
  readonly onAdd: () => void;
}

/** Everything about one offering: what it is, what it costs in each bucket, how long it binds, what is in it. */
export function offeringDetail(options: OfferingDetailOptions): TemplateResult {
  const { offering, words } = options;
  return html`<article class="detail" part="detail">
    <div class="detail-picture">${offeringPicture(offering, 'eager')}</div>
    <header class="detail-head">
      <h2 tabindex="-1" part="heading">${offering.name}</h2>
      <p part="description">${offering.description}</p>
    </header>
    ${renderOffer(options)}
    <div class="detail-more">${renderParts(offering, words)}${renderFacts(offering, words)}</div>
  </article>`;
}

function renderOffer({ offering, inCart, words, format, now, onAdd }: OfferingDetailOptions): TemplateResult {
  const { name, prices, pricesIncomplete } = offering;
  const buckets = sumPrices([{ prices, quantity: 1 }], { incomplete: pricesIncomplete });
  const orderable = orderability(offering, now) === 'orderable';
  return html`<section class="offer" part="offer">
    ${priceTable({ ...buckets, estimated: false }, format, { label: words.say('prices', { name }) })} ${renderTerms(offering, words, format)}
    ${pricesIncomplete ? notice({ tone: 'caution', message: words.say('pricesIncomplete') }) : nothing}
    ${orderable ? nothing : renderWhyNot(offering, words, now)}
    ${orderable && inCart.possible
      ? html`<div class="offer-actions">${addButton(offering, inCart, words, 'primary', onAdd)} ${inCartPill(inCart, words)}</div>
          ${addFailure(inCart, words)}`
      : nothing}
  </section>`;
}

function renderTerms({ minimumTerm, prices }: Offering, words: CatalogueBrowserWords, format: PriceFormat): TemplateResult | typeof nothing {
  const penalties = prices.filter(({ kind }) => kind === 'penalty');
  if (!minimumTerm && !penalties.length) return nothing;
  return html`<dl class="terms" part="terms">
    ${minimumTerm
      ? html`<div>
          <dt>${words.say('minimumTerm')}</dt>
          <dd>${durationWords(minimumTerm, format)}</dd>
        </div>`
      : nothing}
    ${penalties.map(
      (price) =>
        html`<div>
          <dt>${words.say('leavingEarly')}</dt>
          <dd>${penaltyWords(price, words, format)}</dd>
        </div>`,
    )}
  </dl>`;
}

function penaltyWords(price: Price, words: CatalogueBrowserWords, format: PriceFormat): string {
  const { amount, per } = price;
  if (!amount || !per) return usageWords(price, format);
  const unit = per.amount === 1 ? per.unit : `${per.amount} ${per.unit}`;
  return words.say('leavingEarlyPer', { price: moneyWords(amount, format), unit });
}

function renderWhyNot(offering: Offering, words: CatalogueBrowserWords, now: number): TemplateResult {
  const { start, end } = offering.validFor;
  const date = (instant: string): string => formatDate(instant, words.locale, { dateStyle: 'long' });
  switch (orderability(offering, now)) {
    case 'planned':
      return notice({ tone: 'info', title: start ? words.say('plannedFrom', { date: date(start) }) : words.say('planned'), message: words.say('plannedMessage') });
    case 'retired':
      return notice({ tone: 'info', title: end ? words.say('retiredOn', { date: date(end) }) : words.say('retired'), message: words.say('retiredMessage') });
    case 'part-only':
      return notice({ tone: 'info', title: words.say('partOnly'), message: words.say('partOnlyMessage') });
    default:
      return notice({ tone: 'info', title: words.say('unavailableNow'), message: words.say('unavailableNowMessage') });
  }
}

function renderParts({ parts }: Offering, words: CatalogueBrowserWords): TemplateResult | typeof nothing {
  if (!parts.length) return nothing;
  return html`<section class="parts" part="parts">
    <h3>${words.say('parts')}</h3>
    <ul role="list">
      ${parts.map((part) => html`<li>${partWords(part, words)}</li>`)}
    </ul>
  </section>`;
}

function partWords({ name, least, most }: OfferingPart, words: CatalogueBrowserWords): string {
  if (least === 0 && most <= 1) return words.say('partOptional', { name });
  if (least !== most) return words.say('partMany', { least, most, name });
  return most === 1 ? name : words.say('partSome', { count: most, name });
}

function renderFacts({ facts }: Offering, words: CatalogueBrowserWords): TemplateResult | typeof nothing {
  if (!facts.length) return nothing;
  return html`<section class="facts" part="facts">
    <h3>${words.say('facts')}</h3>
    <dl>
      ${facts.map(
        (fact) =>
          html`<div>
            <dt class="muted">${fact.name}</dt>
            <dd>${fact.value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** A detail's shape before its offering is here. */
export function offeringDetailSkeleton(): TemplateResult {
  return html`<div class="detail" part="detail-skeleton">
    <div class="detail-picture"><div class="picture">${skeleton('block')}</div></div>
    <div class="detail-head"><div class="detail-skeleton-name">${skeleton('short')}</div>${skeleton('line')}${skeleton('short')}</div>
    <div class="offer">${skeleton('line')}${skeleton('line')}${skeleton('short')}</div>
    <div class="detail-more">${skeleton('line')}${skeleton('line')}</div>
  </div>`;
}
