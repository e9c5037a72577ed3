import type { ServiceAddress } from '../qualification/qualification.js';
import { isPossible, type DroppedAnswer, type GuidedEngine, type Standing } from './guided-engine.js';
import type { AskableQuestion, GuidedAnswer, GuidedAnswers, NumberQuestion } from './guided-flow.js';
import { mostProposals } from './guided-proposal.js';
import { sampleValues } from './guided-samples.js';

/** What stands in the open question before it is answered. */
export interface GuidedDraft {
  readonly optionIds: readonly string[];
  readonly number: number;
  readonly address: ServiceAddress;
}

/** Why the draft is no answer yet. */
export type GuidedBlocker = 'too-few' | 'too-many' | 'none-left' | 'street-missing' | 'city-missing';

/**
 * One conversation: what was answered, which question is open, what stands in it, and what can be undone. It may end before its last question
 * when no more offers fit than are shown there, but not without the address that they are checked at.
 */
export class GuidedConversation {
  engine: GuidedEngine;
  draft: GuidedDraft;
  /** Of the last change: what no longer held. */
  dropped: readonly DroppedAnswer[] = [];
  /** Somebody tried to go on although something was missing. */
  tried = false;
  #answers: GuidedAnswers = new Map();
  #address: ServiceAddress;
  #wanted: string | undefined;
  #before: { readonly answers: GuidedAnswers; readonly wanted: string | undefined } | undefined;

  /** `country` stands in an address before anything is typed. */
  constructor(engine: GuidedEngine, country: string) {
    this.engine = engine;
    this.#address = Object.freeze({ street: '', postcode: '', city: '', country });
    this.draft = this.#freshDraft();
  }

  get standing(): Standing {
    return this.engine.stand(this.#answers);
  }

  /** Where the offers are to be checked; undefined while no address was given. */
  get address(): ServiceAddress | undefined {
    const given = [...this.#answers.values()].some(({ kind }) => kind === 'address');
    return given ? this.#address : undefined;
  }

  /** The question that is open: the wanted one if it can be reached, else the first that is not answered; undefined at the offers. */
  get question(): AskableQuestion | undefined {
    const { asked, answers } = this.standing;
    if (this.canReach(this.#wanted)) return asked.find(({ id }) => id === this.#wanted);
    return asked.find(({ id }) => !answers.has(id));
  }

  /** True when the question can be opened; undefined stands for the offers. */
  canReach(questionId: string | undefined): boolean {
    const { asked, answers, fitting } = this.standing;
    const first = asked.find(({ id }) => !answers.has(id));
    const needsAddress = asked.some(({ id, kind, optional }) => kind === 'address' && !optional && !answers.has(id));
    if (questionId === undefined) return !first || (answers.size > 0 && fitting <= mostProposals && !needsAddress);
    return answers.has(questionId) || first?.id === questionId;
  }

  /** What was dropped can be brought back, by taking back the change that cost it. */
  get canUndo(): boolean {
    return this.#before !== undefined;
  }

  /** Takes up answers that were given before; what no longer holds is dropped. */
  resume(answers: GuidedAnswers, questionId: string | undefined): void {
    this.#change(answers);
    this.#before = undefined;
    this.go(this.dropped.length > 0 ? this.#firstOpen : questionId);
  }

  /** The flow or its offers were read again. */
  follow(engine: GuidedEngine): void {
    this.engine = engine;
    this.#change(this.#answers);
    this.#before = undefined;
    this.draft = { ...this.#freshDraft(), address: this.draft.address };
  }

  /** Opens a question, or with undefined the offers. */
  go(questionId: string | undefined): void {
    this.#wanted = questionId;
    this.tried = false;
    this.draft = this.#freshDraft();
  }

  /** What the draft is as an answer; undefined when it is none. */
  get answer(): GuidedAnswer | undefined {
    const { question, draft } = this;
    if (!question) return undefined;
    const answer = answerFrom(question, draft);
    return isPossible(question, answer) ? answer : undefined;
  }

  /** Everything that keeps the draft from being an answer. */
  get blockers(): readonly GuidedBlocker[] {
    const { question, draft, answer } = this;
    if (!question) return [];
    if (question.kind === 'address') {
      const { street, city } = draft.address;
      return [...(street.trim() ? [] : ['street-missing' as const]), ...(city.trim() ? [] : ['city-missing' as const])];
    }
    if ('options' in question && !answer) return [draft.optionIds.length < question.least ? 'too-few' : 'too-many'];
    if (!answer || this.engine.offers.length === 0) return [];
    return this.engine.outlook(question, answer, this.#answers).leaves === 0 ? ['none-left'] : [];
  }

  /** Gives the answer and goes on to the next question without one. False, when something keeps the draft from being an answer. */
  answerWith(given: GuidedAnswer | undefined): boolean {
    const { question } = this;
    if (!question) return false;
    const answer = given ?? (this.blockers.length === 0 ? this.answer : undefined);
    this.tried = !answer;
    if (!answer) return false;
    if (answer.kind === 'address') this.#address = Object.freeze({ ...this.draft.address });
    const before = { answers: this.#answers, wanted: question.id };
    const later = this.#change(new Map(this.#answers).set(question.id, answer));
    this.#before = later ? before : undefined;
    this.go(this.#firstOpen);
    return true;
  }

  /** Takes the last change back that cost later answers. */
  undo(): void {
    if (!this.#before) return;
    const { answers, wanted } = this.#before;
    this.#change(answers);
    this.#before = undefined;
    this.go(wanted);
  }

  /** Accepts what was dropped: it is not shown any more. */
  accept(): void {
    this.dropped = [];
    this.#before = undefined;
  }

  /** True when the change cost an answer. */
  #change(answers: GuidedAnswers): boolean {
    const standing = this.engine.stand(answers);
    this.#answers = standing.answers;
    this.dropped = standing.dropped;
    return standing.dropped.length > 0;
  }

  get #firstOpen(): string | undefined {
    const { asked, answers } = this.standing;
    return asked.find(({ id }) => !answers.has(id))?.id;
  }

  #freshDraft(): GuidedDraft {
    const { question } = this;
    const answer = question && this.#answers.get(question.id);
    return Object.freeze({
      optionIds: answer?.kind === 'options' ? answer.optionIds : [],
      number: answer?.kind === 'number' ? answer.value : question?.kind === 'number' ? this.#firstNumber(question) : 0,
      address: this.#address,
    });
  }

  /** The number that the flow suggests or, when no offer fits it, the nearest that leaves one. */
  #firstNumber(question: NumberQuestion): number {
    const leaves = (value: number): number => this.engine.outlook(question, { kind: 'number', value }, this.#answers).leaves;
    const { initial } = question;
    if (leaves(initial) > 0) return initial;
    const fitting = sampleValues(question).filter((value) => leaves(value) > 0);
    return fitting.reduce((best, value) => (Math.abs(value - initial) < Math.abs(best - initial) ? value : best), fitting[0] ?? initial);
  }
}

function answerFrom(question: AskableQuestion, { optionIds, number }: GuidedDraft): GuidedAnswer {
  if (question.kind === 'address') return { kind: 'address' };
  return question.kind === 'number' ? { kind: 'number', value: number } : { kind: 'options', optionIds };
}
