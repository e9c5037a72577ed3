import type { Visibility } from '@selfcare/core';

/** Whether anything of the page can be seen: false in a background tab, while the page is prerendered, and once it is being left. */
export function createVisibility(): Visibility {
  let leaving = false;
  // what is under way fails after this event, and before the document says that it is hidden
  addEventListener('pagehide', () => (leaving = true));
  addEventListener('pageshow', () => (leaving = false));
  return {
    get visible() {
      return document.visibilityState === 'visible' && !leaving;
    },
    subscribe(listener) {
      const hear = (): void => listener();
      // a page from the back-forward cache is said to be visible first, and to be back afterwards
      const hearOfReturn = ({ persisted }: PageTransitionEvent): void => void (persisted && listener());
      document.addEventListener('visibilitychange', hear);
      addEventListener('pageshow', hearOfReturn);
      return () => {
        document.removeEventListener('visibilitychange', hear);
        removeEventListener('pageshow', hearOfReturn);
      };
    },
  };
}
