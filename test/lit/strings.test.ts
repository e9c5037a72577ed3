import { expect } from '@open-wc/testing';
import { fillMessage, isMessage, type Message, type MessageParams } from '../../packages/lit/src/strings.js';

describe('fillMessage', () => {
  const english = (message: Message, params: MessageParams) => fillMessage({ message, language: 'en' }, params, 'en');

  it('puts the parameters in', () => {
    expect(english('Remove {name} from {place}', { name: 'Fibre {500}', place: 'the cart' })).to.equal('Remove Fibre {500} from the cart');
  });

  it('leaves a placeholder standing that nobody filled', () => {
    expect(english('Remove {name}, {toString}', {})).to.equal('Remove {name}, {toString}');
  });

  it('chooses the plural by the language of the message, and writes numbers as the locale does', () => {
    const polish = { one: '{count} rzecz', few: '{count} rzeczy', many: '{count} rzeczy!', other: '{count} rzeczy?' };
    const say = (count: number) => fillMessage({ message: polish, language: 'pl' }, { count }, 'de');
    expect([1, 3, 5, 1234.5].map(say)).to.deep.equal(['1 rzecz', '3 rzeczy', '5 rzeczy!', '1.234,5 rzeczy?']);
  });

  it('says the other form where the right one, or the count, is missing', () => {
    expect(english({ other: '{count} items' }, { count: 1 })).to.equal('1 items');
    expect(english({ one: 'an item', other: 'items' }, {})).to.equal('items');
  });

  it('sets a name apart that is written in the other direction than the sentence', () => {
    const arabic = (name: string) => fillMessage({ message: 'تمت إزالة {name}', language: 'ar' }, { name }, 'ar');
    expect(arabic('Fibre 500!')).to.equal('تمت إزالة \u2068Fibre 500!\u2069');
    expect(fillMessage({ message: '{value} {unit}', language: 'ar' }, { value: '20', unit: 'GB' }, 'ar-AE')).to.equal('\u206820 GB\u2069');
    expect(arabic('الألياف')).to.equal('تمت إزالة الألياف');
    expect(english('Remove {name}', { name: 'الألياف 500' })).to.equal('Remove \u2068الألياف 500\u2069');
    expect(english('Remove {name}', { name: '500' })).to.equal('Remove 500');
  });

  it('says a name without the characters that would turn the words after it around', () => {
    expect(fillMessage({ message: '{name} was removed', language: 'en' }, { name: '\u202Eplan\u2069 one' }, 'en')).to.equal('plan one was removed');
  });
});

describe('isMessage', () => {
  it('takes text, and plural forms with other', () => {
    expect(['Cart', '', { one: 'a', other: 'b' }, { other: 'b' }].map(isMessage)).to.deep.equal([true, true, true, true]);
  });

  it('refuses everything else', () => {
    expect([7, null, undefined, [], {}, { one: 'a' }, { other: 7 }, { other: 'b', one: null }].map(isMessage)).to.deep.equal(Array(8).fill(false));
  });
});
