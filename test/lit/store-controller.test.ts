import { expect } from '@open-wc/testing';
import { provideSession } from '../../packages/lit/src/provide-session.js';
import { aSession, type TestSession } from '../support/session.js';
import { aCount, aPlace, privateCounts, sharedCount, type CountElement } from './count.js';

interface Setting {
  readonly place: HTMLElement;
  readonly session: TestSession;
  readonly count: CountElement;
}

async function aCountInSession(): Promise<Setting> {
  const [session, count] = [aSession(), aCount()];
  const place = aPlace(count);
  provideSession(session, place);
  await count.updateComplete;
  return { place, session, count };
}

/** The store that an element made last. */
const lastPrivate = () => privateCounts.at(-1)!.store;

describe('StoreController', () => {
  it('shows the selected part and follows it', async () => {
    const { session, count, place } = await aCountInSession();
    session.use(sharedCount).add();
    count.own.store.add();
    count.own.store.add();
    await count.updateComplete;
    expect(count.shown).to.equal('1/2');
    place.remove();
  });

  it('asks for an update only when the selected part changes', async () => {
    const { session, count, place } = await aCountInSession();
    session.use(sharedCount).note('nothing to see');
    expect(count.isUpdatePending).to.equal(false);
    session.use(sharedCount).add();
    expect(count.isUpdatePending).to.equal(true);
    place.remove();
  });

  it('shares a store of a token with every element of the session, and makes each its own of a function', async () => {
    const { count, place } = await aCountInSession();
    const other = aCount();
    place.append(other);
    expect(other.shared.store).to.equal(count.shared.store);
    expect(other.own.store).not.to.equal(count.own.store);
    place.remove();
  });

  it('hands the element its session', async () => {
    const { count, session, place } = await aCountInSession();
    expect(count.shared.session === session).to.equal(true);
    expect(privateCounts.at(-1)!.session === session).to.equal(true);
    place.remove();
  });

  it('tells the developer what is missing when a verb is called without a session', () => {
    const count = aCount();
    const place = aPlace(count);
    expect(count.shared.value).to.equal(undefined);
    expect(() => count.shared.store).to.throw('<test-count> found no session: put it inside <selfcare-session backend="…" base="…"> or call provideSession()');
    place.remove();
  });

  it('survives a move in one task without making, closing or reading anything anew', async () => {
    const { count, place } = await aCountInSession();
    const [shared, own] = [count.shared.store, count.own.store];
    own.add();
    const other = document.createElement('div');
    place.append(other);
    count.remove();
    other.append(count);
    await count.updateComplete;
    expect([count.shared.store, count.own.store]).to.deep.equal([shared, own]);
    expect([shared.watches, own.watches, own.closings, count.shown]).to.deep.equal([1, 1, 0, '0/1']);
    place.remove();
  });

  it('lets go of its stores when the element leaves, and closes its own', async () => {
    const { count, session, place } = await aCountInSession();
    const [shared, own] = [count.shared.store, count.own.store];
    count.remove();
    await Promise.resolve();
    expect([shared.isWatched, own.isWatched, shared.closings, own.closings]).to.deep.equal([false, false, 0, 1]);
    session.use(sharedCount).add();
    expect(count.isUpdatePending).to.equal(false);
    place.remove();
  });

  it('comes back to what is there now', async () => {
    const { count, session, place } = await aCountInSession();
    const former = count.own.store;
    former.add();
    await count.updateComplete;
    count.remove();
    await Promise.resolve();
    session.use(sharedCount).add();
    place.append(count);
    await count.updateComplete;
    expect(count.shown).to.equal('1/0');
    expect(count.own.store).not.to.equal(former);
    place.remove();
  });

  it('shows nothing of its former session when it comes back where there is none', async () => {
    const { count, place } = await aCountInSession();
    const nowhere = aPlace();
    count.remove();
    await Promise.resolve();
    nowhere.append(count);
    await count.updateComplete;
    expect(count.shown).to.equal('none/none');
    place.remove();
    nowhere.remove();
  });

  it('moves from one session to another', async () => {
    const { count, session, place } = await aCountInSession();
    const own = count.own.store;
    const [elsewhere, next] = [aPlace(), aSession()];
    provideSession(next, elsewhere);
    next.use(sharedCount).add();
    elsewhere.append(count);
    await count.updateComplete;
    expect(count.shown).to.equal('1/0');
    expect([own.closings, own.isWatched, session.use(sharedCount).isWatched]).to.deep.equal([1, false, false]);
    expect(privateCounts.at(-1)!.session === next).to.equal(true);
    place.remove();
    elsewhere.remove();
  });

  it('closes its own store when the session closes', async () => {
    const { count, session, place } = await aCountInSession();
    session.close();
    await count.updateComplete;
    expect([count.shown, lastPrivate().closings]).to.deep.equal(['none/none', 1]);
    place.remove();
  });

  it('leaves no listener behind after a thousand moves', async () => {
    const { count, session, place } = await aCountInSession();
    const shared = count.shared.store;
    const made = privateCounts.length;
    const [subscribe, listeners] = [session.subscribe, new Set<object>()];
    Object.defineProperty(session, 'subscribe', {
      value: (listener: () => void) => {
        const [entry, leave] = [{}, subscribe(listener)];
        listeners.add(entry);
        return () => (listeners.delete(entry), leave());
      },
    });
    for (let move = 0; move < 1_000; move++) {
      place.append(count);
      if (move % 100 === 0) await Promise.resolve();
    }
    expect(listeners.size).to.equal(1);
    expect([shared.watches, privateCounts.length - made]).to.deep.equal([1, 0]);
    const { renders } = count;
    shared.add();
    await count.updateComplete;
    expect(count.renders).to.equal(renders + 1);
    count.remove();
    await Promise.resolve();
    expect([listeners.size, shared.isWatched, lastPrivate().isWatched]).to.deep.equal([0, false, false]);
    place.remove();
  });

  it('leaves nothing behind when it comes and goes a thousand times', async () => {
    const { count, session, place } = await aCountInSession();
    for (let round = 0; round < 1_000; round++) {
      count.remove();
      await Promise.resolve();
      place.append(count);
    }
    const { readings } = count;
    session.changeLocale('de');
    expect(count.readings).to.equal(readings + 1);
    expect(privateCounts.filter(({ store, session: of }) => of === session && store.closings === 0)).to.have.length(1);
    count.remove();
    await Promise.resolve();
    expect(session.use(sharedCount).isWatched).to.equal(false);
    place.remove();
  });
});
