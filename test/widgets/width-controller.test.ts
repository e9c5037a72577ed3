import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { WidthController } from '../../packages/widgets/src/width-controller.js';

class WidthPlace extends LitElement {
  readonly #width = new WidthController(this, 300);

  protected override render() {
    return html`${this.#width.narrow ? 'narrow' : 'wide'}`;
  }
}
customElements.define('test-width-place', WidthPlace);

const place = (width: number) => fixture<WidthPlace>(html`<test-width-place style="display: block; inline-size: ${width}px"></test-width-place>`);
const drawn = (element: Element) => element.shadowRoot?.textContent;

const becomes = (element: Element, text: string) => waitUntil(() => drawn(element) === text, `it is ${text}`);

describe('WidthController', () => {
  it('knows the width from the first drawing on', async () => {
    expect([drawn(await place(299)), drawn(await place(300))]).to.deep.equal(['narrow', 'wide']);
  });

  it('draws anew when the limit is crossed, in both directions', async () => {
    const element = await place(200);
    element.style.inlineSize = '400px';
    await becomes(element, 'wide');
    element.style.inlineSize = '200px';
    await becomes(element, 'narrow');
  });

  it('lets a host be that has left the page', async () => {
    const element = await place(400);
    element.style.inlineSize = '200px';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    element.remove();
    for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect([element.isUpdatePending, drawn(element)]).to.deep.equal([false, 'wide']);
  });
});
