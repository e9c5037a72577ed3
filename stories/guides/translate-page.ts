import { defineTranslations } from '@selfcare/lit/translations';
import type { SessionElement } from '@selfcare/lit';

// a language of ours, loaded when a widget first speaks it
defineTranslations('de', () => import('@selfcare/widgets/locale-de'));

// a language of yours, as far as you have it: what is missing stays English
defineTranslations('ga', {
  cart: {
    heading: 'Do chiseán',
    count: { one: '{count} earra', two: '{count} earra', few: '{count} earra', many: '{count} n-earra', other: '{count} earra' },
  },
});

// a word of yours in every cart of the page, in English too
defineTranslations('en', { cart: { heading: 'Basket' } });

/** What the page's own switch of languages does. Nothing typed, opened or chosen in a widget is lost. */
export function speak(locale: string, direction: 'ltr' | 'rtl'): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
  for (const session of document.querySelectorAll<SessionElement>('selfcare-session')) session.locale = locale;
}
