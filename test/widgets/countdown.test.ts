import { expect, waitUntil } from '@open-wc/testing';
import { html, render } from 'lit';
import { countdown } from '../../packages/widgets/src/countdown.js';

const inWords = (seconds: number): string => `${seconds} left`;

function draw(subject: unknown, seconds: number, into: HTMLElement = document.createElement('p')): HTMLElement {
  render(html`${countdown(subject, seconds, inWords)}`, into);
  return into;
}

describe('countdown', () => {
  it('runs down from when its subject is first drawn, whatever is drawn again', async () => {
    const subject = {};
    const drawn = draw(subject, 9);
    expect(drawn.textContent).to.equal('9 left');
    await waitUntil(() => drawn.textContent === '8 left', undefined, { timeout: 5_000 });
    draw(subject, 9, drawn);
    expect(drawn.textContent).to.equal('8 left');
  });

  it('begins anew for another subject', () => {
    const drawn = draw({}, 2);
    expect(draw({}, 30, drawn).textContent).to.equal('30 left');
  });

  it('never says less than a second, and ends with what it stood in', async () => {
    const drawn = draw({}, 0);
    expect(drawn.textContent).to.equal('1 left');
    render(html`<b>gone</b>`, drawn);
    expect(drawn.textContent).to.equal('gone');
  });
});
