import { expect, fixture, html } from '@open-wc/testing';
import { watchTags } from '../../packages/cdn/src/tag-watch.js';

/** Watches a place of its own inside a shadow root, and lists the tags found there. */
async function watched(inside = html``) {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.append(await fixture(html`<div>${inside}</div>`));
  const found: string[] = [];
  const end = watchTags(root, ({ localName }) => found.push(localName));
  const told = async (): Promise<string[]> => {
    await Promise.resolve();
    return found.splice(0);
  };
  return { place: root.firstElementChild!, told, end };
}

function withShadow(content: string): HTMLElement {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(document.createElement(content));
  return host;
}

describe('tag watch', () => {
  it('finds what is there, and what comes, however deep', async () => {
    const { place, told } = await watched(html`<p><selfcare-one></selfcare-one></p>`);
    expect(await told()).to.deep.equal(['selfcare-one']);
    const section = document.createElement('section');
    section.append(document.createElement('b'), document.createElement('selfcare-two'));
    place.append(section, document.createElement('other-tag'));
    expect(await told()).to.deep.equal(['selfcare-two']);
  });

  it('looks into open shadow roots, those that come with an element too', async () => {
    const { place, told } = await watched();
    const host = withShadow('selfcare-one');
    place.append(host);
    expect(await told()).to.deep.equal(['selfcare-one']);
    host.shadowRoot!.append(withShadow('selfcare-two'));
    expect(await told()).to.deep.equal(['selfcare-two']);
    host.shadowRoot!.lastElementChild!.shadowRoot!.append(document.createElement('selfcare-three'));
    expect(await told()).to.deep.equal(['selfcare-three']);
  });

  it('looks into the shadow root of an element that is defined later', async () => {
    const { place, told } = await watched();
    place.append(document.createElement('late-host'));
    expect(await told()).to.deep.equal([]);
    customElements.define('late-host', class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).append(document.createElement('selfcare-one'));
      }
    });
    await customElements.whenDefined('late-host');
    expect(await told()).to.deep.equal(['selfcare-one']);
  });

  it('tells of a session again when it names another back end', async () => {
    const { place, told } = await watched(html`<selfcare-session-probe></selfcare-session-probe>`);
    await told();
    place.firstElementChild!.setAttribute('backend', 'tmf');
    expect(await told()).to.deep.equal(['selfcare-session-probe']);
  });

  it('takes names that nothing can be defined by', async () => {
    const { place, told } = await watched();
    place.append(document.createElementNS('http://www.w3.org/2000/svg', 'font-face'), document.createElement('selfcare-one'));
    expect(await told()).to.deep.equal(['selfcare-one']);
  });

  it('finds nothing after its end', async () => {
    const { place, told, end } = await watched();
    end();
    place.append(document.createElement('selfcare-one'));
    expect(await told()).to.deep.equal([]);
  });
});
