import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { harmIn } from './innocence.js';

customElements.define('test-hostile-box', class extends LitElement {});

/** A box of 200 px that holds this markup. */
async function holding(markup: string): Promise<LitElement> {
  const box = await fixture<LitElement>(html`<test-hostile-box></test-hostile-box>`);
  Object.assign(box.style, { display: 'block', inlineSize: '200px' });
  const content = document.createElement('div');
  content.innerHTML = markup;
  box.renderRoot.replaceChildren(content);
  return box;
}

const harmOf = async (markup: string): Promise<string> => harmIn(await holding(markup)).join('; ');

describe('innocence', () => {
  it('finds nothing in words that wrap, links to the web and addresses of the page', async () => {
    const links = ['#x', 'https://x.example/', '/c'].map((href) => `<a href="${href}">a</a>`);
    expect(await harmOf(`<p>Some words that are longer than their box is wide</p>${links.join(' ')}`)).to.equal('');
  });

  it('finds what could run, and what did', async () => {
    expect(await harmOf('<iframe></iframe>')).to.contain('it made a <iframe>');
    expect(await harmOf('<b onclick="1">x</b>')).to.contain('it gave b onclick');
    expect(await harmOf('<a href="javascript:1">x</a>')).to.contain('it links to javascript:1');
    expect(await harmOf('<a href=" java&#10;script:1">x</a>')).to.contain('it links to');
    window.__pwned = 1;
    expect(await harmOf('<b>x</b>')).to.contain('it ran');
    delete window.__pwned;
  });

  it('finds words that leave the widget, or what holds them, and leaves those that are cut off', async () => {
    expect(await harmOf(`<p>${'W'.repeat(100)}</p>`)).to.contain('stand outside');
    expect(await harmOf(`<div style="inline-size: 50px"><p>${'W'.repeat(10)}</p></div>`)).to.contain('leaves it');
    const cut = `<p style="overflow: hidden"><b>${'W'.repeat(100)}</b></p>`;
    expect(await harmOf(cut)).not.to.contain('stand outside');
  });

  it('finds words that are turned around by others, and not where those are isolated', async () => {
    const turning = 'a\u202Eb';
    expect(await harmOf(`<p>${turning} was removed</p>`)).to.contain('“b was removed” is turned around');
    expect(await harmOf(`<p><span>${turning}</span> was removed</p>`)).to.contain('is turned around');
    expect(await harmOf(`<p><bdi>a\u202E</bdi> was removed</p>`)).to.equal('');
    expect(await harmOf(`<div><p>a\u202E</p> was removed</div>`)).to.equal('');
  });
});
