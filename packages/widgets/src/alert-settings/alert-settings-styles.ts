import {
  baseStyles,
  buttonStyles,
  emptyStyles,
  fieldStyles,
  iconStyles,
  noticeStyles,
  skeletonStyles,
  statusPillStyles,
} from '@selfcare/ui';
import { css, type CSSResultGroup } from 'lit';
import { alertChoiceStyles } from './alert-choice-styles.js';
import { alertContactStyles } from './alert-contact-styles.js';

const ownStyles = css`
  .whole {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-6);
    overflow-wrap: break-word;
  }

  .whole > h2 {
    font-size: var(--_font-size-display);
    letter-spacing: -0.02em;
  }

  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  .section > h3 {
    font-size: var(--_font-size-large);
  }

  .small {
    font-size: var(--_font-size-small);
  }

  .wrong {
    color: var(--_color-critical);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }

  .subjects,
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .subjects > legend,
  .days > legend {
    margin-block-end: var(--_space-2);
    padding: 0;
    font-weight: var(--_font-weight-strong);
  }

  .subject,
  .day {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: calc(2.75em * var(--_density));
    padding: 0.4em 1em;
    border: var(--_border-width) solid var(--_color-border-strong);
    border-radius: var(--_radius-full);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .day {
    min-inline-size: 3.5em;
    padding-inline: 0.6em;
  }

  .subject > input,
  .day > input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .subject:has(:checked),
  .day:has(:checked) {
    border-color: var(--_color-accent);
    background: color-mix(in srgb, var(--_color-accent) 12%, transparent);
    box-shadow: inset 0 0 0 1px var(--_color-accent);
    font-weight: var(--_font-weight-strong);
  }

  .subject:has(:focus-visible),
  .day:has(:focus-visible) {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .failures {
    display: grid;
    gap: var(--_space-3);
  }

  @media (forced-colors: active) {
    .subject:has(:checked),
    .day:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;

/** Everything the alert settings wear. */
export const alertSettingsStyles: CSSResultGroup = [
  baseStyles,
  iconStyles,
  buttonStyles,
  emptyStyles,
  noticeStyles,
  fieldStyles,
  skeletonStyles,
  statusPillStyles,
  alertChoiceStyles,
  alertContactStyles,
  ownStyles,
];
