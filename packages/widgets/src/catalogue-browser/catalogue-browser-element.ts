import { cartStore, createCatalogueStore, isConfigurable, type CatalogueState, type CatalogueStore, type ConfigurationBlocker, type FacetChoice, type Offering, type OfferingPage } from '@selfcare/core';
import { formatDate, jsonAttribute, LatePart, SessionController, StoreController, StringsController, type StringOverrides } from '@selfcare/lit';
import { button, notice } from '@selfcare/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { FocusKeeper } from '../focus-keeper.js';
import { priceFormat } from '../price-format.js';
import { problemNotice, problemWords, type WaysOn } from '../problem-notice.js';
import { WidthController } from '../width-controller.js';
import { addToCart } from './add-to-cart.js';
import { cardList, cardListSkeleton } from './card-list.js';
import { CardWindow } from './card-window.js';
import { OfferingOpenedEvent } from './catalogue-browser-events.js';
import { catalogueBrowserStrings } from './catalogue-browser-strings.js';
import { catalogueBrowserStyles } from './catalogue-browser-styles.js';
import { catalogueNews, detailNews } from './catalogue-news.js';
import { countWords, shelfName, statusWords } from './catalogue-words.js';
import { categoryNav, categoryNavSkeleton } from './category-nav.js';
import { EndWatch } from './end-watch.js';
import { chosenFilters, facetPanel, filterName } from './facet-panel.js';
import { lateDetail } from './late-detail.js';
import { offeringInCart, type OfferingInCart } from './offering-actions.js';
import { offeringCard } from './offering-card.js';
import { shortPrice } from './offering-changed.js';
import { offeringDetailSkeleton } from './offering-detail-skeleton.js';
import { previewTime } from './preview-time.js';
import { searchField } from './search-field.js';
import { sortField } from './sort-field.js';

const wide = 960;

/**
 * What a provider sells: shelves, search, a grid of cards, and the detail of one offering with all its prices. What it adds goes into the cart of its
 * session, which the other widgets of the page share.
 *
 * @element selfcare-catalogue-browser
 * @fires {OfferingOpenedEvent} selfcare-offering-opened - A customer opened an offering's detail.
 * @fires {BeforeAddToCartEvent} selfcare-before-add-to-cart - A customer asks for an offering to be added; `preventDefault()` stops it, `promise` tells how it ended.
 * @fires {AddedToCartEvent} selfcare-added-to-cart - The back end confirmed that the offering is in the cart.
 * @csspart heading - The name of the shelf, or of the offering whose detail is open.
 * @csspart shop - Shelves and grid together; `shelf` is the side with the grid, `empty` what stands there when nothing matches.
 * @csspart categories - The navigation among the shelves; each is a `category`.
 * @csspart search - The search field; `clear` empties it.
 * @csspart sort - The choice of an order.
 * @csspart filters - What there is to filter by, with `filters-toggle`; each `facet` has its `facet-value`s. Absent where the back end cannot count.
 * @csspart chosen-filters - What is filtered by now; each `chosen-filter` takes itself away.
 * @csspart count - How many offerings there are.
 * @csspart cards - The grid.
 * @csspart card - One offering in the grid; `card-name`, `card-description`, `card-facts` and `card-actions` are its parts.
 * @csspart picture - The well that holds a picture.
 * @csspart price - What an offering costs, on its card; `price-heavy` and `price-then` are its parts.
 * @csspart detail - One offering with everything about it; `description`, `offer`, `terms`, `choices`, `parts`, `facts` and `version` are its parts.
 * @csspart choice - One thing to choose, with its `option`s; `inner-choices` are those of a part of a bundle.
 * @csspart blockers - What is still to be chosen; each has its `fix`.
 * @csspart unread - Says that something of what is shown could not be loaded.
 * @csspart price-table - What an offering costs, by bucket, in its detail.
 * @csspart button - Every button; `open`, `add`, `back`, `more`, `retry`, `sign-in`, `replaced-by` and `fix` tell them apart.
 * @csspart changed - Says that an offering is not as it was first shown.
 * @csspart in-cart - How many of an offering the cart holds.
 * @csspart notice - News in place; `problem` for what went wrong, `preview` where the catalogue is seen as of another day.
 * @csspart skipped - Says that some offerings could not be shown; `categories-failed` that the shelves could not, `add-failure` that one was not added.
 * @csspart skeleton - What stands in for words and pictures that are on their way; `card-skeleton` for a card, `detail-skeleton` for a whole detail.
 * @cssprop [--selfcare-catalogue-browser-card-width=16em] - The least width of a card; as many as fit stand in a row.
 * @cssprop [--selfcare-catalogue-browser-picture-ratio=8 / 5] - The shape of the pictures on cards.
 */
