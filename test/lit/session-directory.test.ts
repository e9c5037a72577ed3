import { expect } from '@open-wc/testing';
import { followNamedSession, listSession } from '../../packages/lit/src/session-directory.js';
import { aSession } from '../support/session.js';

describe('the directory of sessions', () => {
  it('tells who follows a name of the session that comes under it, and goes', () => {
    const session = aSession({ id: 'left' });
    const seen: (string | undefined)[] = [];
    const leave = followNamedSession('left', (found) => seen.push(found?.id));
    const withdraw = listSession(session);
    withdraw();
    withdraw();
    leave();
    listSession(session)();
    expect(seen).to.deep.equal([undefined, 'left', undefined]);
  });

  it('keeps names apart', () => {
    const [left, right] = [aSession({ id: 'left' }), aSession({ id: 'right' })];
    const withdraw = [listSession(left), listSession(right)];
    let found: string | undefined;
    followNamedSession('right', (session) => (found = session?.id))();
    expect(found).to.equal('right');
    for (const end of withdraw) end();
  });

  it('lets the second of an id take over when the first goes', () => {
    const [first, second] = ['en', 'de'].map((locale) => aSession({ id: 'desk', locale }));
    const withdraw = [listSession(first!), listSession(second!)];
    let found: string | undefined;
    const leave = followNamedSession('desk', (session) => (found = session?.state.locale));
    expect(found).to.equal('en');
    withdraw[0]!();
    expect(found).to.equal('de');
    withdraw[1]!();
    leave();
  });
});
