import { css } from 'lit';

/** What is read over before the order is placed. */
export const reviewStyles = css`
  .review,
  .review-order,
  .review-cost {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-6);
    align-content: start;
  }

  .card-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
    justify-content: space-between;
  }

  .card-head .button {
    margin-block: -0.5em;
    margin-inline-end: -0.5em;
    padding-inline: 0.75em;
  }

  .facts {
    display: grid;
    gap: var(--_space-3);
  }

  .facts > div {
    display: grid;
    gap: 0 var(--_space-4);
  }

  .facts dt {
    font-size: var(--_font-size-small);
  }

  .fact-line {
    display: block;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    justify-content: space-between;
    padding-block: var(--_space-3);
    border-block-start: var(--_border-width) solid var(--_color-border);
    scroll-margin-block: 8em;
  }

  .line:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  .line:last-child {
    padding-block-end: 0;
  }

  .line[tabindex]:focus {
    outline: 2px solid var(--_color-focus);
    outline-offset: 4px;
  }

  .line-name {
    flex: 1 1 10em;
    min-inline-size: 0;
  }

  .line-price {
    max-inline-size: 100%;
  }

  .line-problem {
    color: var(--_color-critical);
  }

  .next-steps {
    display: grid;
    gap: var(--_space-3);
  }

  .next-steps ol {
    display: grid;
    gap: var(--_space-2);
    counter-reset: next;
  }

  .next-steps li {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: var(--_space-2);
    counter-increment: next;
  }

  .next-steps li::before {
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    margin-block-start: -0.1em;
    border-radius: var(--_radius-full);
    background: var(--_color-surface-sunken);
    font-size: 0.85em;
    font-variant-numeric: tabular-nums;
    content: counter(next);
  }

  .place {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-6);
    align-items: center;
    justify-content: space-between;
  }

  .place > .button {
    flex: 1 1 14em;
    max-inline-size: 100%;
  }

  @container (inline-size >= 600px) {
    .line-price {
      max-inline-size: 60%;
      text-align: end;
    }

    .facts > div {
      grid-template-columns: 8em minmax(0, 1fr);
    }

    .facts dt {
      font-size: inherit;
    }

    .place > .button {
      flex-grow: 0;
    }
  }

  @container (inline-size >= 960px) {
    .review {
      grid-template-columns: minmax(0, 1fr) var(--selfcare-checkout-summary-width, 22em);
      grid-template-rows: repeat(4, auto) 1fr;
      align-items: start;
      gap: var(--_space-6) var(--_space-8);
    }

    .review-heading {
      grid-column: 1 / -1;
    }

    .review-cost,
    .review > .blockers,
    .review > .notice,
    .place {
      grid-column: 2;
    }

    .review-order {
      grid-row: 2 / span 4;
    }

    .place {
      position: static;
      padding: 0;
      border: 0;
      background: none;
    }

    .place > .price-lines {
      display: none;
    }

    .place > .button {
      flex-grow: 1;
    }
  }
`;
