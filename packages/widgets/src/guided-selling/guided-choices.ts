import type { ChoiceQuestion, GuidedChoice } from '@selfcare/core';
import { button } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { GuidedQuestionOptions } from './guided-question.js';
import { optionNames, questionNames } from './guided-words.js';

/** The answers of a choice. One that would leave nothing stays within reach of the keyboard and says why, but cannot be chosen. */
export function guidedChoices(options: GuidedQuestionOptions): TemplateResult {
  return html`<ul class="choices" role="list" part="choices">
    ${options.open.choices.map((choice, at) => renderChoice(choice, at, options))}
  </ul>`;
}

function renderChoice(choice: GuidedChoice, at: number, options: GuidedQuestionOptions): TemplateResult {
  const { open, words, onChoose } = options;
  const { id, label, description, chosen, blocked, leaves } = choice;
  const why = whyWords(choice, options);
  const described = [description && `description-${at}`, `leaves-${at}`, why && `why-${at}`].filter(Boolean).join(' ');
  // A press on what is blocked is undone by the browser itself, so that an arrow key can pass over it and hear why.
  const onClick = (event: Event): void => (blocked ? event.preventDefault() : undefined);
  // The second half of a double click on Continue meets whatever came to lie there.
  const onLabel = (event: MouseEvent): void => (event.detail > 1 ? event.preventDefault() : undefined);
  return html`<li class="choice ${chosen ? 'chosen' : ''} ${blocked ? 'blocked' : ''}" part="choice">
    <label class="choice-label" @click=${onLabel}>
      <input
        class="choice-input"
        type=${open.question.kind === 'one-of' ? 'radio' : 'checkbox'}
        name="answer"
        value=${id}
        .checked=${live(chosen)}
        aria-labelledby="label-${at}"
        aria-describedby=${described}
        aria-disabled=${ifDefined(blocked ? 'true' : undefined)}
        @click=${onClick}
        @change=${() => onChoose(id)}
      />
      <span class="choice-words">
        <bdi class="choice-name" id="label-${at}">${label}</bdi>
        ${description ? html`<bdi class="muted" id="description-${at}">${description}</bdi>` : nothing}
      </span>
      <span class="choice-leaves muted" part="leaves" id="leaves-${at}">${blocked === 'most-chosen' ? nothing : words.say('wouldFit', { count: leaves })}</span>
    </label>
    ${why ? renderWhy(why, at, choice, options) : nothing}
  </li>`;
}

function renderWhy(why: string, at: number, { blocked, clashes }: GuidedChoice, { state, words, onGoTo }: GuidedQuestionOptions): TemplateResult {
  const clashing = blocked === 'none-left' ? state.steps.filter(({ question }) => clashes.includes(question.id)) : [];
  return html`<div class="choice-why" part="why">
    <span id="why-${at}">${why}</span>
    ${clashing.map(({ question }) =>
      button({ label: words.say('changeAnswer', { name: question.name }), kind: 'quiet', part: 'change', onPress: () => onGoTo(question.id) }),
    )}
  </div>`;
}

function whyWords({ blocked, clashes, rivals, undoes }: GuidedChoice, { open, state, words }: GuidedQuestionOptions): string {
  if (blocked === 'most-chosen') return words.say('mostChosen', { count: (open.question as ChoiceQuestion).most });
  if (blocked && rivals.length) return words.say('noneLeftBeside', { names: optionNames(rivals, open, words) });
  if (blocked) return clashes.length ? words.say('noneLeftWith', { names: questionNames(clashes, state, words) }) : words.say('noneLeft');
  return undoes.length ? words.say('wouldUndo', { count: undoes.length, names: questionNames(undoes, state, words) }) : '';
}
