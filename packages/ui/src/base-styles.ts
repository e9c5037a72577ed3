import { css } from 'lit';
import { tokenDeclarations } from './tokens.js';

/**
 * What every widget's sheet begins with: the tokens, the page's typography, a container for width queries, the focus ring, and words for
 * screen readers only. A widget that stands in a line of text turns `container-type` off.
 */
export const baseStyles = css`
  :host {
    ${tokenDeclarations}
    display: block;
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
    color: var(--_color-text);
    background: var(--_color-surface);
    font-family: var(--_font-family);
    font-size: var(--_font-size-base);
    line-height: var(--_font-line-height-text);
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h2,
  h3,
  h4 {
    font-size: inherit;
    font-weight: var(--_font-weight-strong);
    line-height: var(--_font-line-height-heading);
    letter-spacing: -0.01em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }

  /* scripts that join their letters, with marks above and below */
  :is(h2, h3, h4):is(:lang(ar), :lang(fa), :lang(ur)) {
    line-height: 1.4;
    letter-spacing: normal !important;
  }

  p,
  dd,
  dt,
  li {
    overflow-wrap: anywhere;
  }

  /* words of the back end keep their own direction, and stand where the page's stand */
  bdi,
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  a {
    color: var(--_color-accent);
    text-underline-offset: 0.2em;
  }

  img {
    display: block;
    max-inline-size: 100%;
  }

  :focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: 2px;
  }

  [tabindex='-1']:focus {
    outline: none;
  }

  .visually-hidden:not(:focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  .muted {
    color: var(--_color-text-muted);
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
