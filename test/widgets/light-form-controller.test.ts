import { expect, fixture } from '@open-wc/testing';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { LightFormController } from '../../packages/widgets/src/light-form-controller.js';

const styles = css`
  .selfcare-test-input {
    color: rgb(1, 2, 3);
  }
`;

class FormHost extends LitElement {
  static override properties = { shown: { type: Boolean } };

  declare shown: boolean;
  readonly form = new LightFormController(this, { name: 'selfcare-test', styles: () => styles, template: () => this.#template() });

  constructor() {
    super();
    this.shown = true;
  }

  protected override render(): TemplateResult {
    return html`<slot name="selfcare-test"></slot>`;
  }

  #template(): TemplateResult | undefined {
    return this.shown ? html`<form><input class="selfcare-test-input" value="typed" /></form>` : undefined;
  }
}
customElements.define('test-form-host', FormHost);

const aHost = async (): Promise<FormHost> => fixture<FormHost>(html`<test-form-host></test-form-host>`);
const input = (host: FormHost) => host.querySelector('input');
const settled = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

describe('a form in light DOM', () => {
  it('is one native form of the page, shown by the host’s slot and dressed by its sheet', async () => {
    const host = await aHost();
    expect(input(host)?.form?.closest('test-form-host')).to.equal(host);
    expect(host.form.element?.assignedSlot?.name).to.equal('selfcare-test');
    expect(getComputedStyle(input(host)!).color).to.equal('rgb(1, 2, 3)');
  });

  it('is made again when the page empties the host', async () => {
    const host = await aHost();
    host.replaceChildren();
    await settled();
    expect(input(host)?.value).to.equal('typed');
  });

  it('goes with everything in it when there is nothing to ask', async () => {
    const host = await aHost();
    host.shown = false;
    await host.updateComplete;
    expect([host.childElementCount, host.form.element]).to.deep.equal([0, undefined]);
  });

  it('leaves its sheet on the page as long as one host needs it', async () => {
    const before = document.adoptedStyleSheets.length;
    const [one, other] = [await aHost(), await aHost()];
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    one.remove();
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    other.remove();
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });
});
