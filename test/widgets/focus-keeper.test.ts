import { expect, fixture } from '@open-wc/testing';
import { html, LitElement, nothing } from 'lit';
import { FocusKeeper } from '../../packages/widgets/src/focus-keeper.js';

class FocusPlace extends LitElement {
  static override properties = { door: { type: Boolean }, count: { type: Number } };
  declare door: boolean;
  declare count: number;

  constructor() {
    super();
    this.door = true;
    this.count = 0;
    new FocusKeeper(this, () => this.renderRoot.querySelector('h2'));
  }

  protected override render() {
    return html`<h2 tabindex="-1">${this.count}</h2>
      ${this.door ? html`<button>Door</button>` : nothing}`;
  }
}
customElements.define('test-focus-place', FocusPlace);

const place = () => fixture<FocusPlace>(html`<test-focus-place></test-focus-place>`);
const focused = (element: Element) => element.shadowRoot?.activeElement?.localName;

describe('FocusKeeper', () => {
  it('moves the focus to its refuge when an update takes the focused thing away', async () => {
    const element = await place();
    element.renderRoot.querySelector('button')!.focus();
    element.door = false;
    await element.updateComplete;
    expect(focused(element)).to.equal('h2');
  });

  it('leaves the focus where it is while that is there', async () => {
    const element = await place();
    element.renderRoot.querySelector('button')!.focus();
    element.count = 1;
    await element.updateComplete;
    expect(focused(element)).to.equal('button');
  });

  it('takes no focus from the page', async () => {
    const element = await place();
    element.door = false;
    await element.updateComplete;
    expect(focused(element)).to.equal(undefined);
  });
});
