import { expect } from '@open-wc/testing';
import { SessionProvider } from '../../packages/lit/src/session-provider.js';
import { aSession } from '../support/session.js';
import { aCount, aPlace, sharedCount } from './count.js';

function aProvider() {
  const count = aCount();
  const place = aPlace(count);
  const provider = new SessionProvider(place);
  provider.hostConnected();
  return { count, place, provider };
}

describe('SessionProvider', () => {
  it('offers none, one, and another', async () => {
    const { count, place, provider } = aProvider();
    const shown: string[] = [];
    for (const session of [undefined, aSession(), aSession()]) {
      session?.use(sharedCount).add();
      provider.offer(session);
      await count.updateComplete;
      shown.push(count.shown);
    }
    expect(shown).to.deep.equal(['none/none', '1/0', '1/0']);
    place.remove();
  });

  it('keeps widgets from the session around it while it has none', async () => {
    const outer = aPlace();
    const around = new SessionProvider(outer);
    around.hostConnected();
    around.offer(aSession());
    const { count, place, provider } = aProvider();
    outer.append(place);
    await count.updateComplete;
    expect(count.shown).to.equal('none/none');
    provider.end();
    await count.updateComplete;
    expect(count.shown).to.equal('0/0');
    outer.remove();
  });

  it('lets go of the session it offered before', () => {
    const { place, provider } = aProvider();
    const [first, second] = [aSession(), aSession()];
    let asked = 0;
    place.addEventListener('selfcare-auth-required', (event) => (event.preventDefault(), asked++));
    provider.offer(first);
    provider.offer(second);
    first.askToSignIn();
    expect(asked).to.equal(0);
    second.askToSignIn();
    expect(asked).to.equal(1);
    place.remove();
  });

  it('lets the session know whether the page sees to a sign-in', () => {
    const { place, provider } = aProvider();
    const said: string[] = [];
    const session = aSession({ warn: (message) => said.push(message) });
    provider.offer(session);
    const seeToIt = (event: Event): void => event.preventDefault();
    place.addEventListener('selfcare-auth-required', seeToIt);
    session.askToSignIn();
    expect(said).to.have.length(0);
    place.removeEventListener('selfcare-auth-required', seeToIt);
    session.askToSignIn();
    expect(said).to.have.length(1);
    place.remove();
  });
});
