import { css } from 'lit';

/**
 * The sheet of the form in light DOM. It stands in a layer, so that the page's own rules win; every selector begins with the form's own class. The
 * tokens come down from the widget.
 */
export const contactFormStyles = css`
  @layer selfcare {
    .selfcare-contact {
      container: selfcare-contact / inline-size;
    }

    .selfcare-contact *,
    .selfcare-contact ::before,
    .selfcare-contact ::after {
      box-sizing: border-box;
    }

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

    .selfcare-contact-field {
      display: grid;
      gap: var(--_space-1);
      align-content: start;
      min-inline-size: 0;
    }

    .selfcare-contact-label {
      font-weight: var(--_font-weight-strong);
    }

    .selfcare-contact-optional {
      font-weight: var(--_font-weight-regular);
    }

    .selfcare-contact-optional,
    .selfcare-contact-hint {
      color: var(--_color-text-muted);
    }

    .selfcare-contact-hint,
    .selfcare-contact-error {
      margin: 0;
      font-size: var(--_font-size-small);
    }

    .selfcare-contact-error {
      color: var(--_color-critical);
      font-weight: var(--_font-weight-strong);
      overflow-wrap: anywhere;
    }

    .selfcare-contact-input {
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: calc(2.75em * var(--_density));
      margin: 0;
      padding: calc(0.5em * var(--_density)) 0.75em;
      border: var(--_border-width) solid var(--_color-border-strong);
      border-radius: var(--_radius-small);
      background: var(--_color-surface-raised);
      color: inherit;
      font: inherit;
      scroll-margin-block: 6em;
      transition: border-color var(--_motion-quick) var(--_motion-easing);
    }

    .selfcare-contact-input:hover {
      border-color: currentColor;
    }

    .selfcare-contact-input[aria-invalid='true'] {
      border-color: var(--_color-critical);
      box-shadow: inset 0 0 0 1px var(--_color-critical);
    }

    .selfcare-contact-input option {
      background: Canvas;
      color: CanvasText;
    }

    .selfcare-contact :focus-visible {
      outline: 2px solid var(--_color-focus);
      outline-offset: 2px;
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

    .selfcare-contact-submit {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      min-block-size: calc(2.75em * var(--_density));
      margin: 0;
      padding: calc(0.5em * var(--_density)) 1.5em;
      border: var(--_border-width) solid transparent;
      border-radius: var(--_radius-small);
      background: var(--_color-accent);
      color: var(--_color-on-accent);
      font: inherit;
      font-weight: var(--_font-weight-strong);
      line-height: 1.25;
      cursor: pointer;
      touch-action: manipulation;
      transition: background-color var(--_motion-quick) var(--_motion-easing);
    }

    .selfcare-contact-submit:hover {
      background: color-mix(in srgb, var(--_color-accent) 88%, var(--_color-on-accent));
    }

    @container selfcare-contact (inline-size >= 30em) {
      .selfcare-contact-group {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }

      .selfcare-contact-legend,
      .selfcare-contact-field.selfcare-contact-wide {
        grid-column: 1 / -1;
      }

      .selfcare-contact-submit {
        justify-self: start;
      }
    }

    @media (prefers-reduced-motion: reduce) {
      .selfcare-contact * {
        transition: none !important;
      }
    }
  }
`;
