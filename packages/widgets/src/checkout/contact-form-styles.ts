import { lightFormStyles } from '@selfcare/ui';
import { css } from 'lit';

/** The sheet of the contact form in light DOM. */
export const contactFormStyles = lightFormStyles(
  'selfcare-contact',
  css`
    .selfcare-contact-form {
      display: grid;
      gap: var(--_space-8);
      margin: 0;
    }

    .selfcare-contact-group {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-5) var(--_space-4);
      min-inline-size: 0;
    }

    .selfcare-contact-legend {
      font-size: var(--_font-size-large);
      font-weight: var(--_font-weight-strong);
      line-height: var(--_font-line-height-heading);
    }

    .selfcare-contact-summary {
      padding: var(--_space-4) var(--_space-5);
      border: var(--_border-width) solid color-mix(in srgb, var(--_color-critical) 45%, transparent);
      border-inline-start: 4px solid var(--_color-critical);
      border-radius: var(--_radius-small);
      background: color-mix(in srgb, var(--_color-critical) 6%, transparent);
      scroll-margin-block: 6em;
    }

    .selfcare-contact-summary-title {
      margin-block-end: var(--_space-2);
      font-weight: var(--_font-weight-strong);
    }

    .selfcare-contact-summary-list {
      display: grid;
      gap: var(--_space-1);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .selfcare-contact-summary-link {
      display: inline-block;
      padding-block: 0.125em;
      color: var(--_color-critical);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }

    @container selfcare-contact (inline-size >= 30em) {
      .selfcare-contact-group {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }

      .selfcare-contact-legend,
      .selfcare-contact-field.selfcare-contact-wide {
        grid-column: 1 / -1;
      }
    }
  `,
);
