import { stickyBarFace } from '@selfcare/ui';
import { css } from 'lit';

/** Goes with `guidedQuestion` and its answers. */
export const guidedQuestionStyles = css`
  .question {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    max-inline-size: 44em;
  }

  .question fieldset {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  }

  .question legend {
    padding: 0;
  }

  .question-title {
    font-size: var(--_font-size-display);
    letter-spacing: -0.02em;
  }

  .question-notes {
    margin-block-start: var(--_space-1);
    max-inline-size: 70ch;
  }

  .choices {
    display: grid;
    gap: var(--_space-3);
  }

  .choice {
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
    transition: border-color var(--_motion-quick) var(--_motion-easing);
  }

  .choice:not(.blocked):hover {
    border-color: var(--_color-border-strong);
  }

  .choice.chosen {
    border-color: var(--_color-accent);
    box-shadow: inset 0 0 0 1px var(--_color-accent);
  }

  .choice.blocked {
    background: none;
  }

  .choice-label {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: center;
    min-block-size: calc(3.25em * var(--_density));
    padding: calc(0.75em * var(--_density)) var(--_space-4);
    cursor: pointer;
  }

  .choice.blocked > .choice-label {
    cursor: default;
  }

  .choice-input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_color-accent);
  }

  .choice-words {
    display: grid;
    flex: 1 1 10em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .choice-name {
    font-weight: var(--_font-weight-strong);
  }

  .choice.blocked .choice-name {
    color: var(--_color-text-muted);
    font-weight: var(--_font-weight-regular);
  }

  .choice-words > .muted,
  .choice-leaves,
  .choice-why > * {
    font-size: var(--_font-size-small);
  }

  .choice-leaves {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }

  .choice-why {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    align-items: center;
    padding: 0 var(--_space-4) var(--_space-3);
  }

  .choice .choice-why {
    padding-inline-start: calc(var(--_space-4) + 1.25em + var(--_space-3));
  }

  .choice-why > .button {
    min-block-size: 2em;
    padding: 0.2em 0.5em;
    margin-inline-start: -0.5em;
  }

  .blocker,
  .add-failure {
    display: flex;
    gap: 0.4em;
    align-items: start;
    color: var(--_color-critical);
  }

  .question-actions {
    display: flex;
    gap: var(--_space-4);
    align-items: center;
  }

  .outlook {
    font-weight: var(--_font-weight-strong);
    font-variant-numeric: tabular-nums;
  }

  .question-ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  @container (inline-size < 600px) {
    .question-actions:has(> .button) {
      ${stickyBarFace}
    }

    .question-actions > * {
      flex: 1 1 0;
    }
  }

  @media (forced-colors: active) {
    .choice.chosen {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
  }
`;
