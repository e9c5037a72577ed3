import type {} from '@selfcare/widgets/react';
import type { CatalogueBrowserElement } from '@selfcare/widgets';
import { createRoot } from 'react-dom/client';
import type { Shop } from './shop.js';

export function mount(place: HTMLElement, { strings, onAdded }: Shop): void {
  // a ref reaches the element itself, whether its class is defined by then or not
  const word = (browser: CatalogueBrowserElement | null): void => {
    if (browser) browser.strings = strings;
  };
  createRoot(place).render(
    <selfcare-session backend="tmf" base="/tmf-api">
      <selfcare-cart compact={true} />
      <selfcare-catalogue-browser pagesize={6} ref={word} onselfcare-added-to-cart={onAdded} />
    </selfcare-session>,
  );
}
