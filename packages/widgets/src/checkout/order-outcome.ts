import type { Order, Problem } from '@selfcare/core';
import { formatDate } from '@selfcare/lit';
import { button, icon, notice } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { problemWords } from '../problem-notice.js';
import type { CheckoutWords } from './checkout-strings.js';

/** An order is being placed whose cart is not to be seen any more. */
export function orderPlacing(words: CheckoutWords): TemplateResult {
  return html`<section class="outcome" part="placing">
    <div class="outcome-mark waiting"></div>
    <h2 tabindex="-1" part="heading">${words.say('placing')}</h2>
    <p class="lead">${words.say('stillPlacing')}</p>
  </section>`;
}

export interface PlacedOptions {
  readonly order: Order;
  readonly words: CheckoutWords;
  /** Where the customer follows the order. */
  readonly trackHref: string | undefined;
  readonly shopHref: string | undefined;
  /** Given when the cart holds something new. */
  readonly onStartOver: (() => void) | undefined;
}

/** The order stands: its number, what happens next, and the way to follow it. */
export function orderPlaced({ order, words, trackHref, shopHref, onStartOver }: PlacedOptions): TemplateResult {
  const date = order.expectedAt && formatDate(order.expectedAt, words.locale, { dateStyle: 'long' });
  return html`<section class="outcome placed" part="placed">
    <div class="outcome-mark">${icon('check')}</div>
    <h2 tabindex="-1" part="heading">${words.say('placedHeading')}</h2>
    <p class="lead">${words.say('placedMessage')}</p>
    <dl class="reference" part="order-number">
      <dt class="muted">${words.say('placedNumber')}</dt>
      <dd><bdi>${order.id}</bdi></dd>
    </dl>
    <div class="next-steps" part="next">
      <h3>${words.say('nextHeading')}</h3>
      <ol role="list">
        ${date ? html`<li>${words.say('placedNextExpected', { date })}</li>` : nothing}
        <li>${words.say('placedNextFollow')}</li>
        <li>${words.say('placedNextKeep')}</li>
      </ol>
    </div>
    <div class="actions">
      ${trackHref ? html`<a class="button primary" part="button track" href=${trackHref}>${words.say('trackOrder')}</a>` : nothing}
      ${onStartOver ? button({ label: words.say('startOver'), part: 'start-over', onPress: onStartOver }) : nothing}
      ${shopHref ? html`<a class="button quiet" part="button shop" href=${shopHref}>${words.say('continueShopping')}</a>` : nothing}
    </div>
  </section>`;
}

export interface UnknownOptions {
  readonly intentId: string | undefined;
  readonly checking: boolean;
  readonly words: CheckoutWords;
  readonly onCheckAgain: () => void;
}

/** Nobody knows yet whether the order arrived: the one thing to say is not to order again. */
export function orderUnknown({ intentId, checking, words, onCheckAgain }: UnknownOptions): TemplateResult {
  return html`<section class="outcome unknown" part="unknown">
    <div class="outcome-mark">${icon('clock')}</div>
    <h2 tabindex="-1" part="heading">${words.say('unknownHeading')}</h2>
    <p class="lead">${words.say('unknownMessage')}</p>
    ${intentId
      ? html`<dl class="reference" part="reference">
            <dt class="muted">${words.say('unknownReference')}</dt>
            <dd><bdi>${intentId}</bdi></dd>
          </dl>
          <p class="muted">${words.say('unknownHelp')}</p>`
      : nothing}
    <div class="actions">
      ${button({ label: words.say(checking ? 'checkingAgain' : 'checkAgain'), kind: 'primary', icon: 'again', busy: checking, part: 'check-again', onPress: onCheckAgain })}
    </div>
  </section>`;
}

export interface RejectedOptions {
  readonly problem: Problem | undefined;
  /** The back end refused something that was typed. */
  readonly detailsRefused: boolean;
  readonly words: CheckoutWords;
  readonly onGoToDetails: () => void;
  readonly onGoToReview: () => void;
  readonly onSignIn: () => void;
}

/** The back end refused the order: why, what is kept, and the way on. */
export function orderRejected({ problem, detailsRefused, words, onGoToDetails, onGoToReview, onSignIn }: RejectedOptions): TemplateResult {
  const why = problem && problemWords(problem, words);
  const signedOut = problem?.code === 'signed-out';
  const kept = words.say('rejectedKept');
  const message = why ? { title: why.title, message: `${why.message} ${kept}` } : { message: kept };
  const details = button({ label: words.say('checkDetails'), kind: detailsRefused ? 'primary' : 'plain', part: 'go-to-details', onPress: onGoToDetails });
  const review = button({ label: words.say('reviewAgain'), kind: signedOut ? 'plain' : 'primary', part: 'go-to-review', onPress: onGoToReview });
  return html`<section class="rejected" part="rejected">
    <h2 tabindex="-1" part="heading">${words.say('rejectedHeading')}</h2>
    ${notice({ tone: 'critical', part: 'problem', ...message })}
    <div class="actions">
      ${signedOut ? button({ label: words.say('signIn'), kind: 'primary', icon: 'person', part: 'sign-in', onPress: onSignIn }) : nothing}
      ${detailsRefused ? details : review}
    </div>
  </section>`;
}
