import { expect } from '@open-wc/testing';
import * as widgets from '@selfcare/widgets';
import type { Message, Strings, Translations } from '@selfcare/lit';

/** The strings of every widget that there is, in English. */
export const allStrings = Object.values(widgets).filter((exported): exported is (typeof exported & Strings<string>) => typeof exported === 'object' && 'en' in exported);

/** Every message of the English and its counterpart, one after the other. */
export function eachMessage(translations: Translations, look: (english: Message, message: Message, where: string) => void): void {
  for (const { name, en } of allStrings as readonly Strings<string>[]) {
    for (const [key, english] of Object.entries(en)) {
      const message = translations[name]?.[key];
      expect(message, `${name}.${key}`).not.to.equal(undefined);
      look(english, message!, `${name}.${key}`);
    }
  }
}

/** Fails where a message is missing or too many, has other plural forms than its language, or other placeholders than the English. */
export function expectWhole(language: string, translations: Translations): void {
  expect(allStrings.length, 'widgets with words').to.be.at.least(6);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const { name, en } of allStrings as readonly Strings<string>[]) {
    expect(Object.keys(translations[name] ?? {}).filter((key) => !(key in en)), `${name} has no such keys`).to.deep.equal([]);
  }
  eachMessage(translations, (english, message, where) => {
    expect(typeof message, where).to.equal(typeof english);
    if (typeof message === 'object') expect(Object.keys(message).sort(), where).to.deep.equal([...pluralCategories].sort());
    const known = placeholders(english);
    expect(placeholders(message).filter((one) => !known.includes(one)), `${where} has placeholders that nobody fills`).to.deep.equal([]);
    const forms = typeof message === 'string' ? [message] : [message.other];
    for (const form of forms) expect(known.filter((one) => one !== '{count}' && !form.includes(one)), `${where} leaves out`).to.deep.equal([]);
    if (typeof message === 'object' && known.includes('{count}')) expect(message.other, where).to.contain('{count}');
  });
}

function placeholders(message: Message): string[] {
  return [...new Set((typeof message === 'string' ? [message] : Object.values(message)).flatMap((form) => form.match(/\{\w+\}/g) ?? []))];
}
