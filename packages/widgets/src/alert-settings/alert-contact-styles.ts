import { css } from 'lit';

/** Where the channels lead, and the form for a code. */
export const alertContactStyles = css`
  .contacts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: var(--_space-3);
  }

  .contact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    align-content: start;
    padding: var(--_space-4);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
  }

  .contact-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    justify-content: space-between;
  }

  .contact > .button {
    justify-self: start;
  }

  .verification {
    display: grid;
    gap: var(--_space-3);
  }

  .verification .input {
    max-inline-size: 12em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.1em;
  }
`;
