import { meets } from './guided-condition.js';
import type { AskableQuestion, ChoiceQuestion, GuidedAnswer, GuidedAnswers, NumberQuestion } from './guided-flow.js';
import type { GuidedOffer } from './guided-offer.js';

/** An answer that was given and no longer holds. */
export interface DroppedAnswer {
  readonly questionId: string;
  readonly answer: GuidedAnswer;
  /** Its question is no longer asked; there is no such answer any more; or with it no offer would be left. */
  readonly reason: 'not-asked' | 'not-possible' | 'no-offers';
}

/** Where a conversation stands. */
export interface Standing {
  /** The questions that are asked, in their order, as far as the answers tell. */
  readonly asked: readonly AskableQuestion[];
  /** The answers that hold. */
  readonly answers: GuidedAnswers;
  readonly dropped: readonly DroppedAnswer[];
  /** How many offers fit all of them. */
  readonly fitting: number;
}

/** What one answer would do. */
export interface Outlook {
  /** How many offers fit once it is given: exactly those that `stand` then counts. */
  readonly leaves: number;
  /** When it leaves none, the fewest earlier answers beside which it does: beside all of these but one it would leave some. */
  readonly clashes: readonly string[];
  /** The later questions whose answers would no longer hold. */
  readonly undoes: readonly string[];
}

/** Which offers an answer leaves: one mark for each offer. */
type Marks = Uint8Array;

/**
 * The rules of guided selling, without a memory of the conversation: an earlier answer goes before a later one, a later answer holds as
 * long as it leaves an offer, and nothing that was answered blocks an earlier question.
 */
export class GuidedEngine {
  readonly offers: readonly GuidedOffer[];
  readonly #questions: readonly AskableQuestion[];
  readonly #everything: Marks;
  readonly #marks = new Map<string, Marks>();

  /** `questions` as `checkFlow` gives them: each after what it depends on. */
  constructor(questions: readonly AskableQuestion[], offers: readonly GuidedOffer[]) {
    this.#questions = questions;
    this.offers = offers;
    this.#everything = new Uint8Array(offers.length).fill(1);
  }

  /** Takes the answers one after another, in the order of the questions, and drops those that do not hold. */
  stand(answers: GuidedAnswers): Standing {
    const { marks, ...standing } = this.#walk(answers);
    return { ...standing, fitting: count(marks) };
  }

  /** The offers that fit, in the catalogue's order. */
  fitting(answers: GuidedAnswers): readonly GuidedOffer[] {
    const { marks } = this.#walk(answers);
    return this.offers.filter((_, at) => marks[at]);
  }

  /** What the answer would do in the place of whatever is answered to the question now; also one that is not whole yet. */
  outlook(question: AskableQuestion, answer: GuidedAnswer, answers: GuidedAnswers): Outlook {
    const before = this.#walk(answers, { until: question.id });
    const own = this.#marksOf(question, answer);
    if (!leavesAny(before.marks, own)) return { leaves: 0, clashes: this.#clashes(own, before.answers), undoes: [] };
    const { marks, dropped } = this.#walk(new Map(answers).set(question.id, answer), { trusting: question.id });
    return { leaves: count(marks), clashes: [], undoes: dropped.map(({ questionId }) => questionId) };
  }

  /** The questions whose answers say something of the offers that is true of this one. */
  reasonsFor(offer: GuidedOffer, answers: GuidedAnswers): readonly string[] {
    const at = this.offers.indexOf(offer);
    return this.#questions
      .filter((question) => {
        const answer = answers.get(question.id);
        return answer !== undefined && saysSomething(question, answer) && this.#marksOf(question, answer)[at] === 1;
      })
      .map(({ id }) => id);
  }

  /** As far as the question `until`, or to the end. The answer to the question `trusting` counts although it is not whole. */
  #walk(
    answers: GuidedAnswers,
    { until, trusting }: { readonly until?: string; readonly trusting?: string } = {},
  ): Omit<Standing, 'fitting'> & { readonly marks: Marks } {
    const asked: AskableQuestion[] = [];
    const held = new Map<string, GuidedAnswer>();
    const dropped: DroppedAnswer[] = [];
    let marks = this.#everything;
    for (const question of this.#questions) {
      if (question.id === until) break;
      const answer = answers.get(question.id);
      const isAsked = isDue(question, held);
      if (isAsked) asked.push(question);
      if (!answer) continue;
      const isWhole = question.id === trusting || isPossible(question, answer);
      const own = isAsked && isWhole ? this.#marksOf(question, answer) : undefined;
      // Where the catalogue has nothing at all, no answer is to blame.
      if (own && (leavesAny(marks, own) || this.offers.length === 0)) {
        held.set(question.id, answer);
        marks = both(marks, own);
      } else {
        const reason = !isAsked ? 'not-asked' : own ? 'no-offers' : 'not-possible';
        dropped.push({ questionId: question.id, answer, reason });
      }
    }
    return { asked, answers: held, dropped, marks };
  }

