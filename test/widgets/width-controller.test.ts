import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { WidthController } from '../../packages/widgets/src/width-controller.js';

class Measured extends LitElement {
  readonly width = new WidthController(this, 400);
  draws = 0;

  protected override render(): TemplateResult {
    this.draws += 1;
    return html`${this.width.narrow ? 'narrow' : 'wide'}`;
  }
}

customElements.define('measured-by-width', Measured);

const placed = (width: number): Promise<Measured> => fixture<Measured>(html`<measured-by-width style="display: block; inline-size: ${width}px"></measured-by-width>`);

describe('an element that asks for its width', () => {
  for (const [width, shown] of [[399, 'narrow'], [400, 'wide']] as const) {
    it(`of ${width} px is ${shown} from its first drawing on`, async () => {
      const element = await placed(width);
      expect(element.shadowRoot?.textContent).to.equal(shown);
    });
  }

  it('is drawn anew when its column becomes narrower than the limit, and not before', async () => {
    const element = await placed(500);
    const { draws } = element;
    element.style.inlineSize = '450px';
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(element.draws).to.equal(draws);
    element.style.inlineSize = '300px';
    await waitUntil(() => element.shadowRoot?.textContent === 'narrow');
  });

  it('is measured again where it is put back', async () => {
    const element = await placed(500);
    element.remove();
    element.style.inlineSize = '200px';
    document.body.append(element);
    await waitUntil(() => element.shadowRoot?.textContent === 'narrow');
    element.remove();
  });

  it('is let be once it has left the page', async () => {
    const element = await placed(500);
    element.style.inlineSize = '300px';
    await new Promise((resolve) => requestAnimationFrame(resolve));
    element.remove();
    for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect([element.isUpdatePending, element.shadowRoot?.textContent]).to.deep.equal([false, 'wide']);
  });
});
