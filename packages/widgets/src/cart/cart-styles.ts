import {
  baseStyles,
  buttonStyles,
  emptyStyles,
  iconStyles,
  moneyStyles,
  noticeStyles,
  priceStyles,
  quantityStyles,
  skeletonStyles,
} from '@selfcare/ui';
import { lineConfigurationStyles } from '../line-configuration.js';
import { css, type CSSResultGroup } from 'lit';

const ownStyles = css`
  :host([compact]) {
    display: inline-block;
    container-type: normal;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-3);
    align-items: baseline;
    margin-block-end: var(--_space-4);
  }

  .head h2 {
    font-size: var(--_font-size-display);
    letter-spacing: -0.02em;
  }

  .notice {
    margin-block-end: var(--_space-4);
  }

  .cart {
    display: grid;
    gap: var(--_space-6);
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }

  .lines > li {
    border-block-end: var(--_border-width) solid var(--_color-border);
  }

  .lines > li:first-child {
    border-block-start: var(--_border-width) solid var(--_color-border);
  }

  .line {
    display: grid;
    gap: var(--_space-2) var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
    padding-block: calc(var(--_space-4) * var(--_density));
  }

  .line.removed > .notice {
    margin: 0;
  }

  .line-name {
    font-size: var(--_font-size-large);
  }

  .line-price .money {
    font-size: var(--_font-size-large);
  }

  .cart[aria-hidden] .line-price {
    inline-size: 10em;
  }

  .line.pending .price-heavy .money {
    opacity: 0.75;
  }

  .line-controls {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
  }

  .line-controls > .button {
    padding-inline: 0.6em;
  }

  .line-pending {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    font-size: var(--_font-size-small);
  }

  .controls-skeleton {
    inline-size: 7.5em;
    block-size: calc(2.5em * var(--_density));
  }

  .line-failure {
    display: flex;
    gap: 0.4em;
    align-items: start;
    color: var(--_color-critical);
    font-size: var(--_font-size-small);
  }

  .totals {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-5);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-sunken);
  }

  .totals h3 {
    font-size: var(--_font-size-large);
  }

  .lines + .empty {
    margin-block-start: var(--_space-4);
  }

  .badge {
    position: relative;
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: calc(2.75em * var(--_density));
    padding: 0.35em 0.6em;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--_font-weight-strong);
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }

  .badge:hover {
    background: var(--_color-surface-sunken);
  }

  .badge-count {
    min-inline-size: 1.7em;
    padding: 0.1em 0.45em;
    border-radius: var(--_radius-full);
    background: var(--_color-accent);
    color: var(--_color-on-accent);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    text-align: center;
  }

  @container (inline-size >= 600px) {
    .line {
      grid-template-areas: 'name price' 'controls price' 'failure failure';
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-rows: auto 1fr auto;
    }

    .line.removed {
      display: block;
    }

    .line-name {
      grid-area: name;
    }

    .line-price {
      grid-area: price;
      max-inline-size: 16em;
      text-align: end;
    }

    .line-controls {
      grid-area: controls;
      align-self: start;
    }

    .line-failure {
      grid-area: failure;
    }
  }

  @container (inline-size >= 960px) {
    .cart {
      grid-template-columns: minmax(0, 1fr) minmax(18em, 24em);
      gap: var(--_space-10);
    }

    .totals {
      position: sticky;
      inset-block-start: var(--_space-4);
    }
  }
`;

/** Everything the cart wears. */
export const cartStyles: CSSResultGroup = [
  baseStyles,
  iconStyles,
  buttonStyles,
  emptyStyles,
  noticeStyles,
  skeletonStyles,
  quantityStyles,
  moneyStyles,
  priceStyles,
  lineConfigurationStyles,
  ownStyles,
];
