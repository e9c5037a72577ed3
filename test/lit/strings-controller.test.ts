import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { provideSession } from '../../packages/lit/src/provide-session.js';
import { jsonAttribute } from '../../packages/lit/src/json-attribute.js';
import { defineStrings } from '../../packages/lit/src/strings.js';
import { StringsController } from '../../packages/lit/src/strings-controller.js';
import { defineTranslations, type Translations } from '../../packages/lit/src/translations.js';
import { aSession } from '../support/session.js';
import { aPlace } from './count.js';
import { hearConsole } from './hear-console.js';

const strings = defineStrings({
  name: 'testWords',
  en: { heading: 'Cart', items: { one: '{count} item', other: '{count} items' } },
});
defineTranslations('de', { testWords: { heading: 'Warenkorb' } });

class WordsElement extends LitElement {
  static override properties = { strings: { converter: jsonAttribute } };
  declare strings: unknown;
  readonly words = new StringsController(this, strings);

  protected override render() {
    return html`${this.words.say('heading')}: ${this.words.say('items', { count: 2000 })}`;
  }
}
customElements.define('test-words', WordsElement);

/** Takes its words from an attribute alone. */
class PlainWordsElement extends LitElement {
  readonly words = new StringsController(this, strings);
}
customElements.define('test-plain-words', PlainWordsElement);

async function words(place: HTMLElement): Promise<string> {
  const element = place.querySelector('test-words') as WordsElement;
  await element.updateComplete;
  return element.renderRoot.textContent!;
}

describe('StringsController', () => {
  let place: HTMLElement;
  let element: WordsElement;

  beforeEach(() => {
    element = document.createElement('test-words') as WordsElement;
    place = aPlace(element);
  });
  afterEach(() => place.remove());

  it('says the words in the language of the page where there is no session', async () => {
    place.lang = 'de';
    document.body.append(place);
    expect(await words(place)).to.equal('Warenkorb: 2.000 items');
  });

  it('sets words apart that are written in the other direction than the page, so that no number changes its place', async () => {
    place.dir = 'rtl';
    document.body.append(place);
    expect(await words(place)).to.equal('\u2066Cart\u2069: \u20662,000 items\u2069');
  });

  it('leaves words as they are that are written as the page is', async () => {
    place.lang = 'ar';
    place.dir = 'rtl';
    element.strings = { heading: 'السلة' };
    document.body.append(place);
    await element.updateComplete;
    expect(element.words.say('heading')).to.equal('السلة');
    place.dir = 'ltr';
    expect(element.words.say('heading')).to.equal('\u2067السلة\u2069');
  });

  it('says them in the language of the session, also when that changes', async () => {
    place.lang = 'de';
    const session = aSession({ locale: 'en-IE' });
    provideSession(session, place);
    expect(await words(place)).to.equal('Cart: 2,000 items');
    session.changeLocale('de-DE');
    expect(await words(place)).to.equal('Warenkorb: 2.000 items');
    session.close();
  });

  it('keeps to the words it says until those of the new language are loaded, and then says all at once', async () => {
    let arrive: (words: Translations) => void = () => undefined;
    defineTranslations('nl', () => new Promise((resolve) => (arrive = resolve)));
    const session = aSession({ locale: 'de-DE' });
    provideSession(session, place);
    expect(await words(place)).to.equal('Warenkorb: 2.000 items');
    session.changeLocale('nl-NL');
    expect(await words(place)).to.equal('Warenkorb: 2.000 items');
    arrive({ testWords: { heading: 'Winkelwagen', items: { one: '{count} ding', other: '{count} dingen' } } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(await words(place)).to.equal('Winkelwagen: 2.000 dingen');
    session.close();
  });

  it('says English where the words of a language cannot be loaded, tells the developer, and asks again the next time', async () => {
    const { said, stop } = hearConsole('error');
    let asked = 0;
    defineTranslations('fi', () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('gone')) : Promise.resolve({ testWords: { heading: 'Ostoskori' } });
    });
    place.lang = 'fi';
    document.body.append(place);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await words(place)).to.equal('Cart: 2\u00a0000 items');
    stop();
    expect(said).to.deep.equal(['The words for fi could not be loaded: Error: gone']);
    place.append(element);
    await new Promise((resolve) => setTimeout(resolve));
    expect(await words(place)).to.equal('Ostoskori: 2\u00a0000 items');
  });

  it('draws again, as another edition, when words of its language are defined later, and lets later ones win key by key', async () => {
    place.lang = 'sv';
    document.body.append(place);
    expect(await words(place)).to.equal('Cart: 2\u00a0000 items');
    const before = element.words.edition;
    defineTranslations('sv', { testWords: { heading: 'Varukorg', items: { one: '{count} sak', other: '{count} saker' } } });
    expect(await words(place)).to.equal('Varukorg: 2\u00a0000 saker');
    expect(element.words.edition).to.be.above(before);
    defineTranslations('sv', { testWords: { heading: 'Korg' } });
    expect(await words(place)).to.equal('Korg: 2\u00a0000 saker');
  });

  it('tells the direction of its words, which is that of English where nobody translated them', () => {
    defineTranslations('ar', { testWords: { heading: 'السلة' } });
    place.lang = 'ar';
    document.body.append(place);
    expect(element.words.direction).to.equal('rtl');
    place.lang = 'he';
    place.append(element);
    expect(element.words.direction).to.equal('ltr');
  });

  it('keeps to a locale that Intl takes', () => {
    const session = aSession({ locale: 'en_IE' });
    provideSession(session, place);
    expect(element.words.locale).to.equal('en');
    session.close();
  });

  it('lets the page replace words key by key', async () => {
    element.strings = { heading: 'Basket' };
    expect(await words(place)).to.equal('Basket: 2,000 items');
    element.strings = { items: { one: 'one thing', other: '{count} things' } };
    expect(await words(place)).to.equal('Cart: 2,000 things');
    element.strings = undefined;
    expect(await words(place)).to.equal('Cart: 2,000 items');
  });

  it('takes them as JSON from the attribute', async () => {
    element.setAttribute('strings', '{"heading":"Basket"}');
    expect(await words(place)).to.equal('Basket: 2,000 items');
    const plain = document.createElement('test-plain-words') as PlainWordsElement;
    plain.setAttribute('strings', '{"heading":"Trolley"}');
    expect(plain.words.say('heading')).to.equal('Trolley');
  });

  it('ignores what it does not have or cannot say, and tells which strings there are', async () => {
    const { said, stop } = hearConsole('warn');
    element.strings = { headline: 'Basket', items: 7, heading: 'Basket' };
    expect(await words(place)).to.equal('Basket: 2,000 items');
    element.strings = { headline: 'Basket' };
    await words(place);
    stop();
    expect(said).to.deep.equal([
      '<test-words> has no string "headline". Its strings are heading, items',
      '<test-words> takes text for its string "items", or plural forms with at least "other"',
    ]);
  });

  it('is not misled by names that every object has', async () => {
    const { said, stop } = hearConsole('warn');
    element.setAttribute('strings', '{"__proto__":{"heading":"Basket"},"constructor":"x"}');
    expect(await words(place)).to.equal('Cart: 2,000 items');
    stop();
    expect(said).to.have.length(2);
  });

  it('does not complain that there is no session', async () => {
    const { said, stop } = hearConsole('error');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    stop();
    expect(said).to.deep.equal([]);
  });
});
