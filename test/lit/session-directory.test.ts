import { expect } from '@open-wc/testing';
import type { Session } from '@selfcare/core';
import { followNamedSession, listSession } from '../../packages/lit/src/session-directory.js';
import { aSession } from '../support/session.js';

describe('the directory of sessions', () => {
  it('tells who follows a name of the session that comes under it, and goes', () => {
    const session = aSession({ id: 'left' });
    const seen: (Session | undefined)[] = [];
    const leave = followNamedSession('left', (found) => seen.push(found));
    const withdraw = listSession(session);
    withdraw();
    withdraw();
    leave();
    listSession(session)();
    expect(seen).to.deep.equal([undefined, session, undefined]);
  });

  it('keeps names apart', () => {
    const [left, right] = [aSession({ id: 'left' }), aSession({ id: 'right' })];
    const withdraw = [listSession(left), listSession(right)];
    let found: Session | undefined;
    followNamedSession('right', (session) => (found = session))();
    expect(found).to.equal(right);
    for (const end of withdraw) end();
  });

  it('lets the second of an id take over when the first goes', () => {
    const [first, second] = [aSession({ id: 'desk' }), aSession({ id: 'desk' })];
    const withdraw = [listSession(first), listSession(second)];
    let found: Session | undefined;
    const leave = followNamedSession('desk', (session) => (found = session));
    expect(found).to.equal(first);
    withdraw[0]!();
    expect(found).to.equal(second);
    withdraw[1]!();
    leave();
  });
});
