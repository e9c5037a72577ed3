import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { icon } from './icon.js';

export interface FieldOptions {
  /** Unique in its root: ties label, hint and error to the input. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The native name, by which password managers know the field. */
  readonly name?: string;
  readonly type?: 'text' | 'email' | 'tel' | 'search';
  readonly autocomplete?: string;
  readonly inputMode?: string;
  readonly required?: boolean;
  /** Beside the label of a field that may stay empty. */
  readonly optional?: string;
  readonly hint?: string;
  /** What is wrong with the value, and how to mend it. */
  readonly error?: string;
  readonly maxLength?: number;
  readonly part?: string;
  readonly onInput?: (event: InputEvent) => void;
  readonly onLeave?: (event: FocusEvent) => void;
}

/** A label, a native input, a hint and an error in one root. */
export function field(options: FieldOptions): TemplateResult {
  const { id, label, value, name, type = 'text', autocomplete, inputMode, required = false, maxLength, part, onInput, onLeave } = options;
  const { optional, hint, error } = options;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field" part=${part ? `field ${part}` : 'field'}>
    <label for=${id}>${label}${optional ? html` <span class="field-optional">${optional}</span>` : nothing}</label>
    ${hint ? html`<p class="field-hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <input
      class="input"
      part="input"
      id=${id}
      name=${ifDefined(name)}
      type=${type}
      autocomplete=${ifDefined(autocomplete)}
      inputmode=${ifDefined(inputMode)}
      maxlength=${ifDefined(maxLength)}
      ?required=${required}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${ifDefined(describedBy || undefined)}
      .value=${live(value)}
      @input=${onInput}
      @blur=${onLeave}
    />
    ${error ? html`<p class="field-error" id=${`${id}-error`}>${icon('critical')}<span>${error}</span></p>` : nothing}
  </div>`;
}

/** What every input is, as declarations without a selector. */
export const inputFace = css`
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
  transition: border-color var(--_motion-quick) var(--_motion-easing);
`;

/** What an input is besides whose value is wrong. */
export const invalidFace = css`
  border-color: var(--_color-critical);
  box-shadow: inset 0 0 0 1px var(--_color-critical);
`;

/** What a native choice is besides: its arrow has room, and is drawn without a picture, which a strict policy would not let in. */
export const selectFace = css`
  --_stroke: transparent calc(50% - 1px), currentColor calc(50% - 0.5px) calc(50% + 0.5px), transparent calc(50% + 1px);
  appearance: none;
  padding-inline-end: 2.5em;
  background-image: linear-gradient(45deg, var(--_stroke)), linear-gradient(-45deg, var(--_stroke));
  background-position: right 1.2em center, right 0.85em center;
  background-size: 0.375em 0.375em;
  background-repeat: no-repeat;
  text-overflow: ellipsis;
  cursor: pointer;
`;

/** The same where the arrow stands at the left. */
export const selectFaceRightToLeft = css`
  background-position: left 0.85em center, left 1.2em center;
`;

/** Goes with `field`; `.input` also dresses an input or a native choice that stands by itself. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: var(--_space-1);
    align-content: start;
    min-inline-size: 0;
  }

  .field label {
    font-weight: var(--_font-weight-strong);
  }

  .field-optional,
  .field-hint {
    color: var(--_color-text-muted);
    font-weight: var(--_font-weight-regular);
  }

  .field-hint,
  .field-error {
    font-size: var(--_font-size-small);
  }

  .input {
    ${inputFace}
  }

  select.input {
    ${selectFace}
  }

  select.input:dir(rtl) {
    ${selectFaceRightToLeft}
  }

  select.input > option {
    background: Canvas;
    color: CanvasText;
  }

  .input:hover {
    border-color: currentColor;
  }

  .input::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }

  .input[aria-invalid='true'] {
    ${invalidFace}
  }

  .field-error {
    display: flex;
    gap: 0.4em;
    align-items: start;
    color: var(--_color-critical);
  }
`;