  /** A smallest set of answers that leaves nothing together with `own`: each of them is needed for that. */
  #clashes(own: Marks, answers: GuidedAnswers): readonly string[] {
    let guilty = [...answers.keys()];
    const marksWithout = (id: string): Marks =>
      guilty.filter((other) => other !== id).reduce((marks, other) => both(marks, this.#marksOfId(other, answers)), own);
    for (const id of answers.keys()) {
      if (!leavesAny(this.#everything, marksWithout(id))) guilty = guilty.filter((other) => other !== id);
    }
    return guilty;
  }

  #marksOfId(id: string, answers: GuidedAnswers): Marks {
    const question = this.#questions.find((one) => one.id === id);
    const answer = answers.get(id);
    return question && answer ? this.#marksOf(question, answer) : this.#everything;
  }

  #marksOf(question: AskableQuestion, answer: GuidedAnswer): Marks {
    if (question.kind === 'number' && answer.kind === 'number') return this.#marksOfNumber(question, answer.value);
    if ('options' in question && answer.kind === 'options') {
      return answer.optionIds.reduce((marks, id) => both(marks, this.#marksOfOption(question, id)), this.#everything);
    }
    return this.#everything;
  }

  #marksOfOption(question: ChoiceQuestion, optionId: string): Marks {
    const fits = question.options.find(({ id }) => id === optionId)?.fits ?? [];
    return this.#remember([question.id, optionId], (offer) => fits.every((one) => meets(one, offer)));
  }

  #marksOfNumber({ id, fits }: NumberQuestion, value: number): Marks {
    return this.#remember([id, value], (offer) => fits.every((one) => meets(one, offer, value)));
  }

  #remember(of: readonly unknown[], fits: (offer: GuidedOffer) => boolean): Marks {
    const key = JSON.stringify(of);
    let marks = this.#marks.get(key);
    if (!marks) {
      if (this.#marks.size >= 500) this.#marks.clear();
      this.#marks.set(key, (marks = Uint8Array.from(this.offers, (offer) => Number(fits(offer)))));
    }
    return marks;
  }
}

/** True when the answer is one that the question takes. */
export function isPossible(question: AskableQuestion, answer: GuidedAnswer): boolean {
  if (answer.kind === 'any') return question.optional;
  switch (question.kind) {
    case 'number':
      return answer.kind === 'number' && answer.value >= question.least && answer.value <= question.most;
    case 'address':
      return answer.kind === 'address';
    default: {
      if (answer.kind !== 'options') return false;
      const { optionIds } = answer;
      const known = optionIds.every((id) => question.options.some((option) => option.id === id));
      return known && new Set(optionIds).size === optionIds.length && optionIds.length >= question.least && optionIds.length <= question.most;
    }
  }
}

function isDue({ dependsOn }: AskableQuestion, answers: GuidedAnswers): boolean {
  return dependsOn.every(({ questionId, optionIds }) => {
    const answer = answers.get(questionId);
    return answer?.kind === 'options' && answer.optionIds.some((id) => optionIds.includes(id));
  });
}

function saysSomething(question: AskableQuestion, answer: GuidedAnswer): boolean {
  if (question.kind === 'number') return answer.kind === 'number' && question.fits.length > 0;
  if (!('options' in question) || answer.kind !== 'options') return false;
  return question.options.some(({ id, fits }) => answer.optionIds.includes(id) && fits.length > 0);
}

function both(one: Marks, other: Marks): Marks {
  return one.map((mark, at) => mark & (other[at] ?? 0));
}

function leavesAny(one: Marks, other: Marks): boolean {
  return one.some((mark, at) => (mark & (other[at] ?? 0)) === 1);
}

function count(marks: Marks): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}
