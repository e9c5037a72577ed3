import { css } from 'lit';

/** The frame of the offers, which their skeleton has too. */
export const guidedOffersStyles = css`
  .offers-head {
    display: grid;
    gap: var(--_space-1);
  }

  .offers-title {
    font-size: var(--_font-size-display);
    letter-spacing: -0.02em;
  }

  /* seven rows that the cards of a line share, so that their prices and actions stand level */
  .offers {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    column-gap: var(--_space-4);
  }

  .offers > li,
  article.offer {
    display: grid;
    grid-row: span 7;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: subgrid;
  }

  .offers > li {
    margin-block-end: var(--_space-4);
  }

  .offer {
    padding: var(--_space-5);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
  }

  .offer > * {
    align-self: start;
    margin-block-end: var(--_space-3);
  }

  .offer > :last-child {
    margin-block-end: 0;
  }

  .offer-pictures {
    display: flex;
    gap: var(--_space-2);
    align-items: center;
    justify-content: center;
    block-size: 7.5em;
    padding: var(--_space-2);
    border-radius: var(--_radius-small);
    background: var(--_color-surface-sunken);
  }

  .offers-ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
`;

/** Goes with `guidedOffers`, inside of the frame. */
export const guidedOfferStyles = css`
  .offer-pictures > img {
    flex: 0 1 auto;
    min-inline-size: 0;
    block-size: 100%;
    object-fit: contain;
  }

  .offer-name {
    font-size: var(--_font-size-large);
  }

  .offer-facts {
    font-size: var(--_font-size-small);
  }

  .offer-facts > li {
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

  .offer-matches {
    font-size: var(--_font-size-small);
  }

  .offer-matches-title {
    font-weight: var(--_font-weight-strong);
  }

  .offer-matches li {
    display: flex;
    gap: 0.4em;
    align-items: start;
  }

  .offer-matches .icon {
    color: var(--_color-positive);
  }

  .offer-eligibility {
    display: grid;
    gap: var(--_space-2);
    justify-items: start;
    font-size: var(--_font-size-small);
  }

  .offer-eligibility > .pill {
    font-size: inherit;
  }

  .offer-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    align-items: center;
  }

  .offer-actions > .button {
    flex: 1 1 auto;
  }

  .offer-actions > .add-failure {
    flex-basis: 100%;
    font-size: var(--_font-size-small);
  }
`;
