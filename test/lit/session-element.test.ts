import { expect, waitUntil } from '@open-wc/testing';
import { BackendProblem, defineBackend, type BackendFactory, type BackendHost } from '@selfcare/core';
import '../../packages/lit/src/define-session.js';
import { SessionElement } from '../../packages/lit/src/session-element.js';
import { testPlatform } from '../support/platform.js';
import { aTokenIdentity } from '../support/session.js';
import { aCount, aPlace, sharedCount } from './count.js';
import { hearConsole } from './hear-console.js';

const factory: BackendFactory = () => ({ key: 'test' });
defineBackend('test', ({ base }) => () => ({ key: `test ${base}` }));

let undefinedNames = 0;
const aName = (): string => `late-${++undefinedNames}`;

function sessionElement(properties: Partial<SessionElement> = {}): SessionElement {
  return Object.assign(document.createElement('selfcare-session'), properties);
}

/** A session element on the page with a count in it. */
async function aStarted(properties: Partial<SessionElement> = { backend: factory }) {
  const [element, count] = [sessionElement(properties), aCount()];
  element.append(count);
  const place = aPlace(element);
  await element.updateComplete;
  await count.updateComplete;
  return { element, count, place };
}

describe('<selfcare-session>', () => {
  const errors = { said: [] as string[], stop: (): void => undefined };

  beforeEach(() => Object.assign(errors, hearConsole('error')));
  afterEach(() => errors.stop());

  it('starts a session with the back end it is given', async () => {
    const { element, count, place } = await aStarted();
    expect(element.session?.backend.key).to.equal('test');
    expect([count.shown, element.problem]).to.deep.equal(['0/0', undefined]);
    place.remove();
  });

  it('starts from markup alone', async () => {
    const place = aPlace();
    place.insertAdjacentHTML('beforeend', '<selfcare-session backend="test" base="/tmf-api" locale="en-IE" id="shop"><test-count></test-count></selfcare-session>');
    const element = place.firstElementChild as SessionElement;
    await element.updateComplete;
    const { backend, state, id } = element.session!;
    expect([backend.key, state.locale, id]).to.deep.equal(['test /tmf-api', 'en-IE', 'shop']);
    place.remove();
  });

  it('keeps properties that were set before its class was defined', async () => {
    const tag = 'test-late-session';
    const early = Object.assign(document.createElement(tag), { backend: factory, locale: 'de', identity: aTokenIdentity() });
    const place = aPlace(early);
    customElements.define(tag, class extends SessionElement {});
    const element = early as unknown as SessionElement;
    await element.updateComplete;
    expect(element.session?.state).to.include({ locale: 'de', signOn: 'signed-in' });
    place.remove();
  });

  it('takes properties that are set after it is on the page', async () => {
    const { element, count, place } = await aStarted({});
    expect(count.shown).to.equal('none/none');
    element.backend = factory;
    await element.updateComplete;
    await count.updateComplete;
    expect(count.shown).to.equal('0/0');
    place.remove();
  });

  it('speaks the language of the page unless it is told another', async () => {
    const place = aPlace(sessionElement({ backend: factory }), sessionElement({ backend: factory, locale: 'en_IE' }), sessionElement({ backend: factory, locale: 'fr' }));
    place.lang = 'de';
    const elements = [...place.children] as SessionElement[];
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    expect(elements.map(({ session }) => session?.state.locale)).to.deep.equal(['de', 'de', 'fr']);
    expect(errors.said).to.deep.equal(['<selfcare-session locale="en_IE"> is no language tag, such as en-IE']);
    place.remove();
  });

  it('changes the locale of the running session', async () => {
    const { element, place } = await aStarted({ backend: factory, locale: 'en' });
    const { session } = element;
    element.locale = 'de';
    await element.updateComplete;
    expect(element.session === session).to.equal(true);
    expect(session?.state.locale).to.equal('de');
    place.remove();
  });

  it('signs in and out with its identity, in the running session', async () => {
    const { element, place } = await aStarted();
    const { session } = element;
    const signOns: unknown[] = [];
    for (const identity of [aTokenIdentity(), undefined, aTokenIdentity(), { mode: 'anonymous' } as const]) {
      element.identity = identity;
      await element.updateComplete;
      signOns.push(session?.state.signOn);
    }
    expect(signOns).to.deep.equal(['signed-in', 'anonymous', 'signed-in', 'anonymous']);
    expect(element.session === session).to.equal(true);
    place.remove();
  });

  it('tells who uses the page to whoever reads it, and leads to no token', async () => {
    const { element, place } = await aStarted();
    element.identity = aTokenIdentity();
    await element.updateComplete;
    expect(element.identity).to.deep.equal({ mode: 'token', customer: { id: 'c-1', name: 'Ada' } });
    expect(element.identity).not.to.have.property('getAccessToken');
    element.identity = { mode: 'anonymous' };
    expect(element.identity).to.deep.equal({ mode: 'anonymous' });
    element.identity = undefined;
    expect(element.identity).to.equal(undefined);
    place.remove();
  });

  it('closes its session and starts another for another back end', async () => {
    const { element, count, place } = await aStarted();
    const former = element.session!;
    former.use(sharedCount).add();
    element.backend = () => ({ key: 'another' });
    await element.updateComplete;
    await count.updateComplete;
    expect(former.state.status).to.equal('closed');
    expect([element.session?.backend.key, count.shown]).to.deep.equal(['another', '0/0']);
    place.remove();
  });

  it('takes the routing and the platform of the host', async () => {
    const [platform, other] = [testPlatform(), testPlatform()];
    const { element, place } = await aStarted({ backend: factory, platform, routing: other.routing });
    expect(element.session?.platform.clock).to.equal(platform.clock);
    expect(element.session?.platform.routing).to.equal(other.routing);
    place.remove();
  });

  it('closes its session when it leaves the page, and starts another when it comes back', async () => {
    const { element, count, place } = await aStarted();
    const former = element.session!;
    element.remove();
    await Promise.resolve();
    expect([former.state.status, element.session]).to.deep.equal(['closed', undefined]);
    place.append(element);
    await element.updateComplete;
    await count.updateComplete;
    expect([element.session?.state.status, count.shown]).to.deep.equal(['open', '0/0']);
    place.remove();
  });

  it('keeps its session when it is only moved', async () => {
    const { element, count, place } = await aStarted();
    const { session } = element;
    const own = count.own.store;
    const other = aPlace(element);
    await element.updateComplete;
    expect([element.session === session, session?.state.status, count.own.store === own]).to.deep.equal([true, 'open', true]);
    place.remove();
    other.remove();
  });

  it('sends its widgets to the session around it when they move out', async () => {
    const outer = await aStarted({ backend: factory, id: 'outer' });
    const inner = sessionElement({ backend: factory, id: 'inner' });
    outer.element.append(inner);
    inner.append(outer.count);
    await inner.updateComplete;
    expect(outer.count.shared.session?.id).to.equal('inner');
    inner.replaceWith(...inner.childNodes);
    expect(outer.count.shared.session?.id).to.equal('outer');
    outer.place.remove();
  });

  it('lets two sessions live on one page, and widgets outside name theirs', async () => {
    const [left, right] = [sessionElement({ backend: factory, id: 'left' }), sessionElement({ backend: factory, id: 'right' })];
    const [first, second] = [aCount(), aCount()];
    first.setAttribute('session', 'left');
    second.setAttribute('session', 'right');
    const place = aPlace(first, left, right, second);
    await Promise.all([left.updateComplete, right.updateComplete]);
    left.session!.use(sharedCount).add();
    await first.updateComplete;
    await second.updateComplete;
    expect([first.shown, second.shown]).to.deep.equal(['1/0', '0/0']);
    left.remove();
    await Promise.resolve();
    await first.updateComplete;
    expect([first.shown, second.shown]).to.deep.equal(['none/none', '0/0']);
    place.remove();
  });

  it('waits for a back end that a later script defines', async () => {
    const name = aName();
    const { element, place } = await aStarted({ backend: name, base: '/api' });
    expect([element.session, element.problem]).to.deep.equal([undefined, undefined]);
    defineBackend(name, () => factory);
    expect(element.session?.backend.key).to.equal('test');
    place.remove();
  });

  it('tells after a while which names there are, and starts all the same when the right one comes', async () => {
    const name = aName();
    const { element, place } = await aStarted({ backend: name, base: '/api' });
    let failures = 0;
    element.addEventListener('selfcare-session-failed', ({ problem }) => (failures++, expect(problem.code).to.equal('configuration')));
    await waitUntil(() => element.problem, undefined, { timeout: 5_000 });
    expect(errors.said).to.have.length(1);
    expect(errors.said[0]).to.match(new RegExp(`^<selfcare-session backend="${name}"> names a back end that nobody defined\\. Defined on this page: test`));
    expect([failures, element.problem?.message]).to.deep.equal([1, errors.said[0]]);
    defineBackend(name, () => factory);
    expect([element.problem, element.session?.backend.key]).to.deep.equal([undefined, 'test']);
    place.remove();
  });

  it('tells after a while that it has no back end, and does not let its widgets say it again', async () => {
    const { element, count, place } = await aStarted({});
    await waitUntil(() => element.problem && count.shared.value === undefined, undefined, { timeout: 5_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(errors.said).to.have.length(1);
    expect(errors.said[0]).to.contain('<selfcare-session> has no back end');
    place.remove();
  });

  it('says nothing of a back end that is missing when it has left the page', async () => {
    const { place } = await aStarted({ backend: aName(), base: '/api' });
    place.remove();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(errors.said).to.deep.equal([]);
  });

  it('refuses a base where nothing can answer, at once', async () => {
    const element = sessionElement({ backend: 'test', base: 'javascript:alert(1)' });
    const problems: string[] = [];
    element.addEventListener('selfcare-session-failed', ({ problem }) => problems.push(problem.code));
    const place = aPlace(element);
    await element.updateComplete;
    expect([element.session, element.problem?.code, problems]).to.deep.equal([undefined, 'configuration', ['configuration']]);
    expect(errors.said).to.have.length(1);
    element.base = '/api';
    await element.updateComplete;
    expect([element.problem, element.session?.backend.key]).to.deep.equal([undefined, 'test /api']);
    place.remove();
  });

  it('tells what an adapter says of its options', async () => {
    const { element, place } = await aStarted({
      backend: () => {
        throw new BackendProblem('configuration', 'tmf({ base }): base is missing');
      },
    });
    expect(element.problem).to.deep.equal({ code: 'configuration', message: 'tmf({ base }): base is missing' });
    expect(errors.said).to.deep.equal(['tmf({ base }): base is missing']);
    place.remove();
  });

  it('asks the page to sign in by an event that the page can take over', async () => {
    const { element, place } = await aStarted();
    const { said, stop } = hearConsole('warn');
    const heard: boolean[] = [];
    place.addEventListener('selfcare-auth-required', (event) => {
      event.preventDefault();
      heard.push(event.target === element && event.session === element.session);
    });
    element.session!.askToSignIn();
    stop();
    expect([heard, said]).to.deep.equal([[true], []]);
    place.remove();
  });

  it('passes what the session warns of on to the console', async () => {
    let host: BackendHost | undefined;
    const { place } = await aStarted({ backend: (given) => ((host = given), { key: 'test' }) });
    const { said, stop } = hearConsole('warn');
    host!.warn('odd', 'an odd answer');
    stop();
    expect(said).to.deep.equal(['an odd answer']);
    place.remove();
  });

  it('takes no room of its own', async () => {
    const { element, place } = await aStarted();
    expect(getComputedStyle(element).display).to.equal('contents');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
    place.remove();
  });
});
