import { createOrdersStore, type Order, type OrderPage, type OrdersState } from '@selfcare/core';
import { jsonAttribute, SessionController, StoreController, StringsController, type StringOverrides } from '@selfcare/lit';
import { button, notice } from '@selfcare/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FocusKeeper } from '../focus-keeper.js';
import { priceFormat } from '../price-format.js';
import { problemNotice, problemWords, type WaysOn } from '../problem-notice.js';
import { safeHref, warnOfUnsafeHrefs } from '../safe-href.js';
import { AgeController, ageWords } from './order-age.js';
import { orderDetail, orderDetailSkeleton } from './order-detail.js';
import { orderRow, orderRowSkeleton } from './order-row.js';
import { orderNews } from './order-news.js';
import { dateTime } from './order-timeline.js';
import { OrderOpenedEvent } from './order-tracker-events.js';
import { orderTrackerStrings } from './order-tracker-strings.js';
import { orderTrackerStyles } from './order-tracker-styles.js';

const skeletons = 3;

/**
 * A customer's orders, and one of them in detail: its state in plain words, what has happened and what comes next, each item by itself. An open order
 * follows the back end by itself until it has ended; screen readers hear of it only when a state changes. The open order stands in the page's address.
 *
 * @element selfcare-order-tracker
 * @slot help - Below what to say when asking about an order: how to reach somebody.
 * @slot empty - In place of the words of an empty list.
 * @fires {OrderOpenedEvent} selfcare-order-opened - A customer opened one order.
 * @csspart heading - "Your orders", or the number of the open order.
 * @csspart rows - The list; each order is a `row`, and its `open` opens it.
 * @csspart skipped - Says that some orders could not be shown.
 * @csspart state - A state in a word or two, of an order or an item; each is a `pill` too.
 * @csspart state-panel - The state of the open order in plain words.
 * @csspart late - Says that the open order takes longer than planned.
 * @csspart timeline - What has happened and what comes next; each is a `milestone`.
 * @csspart items - The items of the open order; each is an `item`, `roll-up` counts them.
 * @csspart price - What an order of the list costs; `money` is in it.
 * @csspart totals - What the open order costs, by bucket; `price-table` is in it.
 * @csspart help - What to say when asking about the open order.
 * @csspart updated - When what is shown was read.
 * @csspart empty - What an empty list says.
 * @csspart button - Every button and the links that look like one; `back`, `refresh`, `more`, `shop`, `retry` and `sign-in` tell them apart.
 * @csspart notice - News in place; `problem` for what went wrong.
 * @csspart skeleton - What stands in for words that are on their way.
 */
export class OrderTrackerElement extends LitElement {
  static override styles = orderTrackerStyles;

  /** The id of the session to use, for a widget that does not stand inside its provider. */
  @property() session?: string;

  /** The page's own words, key by key; as an attribute, JSON. */
  @property({ converter: jsonAttribute }) strings?: StringOverrides<typeof orderTrackerStrings>;

  /** Where the page sells, for who has no order yet: relative or http(s). Without it there is no link. */
  @property() shopHref?: string;

  protected readonly orders = new StoreController(this, createOrdersStore);
  protected readonly sessions = new SessionController(this);
  protected readonly words = new StringsController(this, orderTrackerStrings);
  protected readonly prices = priceFormat(this.words);
  readonly #ways: WaysOn = { onRetry: () => void this.orders.store.refresh(), onSignIn: () => this.sessions.session?.askToSignIn() };
  #news = '';
  #shown: OrdersState | undefined;

