import {
  baseStyles,
  blockersStyles,
  buttonStyles,
  emptyStyles,
  iconStyles,
  moneyStyles,
  noticeStyles,
  priceLinesStyles,
  priceStyles,
  skeletonStyles,
  stepperStyles,
  stickyBarFace,
} from '@selfcare/ui';
import { css, type CSSResultGroup } from 'lit';

const stepStyles = css`
  .stepper {
    margin-block-end: var(--_space-8);
  }

  h2 {
    font-size: var(--_font-size-display);
    letter-spacing: -0.02em;
  }

  h3 {
    font-size: var(--_font-size-large);
  }

  .head {
    display: grid;
    gap: var(--_space-2);
    max-inline-size: 70ch;
  }

  .small {
    font-size: var(--_font-size-small);
  }

  .contact {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-6);
  }

  .contact > .head,
  .contact > .notice,
  slot[name='selfcare-contact'] {
    max-inline-size: 44em;
  }

  slot[name='selfcare-contact'] {
    display: block;
    min-inline-size: 0;
  }

  .card,
  .totals {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-5);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
  }

  .so-far,
  .place {
    ${stickyBarFace}
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    align-items: center;
    justify-content: space-between;
  }

  .beside {
    display: none;
  }

  .waiting-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5) var(--_space-4);
    max-inline-size: 44em;
  }

  .waiting-form > .skeleton {
    block-size: 1.25em;
  }

  .waiting-input {
    block-size: calc(2.75em * var(--_density));
  }

  @container (inline-size >= 480px) {
    .waiting-form {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .waiting-form > .skeleton {
      grid-column: 1 / -1;
    }
  }

  @container (inline-size >= 600px) {
    .card,
    .totals {
      padding: var(--_space-6);
    }
  }

  @container (inline-size < 360px) {
    .step:not(:last-child)::after {
      display: none;
    }

    .step:not(.current) .step-label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @container (inline-size < 18em) {
    .so-far,
    .place {
      position: static;
    }
  }

  @media (height < 32em) {
    .so-far,
    .place {
      position: static;
    }
  }

  @container (inline-size >= 960px) {
    .contact {
      grid-template-columns: minmax(0, 1fr) var(--selfcare-checkout-summary-width, 22em);
      column-gap: var(--_space-12);
      align-items: start;
    }

    .contact > * {
      grid-column: 1;
    }

    .contact > .so-far {
      grid-column: 2;
      grid-row: 1 / span 4;
      position: sticky;
      inset-block: var(--_space-6) auto;
      padding: 0;
      border: 0;
      background: none;
    }

    .bar {
      display: none;
    }

    .beside {
      display: block;
    }
  }
`;

/** The sheets of the checkout's shadow root; the form in light DOM has its own, and what comes after the form brings its. */
export const checkoutStyles: CSSResultGroup = [
  baseStyles,
  blockersStyles,
  iconStyles,
  buttonStyles,
  emptyStyles,
  noticeStyles,
  skeletonStyles,
  moneyStyles,
  priceStyles,
  priceLinesStyles,
  stepperStyles,
  stepStyles,
];
