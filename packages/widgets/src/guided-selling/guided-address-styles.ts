import { css } from 'lit';

/** The sheet of the address form in light DOM: in a layer, so that the page's own rules win. The tokens come down from the widget. */
export const addressFormStyles = css`
  @layer selfcare {
    .selfcare-guided-address {
      container: selfcare-guided-address / inline-size;
    }

    .selfcare-guided-address *,
    .selfcare-guided-address ::before,
    .selfcare-guided-address ::after {
      box-sizing: border-box;
    }

    .selfcare-guided-address-form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-4);
      max-inline-size: 36em;
      margin: 0;
    }

    .selfcare-guided-address-field {
      display: grid;
      gap: var(--_space-1);
      align-content: start;
      min-inline-size: 0;
    }

    .selfcare-guided-address-label {
      font-weight: var(--_font-weight-strong);
    }

    .selfcare-guided-address-input {
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
    }

    .selfcare-guided-address-input:hover {
      border-color: currentColor;
    }

    .selfcare-guided-address-input[aria-invalid='true'] {
      border-color: var(--_color-critical);
      box-shadow: inset 0 0 0 1px var(--_color-critical);
    }

    .selfcare-guided-address-error {
      margin: 0;
      color: var(--_color-critical);
      font-size: var(--_font-size-small);
      font-weight: var(--_font-weight-strong);
    }

    .selfcare-guided-address :focus-visible {
      outline: 2px solid var(--_color-focus);
      outline-offset: 2px;
    }

    .selfcare-guided-address-submit {
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
    }

    .selfcare-guided-address-submit:hover {
      background: color-mix(in srgb, var(--_color-accent) 88%, var(--_color-on-accent));
    }

    @container selfcare-guided-address (inline-size >= 30em) {
      .selfcare-guided-address-form {
        grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      }

      .selfcare-guided-address-street {
        grid-column: 1 / -1;
      }

      .selfcare-guided-address-submit {
        justify-self: start;
      }
    }
  }
`;
