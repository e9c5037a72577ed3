import { expect, fixture } from '@open-wc/testing';
import { lateCode, LatePart, type LateCode } from '@selfcare/lit';
import { css, html, LitElement } from 'lit';
import { lateAnswer } from '../support/session.js';

const shared = { styles: [css`p { color: rgb(1, 2, 3); }`], words: () => html`<p>here</p>` };

class LateElement extends LitElement {
  static code: LateCode<typeof shared>;
  readonly late = new LatePart(this, LateElement.code);

  protected override render() {
    const { module } = this.late;
    return module?.words() ?? html`<i>${this.late.problem?.code ?? 'on its way'}</i>`;
  }
}
customElements.define('late-element', LateElement);

async function anElement(code: LateCode<typeof shared>): Promise<LateElement> {
  LateElement.code = code;
  return fixture<LateElement>(html`<late-element></late-element>`);
}

/** Lets what was answered come through, down to what is drawn. */
async function settled(element: LateElement): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

describe('late part', () => {
  it('is drawn with its own styles as soon as it is there', async () => {
    const answer = lateAnswer<typeof shared>();
    const element = await anElement(lateCode(() => answer.promise));
    expect(element.renderRoot.textContent).to.equal('on its way');
    answer.resolve(shared);
    await settled(element);
    expect(element.renderRoot.textContent).to.equal('here');
    expect(getComputedStyle(element.renderRoot.querySelector('p')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('is loaded once for all elements, and is there at once for the next', async () => {
    let loads = 0;
    const code = lateCode(() => (loads++, Promise.resolve(shared)));
    const first = await anElement(code);
    await settled(first);
    const second = await anElement(code);
    expect(second.renderRoot.textContent).to.equal('here');
    expect((second.renderRoot as ShadowRoot).adoptedStyleSheets.length).to.equal(1);
    expect(loads).to.equal(1);
  });

  it('that could not be loaded for one element is there when that one tries again, though another loaded it meanwhile', async () => {
    let loads = 0;
    const code = lateCode(() => (loads++ ? Promise.resolve(shared) : Promise.reject(new TypeError('Failed to fetch'))));
    const first = await anElement(code);
    await settled(first);
    await settled(await anElement(code));
    await first.late.load();
    await settled(first);
    expect([first.renderRoot.textContent, first.late.problem, loads]).to.deep.equal(['here', undefined, 2]);
  });

  it('tells why it could not be loaded, asks no more by itself, and is tried again when somebody wants it', async () => {
    let loads = 0;
    const element = await anElement(lateCode(() => (loads++ ? Promise.resolve(shared) : Promise.reject(new TypeError('Failed to fetch')))));
    await settled(element);
    element.requestUpdate();
    await settled(element);
    expect([element.renderRoot.textContent, loads]).to.deep.equal(['unavailable', 1]);
    await element.late.load();
    await settled(element);
    expect([element.renderRoot.textContent, loads]).to.deep.equal(['here', 2]);
  });

  it('wakes no element that has left the page', async () => {
    const answer = lateAnswer<typeof shared>();
    const element = await anElement(lateCode(() => answer.promise));
    element.remove();
    answer.resolve(shared);
    await settled(element);
    expect(element.isUpdatePending).to.equal(false);
  });
});
