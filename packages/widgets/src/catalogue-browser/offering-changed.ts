import { firstAmount, sumPrices, type Offering } from '@selfcare/core';
import { moneyWords, notice, perPeriodWords, type PriceFormat } from '@selfcare/ui';
import type { TemplateResult } from 'lit';
import type { CatalogueBrowserWords } from './catalogue-browser-strings.js';

/** That the offering is not as it was shown at first, and what about it. */
export function offeringChanged(before: Offering, now: Offering, words: CatalogueBrowserWords, format: PriceFormat): TemplateResult {
  const [former, current] = [before, now].map(({ prices }) => shortPrice(sumPrices([{ prices, quantity: 1 }]), format));
  const isPrice = former !== current && former && current;
  return notice({
    tone: 'caution',
    title: words.say('changedTitle'),
    message: isPrice ? words.say('changedPrice', { before: former, now: current }) : words.say('changedOther'),
    part: 'changed',
  });
}

/** The heaviest amount in a few words: what is paid each period, or else once. Empty where nothing is known. */
export function shortPrice({ perPeriod, dueToday, firstBill }: ReturnType<typeof sumPrices>, format: PriceFormat): string {
  const [recurring] = perPeriod;
  const [once] = [...dueToday, ...firstBill];
  if (recurring) return `${moneyWords(firstAmount(recurring), format)} ${perPeriodWords(recurring.period, format)}`;
  return once ? moneyWords(once, format) : '';
}
