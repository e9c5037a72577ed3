import { lightFormStyles } from '@selfcare/ui';
import { css } from 'lit';

/** The sheet of the address form in light DOM. */
export const addressFormStyles = lightFormStyles(
  'selfcare-guided-address',
  css`
    .selfcare-guided-address-form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-4);
      max-inline-size: 36em;
      margin: 0;
    }

    @container selfcare-guided-address (inline-size >= 30em) {
      .selfcare-guided-address-form {
        grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      }

      .selfcare-guided-address-street {
        grid-column: 1 / -1;
      }
    }
  `,
);
