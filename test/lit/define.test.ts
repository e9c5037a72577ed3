import { expect } from '@open-wc/testing';
import { defineElement, release } from '../../packages/lit/src/define.js';
import manifest from '../../packages/lit/package.json' with { type: 'json' };
import { hearConsole } from './hear-console.js';

let tags = 0;
const aTag = (): string => `test-defined-${++tags}`;
const aClass = () => class extends HTMLElement {};

describe('defineElement', () => {
  const heard = { warn: hearConsole('warn'), error: hearConsole('error') };

  beforeEach(() => Object.assign(heard, { warn: hearConsole('warn'), error: hearConsole('error') }));
  afterEach(() => (heard.warn.stop(), heard.error.stop()));

  it('gives a class its tag', () => {
    const [tag, elementClass] = [aTag(), aClass()];
    defineElement(tag, elementClass);
    expect(document.createElement(tag)).to.be.instanceOf(elementClass);
  });

  it('keeps the first of two definitions, without a word when both are of one version', () => {
    const [tag, first] = [aTag(), aClass()];
    defineElement(tag, first, '1.0.0');
    defineElement(tag, aClass(), '1.0.0');
    defineElement(tag, first, '1.0.0');
    expect(customElements.get(tag)).to.equal(first);
    expect(heard.warn.said).to.deep.equal([]);
  });

  it('reports two versions once', () => {
    const tag = aTag();
    defineElement(tag, aClass(), '1.0.0');
    defineElement(tag, aClass(), '2.0.0');
    defineElement(tag, aClass(), '2.0.0');
    expect(heard.warn.said).to.deep.equal([`<${tag}> is defined already in version 1.0.0: version 2.0.0 is not used on this page`]);
  });

  it('reports a tag that a stranger took', () => {
    const tag = aTag();
    customElements.define(tag, aClass());
    defineElement(tag, aClass(), '2.0.0');
    expect(heard.warn.said).to.deep.equal([`<${tag}> is defined already in version unknown: version 2.0.0 is not used on this page`]);
  });

  it('tells what the browser refuses, and does not throw', () => {
    const elementClass = aClass();
    defineElement('nodash', elementClass);
    expect(heard.error.said).to.have.length(1);
    expect(heard.error.said[0]).to.contain('<nodash> could not be defined');
  });

  it('defines in a registry of its own', () => {
    const [tag, elementClass, registry] = [aTag(), aClass(), new CustomElementRegistry()];
    defineElement(tag, elementClass, release, registry);
    expect([registry.get(tag), customElements.get(tag)]).to.deep.equal([elementClass, undefined]);
  });

  it('knows the version of its package', () => {
    expect(release).to.equal(manifest.version);
  });
});
