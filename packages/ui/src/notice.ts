import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.js';

/** How grave the news is. */
export type Tone = 'info' | 'positive' | 'caution' | 'critical';

export interface NoticeOptions {
  readonly tone: Tone;
  /** What happened, in a few words. */
  readonly title?: string;
  /** What it means and what comes next: words, or what draws them. */
  readonly message?: unknown;
  /** Buttons or links that lead on. */
  readonly actions?: unknown;
  readonly part?: string;
}

const icons: Readonly<Record<Tone, IconName>> = { info: 'info', positive: 'positive', caution: 'caution', critical: 'critical' };

/** News in place, with a way on. It does not announce itself: the widget's status region does. */
export function notice({ tone, title, message, actions, part }: NoticeOptions): TemplateResult {
  return html`<div class="notice ${tone}" part=${part ? `notice ${part}` : 'notice'}>
    <div class="notice-words">
      ${icon(icons[tone])}
      ${title ? html`<p class="notice-title">${title}</p>` : nothing}
      ${message ? html`<p>${message}</p>` : nothing}
    </div>
    ${actions ? html`<div class="notice-actions">${actions}</div>` : nothing}
  </div>`;
}

/** Goes with `notice`. */
export const noticeStyles = css`
  .notice {
    --_tone: var(--_color-accent);
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: center;
    padding: var(--_space-3) var(--_space-4);
    padding-inline-start: calc(var(--_space-4) + 1.25em + var(--_space-3));
    border: var(--_border-width) solid color-mix(in srgb, var(--_tone) 35%, transparent);
    border-radius: var(--_radius-large);
    background: color-mix(in srgb, var(--_tone) 7%, transparent);
  }

  .notice.positive {
    --_tone: var(--_color-positive);
  }

  .notice.caution {
    --_tone: var(--_color-caution);
  }

  .notice.critical {
    --_tone: var(--_color-critical);
  }

  /* beside the first line, outside of the words: a way on that stands below them begins where they do */
  .notice-words > .icon {
    position: absolute;
    inset-block-start: 0.125em;
    inset-inline-start: calc(-1.25em - var(--_space-3));
    color: var(--_tone);
  }

  .notice-words {
    position: relative;
    flex: 1 1 min(16em, 100%);
    min-inline-size: 0;
  }

  .notice-title {
    font-weight: var(--_font-weight-strong);
  }

  .notice-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
`;
