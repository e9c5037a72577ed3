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
    ${icon(icons[tone])}
    <div class="notice-words">
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
    align-items: start;
    padding: var(--_space-3) var(--_space-4);
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

  .notice > .icon {
    margin-block-start: 0.125em;
    color: var(--_tone);
  }

  .notice-words {
    flex: 1 1 min(16em, calc(100% - 1.25em - var(--_space-3)));
    min-inline-size: 0;
  }

  .notice-words > p {
    max-inline-size: 70ch;
  }

  .notice-title {
    font-weight: var(--_font-weight-strong);
  }

  .notice-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    /* below the words, where there is no room beside them */
    margin-inline-start: calc(1.25em + var(--_space-3));
  }
`;
