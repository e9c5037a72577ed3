import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { provideSession } from '../../packages/lit/src/provide-session.js';
import { jsonAttribute } from '../../packages/lit/src/json-attribute.js';
import { defineStrings } from '../../packages/lit/src/strings.js';
import { StringsController } from '../../packages/lit/src/strings-controller.js';
import { aSession } from '../support/session.js';
import { aPlace } from './count.js';
import { hearConsole } from './hear-console.js';

const strings = defineStrings({
  en: { heading: 'Cart', items: { one: '{count} item', other: '{count} items' } },
  de: { heading: 'Warenkorb' },
});

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
