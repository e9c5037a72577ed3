import { cartStore, createCatalogueStore, type CatalogueState, type Offering, type OfferingPage } from '@selfcare/core';
import { jsonAttribute, SessionController, StoreController, StringsController, type StringOverrides } from '@selfcare/lit';
import { button } from '@selfcare/ui';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { FocusKeeper } from '../focus-keeper.js';
import { priceFormat } from '../price-format.js';
import { problemNotice, problemWords, type WaysOn } from '../problem-notice.js';
import { addToCart } from './add-to-cart.js';
import { OfferingOpenedEvent } from './catalogue-browser-events.js';
import { catalogueBrowserStrings } from './catalogue-browser-strings.js';
import { catalogueBrowserStyles } from './catalogue-browser-styles.js';
import { catalogueNews, detailNews } from './catalogue-news.js';
import { countWords, shelfName, statusWords } from './catalogue-words.js';
import { categoryNav, categoryNavSkeleton } from './category-nav.js';
import { offeringInCart, type OfferingInCart } from './offering-actions.js';
import { offeringCard, offeringCardSkeleton } from './offering-card.js';
import { offeringDetail, offeringDetailSkeleton } from './offering-detail.js';
import { searchField } from './search-field.js';

const skeletons = 8;

/**
 * What a provider sells: shelves, search, a grid of cards, and the detail of one offering with all its prices. What it adds goes into the cart of its
 * session, which the other widgets of the page share.
 *
 * @element selfcare-catalogue-browser
 * @fires {OfferingOpenedEvent} selfcare-offering-opened - A customer opened an offering's detail.
 * @fires {BeforeAddToCartEvent} selfcare-before-add-to-cart - A customer asks for an offering to be added; `preventDefault()` stops it, `promise` tells how it ended.
 * @fires {AddedToCartEvent} selfcare-added-to-cart - The back end confirmed that the offering is in the cart.
 * @csspart heading - The name of the shelf, or of the offering whose detail is open.
 * @csspart categories - The navigation among the shelves; each is a `category`.
 * @csspart search - The search field; `clear` empties it.
 * @csspart count - How many offerings there are.
 * @csspart cards - The grid.
 * @csspart card - One offering in the grid; `card-name`, `card-description`, `card-facts` and `card-actions` are its parts.
 * @csspart picture - The well that holds a picture.
 * @csspart price - What an offering costs, on its card; `price-heavy` and `price-then` are its parts.
 * @csspart detail - One offering with everything about it; `description`, `offer`, `terms`, `parts` and `facts` are its parts.
 * @csspart price-table - What an offering costs, by bucket, in its detail.
 * @csspart button - Every button; `open`, `add`, `back`, `more`, `retry` and `sign-in` tell them apart.
 * @csspart in-cart - How many of an offering the cart holds.
 * @csspart notice - News in place; `problem` for what went wrong.
 * @csspart skeleton - What stands in for words and pictures that are on their way.
 * @cssprop [--selfcare-catalogue-browser-card-width=16em] - The least width of a card; as many as fit stand in a row.
 * @cssprop [--selfcare-catalogue-browser-picture-ratio=8 / 5] - The shape of the pictures on cards.
 */
export class CatalogueBrowserElement extends LitElement {
  static override styles = catalogueBrowserStyles;

  /** The id of the session to use, for a widget that does not stand inside its provider. */
  @property() session?: string;

  /** The page's own words, key by key; as an attribute, JSON. */
  @property({ converter: jsonAttribute }) strings?: StringOverrides<typeof catalogueBrowserStrings>;

  protected readonly catalogue = new StoreController(this, createCatalogueStore);
  protected readonly cart = new StoreController(this, cartStore);
  protected readonly sessions = new SessionController(this);
  protected readonly words = new StringsController(this, catalogueBrowserStrings);
  protected readonly prices = priceFormat(this.words);
  readonly #ways: WaysOn = { onRetry: () => void this.catalogue.store.retry(), onSignIn: () => this.sessions.session?.askToSignIn() };
  #announcement = '';
  #signOn: string | undefined;
  #shown: { readonly openedId: string | undefined } | undefined;

