import type { Visibility } from '@selfcare/core';

/** Whether anything of the page can be seen: false in a background tab and while the page is prerendered. */
export function createVisibility(): Visibility {
  return {
    get visible() {
      return document.visibilityState === 'visible';
    },
    subscribe(listener) {
      const hear = (): void => listener();
      document.addEventListener('visibilitychange', hear);
      return () => document.removeEventListener('visibilitychange', hear);
    },
  };
}
