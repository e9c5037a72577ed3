import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon, type IconName } from './icon.js';

/** How much a button asks for attention: one `primary` a view, `tonal` where many stand beside each other. */
export type ButtonKind = 'primary' | 'tonal' | 'plain' | 'quiet';

export interface ButtonOptions {
  /** A verb and its object. */
  readonly label: string;
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** The name for screen readers, where the label alone leaves open which; it begins with the label. */
  readonly name?: string;
  /** Under way: says so, and takes no further press. */
  readonly busy?: boolean;
  readonly type?: 'button' | 'submit';
  readonly part?: string;
  readonly describedBy?: string;
  readonly onPress?: (event: Event) => void;
}

/** A native button. It is never disabled: while busy it keeps the focus and ignores presses. */
export function button({ label, kind = 'plain', icon: drawing, name, busy = false, type = 'button', part, describedBy, onPress }: ButtonOptions): TemplateResult {
  return html`<button
    class="button ${kind}"
    part=${part ? `button ${part}` : 'button'}
    type=${type}
    aria-label=${ifDefined(name)}
    aria-describedby=${ifDefined(describedBy)}
    aria-disabled=${ifDefined(busy ? 'true' : undefined)}
    @click=${busy ? stop : onPress}
  >${busy ? html`<span class="spinner"></span>` : drawing ? icon(drawing) : nothing}<span>${label}</span></button>`;
}

function stop(event: Event): void {
  event.preventDefault();
}

/** What every button is, as declarations without a selector. */
export const buttonFace = css`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 0.5em;
  min-block-size: calc(2.75em * var(--_density));
  padding: calc(0.5em * var(--_density)) 1.1em;
  border: var(--_border-width) solid color-mix(in srgb, currentColor 28%, transparent);
  border-radius: var(--_radius-small);
  background: transparent;
  color: inherit;
  font: inherit;
  font-weight: var(--_font-weight-strong);
  line-height: 1.25;
  text-align: center;
  text-decoration: none;
  overflow-wrap: anywhere;
  cursor: pointer;
  touch-action: manipulation;
  transition: background-color var(--_motion-quick) var(--_motion-easing), border-color var(--_motion-quick) var(--_motion-easing);
`;

/** What the one primary button of a view is besides, as declarations without a selector. */
export const primaryFace = css`
  border-color: transparent;
  background: var(--_color-accent);
  color: var(--_color-on-accent);
`;

/** The same under the pointer. */
export const primaryHoverFace = css`
  background: color-mix(in srgb, var(--_color-accent) 88%, var(--_color-on-accent));
`;

/** Goes with `button`. `.button` also dresses a link that leads on. */
export const buttonStyles = css`
  .button {
    ${buttonFace}
  }

  .button:hover {
    background: var(--_color-surface-sunken);
  }

  .button.primary {
    ${primaryFace}
  }

  .button.primary:hover {
    ${primaryHoverFace}
  }

  .button.tonal {
    border-color: transparent;
    background: color-mix(in srgb, var(--_color-accent) 12%, transparent);
    color: var(--_color-accent);
  }

  .button.tonal:hover {
    background: color-mix(in srgb, var(--_color-accent) 20%, transparent);
  }

  .button.quiet {
    border-color: transparent;
    color: var(--_color-accent);
  }

  .button[aria-disabled='true'] {
    cursor: progress;
  }

  .spinner {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid color-mix(in srgb, currentColor 30%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation: spin 800ms linear infinite;
  }

  @keyframes spin {
    to {
      transform: rotate(1turn);
    }
  }

  @media (forced-colors: active) {
    .button.primary,
    .button.tonal,
    .button.quiet {
      border-color: ButtonText;
    }
  }
`;
