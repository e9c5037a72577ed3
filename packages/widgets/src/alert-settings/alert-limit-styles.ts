import { css } from 'lit';

/** Thresholds with their units, and quiet hours. */
export const alertLimitStyles = css`
  .thresholds {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: var(--_space-4);
    align-items: start;
  }

  .thresholds > .field {
    grid-template-columns: minmax(0, 1fr);
  }

  .measured {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
  }

  .measured > .input {
    inline-size: 8em;
    font-variant-numeric: tabular-nums;
  }

  .quiet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }

  .quiet-switch {
    display: flex;
    gap: var(--_space-3);
    align-items: center;
  }

  .quiet-times {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-4);
  }

  .quiet-times > .field {
    flex: 0 1 9em;
  }

  .quiet-times > .field:last-child {
    flex: 1 1 14em;
    max-inline-size: 24em;
  }
`;
