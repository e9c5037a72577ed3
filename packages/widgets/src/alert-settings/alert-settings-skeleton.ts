import { skeleton } from '@selfcare/ui';
import { html, type TemplateResult } from 'lit';

/** The settings' shape before they are here. */
export function alertSettingsSkeleton(): TemplateResult {
  const contact = html`<li class="contact"><div>${skeleton('short')}${skeleton('line')}</div></li>`;
  const topic = html`<div class="topic"><div>${skeleton('short')}${skeleton('line')}</div></div>`;
  return html`<div class="section waits" aria-hidden="true">
      <ul class="contacts">${[contact, contact, contact, contact]}</ul>
    </div>
    <div class="section topics waits" aria-hidden="true">${[topic, topic, topic, topic, topic]}</div>`;
}
