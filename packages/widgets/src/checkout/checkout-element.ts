import { cartStore, checkoutStore, type CartState, type CheckoutState, type ContactField, type Order } from '@selfcare/core';
import { jsonAttribute, LatePart, pageWide, SessionController, StoreController, StringsController, type StringOverrides } from '@selfcare/lit';
import { button, notice, priceLines } from '@selfcare/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { priceFormat } from '../price-format.js';
import { problemNotice, type WaysOn } from '../problem-notice.js';
import { safeHref, warnOfUnsafeHrefs } from '../safe-href.js';
import { OrderPlacedEvent } from './checkout-events.js';
import { checkoutStatus } from './checkout-status.js';
import { checkoutSteps } from './checkout-steps.js';
import { checkoutStrings } from './checkout-strings.js';
import { checkoutStyles } from './checkout-styles.js';
import { ContactFormController } from './contact-form-controller.js';
import { contactFormSkeleton } from './contact-form-skeleton.js';
import { lateReview } from './late-review.js';
import { orderSoFar, orderTotals } from './order-cost.js';
import { orderLink } from './order-link.js';
import { placeOrder } from './place-order.js';
import { PlacingPatience } from './placing-patience.js';
import { ScreenFocus } from './screen-focus.js';

/**
 * The way from a cart to an order: who orders and where it goes, everything once more with what it costs, and the order itself, placed at most once
 * however often and wherever "Place order" is pressed. Nobody needs an account. The form stands in light DOM, where password managers and autofill see it.
 *
 * @element selfcare-checkout
 * @slot terms - In place of the sentence about terms: the page's own, with its links.
 * @slot help - Below an order whose outcome is not known, and below a placed one: how to reach somebody.
 * @slot selfcare-contact - The form: the widget itself puts it there, into light DOM.
 * @fires {BeforePlaceOrderEvent} selfcare-before-place-order - A customer pressed "Place order"; `preventDefault()` stops it, `promise` tells how it ended.
 * @fires {OrderPlacedEvent} selfcare-order-placed - The back end has the order; once for each order.
 * @csspart stepper - The steps; each is a `step`.
 * @csspart heading - The name of the step.
 * @csspart contact - The first step: the form and the order so far.
 * @csspart review - The second step: everything once more.
 * @csspart placing - An order on its way whose cart is gone already; `still-placing` says that it takes longer than usual.
 * @csspart empty - What stands in place of the steps when there is nothing to order.
 * @csspart bar - The order so far, in few words, beside the form.
 * @csspart contact-summary - What was typed, in the review.
 * @csspart lines - What is ordered; each is a `line`.
 * @csspart line-configuration - How the product of a line is configured.
 * @csspart price - What a line costs, and the order so far; `money` is in it.
 * @csspart totals - What it costs, by bucket; `price-table` is in it.
 * @csspart next - What happens next.
 * @csspart place-bar - What holds the button that places the order, and on narrow columns what it costs.
 * @csspart blockers - What keeps the order from being placed.
 * @csspart placed - The placed order; `order-number` is in it.
 * @csspart unknown - An order whose outcome is not known; `reference` is in it.
 * @csspart rejected - A refused order.
 * @csspart button - Every button and the links that look like one; `place`, `change`, `fix`, `track`, `shop`, `start-over`, `check-again`, `go-to-details`, `go-to-review`, `retry` and `sign-in` tell them apart.
 * @csspart notice - News in place; `problem` for what went wrong.
 * @csspart skeleton - What stands in for words that are on their way.
 * @cssprop [--selfcare-checkout-summary-width=22em] - The width of what it costs, where it stands beside what is ordered.
 */
export class CheckoutElement extends LitElement {
  static override styles = checkoutStyles;

  /** The id of the session to use, for a widget that does not stand inside its provider. */
  @property() session?: string;

  /** The page's own words, key by key; as an attribute, JSON. */
  @property({ converter: jsonAttribute }) strings?: StringOverrides<typeof checkoutStrings>;

  /** Where the page shows orders: relative or http(s). The placed order's id is added as `#order=<id>`. Without it there is no link. */
  @property() orderHref?: string;

  /** Where the page sells: relative or http(s). Without it there is no link. */
  @property() shopHref?: string;

  /** The countries that an address may have: ISO 3166-1 alpha-2, separated by spaces. By default all. */
  @property() countries = '';

