import { pseudo } from '@selfcare/widgets/pseudo';
import { html, type Markup } from './html.js';
import { arabic } from './words-ar.js';
import { german } from './words-de.js';
import { english, type PortalWord, type PortalWords } from './words-en.js';

/** A language that the portal speaks. */
export interface Language {
  /** BCP 47. */
  readonly locale: string;
  /** What it is called in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** The bundle that brings the widgets' words; English ones they have themselves. */
  readonly bundle?: string;
  /** The words under that key, with what they leave room for put in. */
  say(key: PortalWord, values?: Readonly<Record<string, string | Markup>>): Markup;
}

/** The languages of the portal; the first is where a visit begins. */
export const languages: readonly Language[] = [
  languageOf('en-IE', 'English', english),
  languageOf('de-DE', 'Deutsch', german, { bundle: 'words-de' }),
  languageOf('ar-AE', 'العربية', arabic, { bundle: 'words-ar', direction: 'rtl' }),
  languageOf('en-XA', '[Þšéûðö~~~]', pseudo({ name: 'portal', en: english }) as PortalWords, { bundle: 'words-en-xa' }),
];

/** The language that an address asks for, else the first. */
export function languageAsked({ searchParams }: URL): Language {
  return languages.find(({ locale }) => locale === searchParams.get('locale')) ?? languages[0]!;
}

function languageOf(
  locale: string,
  name: string,
  words: PortalWords,
  { bundle, direction = 'ltr' }: { readonly bundle?: string; readonly direction?: 'ltr' | 'rtl' } = {},
): Language {
  return {
    locale,
    name,
    direction,
    bundle,
    say: (key, values = {}) => html`${words[key].split(/(\{\w+\})/).map((piece) => values[/^\{(\w+)\}$/.exec(piece)?.[1] ?? ''] ?? piece)}`,
  };
}
