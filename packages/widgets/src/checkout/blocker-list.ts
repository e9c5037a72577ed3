import type { Blocker, CartLineView, ContactDetails, ContactField } from '@selfcare/core';
import { button } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { contactErrorWords } from './contact-form.js';
import type { CheckoutWord, CheckoutWords } from './checkout-strings.js';

export interface BlockerListOptions {
  readonly blockers: readonly Blocker[];
  readonly lines: readonly CartLineView[];
  readonly contact: Readonly<ContactDetails>;
  readonly words: CheckoutWords;
  readonly onFixField: (field: ContactField) => void;
  readonly onFixLine: (lineId: string) => void;
  readonly onFixCart: () => void;
}

/** Everything that keeps the order from being placed, each with what mends it. */
export function blockerList(options: BlockerListOptions): TemplateResult | typeof nothing {
  const { blockers, words } = options;
  if (!blockers.length) return nothing;
  return html`<section class="blockers" part="blockers" tabindex="-1" aria-labelledby="blockers">
    <h3 id="blockers">${words.say('blockersHeading', { count: blockers.length })}</h3>
    <ul role="list">
      ${blockers.map((blocker) => html`<li><span>${blockerWords(blocker, options)}</span> ${renderFix(blocker, options)}</li>`)}
    </ul>
  </section>`;
}

function blockerWords({ reason, target }: Blocker, { lines, contact, words }: BlockerListOptions): string {
  switch (reason) {
    case 'cart-empty':
      return words.say('blockerCartEmpty');
    case 'cart-updating':
      return words.say('blockerCartUpdating');
    case 'cart-failed':
      return words.say('blockerCartFailed');
    case 'ordering-unsupported':
      return words.say('unsupportedTitle');
    case 'line-refused':
      return lineWords('blockerLineRefused', target, lines, words);
    case 'price-incomplete':
      return lineWords('blockerPriceIncomplete', target, lines, words);
    case 'field-missing':
    case 'field-wrong': {
      const error = reason === 'field-missing' ? 'missing' : 'wrong';
      return isField(target, contact) ? contactErrorWords(target, { errors: { [target]: error }, words }) : words.say('blockerUnknown');
    }
    default:
      return unforeseen(reason, words);
  }
}

function lineWords(
  key: 'blockerLineRefused' | 'blockerPriceIncomplete',
  target: string | undefined,
  lines: readonly CartLineView[],
  words: CheckoutWords,
): string {
  const name = lines.find(({ id }) => id === target)?.name;
  return name === undefined ? words.say(`${key}Unnamed`) : words.say(key, { name });
}

// A reason of a newer core than this bundle's still blocks: it is said in general words.
function unforeseen(_reason: never, words: CheckoutWords): string {
  return words.say('blockerUnknown');
}

function renderFix({ reason, target }: Blocker, { contact, words, onFixField, onFixLine, onFixCart }: BlockerListOptions): TemplateResult | typeof nothing {
  const fix = (key: CheckoutWord, onPress: () => void): TemplateResult => button({ label: words.say(key), kind: 'quiet', part: 'fix', onPress });
  if (reason === 'cart-failed') return fix('fixCart', onFixCart);
  if (reason === 'price-incomplete') return fix('fixPrice', onFixCart);
  if (reason === 'line-refused' && target !== undefined) return fix('fixLine', () => onFixLine(target));
  if (isField(target, contact)) return fix('fixField', () => onFixField(target));
  return nothing;
}

function isField(target: string | undefined, contact: Readonly<ContactDetails>): target is ContactField {
  return target !== undefined && Object.hasOwn(contact, target);
}