export class CatalogueBrowserElement extends LitElement {
  static override styles = catalogueBrowserStyles;

  /** The id of the session to use, for a widget that does not stand inside its provider. */
  @property() session?: string;

  /** The page's own words, key by key; as an attribute, JSON. */
  @property({ converter: jsonAttribute }) strings?: StringOverrides<typeof catalogueBrowserStrings>;

  /** Shows the catalogue as it is on that day (ISO 8601: `2027-03-01`, or a time with its zone), for those who prepare it; nothing can be ordered then. */
  @property() asof?: string;

  /** How many offerings are listed at first, and added each time that more are asked for: 1 to 200. */
  @property({ type: Number }) pagesize = 24;

  /** Lists more by itself as the end comes into view; the button stays for those who do not scroll. */
  @property({ type: Boolean }) endless = false;

  protected readonly catalogue = new StoreController(this, createCatalogueStore);
  protected readonly cart = new StoreController(this, cartStore);
  protected readonly sessions = new SessionController(this);
  protected readonly words = new StringsController(this, catalogueBrowserStrings);
  protected readonly prices = priceFormat(this.words);
  protected readonly width = new WidthController(this, wide);
  readonly #detail = new LatePart(this, lateDetail);
  readonly #window = new CardWindow(this);
  readonly #ways: WaysOn = { onRetry: () => void this.catalogue.store.retry(), onSignIn: () => this.sessions.session?.askToSignIn() };
  #announcement = '';
  #isRetrying = false;
  #signOn: string | undefined;
  #shown: { readonly openedId: string | undefined } | undefined;
  #filtersOpen: boolean | undefined;
  #prepared: CatalogueStore | undefined;