  constructor() {
    super();
    new FocusKeeper(this, () => this.#landmark);
  }

  protected override willUpdate(): void {
    // What was said to one customer is not left standing for the next.
    if (this.#signOn !== this.sessions.signOn) this.#announcement = '';
    this.#signOn = this.sessions.signOn;
  }

  protected override render(): TemplateResult {
    const state = this.catalogue.value;
    return html`
      <p class="visually-hidden" role="status">${this.renderStatus(state)}</p>
      ${!state ? this.renderNoSession() : state.openedId === undefined ? this.renderList(state) : this.renderDetail(state)}
    `;
  }

  protected override updated(): void {
    const state = this.catalogue.value;
    const before = this.#shown;
    this.#shown = state && { openedId: state.openedId };
    // What the page opens with takes no focus; from then on the focus goes where the view goes.
    if (!state || !before || before.openedId === state.openedId) return;
    const card = [...this.renderRoot.querySelectorAll<HTMLElement>('.card')].find(({ dataset }) => dataset['offering'] === before.openedId);
    (card?.querySelector<HTMLElement>('[part~="open"]') ?? this.#landmark)?.focus();
  }

  protected renderStatus(state: CatalogueState | undefined): string {
    if (!state) return this.words.say(this.sessions.missing ? 'notSetUpTitle' : 'loading');
    return this.#announcement || statusWords(state, this.words);
  }

  protected renderNoSession(): TemplateResult {
    if (!this.sessions.missing) return html`<div class="shop">${categoryNavSkeleton()}<div class="shelf"><div class="head-skeleton"></div>${this.renderSkeleton()}</div></div>`;
    return problemNotice({ code: 'configuration', message: '' }, this.words, {});
  }

  protected renderList(state: CatalogueState): TemplateResult {
    const { value, status } = state.offerings;
    return html`<div class="shop" part="shop">
      ${this.renderCategories(state)}
      <div class="shelf" part="shelf">
        ${this.renderHead(state)} ${this.renderNews(state)}
        ${!value ? (status === 'failed' ? nothing : this.renderSkeleton()) : value.offerings.length ? this.renderCards(value) : value.skipped ? nothing : this.renderEmpty(state)}
        ${this.renderMore(state)}
      </div>
    </div>`;
  }

  protected renderCategories(state: CatalogueState): unknown {
    const { value, problem } = state.categories;
    return value || problem ? categoryNav(state, this.words, (id) => this.#onChooseCategory(id)) : categoryNavSkeleton();
  }

  protected renderHead(state: CatalogueState): TemplateResult {
    const { value } = state.offerings;
    return html`<div class="head">
      <div>
        <h2 tabindex="-1" part="heading">${shelfName(state, this.words)}</h2>
        <p class="count muted" part="count">${value ? countWords(value, this.words) : '\u00a0'}</p>
      </div>
      ${searchField(state.text, this.words, (text) => this.#onSearch(text))}
    </div>`;
  }

  protected renderNews(state: CatalogueState): unknown {
    return (state.openedId === undefined ? catalogueNews : detailNews)(state, this.words, this.#ways);
  }

  protected renderCards({ offerings }: OfferingPage): TemplateResult {
    return html`<ul class="cards" part="cards" role="list">
      ${repeat(
        offerings,
        ({ id }) => id,
        (offering) => html`<li>${this.#guardedCard(offering)}</li>`,
      )}
    </ul>`;
  }

  protected renderCard(offering: Offering, inCart: OfferingInCart): TemplateResult {
    const { words, prices: format } = this;
    return offeringCard({ offering, inCart, words, format, onOpen: () => this.#onOpen(offering), onAdd: () => this.#onAdd(offering) });
  }

  protected renderEmpty({ text, categoryId }: CatalogueState): TemplateResult {
    const way = text
      ? button({ label: this.words.say('clearSearch'), part: 'clear', onPress: () => this.#onSearch('') })
      : categoryId === undefined
        ? nothing
        : button({ label: this.words.say('showAll'), onPress: () => this.#onChooseCategory(undefined) });
    return html`<div class="empty" part="empty">
      <p class="empty-title">${text ? this.words.say('noHitsTitle', { text }) : this.words.say('emptyTitle')}</p>
      <p class="muted">${this.words.say(text ? 'noHitsMessage' : 'emptyMessage')}</p>
      ${way}
    </div>`;
  }

  protected renderMore({ offerings, loadingMore, moreProblem }: CatalogueState): unknown {
    if (!offerings.value?.hasMore) return nothing;
    const showMore = (): void => void this.catalogue.store.showMore();
    if (moreProblem) return problemNotice(moreProblem, this.words, { ...this.#ways, onRetry: showMore }, this.words.say('moreFailed'));
    return html`<div class="more">
      ${button({ label: this.words.say(loadingMore ? 'loadingMore' : 'showMore'), busy: loadingMore, part: 'more', onPress: showMore })}
    </div>`;
  }

  protected renderDetail(state: CatalogueState): TemplateResult {
    const { words, prices: format } = this;
    const { value: offering, status } = state.opened;
    const now = this.sessions.session?.platform.clock.now() ?? 0;
    return html`
      <div class="way-back">
        ${button({ label: words.say('back', { category: shelfName(state, this.words) }), kind: 'quiet', icon: 'back', part: 'back', onPress: () => this.#onBack() })}
      </div>
      ${this.renderNews(state)}
      ${offering
        ? offeringDetail({ offering, inCart: offeringInCart(this.cart.value, offering), words, format, now, onAdd: () => this.#onAdd(offering) })
        : status === 'failed'
          ? nothing
          : offeringDetailSkeleton()}
    `;
  }

  protected renderSkeleton(): TemplateResult {
    return html`<div class="cards" aria-hidden="true">${Array.from({ length: skeletons }, offeringCardSkeleton)}</div>`;
  }

  get #landmark(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[part="heading"], [part~="back"]');
  }

  #guardedCard(offering: Offering): unknown {
    const inCart = offeringInCart(this.cart.value, offering);
    const { adding, problem, count, possible } = inCart;
    return guard([offering, adding, problem, count, possible, this.words.locale, this.strings], () => this.renderCard(offering, inCart));
  }

  #onChooseCategory(id: string | undefined): void {
    this.#announcement = '';
    this.catalogue.store.chooseCategory(id);
  }

  #onSearch(text: string): void {
    this.#announcement = '';
    this.catalogue.store.search(text);
  }

  #onOpen(offering: Offering): void {
    this.#announcement = '';
    this.catalogue.store.open(offering.id);
    this.dispatchEvent(new OfferingOpenedEvent(offering));
  }

  #onBack(): void {
    this.#announcement = '';
    this.catalogue.store.goBack();
  }

  async #onAdd(offering: Offering): Promise<void> {
    this.#announce('addingOf', { name: offering.name });
    const outcome = await addToCart(this, this.cart.store, offering);
    if (!outcome) this.#announcement = '';
    else if (outcome.ok) this.#announce('added', { name: offering.name });
    else this.#announce('addFailedOf', { name: offering.name, reason: problemWords(outcome.problem, this.words).message });
    this.requestUpdate();
  }

  #announce(key: 'addingOf' | 'added' | 'addFailedOf', values: Readonly<Record<string, string>>): void {
    this.#announcement = this.words.say(key, values);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selfcare-catalogue-browser': CatalogueBrowserElement;
  }
}
