import {
  baseStyles,
  buttonStyles,
  emptyStyles,
  iconStyles,
  moneyStyles,
  noticeStyles,
  priceStyles,
  skeletonStyles,
  statusPillStyles,
  stepStyles,
} from '@selfcare/ui';
import { css, type CSSResultGroup } from 'lit';
import { guidedOffersStyles } from './guided-offers-styles.js';
import { guidedQuestionStyles } from './guided-question-styles.js';

const guideStyles = css`
  .guide {
    display: grid;
    gap: var(--_space-5) var(--_space-10);
    grid-template-columns: minmax(0, 1fr);
  }

  .guide-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
    align-items: baseline;
    justify-content: space-between;
  }

  .guide-title {
    font-size: var(--_font-size-title);
    letter-spacing: -0.02em;
  }

  .fitting {
    font-variant-numeric: tabular-nums;
  }

  .guide-body {
    display: grid;
    gap: var(--_space-4);
    align-content: start;
    min-inline-size: 0;
  }

  .steps ol {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }

  .step-words {
    display: grid;
    min-inline-size: 0;
  }

  .step-answer {
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-regular);
    overflow-wrap: anywhere;
  }

  .flows {
    display: grid;
    gap: var(--_space-4);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    margin-block-start: var(--_space-5);
  }

  .flow {
    display: grid;
    gap: var(--_space-2);
    grid-template-rows: auto 1fr auto;
    justify-items: start;
    padding: var(--_space-5);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
  }

  .flow h3 {
    font-size: var(--_font-size-large);
  }

  .flow .button {
    margin-block-start: var(--_space-3);
  }

  .guide-skeleton {
    display: grid;
    gap: var(--_space-4);
    min-block-size: 24em;
    align-content: start;
  }

  .choice-skeleton {
    block-size: 3.75em;
  }

  @container (inline-size < 600px) {
    .step:not(.current) .step-words {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @container (inline-size < 960px) {
    .steps ol {
      column-gap: var(--_space-3);
    }

    .step-answer {
      display: none;
    }
  }

  @container (inline-size >= 960px) {
    .guide {
      grid-template-columns: 15em minmax(0, 1fr);
    }

    .guide > .guide-head {
      grid-column: 1 / -1;
    }

    .steps ol {
      position: sticky;
      inset-block-start: 6em;
      display: grid;
      gap: var(--_space-3);
    }

    .step-link {
      align-items: start;
      inline-size: 100%;
    }

    .step-label {
      line-height: 1.6em;
    }
  }
`;

/** Everything guided selling wears. */
export const guidedSellingStyles: CSSResultGroup = [
  baseStyles,
  iconStyles,
  buttonStyles,
  emptyStyles,
  noticeStyles,
  skeletonStyles,
  statusPillStyles,
  stepStyles,
  moneyStyles,
  priceStyles,
  guideStyles,
  guidedQuestionStyles,
  guidedOffersStyles,
];
