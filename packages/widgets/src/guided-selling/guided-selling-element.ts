import { cartStore, createGuidedSellingStore, type GuidedProposal, type GuidedSellingState, type Problem } from '@selfcare/core';
import { jsonAttribute, LatePart, SessionController, StoreController, StringsController, type StringOverrides } from '@selfcare/lit';
import { button, notice, skeleton } from '@selfcare/ui';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusKeeper } from '../focus-keeper.js';
import { priceFormat } from '../price-format.js';
import { problemNotice, problemWords, type WaysOn } from '../problem-notice.js';
import { safeHref } from '../safe-href.js';
import { GuidedAddressController } from './guided-address-controller.js';
import { guidedChooser } from './guided-chooser.js';
import { guidedNews } from './guided-news.js';
import { guidedOffersSkeleton } from './guided-offers-skeleton.js';
import { addOffer } from './guided-add-to-cart.js';
import { guidedQuestion } from './guided-question.js';
import { GuidedOffersShownEvent, GuidedStepShownEvent } from './guided-selling-events.js';
import { guidedSellingStrings, type GuidedSellingWord } from './guided-selling-strings.js';
import { guidedSellingStyles } from './guided-selling-styles.js';
import { guidedSteps } from './guided-steps.js';
import { offerName, statusWords } from './guided-words.js';
import { lateSteps } from './late-steps.js';

const skeletons = 4;

/**
 * Leads a customer who knows nothing of tariffs to an offer that fits and that they may have: one question at a time, at every moment how many
 * offers fit and how many each answer would leave, and at the end at most three offers with the reasons. Answers outlive the page, apart from
 * an address.
 *
 * @element selfcare-guided-selling
 * @fires {GuidedStepShownEvent} selfcare-guided-step-shown - A question came into view.
 * @fires {GuidedOffersShownEvent} selfcare-guided-offers-shown - The offers of the end came into view.
 * @fires {BeforeAddToCartEvent} selfcare-before-add-to-cart - A customer asks for an offer: one event for each offering in it. `preventDefault()` on one of them stops the whole offer, `promise` tells how it ended.
 * @fires {AddedToCartEvent} selfcare-added-to-cart - The back end confirmed that the whole offer is in the cart: one event for each offering in it.
 * @slot selfcare-guided-address - The form for an address: the widget itself puts it there, into light DOM.
 * @csspart guide - Steps, question and outlook together.
 * @csspart heading - The name of the flow, or the question which one it is to be.
 * @csspart fitting - How many offers fit.
 * @csspart steps - The navigation among the questions; each is a `step`.
 * @csspart question - The open question; `question-title`, `question-actions` and `outlook` are its parts.
 * @csspart choices - Its answers; each is a `choice` with how many offers it `leaves`, and `why` it cannot be chosen or what it would undo.
 * @csspart number - Its scale, with `number-value`.
 * @csspart blocker - What is missing to go on.
 * @csspart offers - The offers of the end; `offers-title` names them, and each is an `offer` with `offer-name`, `price-table`, `matches`, `eligibility`, `offer-actions`, `in-cart`, `cart-link` and `add-failure`.
 * @csspart flows - The flows to choose from; each is a `flow`.
 * @csspart empty - What stands where there is nothing to ask or to offer; `shop-link` leads on.
 * @csspart button - Every button; `continue`, `skip`, `back`, `see-offers`, `change`, `add`, `undo`, `accept`, `start`, `start-over`, `other-flow`, `retry` and `sign-in` tell them apart.
 * @csspart notice - News in place; `problem`, `dropped`, `left-out`, `offerings-gone` and `check-failed` tell them apart.
 * @csspart skeleton - What stands in for words that are on their way; `choice-skeleton` and `offer-skeleton` for a whole answer or offer.
 */
export class GuidedSellingElement extends LitElement {
  static override styles = guidedSellingStyles;

  /** The id of the session to use, for a widget that does not stand inside its provider. */
  @property() session?: string;

  /** The id of the flow to follow; without it the customer chooses one. */
  @property() flow?: string;

  /** Where the cart is, for the way on after an offer was added: relative, or http(s). */
  @property() cartHref?: string;

  /** Where everything there is can be looked at, for customers who are not helped here: relative, or http(s). */
  @property() shopHref?: string;

  /** The page's own words, key by key; as an attribute, JSON. */
  @property({ converter: jsonAttribute }) strings?: StringOverrides<typeof guidedSellingStrings>;

  protected readonly guide = new StoreController(this, (session) => createGuidedSellingStore(session, this.flow || undefined));
  protected readonly cart = new StoreController(this, cartStore);
  protected readonly sessions = new SessionController(this);
  protected readonly words = new StringsController(this, guidedSellingStrings);
  protected readonly prices = priceFormat(this.words);
  readonly #ways: WaysOn = { onRetry: () => void this.guide.store.retry(), onSignIn: () => this.sessions.session?.askToSignIn() };
  readonly #later = new LatePart(this, lateSteps);
  #announcement = '';
  #signOn: string | undefined;
  #place: string | undefined;

