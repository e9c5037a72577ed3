import type { NumberQuestion, OpenQuestion } from '@selfcare/core';
import { button } from '@selfcare/ui';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { GuidedQuestionOptions } from './guided-question.js';
import { numberWords, questionNames } from './guided-words.js';

/** A number on its scale, with a drawing of how many offers each value would leave. */
export function guidedNumber(options: GuidedQuestionOptions): TemplateResult {
  const { open, words, onNumber } = options;
  const { least, most, step, unit } = open.question as NumberQuestion;
  const { number } = open.draft;
  const said = numberWords(number, unit, words);
  const leaves = words.say('wouldFitWith', { count: open.outlook?.leaves ?? 0 });
  const onInput = ({ currentTarget }: Event): void => onNumber((currentTarget as HTMLInputElement).valueAsNumber);
  return html`<div class="number" part="number">
    <output class="number-value" for="number" part="number-value">${said}</output>
    ${renderBars(open)}
    <input
      class="number-input"
      id="number"
      type="range"
      min=${least}
      max=${most}
      step=${step}
      .value=${live(String(number))}
      aria-labelledby="question-title"
      aria-valuetext="${said}, ${leaves}"
      @input=${onInput}
    />
    <p class="number-ends muted"><span>${numberWords(least, unit, words)}</span><span>${numberWords(most, unit, words)}</span></p>
    ${renderClash(options)}
  </div>`;
}

function renderBars({ samples, draft }: OpenQuestion): TemplateResult {
  const tallest = Math.max(1, ...samples.map(({ leaves }) => leaves));
  const nearest = samples.reduce((best, sample) => (Math.abs(sample.value - draft.number) < Math.abs(best - draft.number) ? sample.value : best), Infinity);
  return html`<svg class="number-bars" viewBox="0 0 ${samples.length * 10} 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${samples.map(({ value, leaves }, at) => {
      const height = Math.max(leaves && 4, (leaves / tallest) * 100);
      return svg`<rect class=${value === nearest ? 'bar here' : 'bar'} x=${at * 10 + 1} y=${100 - height} width="8" height=${height}></rect>`;
    })}
  </svg>`;
}

function renderClash({ open, state, words, onGoTo }: GuidedQuestionOptions): TemplateResult | typeof nothing {
  const { outlook } = open;
  if (!outlook || outlook.leaves > 0) return nothing;
  const clashing = state.steps.filter(({ question }) => outlook.clashes.includes(question.id));
  return html`<div class="choice-why" part="why">
    <span>${outlook.clashes.length ? words.say('noneLeftWith', { names: questionNames(outlook.clashes, state, words) }) : words.say('noneLeft')}</span>
    ${clashing.map(({ question }) =>
      button({ label: words.say('changeAnswer', { name: question.name }), kind: 'quiet', part: 'change', onPress: () => onGoTo(question.id) }),
    )}
  </div>`;
}
