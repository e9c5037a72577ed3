import { expect, waitUntil } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { provideSession } from '../../packages/lit/src/provide-session.js';
import { SessionController } from '../../packages/lit/src/session-controller.js';
import { aSession, aTokenIdentity } from '../support/session.js';
import { aPlace } from './count.js';
import { hearConsole } from './hear-console.js';

class StateElement extends LitElement {
  readonly session = new SessionController(this);
  renders = 0;

  protected override render() {
    this.renders++;
    const { missing, signOn, locale } = this.session;
    return missing ? html`not set up` : html`${signOn ?? 'waiting'} ${locale}`;
  }

  get shown(): string {
    return this.renderRoot.textContent!;
  }
}
customElements.define('test-state', StateElement);

describe('SessionController', () => {
  let place: HTMLElement;
  let element: StateElement;

  beforeEach(() => {
    element = document.createElement('test-state') as StateElement;
    place = aPlace(element);
  });
  afterEach(() => place.remove());

  it('shows who is signed on and the locale, and follows both', async () => {
    const session = aSession({ locale: 'en-IE' });
    provideSession(session, place);
    const shown: string[] = [];
    for (const act of [() => undefined, () => session.changeLocale('de'), () => session.signIn(aTokenIdentity()), () => session.signOut()]) {
      act();
      await element.updateComplete;
      shown.push(element.shown);
    }
    expect(shown).to.deep.equal(['anonymous en-IE', 'anonymous de', 'signed-in de', 'anonymous de']);
  });

  it('tells after a while that nobody provides a session, and forgets it when somebody does', async () => {
    const { said, stop } = hearConsole('error');
    await element.updateComplete;
    expect(element.shown).to.equal('waiting en');
    await waitUntil(() => element.shown === 'not set up', undefined, { timeout: 5_000 });
    stop();
    expect(said).to.have.length(1);
    provideSession(aSession(), place);
    await element.updateComplete;
    expect(element.shown).to.equal('anonymous en');
  });

  it('does not draw again because the element moved', async () => {
    provideSession(aSession(), place);
    await element.updateComplete;
    const { renders } = element;
    place.append(element);
    await element.updateComplete;
    expect(element.renders).to.equal(renders);
  });

  it('hears nothing after the element has left', async () => {
    const session = aSession();
    provideSession(session, place);
    await element.updateComplete;
    element.remove();
    session.changeLocale('fr');
    expect(element.isUpdatePending).to.equal(false);
  });
});
