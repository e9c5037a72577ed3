import { css, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon } from './icon.js';

export interface Step {
  readonly label: string;
  readonly standing: 'done' | 'current' | 'next';
  /** For screen readers, after the label: "completed". */
  readonly state?: string;
  /** Makes the step a button that goes there. */
  readonly onPress?: () => void;
}

/** The steps of a journey as navigation. `label` names it: "Steps of your order". */
export function stepper({ label, steps, part }: { readonly label: string; readonly steps: readonly Step[]; readonly part?: string }): TemplateResult {
  return html`<nav class="stepper" part=${part ? `stepper ${part}` : 'stepper'} aria-label=${label}>
    <ol role="list">
      ${steps.map((step, index) => renderStep(step, index + 1))}
    </ol>
  </nav>`;
}

function renderStep({ label, standing, state, onPress }: Step, position: number): TemplateResult {
  const words = html`<span class="step-mark" aria-hidden="true">${standing === 'done' ? icon('check') : position}</span
    ><span class="step-label">${label}${state ? html`<span class="visually-hidden">, ${state}</span>` : nothing}</span>`;
  const current = ifDefined(standing === 'current' ? 'step' : undefined);
  return html`<li class="step ${standing}" part="step">
    ${onPress
      ? html`<button class="step-link" type="button" aria-current=${current} @click=${onPress}>${words}</button>`
      : html`<span class="step-link" aria-current=${current}>${words}</span>`}
  </li>`;
}

/** How a step looks, wherever steps stand: its mark, its words, and whether it is `done`, `current` or `next`. */
export const stepStyles = css`
  .step-link {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: 2em;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }

  button.step-link {
    cursor: pointer;
  }

  button.step-link:hover .step-label {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .step.next .step-link {
    color: var(--_color-text-muted);
  }

  .step.current .step-link {
    font-weight: var(--_font-weight-strong);
  }

  .step-mark {
    display: inline-grid;
    flex: none;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border: var(--_border-width) solid var(--_color-border-strong);
    border-radius: var(--_radius-full);
    font-size: var(--_font-size-small);
    font-variant-numeric: tabular-nums;
  }

  .step.current .step-mark {
    border-color: transparent;
    background: var(--_color-accent);
    color: var(--_color-on-accent);
  }

  .step.done .step-mark {
    border-color: var(--_color-accent);
    color: var(--_color-accent);
  }

  @media (forced-colors: active) {
    .step.current .step-mark {
      border: 3px solid Highlight;
    }
  }
`;

/** Goes with `stepper`. */
export const stepperStyles = css`
  ${stepStyles}

  .stepper ol {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
  }

  .stepper .step {
    display: flex;
    align-items: center;
    gap: var(--_space-4);
  }

  .stepper .step:not(:last-child)::after {
    inline-size: var(--_space-8);
    border-block-start: var(--_border-width) solid var(--_color-border-strong);
    content: '';
  }
`;
