import { css } from 'lit';

/** Goes with `offeringChoices` and `choiceBlockers`. */
export const choiceStyles = css`
  .choices {
    display: grid;
    gap: var(--_space-5);
  }

  .choice {
    min-inline-size: 0;
  }

  .choice > legend {
    padding: 0 0 var(--_space-2);
    font-weight: var(--_font-weight-strong);
    overflow-wrap: anywhere;
  }

  .choice-hint {
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-regular);
  }

  .choice .choices {
    gap: var(--_space-3);
    margin-block-start: var(--_space-3);
    padding-inline-start: var(--_space-4);
    border-inline-start: 2px solid var(--_color-border);
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .option {
    position: relative;
    display: inline-flex;
    gap: var(--_space-2);
    align-items: center;
    min-block-size: calc(2.75em * var(--_density));
    padding: 0.35em 0.9em;
    border: var(--_border-width) solid var(--_color-border-strong);
    border-radius: var(--_radius-small);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .option > input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    margin: 0;
    accent-color: var(--_color-accent);
  }

  .option > input:focus-visible {
    outline: none;
  }

  .option:has(> input:focus-visible) {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .option:has(> input:checked) {
    border-color: var(--_color-accent);
    background: color-mix(in srgb, var(--_color-accent) 8%, transparent);
    box-shadow: inset 0 0 0 var(--_border-width) var(--_color-accent);
  }

  .version {
    font-size: var(--_font-size-small);
  }
`;
