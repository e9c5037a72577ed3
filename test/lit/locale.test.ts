import { expect } from '@open-wc/testing';
import { pageLocale, validLocale } from '../../packages/lit/src/locale.js';

/** An element inside two shadow roots, inside `around`. */
function deepInside(around: HTMLElement): HTMLElement {
  let at = around;
  for (let depth = 0; depth < 2; depth++) {
    const child = document.createElement('div');
    (at.shadowRoot ?? at.attachShadow({ mode: 'open' })).append(child);
    at = child;
  }
  return at;
}

describe('validLocale', () => {
  it('brings a tag into its canonical form', () => {
    expect(['en-ie', 'iw', 'sr-latn-rs'].map(validLocale)).to.deep.equal(['en-IE', 'he', 'sr-Latn-RS']);
  });

  it('refuses what Intl would refuse', () => {
    expect(['', 'en_IE', 'english!', undefined, null].map(validLocale)).to.deep.equal([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('pageLocale', () => {
  it('is the nearest lang, across shadow roots', () => {
    const outer = document.createElement('div');
    outer.lang = 'de-AT';
    expect(pageLocale(deepInside(outer))).to.equal('de-AT');
  });

  it('is the lang around the slot that the element stands in', () => {
    const host = document.createElement('div');
    const slot = document.createElement('slot');
    const around = document.createElement('div');
    around.lang = 'fr';
    around.append(slot);
    host.attachShadow({ mode: 'open' }).append(around);
    const slotted = document.createElement('span');
    host.append(slotted);
    document.body.append(host);
    expect(pageLocale(slotted)).to.equal('fr');
    host.remove();
  });

  it('passes over a lang that is none, and is English where there is no other', () => {
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    inner.lang = 'en_IE';
    outer.append(inner);
    expect(pageLocale(inner)).to.equal('en');
    outer.lang = 'de';
    expect(pageLocale(inner)).to.equal('de');
  });
});
