import { css } from 'lit';

/** Goes with `offeringDetail`. */
export const detailStyles = css`
  .way-back {
    margin-block-end: var(--_space-3);
  }

  .way-back > .button {
    padding-inline: 0.5em;
    margin-inline-start: -0.5em;
  }

  .way-back ~ .notice {
    margin-block-end: var(--_space-4);
  }

  .detail {
    display: grid;
    gap: var(--_space-6);
    grid-template-columns: minmax(0, 1fr);
  }

  .detail-picture > .picture {
    border-radius: var(--_radius-large);
  }

  .detail-head {
    display: grid;
    gap: var(--_space-2);
    align-content: start;
    max-inline-size: 70ch;
  }

  .detail-head > h2 {
    font-size: var(--_font-size-display);
    letter-spacing: -0.02em;
  }

  .detail-skeleton-name {
    font-size: var(--_font-size-display);
  }

  .detail-buy {
    display: grid;
    gap: var(--_space-5);
    grid-template-columns: minmax(0, 1fr);
  }

  .offer {
    display: grid;
    gap: var(--_space-4);
    align-content: start;
    padding: var(--_space-5);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
  }

  .terms {
    display: grid;
    gap: var(--_space-1);
    padding-block-start: var(--_space-3);
    border-block-start: var(--_border-width) solid var(--_color-border);
    font-size: var(--_font-size-small);
  }

  .terms > div,
  .facts dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: var(--_space-4);
  }

  .terms dd,
  .facts dd {
    font-weight: var(--_font-weight-strong);
    unicode-bidi: plaintext;
  }

  .offer-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
    align-items: center;
  }

  .offer-actions > .button {
    flex: 1 1 10em;
  }

  .detail-more {
    display: grid;
    gap: var(--_space-6);
    align-content: start;
  }

  .detail-more h3 {
    margin-block-end: var(--_space-2);
    font-size: var(--_font-size-large);
  }

  .facts dl > div,
  .parts li {
    padding-block: 0.5em;
    border-block-start: var(--_border-width) solid var(--_color-border);
  }

  @container (inline-size >= 600px) {
    .detail {
      grid-template-areas: 'picture head' 'picture buy' 'more buy';
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      grid-template-rows: auto auto 1fr;
    }

    .detail-picture {
      grid-area: picture;
    }

    .detail-head {
      grid-area: head;
    }

    .detail-more {
      grid-area: more;
    }

    .detail-buy {
      grid-area: 2 / 2 / 4 / 3;
      align-self: start;
    }
  }

  @container (inline-size >= 960px) {
    .detail {
      grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
      column-gap: var(--_space-10);
    }
  }
`;
