import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { icon } from './icon.js';

export interface QuantityOptions {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Of the input: "Quantity of Norra 6". */
  readonly label: string;
  /** Of the two buttons, with the thing they change: "One Norra 6 less". */
  readonly lessLabel: string;
  readonly moreLabel: string;
  readonly part?: string;
  /** What to know of what was typed, below the field. */
  readonly note?: string | undefined;
  /** Writes what was typed in the digits 0 to 9, which are not those of every keyboard. */
  readonly plainDigits?: (typed: string) => string;
  /** Called with a whole number from `least` to `most`, and only when it differs from `value`. */
  readonly onChange: (value: number) => void;
  /** A number was typed that lies beyond that end, or something that is no whole number. */
  readonly onRefused?: (why: 'least' | 'most' | 'no-number') => void;
}

/** One less, a number that can be typed, one more. Of what is typed, too many becomes `most`; too few, or what is no number, is put back. */
export function quantity({ value, least, most, label, lessLabel, moreLabel, part, note, plainDigits, onChange, onRefused }: QuantityOptions): TemplateResult {
  const change = (wanted: number): void => {
    const next = Math.min(most, Math.max(least, wanted));
    if (next !== value) onChange(next);
  };
  const onTyped = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const text = (plainDigits?.(input.value) ?? input.value).trim();
    const typed = /^\d+$/.test(text) ? Number(text) : undefined;
    const next = typed === undefined || typed < least ? value : Math.min(most, typed);
    input.value = String(next);
    if (typed === undefined) return onRefused?.('no-number');
    change(next);
    if (typed < least || typed > most) onRefused?.(typed < least ? 'least' : 'most');
  };
  return html`<div class="quantity" part=${part ? `quantity ${part}` : 'quantity'} role="group" aria-label=${label}>
    <button class="quantity-button" part="quantity-button" type="button" aria-label=${lessLabel} aria-disabled=${ifDefined(value <= least ? 'true' : undefined)} @click=${() => change(value - 1)}>
      ${icon('minus')}
    </button>
    <input class="quantity-input" part="quantity-input" type="text" inputmode="numeric" autocomplete="off" aria-label=${label} aria-description=${ifDefined(note)} .value=${live(String(value))} @change=${onTyped} />
    <button class="quantity-button" part="quantity-button" type="button" aria-label=${moreLabel} aria-disabled=${ifDefined(value >= most ? 'true' : undefined)} @click=${() => change(value + 1)}>
      ${icon('plus')}
    </button>
  </div>
  ${note ? html`<span class="quantity-note" part="quantity-note">${note}</span>` : nothing}`;
}

/** Goes with `quantity`. */
export const quantityStyles = css`
  .quantity {
    display: inline-flex;
    border: var(--_border-width) solid var(--_color-border-strong);
    border-radius: var(--_radius-small);
  }

  .quantity-button,
  .quantity-input {
    block-size: calc(2.5em * var(--_density));
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
  }

  .quantity-button {
    display: inline-grid;
    place-items: center;
    inline-size: 2.5em;
    border-radius: var(--_radius-small);
    cursor: pointer;
    touch-action: manipulation;
  }

  .quantity-button:hover {
    background: var(--_color-surface-sunken);
  }

  .quantity-button[aria-disabled='true'] {
    color: color-mix(in srgb, currentColor 45%, transparent);
    cursor: default;
  }

  .quantity-note {
    flex-basis: 100%;
    order: 1;
    color: var(--_color-text-muted);
    font-size: var(--_font-size-small);
  }

  .quantity-input {
    inline-size: 2.5em;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
`;
