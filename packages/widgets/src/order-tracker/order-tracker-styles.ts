import {
  baseStyles,
  buttonStyles,
  emptyStyles,
  iconStyles,
  moneyStyles,
  noticeStyles,
  priceLinesStyles,
  priceStyles,
  skeletonStyles,
  statusPillStyles,
} from '@selfcare/ui';
import { css, type CSSResultGroup } from 'lit';
import { orderDetailStyles } from './order-detail-styles.js';

const listStyles = css`
  .list,
  .order {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5);
  }

  h2 {
    font-size: var(--_font-size-display);
    letter-spacing: -0.02em;
  }

  .small {
    font-size: var(--_font-size-small);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-6);
    align-items: end;
    justify-content: space-between;
  }

  .head > :first-child {
    min-inline-size: 0;
  }

  .freshness {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
    align-items: center;
    margin-inline-end: -1em;
    font-variant-numeric: tabular-nums;
  }

  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    padding: var(--_space-4) var(--_space-5);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
    transition: border-color var(--_motion-quick) var(--_motion-easing);
  }

  article.row:hover {
    border-color: var(--_color-border-strong);
  }

  .row:has(:focus-visible) {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  .row-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    justify-content: space-between;
    min-inline-size: 0;
  }

  .row-head h3 {
    min-inline-size: 0;
    font-size: var(--_font-size-large);
  }

  .row-open {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .row-open::after {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    content: '';
  }

  .row-open:focus-visible {
    outline: none;
  }

  .row-names {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .row-forward {
    display: none;
    color: var(--_color-text-muted);
  }

  .more {
    display: grid;
    justify-items: center;
  }

  @container (inline-size >= 600px) {
    .row {
      grid-template-columns: minmax(0, 1fr) minmax(8em, auto) auto;
      column-gap: var(--_space-6);
      align-items: center;
    }

    .row-head {
      grid-column: 1;
      justify-content: start;
    }

    .row-facts {
      grid-column: 1;
    }

    .row-price {
      grid-column: 2;
      grid-row: 1 / span 2;
      max-inline-size: min(50cqi, 40em);
      text-wrap: balance;
      text-align: end;
    }

    .row-forward {
      display: block;
      grid-column: 3;
      grid-row: 1 / span 2;
    }
  }
`;

/** The sheets of the order tracker. */
export const orderTrackerStyles: CSSResultGroup = [
  baseStyles,
  iconStyles,
  buttonStyles,
  emptyStyles,
  noticeStyles,
  skeletonStyles,
  statusPillStyles,
  moneyStyles,
  priceStyles,
  priceLinesStyles,
  listStyles,
  orderDetailStyles,
];