  constructor() {
    super();
    new FocusKeeper(this, () => this.#landmark);
    new GuidedAddressController(this, this.words, () => this.guide.value && this.guide.store);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('flow') && this.hasUpdated && this.guide.value) this.guide.store.follow(this.flow || undefined);
    // What was said to one customer is not left standing for the next.
    if (this.#signOn !== this.sessions.signOn) this.#announcement = '';
    this.#signOn = this.sessions.signOn;
  }

  protected override render(): TemplateResult {
    const state = this.guide.value;
    return html`
      <p class="visually-hidden" role="status">${this.renderStatus(state)}</p>
      ${!state ? this.renderNoSession() : state.flowId === undefined ? this.renderFlows(state) : this.renderFlow(state)}
    `;
  }

  protected override updated(): void {
    const state = this.guide.value;
    if (state?.open && !this.#later.problem) void this.#later.load();
    const place = state && placeOf(state);
    const before = this.#place;
    if (!place || place === before) return;
    this.#place = place;
    this.#tellPage(state);
    // What the page opens with takes no focus; from then on the focus goes where the view goes.
    if (before !== undefined) this.#landmark?.focus();
  }

  protected renderStatus(state: GuidedSellingState | undefined): string {
    if (!state) return this.words.say(this.sessions.missing ? 'notSetUpTitle' : 'loading');
    return this.#announcement || statusWords(state, this.words);
  }

  protected renderNoSession(): TemplateResult {
    return this.sessions.missing ? problemNotice({ code: 'configuration', message: '' }, this.words, {}) : this.renderSkeleton();
  }

  protected renderFlows({ flows }: GuidedSellingState): TemplateResult {
    const { value } = flows;
    if (value?.length) return guidedChooser(value, this.words, (id) => this.#go(() => this.guide.store.open(id)));
    return value ? this.renderEmpty('noFlowsTitle', 'noFlowsMessage') : this.renderUnread(flows);
  }

  protected renderFlow(state: GuidedSellingState): TemplateResult {
    const { value } = state.material;
    if (!value) return this.renderUnread(state.material);
    if (!state.steps.length) return this.renderEmpty('notAskableTitle', 'notAskableMessage');
    if (!state.offered) return this.renderEmpty('emptyTitle', 'emptyMessage');
    return html`<div class="guide" part="guide">
      <header class="guide-head">
        <h2 class="guide-title" tabindex="-1" part="heading"><bdi>${value.flow.name}</bdi></h2>
        <p class="fitting muted" part="fitting">${this.words.say('fitsOf', { count: state.fitting, total: state.offered })}</p>
      </header>
      ${guidedSteps(state, this.words, (id) => this.#go(() => this.guide.store.goTo(id)))}
      <div class="guide-body">${this.renderNews(state)} ${state.open ? this.renderQuestion(state, state.open) : this.renderOffers(state)}</div>
    </div>`;
  }

  protected renderNews(state: GuidedSellingState): unknown {
    const { store } = this.guide;
    return guidedNews({ state, words: this.words, ways: this.#ways, onUndo: () => this.#go(() => store.undo()), onAccept: () => store.accept() });
  }

  protected renderQuestion(state: GuidedSellingState, open: NonNullable<GuidedSellingState['open']>): TemplateResult {
    const { store } = this.guide;
    return guidedQuestion({
      state,
      open,
      words: this.words,
      number: this.#later.module?.guidedNumber,
      onItsWay: this.renderOnItsWay(html`<div class="choice-skeleton waits" part="choice-skeleton">${skeleton('block')}</div>`),
      onChoose: (id) => this.#go(() => store.choose(id)),
      onNumber: (value) => this.#go(() => store.enterNumber(value)),
      onContinue: () => this.#onContinue(),
      onSkip: () => this.#go(() => store.skip()),
      onBack: () => this.#go(() => store.goBack()),
      onGoTo: (id) => this.#go(() => store.goTo(id)),
    });
  }

  protected renderOffers(state: GuidedSellingState): TemplateResult {
    const { words, prices: format } = this;
    const { proposals, fitting, qualifications } = state;
    const more = fitting - proposals.length;
    const waits = !proposals.length && qualifications.status === 'loading';
    const cart = this.cart.value;
    const { module } = this.#later;
    return html`<div class="offers-head">
        <h3 class="offers-title" tabindex="-1" part="offers-title">${words.say('offersHeading')}</h3>
        <p class="muted">${words.say(waits ? 'offersChecking' : 'offersOrder')} ${!waits && more > 0 ? words.say('offersMore', { count: more }) : nothing}</p>
      </div>
      ${waits
        ? guidedOffersSkeleton(Math.min(fitting, 3))
        : !module
          ? this.renderOnItsWay(guidedOffersSkeleton(proposals.length))
          : module.guidedOffers({ state, cart, words, format, cartHref: safeHref(this.cartHref), onAdd: (proposal) => void this.#onAdd(proposal) })}
      <div class="offers-ways">
        ${button({ label: words.say('goBack'), icon: 'back', part: 'back', onPress: () => this.#go(() => this.guide.store.goBack()) })}
        ${button({ label: words.say('startOver'), kind: 'quiet', part: 'start-over', onPress: () => this.#go(() => this.guide.store.startOver()) })}
        ${this.flow
          ? nothing
          : button({ label: words.say('otherFlow'), kind: 'quiet', part: 'other-flow', onPress: () => this.#go(() => this.guide.store.open(undefined)) })}
      </div>`;
  }

  /** In place of what the code is still to come for: its shape, or that it could not be loaded. */
  protected renderOnItsWay(shape: TemplateResult): TemplateResult {
    const { problem } = this.#later;
    return problem ? problemNotice(problem, this.words, { onRetry: () => void this.#later.load() }) : shape;
  }

  protected renderEmpty(title: GuidedSellingWord, message: GuidedSellingWord): TemplateResult {
    const shop = safeHref(this.shopHref);
    return html`<div class="empty" part="empty" tabindex="-1">
      <p class="empty-title">${this.words.say(title)}</p>
      <p class="muted">${this.words.say(message)}</p>
      ${shop === undefined ? nothing : html`<a class="button tonal" part="shop-link" href=${shop}>${this.words.say('goToShop')}</a>`}
    </div>`;
  }

  /** What is on its way, or could not be read. It takes the focus of the button that asked for it. */
  protected renderUnread({ problem, stalled }: Pick<GuidedSellingState['flows'], 'problem' | 'stalled'>): TemplateResult {
    return html`<div class="unread" tabindex="-1">
      ${problem ? this.renderProblem(problem) : [stalled ? this.renderSlow() : nothing, this.renderSkeleton()]}
    </div>`;
  }

  protected renderProblem(problem: Problem): TemplateResult {
    if (problem.code === 'not-found') return this.renderEmpty('goneTitle', 'goneMessage');
    return problemNotice(problem, this.words, this.#ways, this.words.say('loadFailed'));
  }

  protected renderSlow(): TemplateResult {
    const again = button({ label: this.words.say('tryAgain'), icon: 'again', part: 'retry', onPress: () => void this.guide.store.retry() });
    return notice({ tone: 'info', title: this.words.say('slowTitle'), message: this.words.say('slowMessage'), actions: again });
  }

  protected renderSkeleton(): TemplateResult {
    return html`<div class="guide-skeleton waits" aria-hidden="true">
      <div>${skeleton('short')}</div>
      <div class="question-title">${skeleton('short')}</div>
      ${Array.from({ length: skeletons }, () => html`<div class="choice-skeleton" part="choice-skeleton">${skeleton('block')}</div>`)}
    </div>`;
  }

  get #landmark(): HTMLElement | null {
    const inner = this.renderRoot.querySelector<HTMLElement>('[part="question-title"], [part="offers-title"], [part="empty"]');
    return inner ?? this.renderRoot.querySelector<HTMLElement>('[part="heading"], .unread');
  }

  #go(act: () => void): void {
    this.#announcement = '';
    act();
  }

  #onContinue(): void {
    this.#announcement = '';
    if (this.guide.store.continue()) return;
    void this.updateComplete.then(() => {
      this.#announcement = this.renderRoot.querySelector('.blocker')?.textContent?.trim() ?? '';
      this.renderRoot.querySelector<HTMLElement>('.choice-input:not([aria-disabled]), .number-input')?.focus();
      this.requestUpdate();
    });
  }

  async #onAdd(proposal: GuidedProposal): Promise<void> {
    const name = offerName(proposal.offer, this.words);
    this.#announce(this.words.say('addingOf', { name }));
    const outcome = await addOffer(this, this.guide.store, proposal.offer);
    if (!outcome) this.#announce('');
    else if (outcome.ok) this.#announce(this.words.say('added', { name }));
    else this.#announce(this.words.say('addFailedOf', { name, reason: problemWords(outcome.problem, this.words).message }));
  }

  #announce(said: string): void {
    this.#announcement = said;
    this.requestUpdate();
  }

  #tellPage({ flowId, open, proposals }: GuidedSellingState): void {
    if (flowId === undefined) return;
    if (open) this.dispatchEvent(new GuidedStepShownEvent(flowId, open.question.id));
    else if (proposals.length) this.dispatchEvent(new GuidedOffersShownEvent(flowId, proposals.map(({ offer }) => offer.parts.map(({ offering }) => offering.id))));
  }
}

/** Names what is in view, undefined while it is not there yet; equal names are one view. */
function placeOf({ flowId, flows, material, open, offered, proposals }: GuidedSellingState): string | undefined {
  if (flowId === undefined) return flows.value && 'flows';
  if (!material.value || !offered) return undefined;
  return open ? `question ${flowId} ${open.question.id}` : proposals.length ? `offers ${flowId}` : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'selfcare-guided-selling': GuidedSellingElement;
  }
}
