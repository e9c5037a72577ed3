import {
  baseStyles,
  buttonStyles,
  emptyStyles,
  fieldStyles,
  iconStyles,
  moneyStyles,
  noticeStyles,
  priceStyles,
  skeletonStyles,
  statusPillStyles,
} from '@selfcare/ui';
import { css, type CSSResultGroup } from 'lit';
import { facetStyles } from './facet-panel-styles.js';
import { cardStyles } from './offering-card-styles.js';
import { detailStyles } from './offering-detail-styles.js';

const shopStyles = css`
  .shop {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: minmax(0, 1fr);
  }

  .side {
    display: grid;
    gap: var(--_space-3);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }

  .shelf {
    display: grid;
    gap: var(--_space-5);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-6);
    align-items: end;
    justify-content: space-between;
  }

  .head-words {
    flex: 1 1 10em;
    min-inline-size: 0;
  }

  .head h2 {
    font-size: var(--_font-size-display);
    letter-spacing: -0.02em;
  }

  .head-skeleton {
    block-size: 4.5em;
  }

  .count {
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
  }

  .categories {
    display: grid;
    min-inline-size: 0;
  }

  /* one row that scrolls, so that its height is known before the shelves are; the padding holds a scroll bar */
  .categories ul {
    display: flex;
    gap: var(--_space-2);
    min-block-size: calc(2.5em * var(--_density) + 8px);
    padding-block-end: 8px;
    overflow-x: auto;
    scrollbar-width: thin;
  }

  .categories li {
    flex: none;
    max-inline-size: min(16em, 100%);
  }

  .category {
    min-block-size: calc(2.5em * var(--_density));
    padding: 0.35em 1em;
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-full);
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.3;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
    transition: background-color var(--_motion-quick) var(--_motion-easing);
  }

  .category:focus-visible {
    outline-offset: -2px;
  }

  .category:hover {
    background: var(--_color-surface-sunken);
  }

  .category[aria-current] {
    border-color: var(--_color-accent);
    color: var(--_color-accent);
    font-weight: var(--_font-weight-strong);
  }

  .category[aria-current='page'] {
    background: color-mix(in srgb, var(--_color-accent) 10%, transparent);
  }

  .categories .subcategories {
    min-block-size: 0;
  }

  .subcategories .category {
    min-block-size: calc(2.1em * var(--_density));
    padding: 0.2em 0.85em;
    font-size: 0.9em;
  }

  .search {
    position: relative;
    flex: 1 1 12em;
    max-inline-size: 24em;
  }

  .sort {
    display: grid;
    flex: 0 1 auto;
    gap: var(--_space-1);
    min-inline-size: 0;
  }

  .sort > .muted {
    font-size: var(--_font-size-small);
    line-height: 1.2;
  }

  .sort > select {
    max-inline-size: 100%;
    cursor: pointer;
  }

  .search > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.75em;
    margin-block: auto;
    color: var(--_color-text-muted);
    pointer-events: none;
  }

  .search .input {
    padding-inline: 2.5em;
  }

  .search .input::-webkit-search-cancel-button {
    display: none;
  }

  .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.25em;
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    margin-block: auto;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-full);
    background: none;
    color: var(--_color-text-muted);
    font: inherit;
    cursor: pointer;
  }

  .clear:hover {
    color: inherit;
  }

  .more {
    display: grid;
    justify-items: center;
  }

  .add-failure {
    display: flex;
    flex-basis: 100%;
    gap: 0.4em;
    align-items: start;
    color: var(--_color-critical);
    font-size: var(--_font-size-small);
  }

  .picture {
    display: grid;
    place-items: center;
    aspect-ratio: var(--selfcare-catalogue-browser-picture-ratio, 8 / 5);
    background: var(--_color-surface-sunken);
    overflow: hidden;
  }

  .picture > * {
    grid-area: 1 / 1;
  }

  .picture > img {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    object-fit: contain;
    padding: 4%;
  }

  .picture > .icon {
    inline-size: 2.5em;
    block-size: 2.5em;
    color: var(--_color-text-muted);
    stroke-width: 1;
  }

  .picture > img:not([hidden]) + .icon {
    display: none;
  }

  .picture:has(> .skeleton) {
    background: none;
  }

  .picture > .skeleton {
    border-radius: 0;
  }

  .category-skeleton {
    inline-size: 6em;
    block-size: calc(2.5em * var(--_density));
  }

  @container (inline-size >= 960px) {
    .shop:has(.categories) {
      gap: var(--_space-10);
      grid-template-columns: 13em minmax(0, 1fr);
    }

    .side {
      gap: var(--_space-6);
    }

    .categories {
      gap: var(--_space-2);
      align-content: start;
    }

    .categories ul {
      display: grid;
      gap: var(--_space-1);
      min-block-size: 0;
      padding: 0;
      overflow: visible;
    }

    .categories li {
      max-inline-size: none;
    }

    .categories .category {
      inline-size: 100%;
      border-color: transparent;
      border-radius: var(--_radius-small);
    }

    .categories .subcategories {
      padding-block-start: var(--_space-2);
      border-block-start: var(--_border-width) solid var(--_color-border);
    }
  }
`;

/** Everything the catalogue browser wears. */
export const catalogueBrowserStyles: CSSResultGroup = [
  baseStyles,
  iconStyles,
  buttonStyles,
  emptyStyles,
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  statusPillStyles,
  moneyStyles,
  priceStyles,
  shopStyles,
  facetStyles,
  cardStyles,
  detailStyles,
];
