import {
  isCurrency,
  type AskableQuestion,
  type DroppedAnswer,
  type GuidedAnswer,
  type GuidedOffer,
  type GuidedSellingState,
  type OpenQuestion,
} from '@selfcare/core';
import { formatList, formatNumber } from '@selfcare/lit';
import { problemWords } from '../problem-notice.js';
import type { GuidedSellingWords } from './guided-selling-strings.js';

// ES2023, which the compiler's list of options does not hold yet.
const wholeAmounts = { trailingZeroDisplay: 'stripIfInteger' } as Intl.NumberFormatOptions;

/** A number as its question means it: "€40", "20 GB", "3". */
export function numberWords(value: number, unit: string | undefined, words: GuidedSellingWords): string {
  if (unit === undefined) return formatNumber(value, words.locale);
  if (isCurrency(unit)) return formatNumber(value, words.locale, { style: 'currency', currency: unit, ...wholeAmounts });
  return words.say('answerNumber', { value: formatNumber(value, words.locale), unit });
}

/** What was answered, in a few words. */
export function answerWords(question: AskableQuestion, answer: GuidedAnswer, words: GuidedSellingWords): string {
  if (answer.kind === 'any') return words.say('answerAny');
  if (answer.kind === 'number') return numberWords(answer.value, question.kind === 'number' ? question.unit : undefined, words);
  if (answer.kind === 'address' || !('options' in question)) return words.say('answerAddress');
  const labels = question.options.filter(({ id }) => answer.optionIds.includes(id)).map(({ label }) => label);
  return labels.length ? formatList(labels, words.locale) : words.say('answerNone');
}

/** The names of the questions, as an enumeration. */
export function questionNames(ids: readonly string[], { material }: Pick<GuidedSellingState, 'material'>, words: GuidedSellingWords): string {
  const questions = material.value?.flow.questions ?? [];
  return formatList(
    ids.map((id) => `“${questions.find((question) => question.id === id)?.name ?? id}”`),
    words.locale,
  );
}

/** The options of the open question, as an enumeration. */
export function optionNames(ids: readonly string[], { choices }: OpenQuestion, words: GuidedSellingWords): string {
  return formatList(
    choices.filter(({ id }) => ids.includes(id)).map(({ label }) => `“${label}”`),
    words.locale,
  );
}

/** Why an answer that was given no longer holds. */
export function droppedWords({ questionId, answer, reason }: DroppedAnswer, { material }: GuidedSellingState, words: GuidedSellingWords): string {
  const question = material.value?.flow.questions.find(({ id }) => id === questionId);
  if (!question || question.kind === 'unknown') return '';
  const key = { 'not-asked': 'droppedNotAsked', 'not-possible': 'droppedNotPossible', 'no-offers': 'droppedNoOffers' } as const;
  return words.say(key[reason], { name: question.name, answer: answerWords(question, answer, words) });
}

/** The offer as one name. */
export function offerName({ parts }: GuidedOffer, words: GuidedSellingWords): string {
  return formatList(
    parts.map(({ offering }) => offering.name),
    words.locale,
  );
}

/** Where the conversation stands: for the status region. */
export function statusWords(state: GuidedSellingState, words: GuidedSellingWords): string {
  const { flowId, flows, material, open, offered, fitting, qualifications } = state;
  const reading = flowId === undefined ? flows : material;
  if (reading.stalled) return words.say('slowTitle');
  if (!reading.value) return reading.problem ? problemWords(reading.problem, words).title : words.say('loading');
  if (flowId === undefined) return words.say('chooseHeading');
  if (!offered) return words.say('emptyTitle');
  if (open) return open.outlook?.leaves ? words.say('wouldFitWith', { count: open.outlook.leaves }) : words.say('fits', { count: fitting });
  return qualifications.status === 'loading' ? words.say('offersChecking') : words.say('fits', { count: fitting });
}
