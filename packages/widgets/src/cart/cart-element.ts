import { cartStore, type CartLineView, type CartOutcome, type CartState, type RemovedLine } from '@selfcare/core';
import { jsonAttribute, SessionController, StoreController, StringsController, type StringOverrides } from '@selfcare/lit';
import { button, notice, priceTable } from '@selfcare/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FocusKeeper } from '../focus-keeper.js';
import { priceFormat } from '../price-format.js';
import { problemNotice, problemWords, type WaysOn } from '../problem-notice.js';
import { safeHref, warnOfUnsafeHrefs } from '../safe-href.js';
import { cartBadge } from './cart-badge.js';
import { BeforeCheckOutEvent, BeforeOpenCartEvent } from './cart-events.js';
import { cartLine, cartSkeleton, removedLine, withRemoved } from './cart-line.js';
import { CartLink } from './cart-link.js';
import { cartStrings, type CartWord } from './cart-strings.js';
import { cartStyles } from './cart-styles.js';

/**
 * The customer's cart: its lines with quantities, removal that can be undone, and what is paid today, on the first bill, each period and by use. As
 * `compact`, a badge for the header of a page. All carts of one session are the same cart.
 *
 * @element selfcare-cart
 * @fires {BeforeCheckOutEvent} selfcare-before-check-out - A customer wants to check out; `preventDefault()` says that the page leads there itself, `promise` when.
 * @fires {BeforeOpenCartEvent} selfcare-before-open-cart - A customer pressed the badge; `preventDefault()` says that the page shows the cart itself.
 * @slot empty - Stands in an empty cart in the place of its words.
 * @csspart heading - The widget's heading.
 * @csspart cart - Lines and totals together.
 * @csspart lines - The list of lines.
 * @csspart line - One line; `line-name`, `line-price`, `line-controls`, `line-failure` and `pending` are its parts.
 * @csspart removed - A line just taken out; its `undo` brings it back.
 * @csspart line-configuration - How the product of a line is configured.
 * @csspart price - What a line costs; `money`, `price-heavy` and `price-then` are in it.
 * @csspart price-table - What the customer pays, as a table.
 * @csspart quantity - The quantity of a line: two `quantity-button` and a `quantity-input`; `quantity-note` says why what was typed is not taken.
 * @csspart totals - What the customer pays, by bucket.
 * @csspart button - Every button; `remove`, `undo`, `check-out`, `browse`, `retry` and `sign-in` tell them apart.
 * @csspart empty - What an empty cart says.
 * @csspart badge - The compact form; `count` is the number in it.
 * @csspart notice - News in place; `problem` for what went wrong, `stayed` where the page did not leave for the checkout.
 * @csspart skeleton - What stands in for words that are on their way.
 */
export class CartElement extends LitElement {
  static override styles = cartStyles;

  /** The id of the session to use, for a widget that does not stand inside its provider. */
  @property() session?: string;

  /** The page's own words, key by key; as an attribute, JSON. */
  @property({ converter: jsonAttribute }) strings?: StringOverrides<typeof cartStrings>;

  /** Shows the cart without any control that changes it. */
  @property({ type: Boolean, reflect: true }) summary = false;

  /** Shows only a badge: drawing, word and count. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Where the badge leads: relative, or http(s). Without it the page leads there, on `selfcare-before-open-cart`. */
  @property() href?: string;

  /** Where "Check out" leads: relative, or http(s). Without it the page leads there, on `selfcare-before-check-out`. */
  @property({ attribute: 'checkouthref' }) checkoutHref?: string;

  /** Where an empty cart leads to fill it: relative, or http(s). */
  @property({ attribute: 'shophref' }) shopHref?: string;