  protected readonly checkout = new StoreController(this, checkoutStore);
  protected readonly cart = new StoreController(this, cartStore);
  protected readonly sessions = new SessionController(this);
  protected readonly words = new StringsController(this, checkoutStrings);
  protected readonly prices = priceFormat(this.words);
  readonly #form = new ContactFormController(this, {
    words: this.words,
    // an element that is out of the page has no store, but may be drawn once more
    store: () => (this.#showsForm && this.isConnected ? this.checkout.store : undefined),
    countries: () => this.countries,
  });
  readonly #patience = new PlacingPatience(this, () => (this.checkout.value?.step === 'placing' ? this.sessions.session?.platform.clock : undefined));
  readonly #ways: WaysOn = { onRetry: () => this.#loadCart(), onSignIn: () => this.#onSignIn() };
  readonly #review = new LatePart(this, lateReview);
  #formerForm: string | undefined;
  #ordered: CartState | undefined;
  #attempt: Promise<void> | undefined;

  constructor() {
    super();
    new ScreenFocus(this, () => this.#screen, () => this.#focusScreen());
  }

  protected override willUpdate(): void {
    const state = this.checkout.value;
    this.#forgetFormerForm(state);
    this.#keepOrderedCart(state);
  }

  protected override render(): TemplateResult {
    const state = this.checkout.value;
    const cart = this.cart.value;
    return html`
      <p class="visually-hidden" role="status">${this.renderStatus(state, cart)}</p>
      ${!state || !cart ? this.renderNoSession() : html`${this.renderSteps(state)} ${this.renderStep(state, cart)}`}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { order, recalled } = this.checkout.value ?? {};
    warnOfUnsafeHrefs(this, changed, 'orderHref', 'shopHref');
    if (order && !recalled) this.#tellPlaced(order);
    if (this.#showsForm && !this.#review.problem) void this.#review.load();
  }

  protected renderStatus(state: CheckoutState | undefined, cart: CartState | undefined): string {
    if (!state || !cart) return this.words.say(this.sessions.missing ? 'notSetUpTitle' : 'loading');
    return checkoutStatus(state, cart, { words: this.words, slow: this.#patience.isOver });
  }

  protected renderNoSession(): TemplateResult {
    return this.sessions.missing ? problemNotice({ code: 'configuration', message: '' }, this.words, {}) : this.renderSkeleton();
  }

  protected renderSteps({ step, recalling }: CheckoutState): TemplateResult {
    return checkoutSteps(recalling ? 'placed' : step, this.words, () => void this.#goToContact());
  }

  protected renderStep(state: CheckoutState, cart: CartState): unknown {
    if (state.recalling) return this.renderSkeleton();
    if (state.step === 'placing' && this.#ordered) return this.renderReview(state, this.#ordered);
    if (state.step !== 'contact' && state.step !== 'review') return this.#review.module ? this.renderOutcome(state, cart) : this.renderOnItsWay();
    if (!this.#canOrder(cart)) return this.renderNoCart(cart);
    return state.step === 'contact' ? this.renderContact(cart) : this.renderReview(state, cart);
  }

  protected renderOutcome(state: CheckoutState, cart: CartState): unknown {
    if (state.step === 'placed') return this.renderPlaced(state, cart);
    if (state.step === 'unknown') return this.renderUnknown(state);
    return state.step === 'rejected' ? this.renderRejected(state) : this.renderPlacing();
  }

  /** In place of what comes after the form, while its code loads or could not be loaded. */
  protected renderOnItsWay(): TemplateResult {
    const { problem } = this.#review;
    return problem ? problemNotice(problem, this.words, { onRetry: () => void this.#review.load() }) : this.renderSkeleton();
  }

  /** What stands in place of the form and the review while there is nothing to order. */
  protected renderNoCart(cart: CartState): TemplateResult {
    const { words } = this;
    if (this.#isUnsupported(cart)) return problemNotice({ code: 'unsupported', message: '' }, words, {});
    if ((cart.status === 'failed' || cart.stale) && cart.problem) return problemNotice(cart.problem, words, this.#ways, words.say('cartFailedTitle'));
    if (cart.status === 'ready') return this.renderEmpty();
    return cart.stalled
      ? notice({ tone: 'info', title: words.say('slowTitle'), message: words.say('slowMessage'), actions: this.#retryButton })
      : this.renderSkeleton();
  }

  protected renderEmpty(): TemplateResult {
    const shop = safeHref(this.shopHref);
    return html`<div class="empty" part="empty">
      <h2 class="empty-title" tabindex="-1" part="heading">${this.words.say('emptyTitle')}</h2>
      <p class="muted">${this.words.say('emptyMessage')}</p>
      ${shop ? html`<a class="button primary" part="button shop" href=${shop}>${this.words.say('goToShop')}</a>` : nothing}
    </div>`;
  }

  protected renderContact(cart: CartState): TemplateResult {
    return html`<section class="contact" part="contact" aria-labelledby="heading">
      <header class="head">
        <h2 id="heading" tabindex="-1" part="heading">${this.words.say('contactHeading')}</h2>
        <p class="muted">${this.words.say(this.sessions.signOn === 'anonymous' ? 'contactIntroGuest' : 'contactIntro')}</p>
      </header>
      ${this.renderSignOn()}
      <slot name="selfcare-contact"></slot>
      ${this.renderBar(cart)}
    </section>`;
  }

  protected renderSignOn(): unknown {
    if (this.sessions.signOn !== 'expired') return nothing;
    const signIn = button({ label: this.words.say('signIn'), icon: 'person', part: 'sign-in', onPress: this.#ways.onSignIn });
    return notice({ tone: 'info', title: this.words.say('signedOutTitle'), message: this.words.say('expiredMessage'), actions: signIn });
  }

  protected renderBar(cart: CartState): TemplateResult {
    return orderSoFar(cart, this.words, this.prices);
  }

  protected renderReview(state: CheckoutState, cart: CartState): TemplateResult {
    const { words, prices } = this;
    const { module: parts } = this.#review;
    const onChange = state.step === 'placing' ? undefined : () => void this.#goToContact();
    return html`<section class="review" part="review" aria-labelledby="heading">
      <h2 id="heading" class="review-heading" tabindex="-1" part="heading">${words.say('reviewHeading')}</h2>
      ${!parts
        ? this.renderOnItsWay()
        : html`<div class="review-order">
              ${this.renderSignOn()} ${parts.orderLines(cart.lines, words, prices)} ${parts.contactSummary({ contact: state.contact, words, onChange })}
            </div>
            <div class="review-cost">${this.renderTotals(cart)} ${this.renderNext(cart)} ${this.renderTerms()}</div>
            ${this.renderPlace(state, cart)}`}
    </section>`;
  }

  protected renderTotals(cart: CartState): TemplateResult {
    return orderTotals(cart, this.words, this.prices);
  }

  protected renderNext(cart: CartState): unknown {
    return this.#review.module?.nextSteps(cart, this.words);
  }

  protected renderTerms(): TemplateResult {
    return html`<p class="terms muted small"><slot name="terms">${this.words.say('terms')}</slot></p>`;
  }

  protected renderBlockers({ blockers, contact }: CheckoutState, { lines }: CartState): unknown {
    return this.#review.module?.blockerList({
      blockers,
      lines,
      contact,
      words: this.words,
      onFixField: (field) => void this.#goToContact(field),
      onFixLine: (id) => this.#lineElement(id)?.focus(),
      onFixCart: () => this.#loadCart(),
    });
  }

  protected renderPlace(state: CheckoutState, cart: CartState): TemplateResult {
    const placing = state.step === 'placing';
    const label = this.words.say(placing ? 'placing' : 'place');
    return html`
      ${placing ? nothing : this.renderBlockers(state, cart)}
      ${placing && this.#patience.isOver ? notice({ tone: 'info', message: this.words.say('stillPlacing'), part: 'still-placing' }) : nothing}
      <div class="place" part="place-bar">
        ${cart.totals ? priceLines(cart.totals, this.prices) : nothing}
        ${button({ label, kind: 'primary', busy: placing, part: 'place', onPress: () => void this.#onPlace() })}
      </div>
    `;
  }

  /** The order that an earlier page began is being looked for: there may be no cart to show any more. */
  protected renderPlacing(): unknown {
    return this.#review.module?.orderPlacing(this.words);
  }

  protected renderPlaced({ order }: CheckoutState, cart: CartState): unknown {
    if (!order) return nothing;
    return html`${this.#review.module?.orderPlaced({
      order,
      words: this.words,
      trackHref: orderLink(this.orderHref, order.id, this.sessions.session?.platform.routing.nameOf?.('order')),
      shopHref: safeHref(this.shopHref),
      onStartOver: cart.lines.length ? () => this.checkout.store.startOver() : undefined,
    })}<slot name="help"></slot>`;
  }

  protected renderUnknown({ intentId, checking }: CheckoutState): TemplateResult {
    const onCheckAgain = (): void => void this.checkout.store.checkAgain();
    return html`${this.#review.module?.orderUnknown({ intentId, checking, words: this.words, onCheckAgain })}<slot name="help"></slot>`;
  }

  protected renderRejected({ problem, fieldErrors }: CheckoutState): unknown {
    return this.#review.module?.orderRejected({
      problem,
      detailsRefused: Object.values(fieldErrors).includes('refused'),
      words: this.words,
      onGoToDetails: () => void this.#goToContact(),
      onGoToReview: () => this.#goToReview(),
      onSignIn: () => this.#onSignIn(),
    });
  }

  protected renderSkeleton(): TemplateResult {
    return contactFormSkeleton();
  }

  get #retryButton(): TemplateResult {
    return button({ label: this.words.say('tryAgain'), icon: 'again', part: 'retry', onPress: () => this.#loadCart() });
  }

  get #showsForm(): boolean {
    const cart = this.cart.value;
    const { step, recalling } = this.checkout.value ?? {};
    return step === 'contact' && !recalling && cart !== undefined && this.#canOrder(cart);
  }

  #isUnsupported({ status }: CartState): boolean {
    return status === 'unsupported' || this.sessions.session?.backend.capabilities.orders === false;
  }

  /** A form that is being filled in stays while the cart is read anew. */
  #canOrder(cart: CartState): boolean {
    if (this.#isUnsupported(cart)) return false;
    return cart.lines.length > 0 || (cart.status === 'loading' && this.#form.isThere);
  }

  /** The review stays the same screen while the order is placed. */
  get #screen(): string | undefined {
    const step = this.checkout.value?.step;
    return step === 'placing' ? 'review' : step;
  }

  #focusScreen(): void {
    if (this.#screen === 'contact' && this.#form.focus()) return;
    this.renderRoot.querySelector<HTMLElement>('[part="heading"]')?.focus();
  }

  // What somebody typed, or a tool filled in, is not for the next person at this page.
  #forgetFormerForm(state: CheckoutState | undefined): void {
    const form = state && `${this.sessions.session?.id} ${state.form}`;
    const former = this.#formerForm;
    this.#formerForm = form;
    if (former !== undefined && form !== former) this.#form.discard();
  }

  // The cart is thrown away a moment before the order shows: until then the customer goes on seeing what was ordered.
  #keepOrderedCart(state: CheckoutState | undefined): void {
    const cart = this.cart.value;
    if (state?.step !== 'placing') this.#ordered = undefined;
    else if (cart?.lines.length) this.#ordered = cart;
  }

  // Another bundle's copy of this element may show the same order.
  #tellPlaced(order: Order): void {
    const told = pageWide('orders-told', () => new WeakSet<Order>());
    if (told.has(order)) return;
    told.add(order);
    this.dispatchEvent(new OrderPlacedEvent(order.id));
  }

  async #goToContact(field?: ContactField): Promise<void> {
    this.checkout.store.goBack();
    if (!field) return;
    await this.updateComplete;
    this.#form.focus(field);
  }

  #goToReview(): void {
    this.checkout.store.goBack();
    this.checkout.store.continue();
  }

  async #onPlace(): Promise<void> {
    const { store } = this.checkout;
    if (this.#attempt || store.state.step !== 'review') return;
    if (store.state.blockers.length) return this.renderRoot.querySelector<HTMLElement>('.blockers')?.focus();
    this.#attempt = placeOrder(this, store);
    await this.#attempt;
    this.#attempt = undefined;
  }

  #onSignIn(): void {
    this.sessions.session?.askToSignIn();
  }

  #loadCart(): void {
    void this.cart.store.refresh();
  }

  #lineElement(id: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.line')].find(({ dataset }) => dataset['line'] === id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selfcare-checkout': CheckoutElement;
  }
}
