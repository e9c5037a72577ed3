import { expect } from '@open-wc/testing';
import { ContextRoot } from '@lit/context';
import type { Session } from '@selfcare/core';
import { joinSession, provideSession } from '../../packages/lit/src/provide-session.js';
import type { AuthRequiredEvent } from '../../packages/lit/src/session-events.js';
import { aSession, type TestSession } from '../support/session.js';
import { aCount, aPlace, sharedCount } from './count.js';

/** What another bundle sends, by the Context Community Protocol alone. */
function askByHand(element: Element, subscribe = true) {
  const asked = { answers: [] as (string | undefined)[], unsubscribe: (): void => undefined };
  const event = Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
    context: Symbol.for('selfcare.session.v1'),
    contextTarget: element,
    subscribe,
    callback: (session: Session | undefined, unsubscribe: () => void) => {
      asked.answers.push(session?.id);
      asked.unsubscribe = unsubscribe;
    },
  });
  element.dispatchEvent(event);
  return asked;
}

function counting(count: number): TestSession {
  const session = aSession({ id: 'test' });
  for (let round = 0; round < count; round++) session.use(sharedCount).add();
  return session;
}

describe('provideSession', () => {
  it('offers the session to widgets that come later', async () => {
    const [place, count] = [aPlace(), aCount()];
    provideSession(counting(3), place);
    place.append(count);
    await count.updateComplete;
    expect(count.shown).to.equal('3/0');
    place.remove();
  });

  it('offers it to widgets that were there before', async () => {
    const count = aCount();
    const place = aPlace(count);
    await count.updateComplete;
    expect(count.shown).to.equal('none/none');
    provideSession(counting(3), place);
    await count.updateComplete;
    expect(count.shown).to.equal('3/0');
    place.remove();
  });

  it('reaches into shadow roots', async () => {
    const [place, count] = [aPlace(), aCount()];
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'closed' }).append(count);
    place.append(inner);
    provideSession(counting(2), place);
    await count.updateComplete;
    expect(count.shown).to.equal('2/0');
    place.remove();
  });

  it('lets a nearer provider that comes later take over, and takes back when that ends', async () => {
    const count = aCount();
    const near = document.createElement('div');
    near.append(count);
    const place = aPlace(near);
    const [far, close] = [counting(1), counting(2)];
    provideSession(far, place);
    const end = provideSession(close, near);
    await count.updateComplete;
    expect(count.shown).to.equal('2/0');
    expect(far.use(sharedCount).isWatched).to.equal(false);
    end();
    await count.updateComplete;
    expect(count.shown).to.equal('1/0');
    expect(close.use(sharedCount).isWatched).to.equal(false);
    place.remove();
  });

  it('leaves widgets without a session when it ends, until somebody else provides one', async () => {
    const count = aCount();
    const place = aPlace(count);
    const end = provideSession(counting(1), place);
    end();
    end();
    await count.updateComplete;
    expect(count.shown).to.equal('none/none');
    provideSession(counting(4), place);
    await count.updateComplete;
    expect(count.shown).to.equal('4/0');
    place.remove();
  });

  it('replaces the session that it gave the same target before', async () => {
    const count = aCount();
    const place = aPlace(count);
    const end = provideSession(counting(1), place);
    provideSession(counting(2), place);
    await count.updateComplete;
    expect(count.shown).to.equal('2/0');
    end();
    await count.updateComplete;
    expect(count.shown).to.equal('2/0');
    place.remove();
  });

  it('ends with its session, and widgets follow the one that comes after', async () => {
    const count = aCount();
    const place = aPlace(count);
    const first = counting(1);
    provideSession(first, place);
    await count.updateComplete;
    first.close();
    await count.updateComplete;
    expect(count.shown).to.equal('none/none');
    provideSession(counting(5), place);
    await count.updateComplete;
    expect(count.shown).to.equal('5/0');
    place.remove();
  });

  it('answers widgets of another bundle, and stops when they leave', () => {
    const child = document.createElement('div');
    const place = aPlace(child);
    const asked = askByHand(child);
    const session = counting(0);
    const end = provideSession(session, place);
    expect(asked.answers).to.deep.equal(['test']);
    asked.unsubscribe();
    end();
    expect(asked.answers).to.deep.equal(['test']);
    place.remove();
  });

  it('tells widgets of another bundle that there is no session any more', () => {
    const child = document.createElement('div');
    const place = aPlace(child);
    const session = counting(0);
    const end = provideSession(session, place);
    const asked = askByHand(child);
    end();
    expect(asked.answers).to.deep.equal(['test', undefined]);
    place.remove();
  });

  it('serves a widget once although two roots answer it', async () => {
    new ContextRoot().attach(document.documentElement);
    const count = aCount();
    const place = aPlace(count);
    const session = counting(1);
    provideSession(session, place);
    await count.updateComplete;
    const { renders } = count;
    session.use(sharedCount).add();
    await count.updateComplete;
    expect([count.shown, count.renders]).to.deep.equal(['2/0', renders + 1]);
    expect(session.use(sharedCount).watches).to.equal(1);
    place.remove();
  });

  it('asks the page to sign in by an event from the target, which the page can take over', () => {
    const place = aPlace();
    const session = counting(0);
    const end = provideSession(session, place);
    const heard: AuthRequiredEvent[] = [];
    const hear = (event: AuthRequiredEvent): void => (event.preventDefault(), void heard.push(event));
    document.body.addEventListener('selfcare-auth-required', hear);
    session.askToSignIn();
    end();
    session.askToSignIn();
    document.body.removeEventListener('selfcare-auth-required', hear);
    expect(heard.map(({ bubbles, composed }) => [bubbles, composed])).to.deep.equal([[true, true]]);
    expect([heard[0]!.target === place, heard[0]!.session === session]).to.deep.equal([true, true]);
    place.remove();
  });
});

describe('joinSession', () => {
  it('starts a session for the whole page, and gives it to whoever joins later', async () => {
    const session = counting(7);
    expect(joinSession(() => session) === session).to.equal(true);
    expect(joinSession(() => expect.fail('started twice')) === session).to.equal(true);
    const count = aCount();
    const place = aPlace(count);
    await count.updateComplete;
    expect(count.shown).to.equal('7/0');
    place.remove();
    session.close();
  });

  it('joins what another bundle provides for the page', () => {
    const session = counting(0);
    const answer = (event: Event & { context?: unknown; callback?: (session: unknown) => void }): void => {
      if (event.context === Symbol.for('selfcare.session.v1')) event.callback?.(session);
    };
    document.documentElement.addEventListener('context-request', answer);
    expect(joinSession(() => expect.fail('started its own')) === session).to.equal(true);
    document.documentElement.removeEventListener('context-request', answer);
  });

  it('starts anew when the session of the page was closed', () => {
    const [first, second] = [counting(0), counting(0)];
    joinSession(() => first);
    first.close();
    expect(joinSession(() => second) === second).to.equal(true);
    second.close();
  });
});
