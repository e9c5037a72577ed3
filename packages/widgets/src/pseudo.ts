import type { Message, Strings, TranslatedWords } from '@selfcare/lit';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/**
 * The words of a widget as no language has them, but readable: accented, in brackets and about 40 % longer than the English. What shows up without
 * brackets was never meant to be translated; a bracket that is missing was cut off.
 */
export function pseudo<Key extends string>({ en }: Strings<Key>): TranslatedWords<Key> {
  const entries = Object.entries<Message>(en).map(([key, message]) => [
    key,
    typeof message === 'string' ? distorted(message) : Object.fromEntries(Object.entries(message).map(([form, text]) => [form, distorted(text)])),
  ]);
  return Object.fromEntries(entries) as TranslatedWords<Key>;
}

function distorted(text: string): string {
  const words = text.replace(/\{\w+\}|[a-zA-Z]/g, (found) => accented[plain.indexOf(found)] ?? found);
  const letters = text.replace(/\{\w+\}/g, '').length;
  // in groups, as real words break into lines
  const more = '~'.repeat(Math.ceil(letters * 0.4)).replace(/~{6}(?=~)/g, '~~~~~ ');
  return `[${words}${more}]`;
}