  constructor() {
    super();
    new FocusKeeper(this, () => this.#landmark);
    new AgeController(this, () => this.#age);
  }

  protected override willUpdate(): void {
    const before = this.#shown;
    const state = this.orders.value;
    if (!state || before?.openedId !== state.openedId) this.#news = '';
    const order = state?.opened.value;
    if (order && before?.opened.value?.id === order.id) this.#news = orderNews(before.opened.value, order, this.words) || this.#news;
    for (const each of order ? [order] : (state?.orders.value?.orders ?? [])) this.#reportUnknown(each);
  }

  protected override render(): TemplateResult {
    const state = this.orders.value;
    return html`
      <p class="visually-hidden" role="status">${this.renderStatus(state)}</p>
      ${!state ? this.renderNoSession() : state.openedId === undefined ? this.renderList(state) : this.renderOrder(state, state.openedId)}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    warnOfUnsafeHrefs(this, changed, 'shopHref');
    const before = this.#shown;
    const state = this.orders.value;
    this.#shown = state;
    // What the page opens with takes no focus; from then on the focus goes where the view goes.
    if (!state || !before || before.openedId === state.openedId) return;
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')].find(({ dataset }) => dataset['order'] === before.openedId);
    (row?.querySelector<HTMLElement>('[part~="open"]') ?? this.#landmark)?.focus();
  }

  protected renderStatus(state: OrdersState | undefined): string {
    const { words } = this;
    if (!state) return words.say(this.sessions.missing ? 'notSetUpTitle' : 'loading');
    if (this.#news) return this.#news;
    const opened = state.openedId !== undefined;
    const { value, stalled, problem } = opened ? state.opened : state.orders;
    if (stalled && !value) return words.say('slowTitle');
    if (problem) return value ? words.say('staleTitle') : problemWords(problem, words).title;
    if (!value) return words.say(opened ? 'loadingOne' : 'loading');
    return 'orders' in value ? this.#countWords(value) : '';
  }

  protected renderNoSession(): TemplateResult {
    if (this.sessions.missing) return problemNotice({ code: 'configuration', message: '' }, this.words, {});
    return html`${this.renderHead(undefined)}${this.renderSkeleton()}`;
  }

  protected renderList({ orders, ...more }: OrdersState): TemplateResult {
    const { value, status } = orders;
    return html`<section class="list" aria-labelledby="heading">
      ${this.renderHead(value)} ${this.renderNews(orders, 'listFailed')}
      ${value?.skipped ? notice({ tone: 'info', message: this.words.say('skipped', { count: value.skipped }), part: 'skipped' }) : nothing}
      ${!value ? (status === 'failed' ? nothing : this.renderSkeleton()) : value.orders.length ? this.renderRows(value) : value.skipped ? nothing : this.renderEmpty()}
      ${value?.hasMore ? this.renderMore(more) : nothing}
    </section>`;
  }

  protected renderHead(page: OrderPage | undefined): TemplateResult {
    return html`<header class="head">
      <div>
        <h2 id="heading" tabindex="-1" part="heading">${this.words.say('heading')}</h2>
        <p class="muted small">${page?.orders.length ? this.#countWords(page) : '\u00a0'}</p>
      </div>
      ${page ? this.renderFreshness() : nothing}
    </header>`;
  }

  /** How old what is shown is, and the way to ask again. */
  protected renderFreshness(): unknown {
    const age = this.#age;
    if (!age) return nothing;
    const { words } = this;
    const label = words.say(age.refreshing ? 'refreshing' : 'refresh');
    return html`<div class="freshness">
      <span class="muted small" part="updated">${ageWords(age.at, age.clock.now(), words)}</span>
      ${button({ label, kind: 'quiet', icon: 'again', busy: age.refreshing, part: 'refresh', onPress: () => void this.orders.store.refresh() })}
    </div>`;
  }

  protected renderNews({ value, problem, stalled }: OrdersState['orders'] | OrdersState['opened'], failed: 'listFailed' | 'oneFailed'): unknown {
    const { words } = this;
    if (problem) return problemNotice(problem, words, this.#ways, words.say(value ? 'staleTitle' : failed));
    if (!stalled || value) return nothing;
    const again = button({ label: words.say('tryAgain'), icon: 'again', part: 'retry', onPress: this.#ways.onRetry });
    return notice({ tone: 'info', title: words.say('slowTitle'), message: words.say('slowMessage'), actions: again });
  }

  protected renderRows({ orders }: OrderPage): TemplateResult {
    return html`<ul class="rows" part="rows" role="list">
      ${repeat(
        orders,
        ({ id }) => id,
        (order) => html`<li>${this.renderRow(order)}</li>`,
      )}
    </ul>`;
  }

  protected renderRow(order: Order): TemplateResult {
    return orderRow({ order, words: this.words, format: this.prices, onOpen: () => this.#onOpen(order.id) });
  }

  protected renderEmpty(): TemplateResult {
    const shop = safeHref(this.shopHref);
    return html`<div class="empty" part="empty">
      <slot name="empty">
        <p class="empty-title">${this.words.say('emptyTitle')}</p>
        <p class="muted">${this.words.say('emptyMessage')}</p>
        ${shop ? html`<a class="button primary" part="button shop" href=${shop}>${this.words.say('goToShop')}</a>` : nothing}
      </slot>
    </div>`;
  }

  protected renderMore({ loadingMore, moreProblem }: Pick<OrdersState, 'loadingMore' | 'moreProblem'>): TemplateResult {
    const showMore = (): void => void this.orders.store.showMore();
    if (moreProblem) return problemNotice(moreProblem, this.words, { ...this.#ways, onRetry: showMore }, this.words.say('moreFailed'));
    return html`<div class="more">
      ${button({ label: this.words.say(loadingMore ? 'loadingMore' : 'showMore'), busy: loadingMore, part: 'more', onPress: showMore })}
    </div>`;
  }

  protected renderOrder({ opened }: OrdersState, id: string): TemplateResult {
    const { words, prices: format } = this;
    const { value: order, status, problem } = opened;
    const now = this.sessions.session?.platform.clock.now() ?? 0;
    return html`<section class="order" aria-labelledby="heading">
      <div class="way-back">${button({ label: words.say('back'), kind: 'quiet', icon: 'back', part: 'back', onPress: () => this.orders.store.goBack() })}</div>
      <header class="head">
        <div>
          <h2 id="heading" tabindex="-1" part="heading">${words.say('order', { number: id })}</h2>
          <p class="muted small">${order?.orderedAt ? words.say('ordered', { date: dateTime(order.orderedAt, words) }) : '\u00a0'}</p>
        </div>
        ${order ? this.renderFreshness() : nothing}
      </header>
      ${problem?.code === 'not-found' ? this.renderGone() : this.renderNews(opened, 'oneFailed')}
      ${order ? orderDetail({ order, words, format, now }) : status === 'failed' ? nothing : orderDetailSkeleton()}
    </section>`;
  }

  protected renderGone(): TemplateResult {
    return notice({ tone: 'info', title: this.words.say('goneTitle'), message: this.words.say('goneMessage'), part: 'problem' });
  }

  protected renderSkeleton(): TemplateResult {
    return html`<div class="rows waits" aria-hidden="true">${Array.from({ length: skeletons }, orderRowSkeleton)}</div>`;
  }

  get #landmark(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[part="heading"]');
  }

  get #age() {
    const state = this.orders.value;
    const { session } = this.sessions;
    const reading = state?.openedId === undefined ? state?.orders : state.opened;
    if (!session || reading?.at === undefined) return undefined;
    return { at: reading.at, refreshing: reading.refreshing, clock: session.platform.clock };
  }

  #countWords({ orders, total, hasMore }: OrderPage): string {
    return this.words.say(total === undefined && hasMore ? 'countShown' : 'count', { count: total ?? orders.length });
  }

  #reportUnknown(order: Order): void {
    for (const { state, stateName } of [order, ...order.lines]) {
      if (state === 'unknown') this.sessions.session?.warn(`order-state ${stateName}`, `The back end gives orders a state that is not TMF622's: ${stateName}`);
    }
  }

  #onOpen(id: string): void {
    this.orders.store.open(id);
    this.dispatchEvent(new OrderOpenedEvent(id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selfcare-order-tracker': OrderTrackerElement;
  }
}
