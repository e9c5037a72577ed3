import { skeleton } from '@selfcare/ui';
import { html, type TemplateResult } from 'lit';

/** A detail's shape before its offering, or the code that draws it, is here. */
export function offeringDetailSkeleton(): TemplateResult {
  return html`<div class="detail waits" part="detail-skeleton">
    <div class="detail-picture"><div class="picture">${skeleton('block')}</div></div>
    <div class="detail-head"><div class="detail-skeleton-name">${skeleton('short')}</div>${skeleton('line')}${skeleton('short')}</div>
    <div class="detail-buy"><div class="offer">${skeleton('line')}${skeleton('line')}${skeleton('short')}</div></div>
    <div class="detail-more">${skeleton('line')}${skeleton('line')}</div>
  </div>`;
}
