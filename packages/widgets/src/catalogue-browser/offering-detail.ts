import { pricesWith, type ConfigurationBlocker, type ConfiguredOffering, type Offering, type Price } from '@selfcare/core';
import { blockersStyles, button, durationWords, moneyWords, notice, priceTable, quantityStyles, usageWords, type PriceFormat } from '@selfcare/ui';
import { formatDate } from '@selfcare/lit';
import { html, nothing, type TemplateResult } from 'lit';
import { configurationWords } from '../line-configuration.js';
import { choiceBlockers } from './choice-blockers.js';
import { addButton, addFailure, inCartPill, type OfferingInCart } from './offering-actions.js';
import { offeringChanged } from './offering-changed.js';
import { offeringChoices, type ChoiceHandlers } from './offering-choices.js';
import { choiceStyles } from './offering-choices-styles.js';
import { offeringPicture } from './offering-picture.js';
import { orderability } from './orderability.js';
import { unreadDetails, unreadPrice } from './unread-offering.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

export { choiceKey } from './offering-choices.js';

/** What goes with this part; its frame, which its skeleton has too, stands in the widget's own styles. */
export const styles = [quantityStyles, choiceStyles, blockersStyles];

export interface OfferingDetailOptions extends ChoiceHandlers {
  readonly offering: Offering;
  readonly configured: ConfiguredOffering;
  /** As it was when it was first shown, where that was different. */
  readonly before: Offering | undefined;
  readonly inCart: OfferingInCart;
  readonly words: CatalogueBrowserWords;
  readonly format: PriceFormat;
  /** In ms since the epoch. */
  readonly now: number;
  /** What could not be read is being read again, since somebody asked for it. */
  readonly isRetrying: boolean;
  readonly onAdd: () => void;
  /** Has read again what could not be read. */
  readonly onRetry: () => void;
  readonly onFix: (blocker: ConfigurationBlocker) => void;
  readonly onOpenOther: (id: string) => void;
}

/** Everything about one offering: what it is, what there is to choose, what it costs so in each bucket, how long it binds, what is in it. */
export function offeringDetail(options: OfferingDetailOptions): TemplateResult {
  const { offering, configured, before, words, format, onValue, onPart } = options;
  return html`<article class="detail" part="detail">
    <div class="detail-picture">${offeringPicture(configured.picture, 'eager')}</div>
    <header class="detail-head">
      <h2 tabindex="-1" part="heading"><bdi>${offering.name}</bdi></h2>
      <p part="description"><bdi>${offering.description}</bdi></p>
      ${before ? offeringChanged(before, offering, words, format) : nothing}
    </header>
    <div class="detail-buy">
      ${offeringChoices({ offering, chosen: configured.chosen, path: [], words, onValue, onPart })} ${renderOffer(options)}
    </div>
    <div class="detail-more">${renderParts(configured, words)}${renderFacts(offering, words)} ${renderVersion(offering, words)}</div>
  </article>`;
}

function renderOffer(options: OfferingDetailOptions): TemplateResult {
  const { offering, configured, inCart, words, format, now, isRetrying, onAdd, onRetry, onFix } = options;
  const { prices, blockers } = configured;
  const { unread = [] } = offering;
  const isPriceUnread = unread.includes('prices');
  const orderable = orderability(offering, now) === 'orderable';
  // what is no longer sold has no price any more
  const isPriced = orderable || offering.prices.length > 0;
  return html`<section class="offer" part="offer">
    ${isPriceUnread ? unreadPrice(offering, words, isRetrying, onRetry) : isPriced ? priceTable(prices, format, { label: words.say('prices', { name: offering.name }) }) : nothing} ${renderTerms(options)}
    ${isPriced && !isPriceUnread && prices.incomplete ? notice({ tone: 'caution', message: words.say('pricesIncomplete') }) : nothing}
    ${isChoiceUnread(offering) ? unreadDetails(words, isRetrying, onRetry) : nothing} ${orderable ? nothing : renderWhyNot(options)}
    ${orderable && inCart.possible
      ? html`${choiceBlockers(blockers, words, onFix)}
          <div class="offer-actions">${addButton(offering, inCart, words, 'primary', onAdd)} ${inCartPill(inCart, words)}</div>
          ${addFailure(inCart, words)}`
      : nothing}
  </section>`;
}

