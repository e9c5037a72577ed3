import { pageWide } from './page-wide.js';
import { isMessage, type Message } from './strings.js';
import { tellDeveloper } from './tell-developer.js';

/** All words of one widget in another language: none may be missing. */
export type TranslatedWords<Key extends string = string> = Readonly<Record<Key, Message>>;

/** Words of one language, under the names of the strings that they stand for. A module that exports them is one too. */
export type Translations = Readonly<Record<string, Readonly<Partial<Record<string, Message>>>>>;

interface Source {
  words?: Translations;
  load?: () => Promise<Translations>;
  loading?: Promise<void>;
}

const page = pageWide('translations', () => ({ sources: new Map<string, Source[]>(), listeners: new Set<() => void>() }));

/**
 * Gives every widget of the page, of whichever bundle, words of that language (BCP 47): at once, or loaded when a widget first speaks it. Later ones
 * win, key by key, also over the English ones that a widget brings: `defineTranslations('en', { cart: { heading: 'Basket' } })`.
 */
export function defineTranslations(language: string, translations: Translations | (() => Promise<Translations>)): void {
  const [tag = language] = Intl.getCanonicalLocales(language);
  const source = typeof translations === 'function' ? { load: translations } : { words: translations };
  page.sources.set(tag, [source, ...(page.sources.get(tag) ?? [])]);
  tell();
}

/** Calls `listener` when there are other words than before, until what is returned is called. */
export function followTranslations(listener: () => void): () => void {
  page.listeners.add(listener);
  return () => page.listeners.delete(listener);
}

/** What the page has for that key in exactly that language. */
export function translated(name: string, key: string, language: string): Message | undefined {
  for (const { words } of page.sources.get(language) ?? []) {
    const table = words && Object.hasOwn(words, name) ? words[name] : undefined;
    const message = table && Object.hasOwn(table, key) ? table[key] : undefined;
    if (isMessage(message)) return message;
  }
  return undefined;
}

/** The languages whose words serve a locale, nearest first: `de-AT`, `de`. */
export function languagesOf(locale: string): readonly string[] {
  return locale.split('-').map((_, index, parts) => parts.slice(0, parts.length - index).join('-'));
}

/** Asks for the words of a locale that are still to be loaded; settles when all of them came or failed, undefined when there is nothing to wait for. */
export function loadTranslations(locale: string): Promise<unknown> | undefined {
  const waiting = languagesOf(locale)
    .flatMap((language) => page.sources.get(language) ?? [])
    .flatMap((source) => (source.words || !source.load ? [] : [(source.loading ??= read(source, source.load, locale))]));
  return waiting.length ? Promise.all(waiting) : undefined;
}

async function read(source: Source, load: () => Promise<Translations>, locale: string): Promise<void> {
  try {
    source.words = await load();
    tell();
  } catch (error) {
    // whoever needs the words next, asks again
    source.loading = undefined;
    tellDeveloper('error', `The words for ${locale} could not be loaded: ${String(error)}`);
  }
}

function tell(): void {
  for (const listener of [...page.listeners]) listener();
}
