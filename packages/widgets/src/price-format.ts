import { moneyParts, moneyToDecimal } from '@selfcare/core';
import type { PriceFormat } from '@selfcare/ui';

/** Prices in the language and locale of a widget's words. */
export function priceFormat(words: Pick<PriceFormat, 'say' | 'direction'> & { readonly locale: string }): PriceFormat {
  return {
    get direction() {
      return words.direction;
    },
    say: (key, values) => words.say(key, values),
    parts: (money) => moneyParts(money, words.locale),
    decimal: moneyToDecimal,
  };
}
