import type { Picture } from '@selfcare/core';
import { icon } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';

/** An offering's picture in a well of fixed shape; a drawn one where there is none, or it cannot be loaded. */
export function offeringPicture(picture: Picture | undefined, loading: 'lazy' | 'eager'): TemplateResult {
  return html`<div class="picture" part="picture">
    ${picture ? html`<img src=${picture.url} alt=${picture.description} loading=${loading} decoding="async" @error=${onError} @load=${onLoad} />` : nothing}${icon('picture')}
  </div>`;
}

function onError({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).hidden = true;
}

function onLoad({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).hidden = false;
}
