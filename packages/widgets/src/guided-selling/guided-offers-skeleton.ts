import { skeleton } from '@selfcare/ui';
import { html, type TemplateResult } from 'lit';

/** The offers' shape while it is not known which the customer may have. */
export function guidedOffersSkeleton(count: number): TemplateResult {
  const shape = html`<li>
    <div class="offer" part="offer-skeleton">
      <div class="offer-pictures">${skeleton('block')}</div>
      ${skeleton('short')}${skeleton('line')}${skeleton('line')}${skeleton('short')}
    </div>
  </li>`;
  return html`<ul class="offers waits" role="list" aria-hidden="true">
    ${Array.from({ length: count }, () => shape)}
  </ul>`;
}
