import type { Online } from '@selfcare/core';

/** What the browser knows of the network: false is certain, true only likely. */
export function createOnline(): Online {
  return {
    get online() {
      return navigator.onLine;
    },
    subscribe(listener) {
      const hear = (): void => listener();
      window.addEventListener('online', hear);
      window.addEventListener('offline', hear);
      return () => {
        window.removeEventListener('online', hear);
        window.removeEventListener('offline', hear);
      };
    },
  };
}
