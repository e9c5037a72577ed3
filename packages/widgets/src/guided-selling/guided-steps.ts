import type { GuidedSellingState, GuidedStep } from '@selfcare/core';
import { icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { GuidedSellingWords } from './guided-selling-strings.js';
import { answerWords } from './guided-words.js';

/** The questions as navigation, each with what was answered, and at its end the offers. What cannot be opened yet is plain text. */
export function guidedSteps(state: GuidedSellingState, words: GuidedSellingWords, onGoTo: (questionId: string | undefined) => void): TemplateResult {
  const { steps, open, offersReachable } = state;
  return html`<nav class="steps" part="steps" aria-label=${words.say('steps')}>
    <ol role="list">
      ${steps.map((step, at) => renderStep(step, at + 1, step.question.id === open?.question.id, words, onGoTo))}
      ${renderEntry(
        { mark: icon('forward'), name: words.say('stepOffers'), current: !open, standing: open ? 'next' : 'current' },
        offersReachable ? () => onGoTo(undefined) : undefined,
      )}
    </ol>
  </nav>`;
}

function renderStep(
  { question, answer, reachable }: GuidedStep,
  position: number,
  current: boolean,
  words: GuidedSellingWords,
  onGoTo: (questionId: string) => void,
): TemplateResult {
  const answered = answer ? { answer: answerWords(question, answer, words), state: words.say('stepAnswered') } : {};
  const standing = current ? 'current' : answer ? 'done' : 'next';
  const mark = answer && !current ? icon('check') : position;
  return renderEntry({ mark, name: question.name, current, standing, ...answered }, reachable ? () => onGoTo(question.id) : undefined);
}

interface Entry {
  readonly mark: unknown;
  readonly name: string;
  readonly current: boolean;
  readonly standing: 'done' | 'current' | 'next';
  readonly answer?: string;
  readonly state?: string;
}

function renderEntry({ mark, name, current, standing, answer, state }: Entry, onPress: (() => void) | undefined): TemplateResult {
  const content = html`<span class="step-mark" aria-hidden="true">${mark}</span
    ><span class="step-words"
      ><bdi class="step-label">${name}</bdi>${state ? html`<span class="visually-hidden">, ${state}</span>` : nothing}${answer
        ? html`<span class="step-answer muted">${answer}</span>`
        : nothing}</span
    >`;
  const now = ifDefined(current ? 'step' : undefined);
  return html`<li class="step ${standing}" part="step">
    ${onPress
      ? html`<button class="step-link" type="button" aria-current=${now} @click=${onPress}>${content}</button>`
      : html`<span class="step-link" aria-current=${now}>${content}</span>`}
  </li>`;
}
