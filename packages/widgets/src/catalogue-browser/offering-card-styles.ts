import { css } from 'lit';

/** Goes with `offeringCard`: six rows that all cards of a line share, so that their prices and actions stand level. */
export const cardStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--selfcare-catalogue-browser-card-width, 16em)), 1fr));
    column-gap: var(--_space-4);
    margin-block-end: calc(-1 * var(--_space-4));
  }

  .cards > li,
  .card {
    display: grid;
    grid-row: span 6;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: subgrid;
  }

  .cards > * {
    margin-block-end: var(--_space-4);
  }

  .card {
    position: relative;
    padding-inline: var(--_space-4);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
    transition: border-color var(--_motion-quick) var(--_motion-easing);
  }

  article.card:hover {
    border-color: var(--_color-border-strong);
  }

  .card-picture {
    margin-inline: calc(-1 * var(--_space-4));
  }

  .card-picture > .picture {
    border-start-start-radius: calc(var(--_radius-large) - var(--_border-width));
    border-start-end-radius: calc(var(--_radius-large) - var(--_border-width));
  }

  .card-picture > .pill {
    position: absolute;
    inset-block-start: var(--_space-3);
    inset-inline-start: var(--_space-3);
    background: Canvas;
    box-shadow: 0 0 0 var(--_border-width) currentColor;
  }

  .card-name {
    margin-block-start: var(--_space-4);
    font-size: var(--_font-size-large);
  }

  .card-description {
    margin-block-start: var(--_space-1);
    font-size: 0.9em;
  }

  .card-name,
  p.card-description {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    align-self: start;
    overflow: hidden;
  }

  .card-facts {
    display: grid;
    align-content: start;
    margin-block-start: var(--_space-3);
    font-size: var(--_font-size-small);
  }

  .card-facts > li {
    display: flex;
    gap: var(--_space-3);
    justify-content: space-between;
    padding-block: 0.3em;
    border-block-start: var(--_border-width) solid var(--_color-border);
  }

  .fact-value {
    font-weight: var(--_font-weight-strong);
    text-align: end;
    unicode-bidi: plaintext;
  }

  .card > .price {
    margin-block-start: var(--_space-3);
  }

  .card-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-content: start;
    margin-block: var(--_space-4);
  }

  .card-actions > .button {
    flex: 1 1 auto;
    padding-inline: 0.75em;
  }

  .card-actions > [part~='open']::after {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius-large);
    content: '';
  }

  .card-actions > [part~='add'] {
    z-index: 1;
  }

  .card-skeleton-price {
    block-size: 6.5em;
  }

  .card-skeleton-action {
    flex: 1;
    block-size: calc(2.75em * var(--_density));
  }
`;
