import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface SwitchOptions {
  /** The cell that it shows; the element carries it as `data-cell`. */
  readonly cell: string;
  readonly on: boolean;
  /** What it switches. */
  readonly name: string;
  /** Not the customer's: a press only tells why. */
  readonly locked?: boolean;
  readonly describedBy?: string;
  /** -1 keeps it out of the order of Tab; 0 by default. */
  readonly tabIndex?: number;
  /** Its place in a grid. */
  readonly place?: string;
  readonly onPress: () => void;
}

/** A native button that is on or off. It is never disabled: while it is saved it can be pressed again. */
export function alertSwitch({ cell, on, name, locked = false, describedBy, tabIndex = 0, place, onPress }: SwitchOptions): TemplateResult {
  return html`<button
    class="switch"
    part="switch"
    type="button"
    role="switch"
    data-cell=${cell}
    data-place=${ifDefined(place)}
    tabindex=${tabIndex}
    aria-checked=${on ? 'true' : 'false'}
    aria-label=${name}
    aria-disabled=${ifDefined(locked ? 'true' : undefined)}
    aria-describedby=${ifDefined(describedBy)}
    @click=${onPress}
  ><span class="switch-track">${on ? html`<svg class="switch-mark" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5"></path></svg>` : nothing}</span></button>`;
}
