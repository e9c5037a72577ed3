import { css } from 'lit';

/** How an order ended: placed, refused, or not known. */
export const outcomeStyles = css`
  .outcome,
  .rejected {
    display: grid;
    gap: var(--_space-4);
    max-inline-size: 44em;
  }

  .outcome-mark {
    display: grid;
    place-items: center;
    inline-size: 3.5em;
    block-size: 3.5em;
    border-radius: var(--_radius-full);
    background: color-mix(in srgb, var(--_color-positive) 14%, transparent);
    color: var(--_color-positive);
  }

  .outcome-mark > .icon {
    inline-size: 1.75em;
    block-size: 1.75em;
  }

  .unknown .outcome-mark {
    background: color-mix(in srgb, var(--_color-caution) 14%, transparent);
    color: var(--_color-caution);
  }

  .outcome-mark.waiting {
    border: 3px solid var(--_color-border);
    border-block-start-color: var(--_color-accent);
    background: none;
    animation: spin 1200ms linear infinite;
  }

  .lead {
    max-inline-size: 60ch;
    font-size: var(--_font-size-large);
    line-height: 1.4;
  }

  .reference {
    justify-self: start;
    max-inline-size: 100%;
    padding: var(--_space-3) var(--_space-5);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
  }

  .reference dt {
    font-size: var(--_font-size-small);
  }

  .reference dd {
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
    font-variant-numeric: tabular-nums;
    user-select: all;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    margin-block-start: var(--_space-2);
  }

  @container (inline-size < 360px) {
    .actions {
      display: grid;
    }
  }
`;