/** What there is to choose of the offering is not all here: it cannot be ordered as it is meant. */
export function isChoiceUnread({ unread = [] }: Offering): boolean {
  return unread.includes('specification') || unread.includes('parts');
}

function renderTerms({ offering, configured, words, format }: OfferingDetailOptions): TemplateResult | typeof nothing {
  const { minimumTerm, chosen } = configured;
  const penalties = pricesWith(offering, chosen).filter(({ kind }) => kind === 'penalty');
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

/** A period by which a back end counts is said in the customer's language. */
const periodWords = { day: 'unitDay', week: 'unitWeek', month: 'unitMonth', year: 'unitYear' } as const;

function penaltyWords(price: Price, words: CatalogueBrowserWords, format: PriceFormat): string {
  const { amount, per } = price;
  if (!amount || !per) return usageWords(price, format);
  const named = Object.hasOwn(periodWords, per.unit) ? words.say(periodWords[per.unit as keyof typeof periodWords]) : per.unit;
  const unit = per.amount === 1 ? named : `${per.amount} ${named}`;
  return words.say('leavingEarlyPer', { price: moneyWords(amount, format), unit });
}

function renderWhyNot({ offering, words, now, onOpenOther }: OfferingDetailOptions): TemplateResult {
  const { validFor, replacedBy = [], lifecycleReason } = offering;
  const { start, end } = validFor;
  switch (orderability(offering, now)) {
    case 'planned':
      return notice({ tone: 'info', title: start ? words.say('plannedFrom', { date: dayWords(start, words) }) : words.say('planned'), message: words.say('plannedMessage') });
    case 'retired':
      return notice({
        tone: 'info',
        title: end ? words.say('retiredOn', { date: dayWords(end, words) }) : words.say('retired'),
        message: [lifecycleReason, words.say('retiredMessage')].filter(Boolean).join(' '),
        actions: replacedBy.length
          ? replacedBy.map(({ id, name }) => button({ label: words.say('replacedBy', { name }), part: 'replaced-by', onPress: () => onOpenOther(id) }))
          : undefined,
      });
    case 'part-only':
      return notice({ tone: 'info', title: words.say('partOnly'), message: words.say('partOnlyMessage') });
    default:
      return notice({ tone: 'info', title: words.say('unavailableNow'), message: words.say('unavailableNowMessage') });
  }
}

/** Which version of it this is, and from when to when it is sold. */
function renderVersion({ version, validFor, availability }: Offering, words: CatalogueBrowserWords): TemplateResult | typeof nothing {
  const { start, end } = validFor;
  const isSold = availability === 'active';
  const told = [
    version === undefined ? '' : words.say('version', { version }),
    isSold && start ? words.say('soldFrom', { date: dayWords(start, words) }) : '',
    isSold && end ? words.say('soldUntil', { date: dayWords(end, words) }) : '',
  ].filter(Boolean);
  return told.length ? html`<p class="version muted" part="version">${told.join(' · ')}</p>` : nothing;
}

function dayWords(instant: string, { locale }: CatalogueBrowserWords): string {
  return formatDate(instant, locale, { dateStyle: 'long' });
}

function renderParts({ chosen }: ConfiguredOffering, words: CatalogueBrowserWords): TemplateResult | typeof nothing {
  if (!chosen.parts.length) return nothing;
  return html`<section class="parts" part="parts">
    <h3>${words.say('parts')}</h3>
    <ul role="list">
      ${configurationWords({ characteristics: [], parts: chosen.parts }).map((part) => html`<li><bdi>${part}</bdi></li>`)}
    </ul>
  </section>`;
}

function renderFacts({ facts: all, characteristics = [] }: Offering, words: CatalogueBrowserWords): TemplateResult | typeof nothing {
  const facts = all.filter(({ name }) => !characteristics.some((one) => one.name === name));
  if (!facts.length) return nothing;
  return html`<section class="facts" part="facts">
    <h3>${words.say('facts')}</h3>
    <dl>
      ${facts.map(
        (fact) =>
          html`<div>
            <dt class="muted"><bdi>${fact.name}</bdi></dt>
            <dd><bdi>${fact.value}</bdi></dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
