import { isRightToLeft, leftToRightLetter, rightToLeftLetter, setApart } from './direction.js';
import { formatNumber, pluralCategory } from './formats.js';

/** A sentence with `{name}` placeholders; or one for each plural category of `count`, of which `other` is always there. */
export type Message = string | PluralMessage;

/** The forms that a language has, told apart by `Intl.PluralRules`. */
export type PluralMessage = { readonly [Category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** What stands in for the placeholders; numbers are written as the locale writes them, and `count` chooses the plural. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** All words of a widget in English, under the name that translations give theirs. */
export interface Strings<Key extends string> {
  readonly name: string;
  readonly en: Readonly<Record<Key, Message>>;
}

/** What a page may put in the place of a widget's words, key by key. */
export type StringOverrides<S> = S extends Strings<infer Key> ? Readonly<Partial<Record<Key, Message>>> : never;

/** Declares the words of a widget: the keys of `en` are the keys there are. Other languages come by `defineTranslations`, under `name`. */
export function defineStrings<Key extends string>(strings: Strings<Key>): Strings<Key> {
  return strings;
}

/** A message and the language that it is in. */
export interface FoundMessage {
  readonly message: Message;
  readonly language: string;
}

/** The characters that turn the direction of what follows them. */
const turns = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * The message as a sentence: plurals by the rules of the message's `language`, numbers as in `locale`. A missing parameter stays `{name}`; a name
 * that is written in the other direction is set apart, and one that would turn the words after it around is said without what turns.
 */
export function fillMessage({ message, language }: FoundMessage, params: MessageParams, locale: string): string {
  const form = typeof message === 'string' ? message : pluralForm(message, params['count'], language);
  const isRtl = isRightToLeft(language);
  const filled = (write: (words: string) => string): string =>
    form.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined;
      return typeof value === 'number' ? formatNumber(value, locale) : write(value?.replace(turns, '') ?? placeholder);
    });
  // "20 GB" is one word of the other language where the message brings none of its own
  const bare = filled((words) => words);
  const letters = isRtl ? rightToLeftLetter : leftToRightLetter;
  return letters.test(bare) ? filled((words) => setApart(words, isRtl)) : setApart(bare, isRtl);
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
