import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { wayOn, wrongAtRest, wrongNow } from './common-law.js';

customElements.define('test-lawful-box', class extends LitElement {});

async function holding(markup: string): Promise<LitElement> {
  const box = await fixture<LitElement>(html`<test-lawful-box></test-lawful-box>`);
  (box.renderRoot as ShadowRoot).innerHTML = markup;
  return box;
}

const status = (words: string): string => `<p role="status">${words}</p>`;
const now = async (markup: string): Promise<string> => wrongNow(await holding(markup)).join('; ');
const atRest = async (markup: string): Promise<string> => wrongAtRest(await holding(markup)).join('; ');

describe('common law of faults', () => {
  it('lets pass what shows something and says it', async () => {
    expect(await now(`${status('Loading')}<i class="skeleton waits" part="skeleton">x</i>`)).to.equal('');
    expect(await atRest(`${status('Gone')}<p part="notice problem">It is gone</p><button part="retry">Try again</button>`)).to.equal('');
  });

  it('finds a blank widget, one that keeps quiet, and one that speaks with two voices', async () => {
    expect(await now(status('All is well'))).to.contain('it is blank');
    expect(await atRest(`${status('')}<p part="problem">It is gone</p>`)).to.contain('keeps quiet');
    expect(await now(`${status('One')}<p role="alert">Two</p>`)).to.contain('it has 2 live regions');
  });

  it('finds what waits without end, and not what cannot be seen or is kept up to date', async () => {
    expect(await atRest(`${status('Loading your cart')}<p>Cart</p>`)).to.contain('goes on saying');
    expect(await atRest(`${status('x')}<p>x<i class="spinner">.</i></p>`)).to.contain('it goes on waiting');
    expect(await atRest(`${status('x')}<p>x<i class="skeleton" style="visibility: hidden">.</i></p>`)).to.equal('');
    expect(await atRest(`${status('x')}<button part="refresh"><i class="spinner">.</i>Checking</button>`)).to.equal('');
  });

  it('finds what stands in for something and does not move', async () => {
    expect(await now(`${status('Loading')}<p class="waits"><i class="skeleton" part="skeleton">x</i></p>`)).to.equal('');
    expect(await now(`${status('Loading')}<i class="skeleton" part="skeleton">x</i>`)).to.contain('1 skeletons stand still');
  });

  it('finds words of the wire', async () => {
    expect(await now(`${status('x')}<p>GET /tmf-api answered 500</p>`)).to.contain('words of the wire');
  });

  it('names the way on, signing in once at most', async () => {
    const widget = await holding(`
      <button part="button sign-in">Sign in</button>
      <button part="button retry" aria-disabled="true">Try again</button>
      <button part="button go-to-review">Look again</button>
    `);
    expect([wayOn(widget, false), wayOn(widget, true)]).to.deep.equal(['Sign in', 'Look again']);
    expect(wayOn(await holding('<p>x</p>'), false)).to.equal(undefined);
  });
});
