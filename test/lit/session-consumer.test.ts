import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { provideSession } from '../../packages/lit/src/provide-session.js';
import { SessionConsumer } from '../../packages/lit/src/session-consumer.js';
import { aSession } from '../support/session.js';
import { aPlace } from './count.js';
import { hearConsole } from './hear-console.js';

class FollowingElement extends LitElement {
  static override properties = { session: {} };
  declare session?: string;
  readonly consumer = SessionConsumer.of(this);
  readonly seen: (string | undefined)[] = [];

  constructor() {
    super();
    this.consumer.subscribe(() => this.seen.push(this.found));
  }

  get found(): string | undefined {
    return this.consumer.session?.id;
  }
}
customElements.define('test-following', FollowingElement);

class NeedyElement extends FollowingElement {
  constructor() {
    super();
    this.consumer.need();
  }
}
customElements.define('test-needy', NeedyElement);

const following = (tag = 'test-following'): FollowingElement => document.createElement(tag) as FollowingElement;
const grace = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1_100));
const afterMutations = (): Promise<void> => Promise.resolve();

describe('SessionConsumer', () => {
  let place: HTMLElement;
  let leaving: (() => void)[] = [];

  beforeEach(() => (place = aPlace()));
  afterEach(() => {
    place.remove();
    for (const leave of leaving) leave();
    leaving = [];
  });

  it('is one for all controllers of an element', () => {
    const element = following();
    expect(SessionConsumer.of(element)).to.equal(element.consumer);
    expect(SessionConsumer.of(following())).not.to.equal(element.consumer);
  });

  it('follows the session that the element names, from wherever it is provided', () => {
    const [left, right] = [aSession({ id: 'left' }), aSession({ id: 'right' })];
    leaving.push(provideSession(left, place), provideSession(right, aPlace()));
    const element = following();
    element.setAttribute('session', 'right');
    place.append(element);
    expect(element.found).to.equal('right');
  });

  it('waits for a session of that name, and does without it again', () => {
    const element = following();
    element.setAttribute('session', 'late');
    leaving.push(provideSession(aSession({ id: 'around' }), place));
    place.append(element);
    expect(element.found).to.equal(undefined);
    const session = aSession({ id: 'late' });
    const end = provideSession(session, aPlace());
    expect(element.found).to.equal('late');
    end();
    expect(element.found).to.equal(undefined);
  });

  it('follows another name when the attribute changes, and the nearest provider when it goes', async () => {
    const [around, left, right] = ['around', 'left', 'right'].map((id) => aSession({ id }));
    leaving.push(provideSession(around!, place), provideSession(left!, aPlace()), provideSession(right!, aPlace()));
    const element = following();
    place.append(element);
    const seen = [element.found];
    for (const change of [() => element.setAttribute('session', 'left'), () => element.setAttribute('session', 'right'), () => element.removeAttribute('session')]) {
      change();
      await afterMutations();
      seen.push(element.found);
    }
    expect(seen).to.deep.equal(['around', 'left', 'right', 'around']);
  });

  it('takes the name from a property that a framework set', () => {
    const left = aSession({ id: 'left' });
    leaving.push(provideSession(left, aPlace()));
    const element = Object.assign(following(), { session: 'left' });
    place.append(element);
    expect(element.found).to.equal('left');
  });

  it('follows another name when the property changes on the page, and the nearest provider when it goes', async () => {
    const [around, left, right] = ['around', 'left', 'right'].map((id) => aSession({ id }));
    leaving.push(provideSession(around!, place), provideSession(left!, aPlace()), provideSession(right!, aPlace()));
    const element = following();
    place.append(element);
    const seen = [element.found];
    for (const name of ['left', 'right', undefined]) {
      element.session = name;
      await element.updateComplete;
      seen.push(element.found);
    }
    expect(seen).to.deep.equal(['around', 'left', 'right', 'around']);
  });

  it('does not take a closed session', () => {
    const session = aSession({ id: 'closed' });
    session.close();
    leaving.push(provideSession(session, place));
    place.append(following());
    expect((place.firstElementChild as FollowingElement).found).to.equal(undefined);
  });

  it('says nothing when the element only moves', () => {
    leaving.push(provideSession(aSession(), place));
    const element = following();
    place.append(element);
    const { length } = element.seen;
    for (let round = 0; round < 10; round++) place.append(element);
    expect(element.seen).to.have.length(length);
  });

  it('follows the element into another session', () => {
    const [here, there] = ['here', 'there'].map((id) => aSession({ id }));
    const other = aPlace();
    leaving.push(provideSession(here!, place), provideSession(there!, other));
    const element = following();
    place.append(element);
    other.append(element);
    expect(element.seen).to.deep.equal(['here', 'there']);
    other.remove();
  });

  it('hears nothing more of a session that the element left', async () => {
    const session = aSession();
    leaving.push(provideSession(session, place));
    const element = following();
    place.append(element);
    element.remove();
    const { length } = element.seen;
    session.changeLocale('de');
    expect(element.seen).to.have.length(length);
  });

  it('hears nothing more of a provider whose place a nearer one has taken', () => {
    const [far, near] = ['far', 'near'].map((id) => aSession({ id }));
    const between = document.createElement('div');
    const element = following();
    between.append(element);
    place.append(between);
    leaving.push(provideSession(far!, place), provideSession(near!, between));
    far!.close();
    expect(element.seen).to.deep.equal(['far', 'near']);
  });

  it('looks for no session while it is away', async () => {
    leaving.push(provideSession(aSession({ id: 'left' }), aPlace()));
    const element = following();
    place.append(element);
    element.remove();
    element.setAttribute('session', 'left');
    await afterMutations();
    expect(element.found).to.equal(undefined);
    place.append(element);
    expect(element.found).to.equal('left');
  });

  it('is not answered, while it is away, because a root remembers it', () => {
    const element = following();
    place.append(element);
    place.remove();
    leaving.push(provideSession(aSession(), place), provideSession(aSession(), aPlace()));
    expect(element.found).to.equal(undefined);
  });

  it('is not answered, once it names a session, because a root remembers that it asked for any', async () => {
    const element = following();
    place.append(element);
    element.setAttribute('session', 'nobody');
    await afterMutations();
    leaving.push(provideSession(aSession(), place));
    expect(element.found).to.equal(undefined);
  });

  it('tells the developer once for each tag when there is no session', async () => {
    const { said, stop } = hearConsole('error');
    const elements = [following('test-needy'), following('test-needy'), following()];
    place.append(...elements);
    expect(elements.map(({ consumer }) => consumer.missing)).to.deep.equal([false, false, false]);
    await grace();
    stop();
    expect(elements.map(({ consumer }) => consumer.missing)).to.deep.equal([true, true, false]);
    expect(said).to.deep.equal(['<test-needy> found no session: put it inside <selfcare-session backend="…" base="…"> or call provideSession()']);
    leaving.push(provideSession(aSession(), place));
    expect(elements.map(({ consumer }) => consumer.missing)).to.deep.equal([false, false, false]);
  });

  it('tells which name nobody has', async () => {
    const { said, stop } = hearConsole('error');
    const element = following('test-needy');
    element.setAttribute('session', 'nobody');
    place.append(element);
    await grace();
    stop();
    expect(said).to.deep.equal(['<test-needy session="nobody"> found no session of that id: give <selfcare-session> the id "nobody"']);
  });

  it('is patient with an element that left in the meantime', async () => {
    const { said, stop } = hearConsole('error');
    const element = document.createElement('test-gone');
    customElements.define('test-gone', class extends NeedyElement {});
    place.append(element);
    element.remove();
    await grace();
    stop();
    expect(said).to.deep.equal([]);
  });
});
