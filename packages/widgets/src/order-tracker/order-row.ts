import { rollUp, type Order } from '@selfcare/core';
import { formatDate, formatList } from '@selfcare/lit';
import { icon, priceLines, skeleton, type PriceFormat } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { statePill } from './order-states.js';
import type { OrderTrackerWords } from './order-tracker-strings.js';

export interface OrderRowOptions {
  readonly order: Order;
  readonly words: OrderTrackerWords;
  readonly format: PriceFormat;
  readonly onOpen: () => void;
}

/** One order of the list: its number, its state, when it was placed, what is in it, how far it is, what it costs. */
export function orderRow({ order, words, format, onOpen }: OrderRowOptions): TemplateResult {
  const { id, orderedAt, totals } = order;
  return html`<article class="row" part="row" data-order=${id}>
    <header class="row-head">
      <h3><button class="row-open" part="open" type="button" @click=${onOpen}>${words.say('order', { number: id })}</button></h3>
      ${statePill(order, words)}
    </header>
    <div class="row-facts">
      <p class="row-names">${namesOf(order, words)}</p>
      <p class="muted small">${[orderedAt && words.say('ordered', { date: formatDate(orderedAt, words.locale, { dateStyle: 'long' }) }), rollUpWords(order, words)].filter(Boolean).join(' · ')}</p>
    </div>
    <div class="row-price">${totals ? priceLines(totals, format) : nothing}</div>
    <span class="row-forward">${icon('forward')}</span>
  </article>`;
}

/** How far the order is, in whole items: "2 of 3 items complete", and how many were not carried out. Empty for an order without items. */
export function rollUpWords(order: Order, words: OrderTrackerWords): string {
  const { done, total, ended } = rollUp(order);
  if (!total) return '';
  return [words.say('rollUp', { done, count: total }), ended ? words.say('rollUpEnded', { count: ended }) : ''].filter(Boolean).join(', ');
}

function namesOf({ lines }: Order, words: OrderTrackerWords): string {
  const names = lines.slice(0, 2).map(({ name }) => name);
  const more = lines.length - names.length;
  return formatList(more ? [...names, words.say('moreItems', { count: more })] : names, words.locale);
}

/** A row's shape before the orders are here. */
export function orderRowSkeleton(): TemplateResult {
  return html`<div class="row">
    <div class="row-head">${skeleton('short')}</div>
    <div class="row-facts">${skeleton('line')}${skeleton('short')}</div>
    <div class="row-price">${skeleton('line')}</div>
  </div>`;
}
