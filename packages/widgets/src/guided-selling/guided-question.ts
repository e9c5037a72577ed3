import type { ChoiceQuestion, GuidedBlocker, GuidedSellingState, OpenQuestion } from '@selfcare/core';
import { button, icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { guidedChoices } from './guided-choices.js';
import type { guidedNumber } from './guided-number.js';
import type { GuidedSellingWords } from './guided-selling-strings.js';
import { questionNames } from './guided-words.js';

/** What a customer can do at an open question. */
export interface QuestionVerbs {
  readonly onChoose: (optionId: string) => void;
  readonly onNumber: (value: number) => void;
  readonly onContinue: () => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
  readonly onGoTo: (questionId: string | undefined) => void;
}

export interface GuidedQuestionOptions extends QuestionVerbs {
  readonly state: GuidedSellingState;
  readonly open: OpenQuestion;
  readonly words: GuidedSellingWords;
  /** Draws a number on its scale; undefined while its code is on its way. */
  readonly number: typeof guidedNumber | undefined;
  /** Stands in for answers whose code is on its way, or could not be loaded. */
  readonly onItsWay: TemplateResult;
}

/** The open question: what it asks, its answers with what each would leave, and the ways on. */
export function guidedQuestion(options: GuidedQuestionOptions): TemplateResult {
  const { open, onContinue } = options;
  if (open.question.kind === 'address') {
    return html`<div class="question" part="question">${renderAddress(options)}${renderActions(options, false)}</div>`;
  }
  const submit = (event: Event): void => {
    event.preventDefault();
    onContinue();
  };
  return html`<form class="question" part="question" novalidate @submit=${submit}>
    <fieldset aria-describedby="question-notes">
      <legend>${renderTitle(options)}</legend>
      ${renderNotes(options)} ${open.question.kind === 'number' ? (options.number?.(options) ?? options.onItsWay) : guidedChoices(options)}
    </fieldset>
    ${renderBlockers(options)} ${renderActions(options, true)}
  </form>`;
}

function renderTitle({ open }: GuidedQuestionOptions): TemplateResult {
  return html`<h3 class="question-title" tabindex="-1" part="question-title" id="question-title"><bdi>${open.question.title}</bdi></h3>`;
}

function renderNotes({ open, words }: GuidedQuestionOptions): TemplateResult {
  return html`<div class="question-notes muted" id="question-notes">
    ${open.question.help ? html`<p><bdi>${open.question.help}</bdi></p>` : nothing}
    ${'options' in open.question ? html`<p>${cardinalityWords(open.question, words)}</p>` : nothing}
  </div>`;
}

function cardinalityWords({ kind, least, most }: ChoiceQuestion, words: GuidedSellingWords): string {
  if (kind === 'one-of') return words.say('cardinalityOne');
  if (least === 0) return words.say('cardinalityUpTo', { count: most });
  return least === most ? words.say('cardinalityExactly', { count: most }) : words.say('cardinalitySome', { least, most });
}

// The form itself stands in light DOM, where password managers and autofill see it.
function renderAddress(options: GuidedQuestionOptions): TemplateResult {
  const { state, words } = options;
  return html`${renderTitle(options)}${renderNotes(options)}
    <p class="muted">${words.say(state.addressForgotten ? 'addressForgotten' : 'addressPrivacy')}</p>
    <slot name="selfcare-guided-address">${options.onItsWay}</slot>`;
}

function renderBlockers({ open, words, state }: GuidedQuestionOptions): TemplateResult | typeof nothing {
  if (!open.tried || !open.blockers.length) return nothing;
  const said = open.blockers.map((blocker) => blockerWords(blocker, open, state, words)).join(' ');
  return html`<p class="blocker" part="blocker">${icon('critical')}<span>${said}</span></p>`;
}

function blockerWords(blocker: GuidedBlocker, { question, outlook }: OpenQuestion, state: GuidedSellingState, words: GuidedSellingWords): string {
  const { least = 1, most = 1 } = 'options' in question ? question : {};
  switch (blocker) {
    case 'too-few':
      return words.say('tooFew', { count: least });
    case 'too-many':
      return words.say('tooMany', { count: most });
    case 'street-missing':
      return words.say('streetMissing');
    case 'city-missing':
      return words.say('cityMissing');
    case 'none-left':
      if (question.kind === 'number') return words.say('tooHard');
      return outlook?.clashes.length ? words.say('noneLeftWith', { names: questionNames(outlook.clashes, state, words) }) : words.say('noneLeft');
  }
}

function renderActions({ open, state, words, onSkip, onBack, onGoTo }: GuidedQuestionOptions, submits: boolean): TemplateResult {
  const { question, outlook, anyOutlook } = open;
  const isFirst = state.steps[0]?.question.id === question.id;
  return html`<div class="question-actions" part="question-actions">
      ${submits ? button({ label: words.say('continue'), kind: 'primary', type: 'submit', part: 'continue' }) : nothing}
      <p class="outlook" part="outlook">${outlook ? words.say('wouldFitWith', { count: outlook.leaves }) : words.say('fits', { count: state.fitting })}</p>
    </div>
    <div class="question-ways">
      ${anyOutlook ? button({ label: words.say('skip', { count: anyOutlook.leaves }), part: 'skip', onPress: onSkip }) : nothing}
      ${state.offersReachable
        ? button({ label: words.say('seeOffers', { count: state.fitting }), kind: 'tonal', part: 'see-offers', onPress: () => onGoTo(undefined) })
        : nothing}
      ${isFirst ? nothing : button({ label: words.say('goBack'), kind: 'quiet', icon: 'back', part: 'back', onPress: onBack })}
    </div>`;
}
