import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { fromJson, jsonAttribute } from '../../packages/lit/src/json-attribute.js';
import { hearConsole } from './hear-console.js';

class JsonElement extends LitElement {
  static override properties = { filter: { converter: jsonAttribute } };
  declare filter: unknown;
}
customElements.define('test-json', JsonElement);

function upgraded(markup: string): JsonElement {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').body.firstElementChild!;
  return document.importNode(parsed, true) as JsonElement;
}

describe('jsonAttribute', () => {
  it('reads an object from the attribute', () => {
    expect(upgraded(`<test-json filter='{"speed":[500,1000]}'></test-json>`).filter).to.deep.equal({ speed: [500, 1000] });
  });

  it('is undefined again when the attribute goes', () => {
    const element = upgraded(`<test-json filter='{"speed":500}'></test-json>`);
    element.removeAttribute('filter');
    expect(element.filter).to.equal(undefined);
  });
});

describe('fromJson', () => {
  it('tells once when a framework wrote an object as text', () => {
    const { said, stop } = hearConsole('error');
    expect([fromJson('[object Object]'), fromJson('[object Object]')]).to.deep.equal([undefined, undefined]);
    stop();
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('[object Object]');
  });
});
