import { css } from 'lit';

/** The list of what stands in the way of a step, each with what mends it. */
export const blockersStyles = css`
  .blockers {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    border: var(--_border-width) solid color-mix(in srgb, var(--_color-caution) 35%, transparent);
    border-radius: var(--_radius-large);
    background: color-mix(in srgb, var(--_color-caution) 7%, transparent);
  }

  .blockers h3 {
    font-size: inherit;
  }

  .blockers[tabindex]:focus {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .blockers li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    align-items: center;
    justify-content: space-between;
  }

  /* a label without a face begins and ends where the words do */
  .blockers .button {
    margin-inline: -0.5em;
    padding-inline: 0.5em;
  }
`;
