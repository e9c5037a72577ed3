import type { CartState, GuidedProposal, GuidedSellingState, OfferEligibility } from '@selfcare/core';
import { button, icon, priceTable, statusPill, type PriceFormat, type StatusPillOptions } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { problemWords } from '../problem-notice.js';
import type { GuidedSellingWord, GuidedSellingWords } from './guided-selling-strings.js';
import { answerWords, offerName } from './guided-words.js';

export interface GuidedOffersOptions {
  readonly state: GuidedSellingState;
  readonly cart: CartState | undefined;
  readonly words: GuidedSellingWords;
  readonly format: PriceFormat;
  /** Where the cart is; undefined where no link may lead there. */
  readonly cartHref: string | undefined;
  readonly onAdd: (proposal: GuidedProposal) => void;
}

const factsShown = 3;

/** The offers of the end beside each other, the first the one to take. */
export function guidedOffers(options: GuidedOffersOptions): TemplateResult {
  const { proposals } = options.state;
  return html`<ul class="offers" role="list" part="offers">
    ${proposals.map((proposal, at) => html`<li>${renderOffer(proposal, at === 0, options)}</li>`)}
  </ul>`;
}

function renderOffer(proposal: GuidedProposal, first: boolean, options: GuidedOffersOptions): TemplateResult {
  const { words } = options;
  return html`<article class="offer" part="offer">
    <div class="offer-pictures">
      ${proposal.offer.parts.map(({ offering: { picture } }) =>
        picture ? html`<img src=${picture.url} alt=${picture.description} loading="lazy" decoding="async" @error=${hide} />` : nothing,
      )}
    </div>
    <h4 class="offer-name" part="offer-name">${offerName(proposal.offer, words)}</h4>
    ${renderPrices(proposal, options)} ${renderFacts(proposal)} ${renderMatches(proposal, options)} ${renderEligibility(proposal, words)}
    <div class="offer-actions" part="offer-actions">${renderAdd(proposal, first, options)}</div>
  </article>`;
}

// What one offering costs is the catalogue's own word; only what is added here is an estimate.
function renderPrices({ offer, prices }: GuidedProposal, { words, format }: GuidedOffersOptions): TemplateResult {
  const label = words.say('pricesOf', { name: offerName(offer, words) });
  return priceTable({ ...prices, estimated: offer.parts.length > 1 }, format, { label });
}

function hide({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).hidden = true;
}

function renderFacts({ offer }: GuidedProposal): TemplateResult {
  return html`<ul class="offer-facts" role="list">
    ${offer.parts.flatMap(({ offering }) =>
      offering.facts
        .slice(0, factsShown)
        .map((fact) => html`<li><bdi class="muted">${fact.name}</bdi> <bdi class="fact-value">${fact.value}</bdi></li>`),
    )}
  </ul>`;
}

function renderMatches({ matches }: GuidedProposal, { state, words }: GuidedOffersOptions): TemplateResult | typeof nothing {
  const answered = state.steps.filter(({ question, answer }) => answer && matches.includes(question.id));
  if (!answered.length) return nothing;
  return html`<div class="offer-matches" part="matches">
    <p class="offer-matches-title">${words.say('matches')}</p>
    <ul role="list">
      ${answered.map(
        ({ question, answer }) =>
          html`<li>${icon('check')}<span>${answer && words.say('matched', { name: question.name, answer: answerWords(question, answer, words) })}</span></li>`,
      )}
    </ul>
  </div>`;
}

const eligibilities: Readonly<Record<Exclude<OfferEligibility, 'unchecked'>, Pick<StatusPillOptions, 'tone' | 'icon'> & { readonly word: GuidedSellingWord }>> = {
  qualified: { word: 'eligible', tone: 'positive', icon: 'check' },
  unknown: { word: 'eligibilityOpen', tone: 'neutral', icon: 'info' },
  unqualified: { word: 'notEligible', tone: 'caution', icon: 'caution' },
};

function renderEligibility({ eligibility, reasons }: GuidedProposal, words: GuidedSellingWords): TemplateResult | typeof nothing {
  if (eligibility === 'unchecked') return nothing;
  const { word, ...look } = eligibilities[eligibility];
  const said = reasons.map(({ offeringName, label }) => words.say('reasonOf', { name: offeringName, reason: label }));
  const lines = said.length || eligibility !== 'unqualified' ? said : [words.say('notEligibleMessage')];
  return html`<div class="offer-eligibility" part="eligibility">
    ${statusPill({ label: words.say(word), ...look })}
    ${lines.length
      ? html`<ul role="list">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`
      : nothing}
  </div>`;
}

function renderAdd(proposal: GuidedProposal, first: boolean, { state, cart, words, cartHref, onAdd }: GuidedOffersOptions): unknown {
  const { offer, eligibility } = proposal;
  if (eligibility === 'unqualified' || !cart || cart.status === 'unsupported') return nothing;
  const name = offerName(offer, words);
  const holds = (id: string): boolean => cart.lines.some(({ offeringId, quantity }) => offeringId === id && quantity > 0);
  const adding = state.adding[offer.id];
  if (adding === undefined && offer.parts.every(({ offering }) => holds(offering.id))) {
    return html`${statusPill({ label: words.say('inCart'), tone: 'positive', icon: 'check', part: 'in-cart' })}
    ${cartHref === undefined ? nothing : html`<a class="button tonal" part="cart-link" href=${cartHref}>${words.say('goToCart')}</a>`}`;
  }
  const busy = adding === 'pending';
  const failed = adding !== undefined && !busy;
  const label = words.say(busy ? 'adding' : failed ? 'tryAgain' : 'add');
  const spoken = words.say(busy ? 'addingOf' : 'addOf', { name });
  const press = button({ label, name: failed ? `${label}: ${spoken}` : spoken, kind: first ? 'primary' : 'tonal', busy, part: 'add', onPress: () => onAdd(proposal) });
  if (!failed) return press;
  const there = offer.parts.filter(({ offering }) => holds(offering.id)).map(({ offering }) => offering.name);
  const how = there.length ? words.say('addFailedPartly', { added: there.join(', ') }) : words.say('addFailed');
  return html`${press}
    <p class="add-failure" part="add-failure">${icon('critical')}<span>${how} ${problemWords(adding, words).message}</span></p>`;
}
