import { skeleton } from '@selfcare/ui';
import { html, type TemplateResult } from 'lit';

const fields = 6;

/** The form's shape while nobody knows yet whether there is something to order. */
export function contactFormSkeleton(): TemplateResult {
  const waiting = html`<div class="waiting-field">
    ${skeleton('short')}
    <div class="waiting-input">${skeleton('block')}</div>
  </div>`;
  return html`<div class="waiting-form waits" aria-hidden="true">${skeleton('short')} ${Array.from({ length: fields }, () => waiting)}</div>`;
}
