import { css } from 'lit';

/** One order in detail. */
export const orderDetailStyles = css`
  .way-back {
    margin-inline-start: -1.1em;
    margin-block-end: calc(-1 * var(--_space-3));
  }

  .detail,
  .detail-main,
  .detail-side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-5);
    align-content: start;
  }

  .detail h3 {
    font-size: var(--_font-size-large);
  }

  .state {
    --_tone: var(--_color-border-strong);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-4);
    padding: var(--_space-5);
    border-radius: var(--_radius-large);
    background: color-mix(in srgb, var(--_tone) 9%, transparent);
  }

  .state.info {
    --_tone: var(--_color-accent);
  }

  .state.positive {
    --_tone: var(--_color-positive);
  }

  .state.caution {
    --_tone: var(--_color-caution);
  }

  .state.critical {
    --_tone: var(--_color-critical);
  }

  .state-mark {
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: var(--_radius-full);
    background: color-mix(in srgb, var(--_tone) 16%, transparent);
    color: var(--_tone);
  }

  .state.neutral .state-mark {
    color: inherit;
  }

  .state-label {
    font-size: var(--_font-size-title);
    font-weight: var(--_font-weight-strong);
    line-height: var(--_font-line-height-heading);
    letter-spacing: -0.01em;
  }

  .state-words > * + * {
    margin-block-start: var(--_space-1);
  }

  .state > .notice {
    grid-column: 1 / -1;
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    padding: var(--_space-5);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius-large);
    background: var(--_color-surface-raised);
  }

  .milestone {
    --_tone: var(--_color-border-strong);
    position: relative;
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: var(--_space-3);
    padding-block-end: var(--_space-5);
  }

  .milestone:last-child {
    padding-block-end: 0;
  }

  .milestone:not(:last-child)::before {
    position: absolute;
    inset-block: 1.75em 0;
    inset-inline-start: calc(0.875em - 1px);
    border-inline-start: 2px solid var(--_color-border);
    content: '';
  }

  .milestone.done:not(:last-child)::before {
    border-color: var(--_color-positive);
  }

  .milestone.next:not(:last-child)::before,
  .milestone.now:not(:last-child)::before {
    border-inline-start-style: dashed;
  }

  .milestone-mark {
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 2px solid var(--_tone);
    border-radius: var(--_radius-full);
    color: var(--_tone);
  }

  .milestone-mark > .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2;
  }

  .milestone.done .milestone-mark {
    --_tone: var(--_color-positive);
    background: color-mix(in srgb, var(--_tone) 12%, transparent);
  }

  .milestone.now.neutral .milestone-mark {
    color: inherit;
  }

  .milestone.now.info {
    --_tone: var(--_color-accent);
  }

  .milestone.now.positive {
    --_tone: var(--_color-positive);
  }

  .milestone.now.caution {
    --_tone: var(--_color-caution);
  }

  .milestone.now.critical {
    --_tone: var(--_color-critical);
  }

  .milestone.now .milestone-name {
    font-weight: var(--_font-weight-strong);
  }

  .milestone.next {
    color: var(--_color-text-muted);
  }

  /* muted words inside muted words would be muted twice */
  .milestone.next .muted {
    color: inherit;
  }

  .milestone.next .milestone-mark {
    border-style: dashed;
  }

  .items-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    align-items: baseline;
    justify-content: space-between;
  }

  .item {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    justify-content: space-between;
    padding-block: var(--_space-3);
    border-block-start: var(--_border-width) solid var(--_color-border);
  }

  .item:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }

  .item:last-child {
    padding-block-end: 0;
  }

  .item-name {
    flex: 1 1 12em;
    min-inline-size: 0;
  }

  .item .pill,
  .row .pill {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .help {
    display: grid;
    gap: var(--_space-2);
    padding-inline: var(--_space-1);
  }

  @container (inline-size < 18em) {
    .state {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container (inline-size >= 600px) {
    .state,
    .panel {
      padding: var(--_space-6);
    }
  }

  @container (inline-size >= 840px) {
    .detail {
      grid-template-columns: minmax(0, 1fr) 20em;
      gap: var(--_space-6);
    }
  }
`;
