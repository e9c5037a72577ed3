import { isFinal, type Order, type OrderLine } from '@selfcare/core';
import { formatDate } from '@selfcare/lit';
import { icon, notice, priceTable, skeleton, type PriceFormat } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { rollUpWords } from './order-row.js';
import { stateIcon, statePill, stateTone, stateWords } from './order-states.js';
import { orderTimeline } from './order-timeline.js';
import type { OrderTrackerWords } from './order-tracker-strings.js';

export interface OrderDetailOptions {
  readonly order: Order;
  readonly words: OrderTrackerWords;
  readonly format: PriceFormat;
  /** In ms since the epoch. */
  readonly now: number;
}

/** One order, its state first: what it means, what comes next, how far it is, each item by itself, what it costs, whom to ask. */
export function orderDetail(options: OrderDetailOptions): TemplateResult {
  const { order, words, now } = options;
  return html`<div class="detail">
    <div class="detail-main">${renderState(options)} ${orderTimeline(order, words, now)} ${renderItems(order, words)}</div>
    <div class="detail-side">${renderTotals(options)} ${renderHelp(order, words)}</div>
  </div>`;
}

function renderState({ order, words, now }: OrderDetailOptions): TemplateResult {
  const { label, means, next } = stateWords(order, words);
  const late = order.expectedAt !== undefined && !isFinal(order.state) && Date.parse(order.expectedAt) < now;
  return html`<section class="state ${stateTone(order)}" part="state-panel">
    <span class="state-mark">${icon(stateIcon(order))}</span>
    <div class="state-words">
      <p class="state-label"><bdi>${label}</bdi></p>
      <p>${means}</p>
      <p class="muted">${next}</p>
    </div>
    ${late && order.expectedAt
      ? notice({ tone: 'caution', message: words.say('late', { date: formatDate(order.expectedAt, words.locale, { dateStyle: 'long' }) }), part: 'late' })
      : nothing}
  </section>`;
}

function renderItems(order: Order, words: OrderTrackerWords): TemplateResult | typeof nothing {
  if (!order.lines.length) return nothing;
  return html`<section class="panel" part="items" aria-labelledby="items">
    <header class="items-head">
      <h3 id="items">${words.say('itemsHeading', { count: order.lines.length })}</h3>
      <p class="muted small" part="roll-up">${rollUpWords(order, words)}</p>
    </header>
    <ul class="items" role="list">
      ${order.lines.map((line) => renderItem(line, words))}
    </ul>
  </section>`;
}

const actions = { add: undefined, modify: 'actionModify', delete: 'actionDelete', noChange: 'actionNoChange' } as const;

function renderItem(line: OrderLine, words: OrderTrackerWords): TemplateResult {
  const action = actions[line.action];
  const notes = [action && words.say(action), line.quantity === 1 ? '' : words.say('quantity', { count: line.quantity })].filter(Boolean);
  return html`<li class="item" part="item">
    <div class="item-name">
      <p><bdi>${line.name}</bdi></p>
      ${notes.length ? html`<p class="muted small">${notes.join(' · ')}</p>` : nothing}
    </div>
    ${statePill(line, words)}
  </li>`;
}

function renderTotals({ order: { totals }, words, format }: OrderDetailOptions): TemplateResult | typeof nothing {
  if (!totals) return nothing;
  const label = words.say('totalsHeading');
  return html`<section class="panel" part="totals" aria-labelledby="totals">
    <h3 id="totals">${label}</h3>
    ${priceTable(totals, format, { label })}
  </section>`;
}

function renderHelp({ id }: Order, words: OrderTrackerWords): TemplateResult {
  return html`<section class="help" part="help" aria-labelledby="help">
    <h3 id="help">${words.say('helpHeading')}</h3>
    <p class="muted">${words.say('helpMessage', { number: id })}</p>
    <slot name="help"></slot>
  </section>`;
}

/** A detail's shape before its order is here. */
export function orderDetailSkeleton(): TemplateResult {
  return html`<div class="detail waits" aria-hidden="true">
    <div class="detail-main">
      <div class="state">${skeleton('short')}${skeleton('line')}</div>
      <div class="panel">${skeleton('short')}${skeleton('line')}${skeleton('line')}${skeleton('line')}</div>
    </div>
    <div class="detail-side"><div class="panel">${skeleton('short')}${skeleton('line')}</div></div>
  </div>`;
}
