import { css } from 'lit';

/** Goes with `cardList` and `offeringCard`: all cards have the height of the probe, so that their prices and actions stand level. */
export const cardStyles = css`
  /* cards come and go in a space that stays: the browser has nothing to hold on to */
  .cards-frame {
    position: relative;
    overflow-anchor: none;
  }

  .cards {
    position: relative;
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--selfcare-catalogue-browser-card-width, 16em)), 1fr));
    grid-auto-rows: var(--_row, auto);
    padding-block: var(--_before, 0) var(--_after, 0);
  }

  .cards > li {
    display: grid;
    min-inline-size: 0;
  }

  .cards > .probe {
    position: absolute;
    grid-column: 1 / 2;
    inset-inline: 0;
    visibility: hidden;
    pointer-events: none;
  }

  .cards > .stray {
    position: absolute;
    grid-column: var(--_stray-column) / span 1;
    inset-block-start: var(--_stray-row);
    inset-inline: 0;
    block-size: var(--_row);
  }

  .edge-start,
  .edge-end {
    position: absolute;
    inset-inline: 0;
    pointer-events: none;
    visibility: hidden;
  }

  .edge-start {
    inset-block-start: 0;
    block-size: var(--_edge-start, 0);
  }

  .edge-end {
    inset-block-end: 0;
    block-size: var(--_edge-end, 0);
  }

  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto auto 1fr auto;
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
    max-inline-size: calc(100% - 2 * var(--_space-3));
    background: Canvas;
    box-shadow: 0 0 0 var(--_border-width) currentColor;
  }

  /* two lines of name and two of description */
  .card-words {
    block-size: calc(2 * var(--_font-size-large) * var(--_font-line-height-heading) + 1.8em * var(--_font-line-height-text) + var(--_space-1));
    margin-block-start: var(--_space-4);
    overflow: clip;
    overflow-clip-margin: 1px;
  }

  .card-name {
    font-size: var(--_font-size-large);
    line-height: var(--_font-line-height-heading);
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
    overflow: hidden;
  }

  .card-facts {
    display: grid;
    align-content: start;
    block-size: calc(3 * (1lh + 0.6em + var(--_border-width)));
    margin-block-start: var(--_space-3);
    font-size: var(--_font-size-small);
    overflow: clip;
  }

  .card-facts > li {
    display: flex;
    gap: var(--_space-3);
    justify-content: space-between;
    padding-block: 0.3em;
    border-block-start: var(--_border-width) solid var(--_color-border);
    white-space: nowrap;
  }

  .card-facts > li > * {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .card-facts > li > .muted {
    flex: 0 1 auto;
  }

  .fact-value {
    flex: 0 1 auto;
    font-weight: var(--_font-weight-strong);
    text-align: end;
    unicode-bidi: plaintext;
  }

  .card > .price {
    block-size: 7.5em;
    margin-block-start: var(--_space-3);
    overflow: clip;
  }

  .price-unread > p {
    color: var(--_color-text-muted);
  }

  /* the label stands where the words above it begin */
  .price-unread > .button {
    margin-inline-start: -1.1em;
  }

  .card .price-then {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }

  .card .price-more {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .card .price-more ~ .price-more ~ .price-more {
    display: none;
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

  .card-actions > .card-skeleton-action {
    border-color: transparent;
    background: color-mix(in srgb, currentColor 9%, transparent);
    -webkit-text-fill-color: transparent;
    cursor: default;
  }
`;