  constructor() {
    super();
    new FocusKeeper(this, () => this.#landmark);
    new EndWatch(this, '.more', () => this.#onNearEnd());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was said to one customer is not left standing for the next.
    if (this.#signOn !== this.sessions.signOn) this.#announcement = '';
    this.#signOn = this.sessions.signOn;
    const state = this.catalogue.value;
    if (!state) return;
    if (state.openedId !== undefined && !this.#detail.problem) void this.#detail.load();
    const { store } = this.catalogue;
    const isNew = store !== this.#prepared;
    this.#prepared = store;
    if (isNew || changed.has('asof')) store.showAsOf(previewTime(this));
    if (isNew || changed.has('pagesize')) store.showInPagesOf(Math.min(this.pagesize, 200));
    // Back leads to the card that was left, wherever in the list it stands.
    const left = this.#shown?.openedId;
    if (left !== undefined && state.openedId === undefined) this.#window.reveal(Math.max(0, state.offerings.value?.offerings.findIndex(({ id }) => id === left) ?? 0));
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
    if (!card) return this.#landmark?.focus();
    card.scrollIntoView({ block: 'nearest' });
    card.querySelector<HTMLElement>('[part~="open"]')?.focus({ preventScroll: true });
    // the list may only now get its height, and the browser its former place
    requestAnimationFrame(() => card.matches(':focus-within') && card.scrollIntoView({ block: 'nearest' }));
  }

  protected renderStatus(state: CatalogueState | undefined): string {
    if (!state) return this.words.say(this.sessions.missing ? 'notSetUpTitle' : 'loading');
    return this.#announcement || statusWords(state, this.words);
  }

  protected renderNoSession(): TemplateResult {
    if (!this.sessions.missing) {
      return html`<div class="shop"><div class="side">${categoryNavSkeleton()}</div><div class="shelf"><div class="head-skeleton"></div>${cardListSkeleton(this.words)}</div></div>`;
    }
    return problemNotice({ code: 'configuration', message: '' }, this.words, {});
  }

  protected renderList(state: CatalogueState): TemplateResult {
    const { value, status } = state.offerings;
    return html`<div class="shop" part="shop">
      <div class="side">${this.renderCategories(state)} ${this.renderFilters(state)}</div>
      <div class="shelf" part="shelf">
        ${this.renderHead(state)} ${this.renderPreview(state)} ${this.renderNews(state)}
        ${chosenFilters(state, this.words, this.prices, (choice) => this.#onFilter(choice))}
        ${!value ? (status === 'failed' ? nothing : cardListSkeleton(this.words)) : value.offerings.length ? this.renderCards(value) : this.renderEmpty(state)}
        ${this.renderMore(state)}
      </div>
    </div>`;
  }

  protected renderCategories(state: CatalogueState): unknown {
    const { value, problem } = state.categories;
    return value || problem ? categoryNav(state, this.words, (id) => this.#onChooseCategory(id)) : categoryNavSkeleton();
  }

  protected renderFilters(state: CatalogueState): unknown {
    const { words, prices: format } = this;
    const open = this.#filtersOpen ?? (state.facets.status !== 'idle' && !this.width.narrow);
    return facetPanel({ state, words, format, open, onOpen: (now) => this.#onOpenFilters(now, open), onToggle: (choice) => this.#onFilter(choice) });
  }

  protected renderHead(state: CatalogueState): TemplateResult {
    const { value } = state.offerings;
    return html`<div class="head">
      <div class="head-words">
        <h2 tabindex="-1" part="heading"><bdi>${shelfName(state, this.words)}</bdi></h2>
        <p class="count muted" part="count">${value ? countWords(value, this.words) : '\u00a0'}</p>
      </div>
      ${searchField(state.text, this.words, (text) => this.#onSearch(text))}
      ${state.canFilter ? sortField(state.sort, this.words, (sort) => this.catalogue.store.sortBy(sort)) : nothing}
    </div>`;
  }

  protected renderPreview({ asOf }: CatalogueState): unknown {
    if (asOf === undefined) return nothing;
    const date = formatDate(asOf, this.words.locale, { dateStyle: 'long' });
    return notice({ tone: 'info', title: this.words.say('preview', { date }), message: this.words.say('previewMessage'), part: 'preview' });
  }

  protected renderNews(state: CatalogueState): unknown {
    return (state.openedId === undefined ? catalogueNews : detailNews)(state, this.words, this.#ways);
  }

  protected renderCards(page: OfferingPage): TemplateResult {
    return cardList(page, this.#window.range(page.offerings.length), this.words, (offering) => this.#guardedCard(offering));
  }

  protected renderCard(offering: Offering, inCart: OfferingInCart): TemplateResult {
    const { words, prices: format } = this;
    const isChanged = this.#isChanged(offering);
    return offeringCard({ offering, isChanged, inCart, words, format, isRetrying: this.#isRetrying, onOpen: () => this.#onOpen(offering), onAdd: () => this.#onAdd(offering), onRetry: () => this.#onRetryUnread() });
  }

  protected renderEmpty(state: CatalogueState): TemplateResult {
    const { text, categoryId, filters } = state;
    const { words } = this;
    const [last] = filters.slice(-1);
    const [title, message] = last ? ['noMatchTitle', 'noMatchMessage'] as const : text ? ['noHitsTitle', 'noHitsMessage'] as const : ['emptyTitle', 'emptyMessage'] as const;
    const way = last
      ? html`${button({ label: words.say('removeLastFilter', { name: filterName(last, state, words, this.prices) }), kind: 'tonal', onPress: () => this.#onFilter(last) })}
        ${filters.length > 1 ? button({ label: words.say('clearFilters'), kind: 'quiet', onPress: () => this.catalogue.store.clearFilters() }) : nothing}`
      : text
        ? button({ label: words.say('clearSearch'), part: 'clear', onPress: () => this.#onSearch('') })
        : categoryId === undefined
          ? nothing
          : button({ label: words.say('showAll'), onPress: () => this.#onChooseCategory(undefined) });
    return html`<div class="empty" part="empty">
      <p class="empty-title">${words.say(title, { text })}</p>
      <p class="muted">${words.say(message)}</p>
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
    const { words } = this;
    return html`
      <div class="way-back">
        ${button({ label: words.say('back', { category: shelfName(state, this.words) }), kind: 'quiet', icon: 'back', part: 'back', onPress: () => this.#onBack() })}
      </div>
      ${this.renderPreview(state)} ${this.renderNews(state)}
      ${state.opened.value && state.configured ? this.renderOffering(state.opened.value, state.configured) : state.opened.status === 'failed' ? nothing : offeringDetailSkeleton()}
    `;
  }

  protected renderOffering(offering: Offering, configured: NonNullable<CatalogueState['configured']>): TemplateResult {
    const { words, prices: format } = this;
    const { store, value: state } = this.catalogue;
    const { module, problem } = this.#detail;
    if (problem) return problemNotice(problem, words, { onRetry: () => void this.#detail.load() });
    if (!module) return offeringDetailSkeleton();
    const change = (choose: () => void): void => {
      choose();
      const price = store.state.configured && shortPrice(store.state.configured.prices, format);
      if (price) this.#announce('priceNow', { price });
    };
    return module.offeringDetail({
      offering,
      configured,
      before: this.#isChanged(offering) ? state?.changed[offering.id] : undefined,
      inCart: this.#inCart(offering),
      words,
      format,
      now: this.sessions.session?.platform.clock.now() ?? 0,
      isRetrying: this.#isRetrying,
      onAdd: () => this.#onAdd(offering),
      onRetry: () => this.#onRetryUnread(),
      onFix: (blocker) => this.#onFix(blocker),
      onOpenOther: (id) => store.open(id),
      onValue: (path, name, value) => change(() => store.chooseValue(path, name, value)),
      onPart: (path, id, quantity) => change(() => store.choosePart(path, id, quantity)),
    });
  }

  get #landmark(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[part="heading"], [part~="back"]');
  }

  #guardedCard(offering: Offering): unknown {
    const inCart = this.#inCart(offering);
    const { adding, problem, count, possible } = inCart;
    const retried = offering.unread && this.#isRetrying;
    return guard([offering, this.#isChanged(offering), adding, problem, count, possible, retried, this.words.edition, this.strings], () =>
      this.renderCard(offering, inCart),
    );
  }

  #inCart(offering: Offering): OfferingInCart {
    const canAdd = this.catalogue.value?.asOf === undefined && (!isConfigurable(offering) || this.#takesConfigurations());
    return offeringInCart(canAdd ? this.cart.value : undefined, offering);
  }

  /** False where an older bundle of the page made the cart: better no way to add than one that adds something else. */
  #takesConfigurations(): boolean {
    if (!this.cart.value || this.cart.store.takesConfigurations) return true;
    this.cart.session?.warn('cart configurations', 'An older bundle of this page made the cart, which knows no configurations: what is configured cannot be added');
    return false;
  }

  #isChanged({ id }: Offering): boolean {
    return Object.hasOwn(this.catalogue.value?.changed ?? {}, id);
  }

  #onChooseCategory(id: string | undefined): void {
    this.#announcement = '';
    this.catalogue.store.chooseCategory(id);
  }

  #onSearch(text: string): void {
    this.#announcement = '';
    this.catalogue.store.search(text);
  }

  #onFilter(choice: FacetChoice): void {
    this.#announcement = '';
    this.catalogue.store.toggleFilter(choice);
  }

  #onOpenFilters(open: boolean, drawn: boolean): void {
    if (open === drawn) return;
    this.#filtersOpen = open;
    if (open) this.catalogue.store.showFacets();
    this.requestUpdate();
  }

  #onNearEnd(): void {
    if (this.endless && !this.catalogue.value?.loadingMore) void this.catalogue.store.showMore();
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
    const configured = this.catalogue.value?.opened.value?.id === offering.id ? this.catalogue.value.configured : undefined;
    if (configured && this.#detail.module?.isChoiceUnread(offering)) return this.renderRoot.querySelector<HTMLElement>('[part~="unread"] button')?.focus();
    if (configured?.blockers.length) return this.renderRoot.querySelector<HTMLElement>('[part="blockers"]')?.focus();
    this.#announce('addingOf', { name: offering.name });
    const outcome = await addToCart(this, this.cart.store, offering, isConfigurable(offering) ? configured?.chosen : undefined);
    if (!outcome) this.#announcement = '';
    else if (outcome.ok) this.#announce('added', { name: offering.name });
    else this.#announce('addFailedOf', { name: offering.name, reason: problemWords(outcome.problem, this.words).message });
    this.requestUpdate();
  }

  async #onRetryUnread(): Promise<void> {
    this.#isRetrying = true;
    this.requestUpdate();
    await this.catalogue.store.retry();
    this.#isRetrying = false;
    this.requestUpdate();
  }

  #onFix({ path, target }: ConfigurationBlocker): void {
    const key = this.#detail.module?.choiceKey(path, target);
    const choice = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-choice]')].find(({ dataset }) => dataset['choice'] === key);
    choice?.querySelector<HTMLElement>('input, button')?.focus();
  }

  #announce(key: 'addingOf' | 'added' | 'addFailedOf' | 'priceNow', values: Readonly<Record<string, string>>): void {
    this.#announcement = this.words.say(key, values);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selfcare-catalogue-browser': CatalogueBrowserElement;
  }
}
