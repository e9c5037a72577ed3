import { formatNumber, pluralCategory } from './formats.js';

/** A sentence with `{name}` placeholders; or one for each plural category of `count`, of which `other` is always there. */
export type Message = string | PluralMessage;

/** The forms that a language has, told apart by `Intl.PluralRules`. */
export type PluralMessage = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** What stands in for the placeholders; numbers are written as the locale writes them, and `count` chooses the plural. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** All words of a widget: English whole, other languages as far as they are translated, under their BCP 47 tag. */
export interface Strings<Key extends string> {
  readonly en: Readonly<Record<Key, Message>>;
  readonly [locale: string]: Readonly<Partial<Record<Key, Message>>>;
}

/** What a page may put in the place of a widget's words, key by key. */
export type StringOverrides<S> = S extends Strings<infer Key> ? Readonly<Partial<Record<Key, Message>>> : never;

/** Declares the words of a widget: the keys of `en` are the keys there are. */
export function defineStrings<Key extends string>(tables: {
  readonly en: Readonly<Record<Key, Message>>;
  readonly [locale: string]: Readonly<Partial<Record<NoInfer<Key>, Message>>>;
}): Strings<Key> {
  return tables;
}

/** A message and the language that it is in. */
export interface FoundMessage {
  readonly message: Message;
  readonly language: string;
}

/** The message of that key in the nearest language that has it (`de-AT`, `de`, `en`). */
export function findMessage<Key extends string>(strings: Strings<Key>, key: Key, locale: string): FoundMessage {
  for (let language = locale; language; language = language.slice(0, Math.max(language.lastIndexOf('-'), 0))) {
    const message = Object.hasOwn(strings, language) ? strings[language]?.[key] : undefined;
    if (message !== undefined) return { message, language };
  }
  return { message: strings.en[key], language: 'en' };
}

/** The characters that turn the direction of what follows them. */
const turns = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * The message as a sentence: plurals by the rules of the message's `language`, numbers as in `locale`. A missing parameter
 * stays `{name}`; a name that would turn the words after it around is said without what turns.
 */
export function fillMessage({ message, language }: FoundMessage, params: MessageParams, locale: string): string {
  const form = typeof message === 'string' ? message : pluralForm(message, params['count'], language);
  return form.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return typeof value === 'number' ? formatNumber(value, locale) : (value?.replace(turns, '') ?? placeholder);
  });
}

const rightToLeft: ReadonlySet<string | undefined> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** True for a language that is written from right to left, by its usual script. */
export function isRightToLeft(language: string): boolean {
  return rightToLeft.has(new Intl.Locale(language).maximize().script);
}

/** The text with marks around it that keep its own direction in text of the other one (UAX #9): "3 items" is not read as "items 3". */
export function isolated(text: string, isRtl: boolean): string {
  return `${isRtl ? '\u2067' : '\u2066'}${text}\u2069`;
}

function pluralForm(message: PluralMessage, count: string | number | undefined, language: string): string {
  return (typeof count === 'number' ? message[pluralCategory(count, language)] : undefined) ?? message.other;
}

/** True for what can be said: text, or plural forms among which is `other`. */
export function isMessage(value: unknown): value is Message {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, 'other') && Object.values(value).every((form) => typeof form === 'string');
}
