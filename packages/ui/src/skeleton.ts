import { css, html, type TemplateResult } from 'lit';

/**
 * Stands where words or a picture will be, in their size: `line` one line of text, `block` fills what holds it. Screen readers skip it. What holds
 * several gets the class `waits`, and breathes as one: the browser keeps a layer, and draws a frame, for every single thing that moves. One that is
 * `alone` breathes by itself.
 */
export function skeleton(shape: 'line' | 'short' | 'block', alone?: 'alone'): TemplateResult {
  return html`<span class="skeleton skeleton-${shape} ${alone ? 'waits' : ''}" part="skeleton" aria-hidden="true"></span>`;
}

/** Goes with `skeleton`. */
export const skeletonStyles = css`
  .skeleton {
    display: inline-block;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block: calc((1lh - 0.75em) / 2);
    vertical-align: top;
    border-radius: var(--_radius-small);
    background: color-mix(in srgb, currentColor 9%, transparent);
  }

  .waits {
    animation: breathe 1600ms ease-in-out 400ms infinite alternate;
  }

  .skeleton-short {
    inline-size: 45%;
  }

  .skeleton-block {
    block-size: 100%;
    margin: 0;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (forced-colors: active) {
    .skeleton {
      border: 1px solid GrayText;
    }
  }
`;
