import { icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { CartWords } from './cart-strings.js';

const mostShown = 99;

export interface CartBadgeOptions {
  /** Undefined until the cart is read. */
  readonly count: number | undefined;
  /** Where the link leads; without it the badge is a button. */
  readonly href: string | undefined;
  /** A press waits until the cart may be left. */
  readonly waits: boolean;
  readonly words: CartWords;
  readonly onPress: (event: Event) => void;
}

/** The cart in a page's header: drawing, word and count, named as one thing. */
export function cartBadge({ count, href, waits, words, onPress }: CartBadgeOptions): TemplateResult {
  const name = count === undefined ? words.say('badgeLoading') : words.say('badge', { count });
  // The name is text, not aria-label, so that it never contradicts what is drawn (WCAG 2.5.3).
  const inside = html`${waits ? html`<span class="spinner"></span>` : icon('cart')}<span class="visually-hidden">${name}</span
    ><span class="badge-word" aria-hidden="true">${words.say('heading')}</span>${count
      ? html`<span class="badge-count" part="count" aria-hidden="true">${count > mostShown ? words.say('manyItems') : count}</span>`
      : nothing}`;
  return href === undefined
    ? html`<button class="badge" part="badge" type="button" @click=${onPress}>${inside}</button>`
    : html`<a class="badge" part="badge" href=${href} @click=${onPress}>${inside}</a>`;
}
