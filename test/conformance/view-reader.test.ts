import { expect, fixture, html } from '@open-wc/testing';
import { readView } from '../../packages/conformance/src/view-reader.js';

async function reading(markup: ReturnType<typeof html>) {
  const element = await fixture(markup);
  return readView(() => element);
}

describe('reading a view', () => {
  it('meets what shadow roots draw, what stands in their slots, and what was typed', async () => {
    const element = await fixture(html`<div>Slotted</div>`);
    element.attachShadow({ mode: 'open' }).innerHTML = '<p>Shadow</p><slot></slot><input value="7" /><style>p{}</style><p hidden>Hidden</p>';
    expect(readView(() => element).text()).to.equal('Shadow Slotted 7');
  });

  it('finds controls by the name that a screen reader says, and none that cannot be pressed', async () => {
    const { control } = await reading(html`<div>
      <button aria-label="Remove Plan">x</button><button disabled>Off</button><button aria-disabled="true">Busy</button><a href="#x">Away</a>
    </div>`);
    expect(control('Remove Plan')?.textContent).to.equal('x');
    expect(control('Away')?.localName).to.equal('a');
    expect([control('Off'), control('Busy'), control('x')]).to.deep.equal([undefined, undefined, undefined]);
  });

  it('tells live regions and what they say', async () => {
    const { liveRegions, announced } = await reading(html`<div><p role="status">Ready</p><p>Not this</p></div>`);
    expect([liveRegions(), announced()]).to.deep.equal([1, 'Ready']);
  });

  it('reads nothing of what is not there', () => {
    const { text, control, liveRegions } = readView(() => undefined);
    expect([text(), control('x'), liveRegions()]).to.deep.equal(['', undefined, 0]);
  });
});
