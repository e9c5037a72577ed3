import { css } from 'lit';

/** Goes with `guidedNumber`. */
export const guidedNumberStyles = css`
  .number {
    min-inline-size: 0;
    padding: var(--_space-5);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
  }

  .number-value {
    display: block;
    font-size: var(--_font-size-display);
    font-weight: var(--_font-weight-strong);
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }

  .number-bars {
    display: block;
    inline-size: 100%;
    block-size: 3.5em;
    margin-block-start: var(--_space-3);
  }

  .number-bars:dir(rtl) {
    transform: scaleX(-1);
  }

  .bar {
    fill: color-mix(in srgb, currentColor 16%, transparent);
  }

  .bar.here {
    fill: var(--_color-accent);
  }

  .number-input {
    display: block;
    inline-size: 100%;
    block-size: 1.75em;
    margin: 0;
    accent-color: var(--_color-accent);
    cursor: pointer;
  }

  .number-ends {
    display: flex;
    gap: var(--_space-4);
    justify-content: space-between;
    font-size: var(--_font-size-small);
  }

  .number-ends > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .number .choice-why {
    padding: var(--_space-2) 0 0;
  }

  @media (forced-colors: active) {
    .bar {
      fill: GrayText;
    }

    .bar.here {
      fill: Highlight;
    }
  }
`;
