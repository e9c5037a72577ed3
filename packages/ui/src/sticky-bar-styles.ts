import { css } from 'lit';

/** A card with the next step that stays in sight at the end of the window, as declarations without a selector. What scrolls below it does not show through. */
export const stickyBarFace = css`
  position: sticky;
  inset-block-end: var(--_space-2);
  z-index: 1;
  padding: var(--_space-3) var(--_space-4);
  border: var(--_border-width) solid var(--_color-border);
  border-radius: var(--_radius-large);
  background: linear-gradient(var(--_color-surface-raised) 0 0), linear-gradient(var(--_color-surface) 0 0), Canvas;
`;
