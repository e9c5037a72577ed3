import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InvalidCredentials } from '@selfcare/mocks';
import { SimulatedSignOn, type SignOnMode } from '../../../packages/portal/server/sign-on.js';

const pair = (setCookie: string | undefined): string => (setCookie ?? '').split(';')[0] as string;

function asked(cookie: string, headers: Record<string, string> = {}): Request {
  return new Request('http://portal.test/tmf-api/x', { headers: { cookie, ...headers } });
}

function signedIn(mode: SignOnMode, lifetime?: number) {
  const signOn = new SimulatedSignOn(lifetime);
  const started = signOn.signIn('customer-maya', mode);
  assert.ok(started);
  return { signOn, cookie: pair(started.setCookie) };
}

test('a guest is told apart from other guests and recognised again', () => {
  const signOn = new SimulatedSignOn();
  const first = signOn.visitor(undefined);
  assert.match(first.setCookie ?? '', /^tern_guest=guest-.*HttpOnly; SameSite=Lax$/);
  const again = signOn.visitor(pair(first.setCookie));
  assert.equal(again.visitor.guestId, first.visitor.guestId);
  assert.equal(again.setCookie, undefined);
  assert.notEqual(signOn.visitor(undefined).visitor.guestId, first.visitor.guestId);
  assert.equal(signOn.identify(asked(pair(first.setCookie))).kind, 'guest');
});

test('a guest cannot choose an id', () => {
  assert.notEqual(new SimulatedSignOn().visitor('tern_guest=customer-maya').visitor.guestId, 'customer-maya');
});

test('a cookie says who asks only together with the header that no foreign page can send', () => {
  const { signOn, cookie } = signedIn('cookie');
  assert.equal(signOn.identify(asked(cookie, { 'X-Requested-By': 'selfcare' })).id, 'customer-maya');
  assert.throws(() => signOn.identify(asked(cookie)), InvalidCredentials);
});

test('an expired cookie is refused until it is renewed', () => {
  const { signOn, cookie } = signedIn('cookie');
  const headers = { 'X-Requested-By': 'selfcare' };
  signOn.expireAccess();
  assert.throws(() => signOn.identify(asked(cookie, headers)), InvalidCredentials);
  assert.equal(signOn.refresh(cookie), true);
  assert.equal(signOn.identify(asked(cookie, headers)).id, 'customer-maya');
});

test('a session signed in by token takes the token and not the cookie alone', () => {
  const { signOn, cookie } = signedIn('token');
  assert.throws(() => signOn.identify(asked(cookie, { 'X-Requested-By': 'selfcare' })), InvalidCredentials);
  assert.equal(signOn.identify(asked(cookie, { Authorization: `Bearer ${signOn.token(cookie)}` })).id, 'customer-maya');
});

test('a token that the back end no longer takes is replaced by a new one', () => {
  const { signOn, cookie } = signedIn('token');
  const ask = (token: string | undefined) => signOn.identify(asked(cookie, { Authorization: `Bearer ${token}` }));
  const old = signOn.token(cookie);
  signOn.expireAccess();
  assert.throws(() => ask(old), InvalidCredentials);
  assert.equal(ask(signOn.token(cookie)).id, 'customer-maya');
});

test('after signing out nothing is renewed and no token is given', () => {
  const { signOn, cookie } = signedIn('token');
  assert.match(signOn.signOut(cookie).setCookie, /Max-Age=0/);
  assert.equal(signOn.refresh(cookie), false);
  assert.equal(signOn.token(cookie), undefined);
});

test('a page that still believes in a session that is gone is told so, and not served as a guest', () => {
  const { signOn, cookie } = signedIn('cookie');
  signOn.endSessions();
  assert.throws(() => signOn.identify(asked(cookie, { 'X-Requested-By': 'selfcare' })), InvalidCredentials);
});

test('somebody who is no demonstration customer cannot sign in', () => {
  assert.equal(new SimulatedSignOn().signIn('somebody', 'cookie'), undefined);
});
