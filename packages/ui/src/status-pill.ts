import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.js';
import type { Tone } from './notice.js';

export interface StatusPillOptions {
  readonly label: string;
  readonly tone?: Tone | 'neutral';
  readonly icon?: IconName;
  readonly part?: string;
}

/** A state in a word or two. The words carry it; colour and drawing only help. */
export function statusPill({ label, tone = 'neutral', icon: drawing, part }: StatusPillOptions): TemplateResult {
  return html`<span class="pill ${tone}" part=${part ? `pill ${part}` : 'pill'}>${drawing ? icon(drawing) : nothing}<span>${label}</span></span>`;
}

/** Goes with `statusPill`. */
export const statusPillStyles = css`
  .pill {
    --_tone: currentColor;
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.2em 0.7em;
    border-radius: var(--_radius-full);
    background: color-mix(in srgb, var(--_tone) 10%, transparent);
    color: var(--_tone);
    font-size: var(--_font-size-small);
    font-weight: var(--_font-weight-strong);
    line-height: 1.4;
  }

  .pill.neutral {
    --_tone: inherit;
    background: var(--_color-surface-sunken);
    color: inherit;
  }

  .pill.info {
    --_tone: var(--_color-accent);
  }

  .pill.positive {
    --_tone: var(--_color-positive);
  }

  .pill.caution {
    --_tone: var(--_color-caution);
  }

  .pill.critical {
    --_tone: var(--_color-critical);
  }

  .pill > .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  @media (forced-colors: active) {
    .pill {
      border: 1px solid currentColor;
    }
  }
`;
