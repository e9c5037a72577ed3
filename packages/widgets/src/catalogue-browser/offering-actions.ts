import type { CartState, Offering, Problem } from '@selfcare/core';
import { button, icon, statusPill, type ButtonKind } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { problemWords } from '../problem-notice.js';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

/** Where the cart stands with one offering. */
export interface OfferingInCart {
  /** False where nothing can be added: the back end has no cart. */
  readonly possible: boolean;
  readonly adding?: 'pending' | 'failed';
  /** Why the last try failed. */
  readonly problem?: Problem;
  /** How many of it the cart holds. */
  readonly count: number;
}

/** Where the cart stands with the offering; nothing is possible before there is a cart. */
export function offeringInCart(cart: CartState | undefined, { id }: Offering): OfferingInCart {
  if (!cart || cart.status === 'unsupported') return { possible: false, count: 0 };
  const adding = cart.adding[id];
  const count = cart.lines.reduce((sum, { offeringId, quantity }) => (offeringId === id ? sum + quantity : sum), 0);
  const problem = adding === 'pending' ? undefined : adding;
  return { possible: true, adding: problem ? 'failed' : adding && 'pending', problem, count };
}

/** "Add to cart", under way, or once more after a failure. A double click adds one: whoever wants two presses twice. */
export function addButton(offering: Offering, { adding }: OfferingInCart, words: CatalogueBrowserWords, kind: ButtonKind, onPress: () => void): TemplateResult {
  const pending = adding === 'pending';
  const [label, name] = pending ? (['adding', 'addingOf'] as const) : adding === 'failed' ? (['tryAgain', 'addOf'] as const) : (['add', 'addOf'] as const);
  return button({
    label: words.say(label),
    name: adding === 'failed' ? `${words.say('tryAgain')}: ${words.say('addOf', { name: offering.name })}` : words.say(name, { name: offering.name }),
    kind,
    busy: pending,
    part: 'add',
    onPress: (event) => ((event as UIEvent).detail > 1 ? undefined : onPress()),
  });
}

/** Why the offering is not in the cart, in the customer's words; nothing when it did not fail. */
export function addFailure({ problem }: OfferingInCart, words: CatalogueBrowserWords): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  return html`<p class="add-failure" part="add-failure">${icon('critical')}<span>${words.say('addFailed')} ${problemWords(problem, words).message}</span></p>`;
}

/** "2 in your cart"; nothing while it holds none. */
export function inCartPill({ count }: OfferingInCart, words: CatalogueBrowserWords): TemplateResult | typeof nothing {
  return count > 0 ? statusPill({ label: words.say('inCart', { count }), tone: 'positive', icon: 'check', part: 'in-cart' }) : nothing;
}
