import { css } from 'lit';

/** What stands where there is nothing to show: a sentence and the way on. */
export const emptyStyles = css`
  .empty {
    display: grid;
    justify-items: center;
    gap: var(--_space-2);
    padding: var(--_space-12) var(--_space-4);
    border: var(--_border-width) dashed color-mix(in srgb, currentColor 28%, transparent);
    border-radius: var(--_radius-large);
    text-align: center;
  }

  .empty-title {
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }

  .empty .button {
    margin-block-start: var(--_space-3);
  }
`;
