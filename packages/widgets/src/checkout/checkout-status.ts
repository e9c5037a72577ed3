import type { CartState, CheckoutState } from '@selfcare/core';
import { problemWords } from '../problem-notice.js';
import type { CheckoutWords } from './checkout-strings.js';

/** Where the checkout stands, for those who hear it. `slow`: placing takes longer than a person waits without a word. */
export function checkoutStatus(state: CheckoutState, cart: CartState, { words, slow }: { readonly words: CheckoutWords; readonly slow: boolean }): string {
  if (state.recalling) return words.say('loading');
  switch (state.step) {
    case 'placing':
      return words.say(slow ? 'stillPlacing' : 'placing');
    case 'placed':
      return words.say('placedHeading');
    case 'rejected':
      return words.say('rejectedHeading');
    case 'unknown':
      return words.say(state.checking ? 'checkingAgain' : 'unknownHeading');
    default:
      return cart.lines.length ? words.say(state.step === 'review' ? 'reviewHeading' : 'contactHeading') : cartStatus(cart, words);
  }
}

function cartStatus({ status, stalled, problem }: CartState, words: CheckoutWords): string {
  if (stalled) return words.say('slowTitle');
  if (problem) return problemWords(problem, words).title;
  return words.say(status === 'ready' ? 'emptyTitle' : status === 'unsupported' ? 'unsupportedTitle' : 'loading');
}
