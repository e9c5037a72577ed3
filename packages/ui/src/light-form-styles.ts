import { css, unsafeCSS, type CSSResult } from 'lit';
import { buttonFace, primaryFace, primaryHoverFace } from './button.js';
import { inputFace, invalidFace, selectFace, selectFaceRightToLeft } from './field.js';

/**
 * The sheet of a form in light DOM whose classes begin with `name`: its fields with label, hint, input and error, the button that sends it, and how
 * they are laid out. It stands in one layer, so that the page's own rules win. The tokens come down from the widget.
 */
export function lightFormStyles(name: string, layout: CSSResult): CSSResult {
  const form = unsafeCSS(`.${name}`);
  return css`
    @layer selfcare {
      ${form} {
        container: ${unsafeCSS(name)} / inline-size;
      }

      ${form} *,
      ${form} ::before,
      ${form} ::after {
        box-sizing: border-box;
      }

      ${form}-field {
        display: grid;
        gap: var(--_space-1);
        align-content: start;
        min-inline-size: 0;
      }

      ${form}-label {
        font-weight: var(--_font-weight-strong);
      }

      ${form}-hint,
      ${form}-error {
        margin: 0;
        font-size: var(--_font-size-small);
      }

      ${form}-hint {
        color: var(--_color-text-muted);
      }

      ${form}-error {
        color: var(--_color-critical);
        font-weight: var(--_font-weight-strong);
        overflow-wrap: anywhere;
      }

      ${form}-input {
        ${inputFace}
        scroll-margin-block: 6em;
      }

      ${form}-input:hover {
        border-color: currentColor;
      }

      ${form}-input[aria-invalid='true'] {
        ${invalidFace}
      }

      ${form}-input:is(select) {
        ${selectFace}
      }

      ${form}-input:is(select):dir(rtl) {
        ${selectFaceRightToLeft}
      }

      ${form}-input option {
        background: Canvas;
        color: CanvasText;
      }

      ${form} :focus-visible {
        outline: 2px solid var(--_color-focus);
        outline-offset: 2px;
      }

      ${form}-submit {
        ${buttonFace}
        ${primaryFace}
        margin: 0;
        padding-inline: 1.5em;
      }

      ${form}-submit:hover {
        ${primaryHoverFace}
      }

      @container ${unsafeCSS(name)} (inline-size >= 30em) {
        ${form}-submit {
          justify-self: start;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        ${form} * {
          transition: none !important;
        }
      }

      ${layout}
    }
  `;
}