  protected readonly cart = new StoreController(this, cartStore);
  protected readonly sessions = new SessionController(this);
  protected readonly words = new StringsController(this, cartStrings);
  protected readonly prices = priceFormat(this.words);
  readonly #ways: WaysOn = { onRetry: () => void this.cart.store.refresh(), onSignIn: () => this.sessions.session?.askToSignIn() };
  readonly #wayToCheckout = new CartLink(this, {
    store: () => this.cart.value && this.cart.store,
    ask: (settled) => new BeforeCheckOutEvent(settled),
    onNowhere: () => this.#warnOfNowhere('the checkout', 'checkouthref', BeforeCheckOutEvent.type),
    onFailed: () => this.#onStayed(),
  });
  readonly #wayToCart = new CartLink(this, {
    store: () => this.cart.value && this.cart.store,
    ask: (settled) => new BeforeOpenCartEvent(settled),
    onNowhere: () => this.#warnOfNowhere('the cart', 'href', BeforeOpenCartEvent.type),
  });
  readonly #last = new Map<string, Promise<CartOutcome>>();
  #announcement = '';
  #stayed = false;
  #refused: { readonly lineId: string; readonly words: string } | undefined;
  #signOn: string | undefined;
  #announcedCount: number | undefined;
  #focusNext: string | undefined;

  constructor() {
    super();
    new FocusKeeper(this, () => this.renderRoot.querySelector<HTMLElement>('[part="heading"]'));
  }

  protected override willUpdate(): void {
    // What was said to one customer is not left standing for the next.
    if (this.#signOn !== this.sessions.signOn) this.#announcement = '';
    this.#signOn = this.sessions.signOn;
    const state = this.cart.value;
    if (!this.compact || state?.status !== 'ready') return;
    // The first count is no news; each later one is.
    if (this.#announcedCount !== undefined && this.#announcedCount !== state.count) this.#announcement = this.words.say('badge', { count: state.count });
    this.#announcedCount = state.count;
  }

  protected override render(): TemplateResult {
    const state = this.cart.value;
    return html`
      <p class="visually-hidden" role="status">${this.renderStatus(state)}</p>
      ${this.compact ? this.renderBadge(state) : this.renderWhole(state)}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    warnOfUnsafeHrefs(this, changed, 'href', 'checkoutHref', 'shopHref');
    if (!this.#focusNext) return;
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>('.line')].find(
      ({ dataset }) => (dataset['line'] ?? `removed ${dataset['removed']}`) === this.#focusNext,
    );
    const target = row?.querySelector<HTMLElement>('[part~="undo"], [part~="remove"]');
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  protected renderStatus(state: CartState | undefined): string {
    if (this.#wayToCheckout.waits || this.#wayToCart.waits) return this.words.say('checkOutWaits');
    if (this.compact || this.#announcement) return this.#announcement;
    if (!state) return this.words.say(this.sessions.missing ? 'notSetUpTitle' : 'loading');
    if (state.stalled) return this.words.say('slowTitle');
    if (state.problem) return problemWords(state.problem, this.words).title;
    if (state.status !== 'ready') return this.words.say(state.status === 'unsupported' ? 'unsupportedTitle' : 'loading');
    return this.words.say('count', { count: state.count });
  }

  protected renderBadge(state: CartState | undefined): TemplateResult | typeof nothing {
    if (state?.status === 'unsupported') return nothing;
    const count = state?.status === 'ready' ? state.count : undefined;
    const { onPress, waits } = this.#wayToCart;
    return cartBadge({ count, href: safeHref(this.href), waits, words: this.words, onPress });
  }

  protected renderWhole(state: CartState | undefined): TemplateResult {
    return html`
      <div class="head">
        <h2 tabindex="-1" part="heading">${this.words.say('heading')}</h2>
        ${state?.status === 'ready' && state.count ? html`<p class="muted" part="count">${this.words.say('count', { count: state.count })}</p>` : nothing}
      </div>
      ${this.renderNews(state)} ${this.renderBody(state)}
    `;
  }

  protected renderNews(state: CartState | undefined): unknown {
    if (!state) return this.sessions.missing ? problemNotice({ code: 'configuration', message: '' }, this.words, {}) : nothing;
    const { status, problem, stalled } = state;
    if (status === 'unsupported') return problemNotice({ code: 'unsupported', message: '' }, this.words, {});
    const retry = button({ label: this.words.say('tryAgain'), icon: 'again', part: 'retry', onPress: this.#ways.onRetry });
    return [
      stalled ? notice({ tone: 'info', title: this.words.say('slowTitle'), message: this.words.say('slowMessage'), actions: retry }) : nothing,
      problem ? problemNotice(problem, this.words, this.#ways, status === 'failed' ? this.words.say('loadFailed') : undefined) : nothing,
    ];
  }

  protected renderBody(state: CartState | undefined): unknown {
    if (!state) return this.sessions.missing ? nothing : this.renderSkeleton();
    if (state.status === 'unsupported' || state.status === 'failed') return nothing;
    if (state.status !== 'ready' && !state.lines.length) return this.renderSkeleton();
    if (!state.lines.length) return [this.renderLines(state), state.stale ? nothing : this.renderEmpty()];
    return html`<div class="cart" part="cart">${this.renderLines(state)}${this.renderTotals(state)}</div>`;
  }

  protected renderLines({ lines, removed }: CartState): unknown {
    const rows = this.summary ? lines : withRemoved(lines, removed);
    if (!rows.length) return nothing;
    return html`<ul class="lines" part="lines" role="list" aria-label=${this.words.say('lines')}>
      ${repeat(
        rows,
        (row) => ('line' in row ? `removed ${row.line.id}` : row.id),
        (row) => html`<li>${'line' in row ? this.renderRemoved(row) : this.renderLine(row)}</li>`,
      )}
    </ul>`;
  }

  protected renderLine(line: CartLineView): TemplateResult {
    const { words, prices: format, summary } = this;
    return cartLine({
      line,
      summary,
      note: this.#refused?.lineId === line.id ? this.#refused.words : undefined,
      words,
      format,
      onChange: (quantity) => void this.#onChange(line, quantity),
      onRefused: (said) => this.#onRefused(line, said),
      onRemove: () => void this.#onRemove(line),
    });
  }

  protected renderRemoved(removed: RemovedLine): TemplateResult {
    return removedLine(removed, this.words, () => void this.#onUndo(removed));
  }

  protected renderTotals({ totals, updating }: CartState): TemplateResult {
    return html`<section class="totals" part="totals">
      <h3>${this.words.say('totals')}</h3>
      ${totals
        ? priceTable(totals, this.prices, { updating, label: this.words.say('totals') })
        : html`<p class="muted">${this.words.say(updating ? 'priceUpdating' : 'totalsUnknown')}</p>`}
      ${this.summary ? nothing : this.renderCheckOut()}
    </section>`;
  }

  protected renderCheckOut(): TemplateResult {
    const { onPress, waits } = this.#wayToCheckout;
    const label = this.words.say(waits ? 'checkOutWaits' : 'checkOut');
    const href = safeHref(this.checkoutHref);
    if (href === undefined) return button({ label, kind: 'primary', part: 'check-out', onPress });
    return html`${this.#stayed ? notice({ tone: 'caution', message: this.words.say('checkOutStayed'), part: 'stayed' }) : nothing}
      <a class="button primary" part="button check-out" href=${href} aria-disabled=${waits ? 'true' : nothing} @click=${onPress}
        >${waits ? html`<span class="spinner"></span>` : nothing}<span>${label}</span></a
      >`;
  }

  protected renderEmpty(): TemplateResult {
    const href = safeHref(this.shopHref);
    return html`<div class="empty" part="empty">
      <slot name="empty">
        <p class="empty-title">${this.words.say('emptyTitle')}</p>
        <p class="muted">${this.words.say('emptyMessage')}</p>
        ${href === undefined ? nothing : html`<a class="button" part="button browse" href=${href}>${this.words.say('browse')}</a>`}
      </slot>
    </div>`;
  }

  protected renderSkeleton(): TemplateResult {
    return cartSkeleton(this.summary);
  }

  async #onChange({ id, name }: CartLineView, quantity: number): Promise<void> {
    this.#announcement = '';
    this.#stayed = false;
    this.#refused = undefined;
    await this.#tell(id, name, this.cart.store.changeQuantity(id, quantity));
  }

  #onRefused({ id }: CartLineView, words: string): void {
    this.#refused = { lineId: id, words };
    this.#announcement = words;
    this.requestUpdate();
  }

  async #onRemove({ id, name }: CartLineView): Promise<void> {
    this.#focusNext = `removed ${id}`;
    this.#announce('removed', name);
    await this.#tell(id, name, this.cart.store.remove(id));
  }

  async #onUndo({ line: { id, name } }: RemovedLine): Promise<void> {
    this.#focusNext = id;
    this.#announce('broughtBack', name);
    await this.#tell(id, name, this.cart.store.bringBack(id));
  }

  /** Of a line only what was wanted last is told: that an earlier change failed, which nobody wants any more, is no news. */
  async #tell(id: string, name: string, ended: Promise<CartOutcome>): Promise<void> {
    this.#last.set(id, ended);
    const outcome = await ended;
    if (this.#last.get(id) !== ended) return;
    this.#last.delete(id);
    if (!outcome.ok) this.#announce('lineFailedOf', name, problemWords(outcome.problem, this.words).message);
  }

  #announce(key: CartWord, name: string, reason = ''): void {
    this.#announcement = this.words.say(key, { name, reason });
    this.requestUpdate();
  }

  #onStayed(): void {
    this.#stayed = true;
    this.requestUpdate();
  }

  #warnOfNowhere(what: string, attribute: string, event: string): void {
    const message = `<${this.localName}> has no way to ${what}: set ${attribute}, or listen for ${event}, call preventDefault() and lead on`;
    this.sessions.session?.warn(`${this.localName} ${attribute}`, message);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selfcare-cart': CartElement;
  }
}
