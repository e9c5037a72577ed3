import { css } from 'lit';

/** Topics by channels, as a matrix and as lists, and the switch in them. */
export const alertChoiceStyles = css`
  .matrix {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  .matrix th,
  .matrix td {
    padding: calc(var(--_space-2) * var(--_density)) var(--_space-2);
    border-block-end: var(--_border-width) solid var(--_color-border);
    text-align: center;
    vertical-align: top;
    font-weight: inherit;
  }

  .matrix th:first-child {
    inline-size: 38%;
    padding-inline-start: 0;
    text-align: start;
  }

  .matrix thead th {
    vertical-align: bottom;
    font-weight: var(--_font-weight-strong);
  }

  .topic-name {
    display: block;
    font-weight: var(--_font-weight-strong);
  }

  .channel-head {
    display: block;
  }

  .channel-silent,
  .lock {
    display: inline-flex;
    gap: 0.35em;
    align-items: start;
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-regular);
  }

  .channel-silent {
    color: var(--_color-caution);
    text-align: start;
  }

  .lock {
    display: flex;
    margin-block-start: var(--_space-1);
    color: var(--_color-text-muted);
  }

  .matrix .not-offered {
    color: var(--_color-text-muted);
    padding-block-start: calc(var(--_space-2) * var(--_density) + 0.3em);
  }

  .matrix .reset {
    padding-inline: 0;
  }

  .matrix .reset .button {
    padding: 0.2em 0.4em;
    min-block-size: 2em;
    font-size: var(--_font-size-small);
  }

  .choice {
    display: inline-grid;
    justify-items: center;
    gap: 0.15em;
    max-inline-size: 100%;
  }

  .choice-note {
    display: inline-flex;
    gap: 0.35em;
    flex-wrap: wrap;
    justify-content: center;
    align-items: center;
    min-block-size: 24px;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
  }

  .undo {
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0 0.25em;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--_font-weight-strong);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .switch {
    display: inline-grid;
    place-items: center;
    min-inline-size: 3.25em;
    min-block-size: 2.25em;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-full);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }

  .switch-track {
    position: relative;
    display: block;
    inline-size: 2.75em;
    block-size: 1.625em;
    border: 2px solid var(--_color-border-strong);
    border-radius: var(--_radius-full);
    transition: background-color var(--_motion-quick) var(--_motion-easing);
  }

  .switch-track::after {
    position: absolute;
    inset-block: 0.1875em;
    inset-inline-start: 0.1875em;
    inline-size: 1em;
    border-radius: 50%;
    background: var(--_color-border-strong);
    transition: translate var(--_motion-quick) var(--_motion-easing);
    content: '';
  }

  .switch[aria-checked='true'] .switch-track {
    border-color: var(--_color-accent);
    background: var(--_color-accent);
  }

  .switch[aria-checked='true'] .switch-track::after {
    background: var(--_color-on-accent);
    translate: 1.125em 0;
  }

  .switch[aria-checked='true']:dir(rtl) .switch-track::after {
    translate: -1.125em 0;
  }

  .switch-mark {
    position: absolute;
    inset-block-start: 0.2em;
    inset-inline-start: 0.25em;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: var(--_color-on-accent);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .switch[aria-disabled='true'] {
    cursor: default;
    opacity: 0.6;
  }

  .topics {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .topic {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-2);
    padding-block: var(--_space-4);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }

  .topic > .button {
    justify-self: start;
    margin-inline-start: -1.1em;
  }

  .channel-row {
    display: flex;
    gap: var(--_space-2) var(--_space-4);
    align-items: start;
    justify-content: space-between;
    padding-block: var(--_space-1);
  }

  .channel-row-words {
    display: grid;
    min-inline-size: 0;
    padding-block-start: 0.3em;
  }

  .channel-row .choice {
    display: flex;
    flex-flow: row-reverse wrap;
    gap: 0 var(--_space-2);
    align-items: center;
    text-align: end;
  }

  @media (forced-colors: active) {
    .switch[aria-checked='true'] .switch-track {
      background: Highlight;
    }
  }
`;
