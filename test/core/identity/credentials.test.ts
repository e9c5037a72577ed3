import { expect } from '@open-wc/testing';
import { anonymous, BackendProblem, type CookieIdentity, type Identity } from '@selfcare/core';
import { createCredentials } from '../../../packages/core/src/identity/credentials.js';
import { testPlatform } from '../../support/platform.js';
import { aTokenIdentity, lateAnswer } from '../../support/session.js';

const never = new AbortController().signal;

/** Credentials in a tab, with a count of how often somebody was asked to sign in. */
function setUp(identity: Identity, platform = testPlatform()) {
  const life = new AbortController();
  const told = { ended: 0 };
  const credentials = createCredentials(identity, {
    signal: life.signal,
    ended: () => (told.ended += 1),
    alone: (work) => platform.locks.hold('renewal', work, life.signal),
    tell: () => undefined,
    renewed: () => platform.channel.post('renewed'),
  });
  platform.channel.subscribe('renewed', () => credentials.renewedElsewhere());
  return { credentials, told, life, platform };
}

/** A request as an adapter makes it: once more when it was refused and the credential is renewed. */
async function request(
  { credentials }: ReturnType<typeof setUp>,
  server: (headers: Readonly<Record<string, string>>) => number,
) {
  for (let sent = 1; ; sent++) {
    const { headers, stamp } = await credentials.headers(never);
    await Promise.resolve();
    const status = server(headers);
    if (status !== 401 || sent === 2 || !(await credentials.renew(stamp, never))) return { status, sent };
  }
}

/** A token that expired; the next one is good. */
function expired() {
  let renewals = 0;
  const identity = aTokenIdentity({
    getAccessToken: ({ renew }) => Promise.resolve(`token-${renew ? ++renewals + 1 : renewals + 1}`),
  });
  const server = ({ Authorization }: Readonly<Record<string, string>>): number =>
    Authorization === 'Bearer token-1' ? 401 : 200;
  return { identity, server, renewals: () => renewals };
}

const codeOf = (error: unknown): unknown => (error as BackendProblem).code;

describe('credentials', () => {
  it('send nothing of an anonymous visitor', async () => {
    const { credentials } = setUp(anonymous);
    expect((await credentials.headers(never)).headers).to.deep.equal({});
    expect(credentials.cookies).to.equal('same-origin');
  });

  it('send the cookie with a header that a foreign page cannot send', async () => {
    const { credentials } = setUp({ mode: 'cookie' });
    expect((await credentials.headers(never)).headers).to.deep.equal({ 'X-Requested-By': 'selfcare' });
    expect(credentials.cookies).to.equal('include');
  });

  it("send the host's own header instead", async () => {
    const { credentials } = setUp({ mode: 'cookie', header: { name: 'X-CSRF', value: '1' } });
    expect((await credentials.headers(never)).headers).to.deep.equal({ 'X-CSRF': '1' });
  });

  it('send the token, asked for once', async () => {
    let asked = 0;
    const { credentials } = setUp(aTokenIdentity({ getAccessToken: () => Promise.resolve(`token-${++asked}`) }));
    const both = await Promise.all([credentials.headers(never), credentials.headers(never)]);
    expect(both.map(({ headers }) => headers)).to.deep.equal(Array(2).fill({ Authorization: 'Bearer token-1' }));
  });

  it('are renewed once for six requests that meet an expired token together, and each is sent once more', async () => {
    const { identity, server, renewals } = expired();
    const tab = setUp(identity);
    const answers = await Promise.all(Array.from({ length: 6 }, () => request(tab, server)));
    expect(answers).to.deep.equal(Array(6).fill({ status: 200, sent: 2 }));
    expect(renewals()).to.equal(1);
    expect(tab.told.ended).to.equal(0);
  });

  it('are not renewed for a request that was refused with an older token', async () => {
    const { identity, server, renewals } = expired();
    const tab = setUp(identity);
    const { stamp } = await tab.credentials.headers(never);
    await request(tab, server);
    expect(await tab.credentials.renew(stamp, never)).to.equal(true);
    expect(renewals()).to.equal(1);
  });

  it('are renewed again when the next token expires', async () => {
    const { identity, server, renewals } = expired();
    const tab = setUp(identity);
    await request(tab, server);
    await request(tab, ({ Authorization }) => (Authorization === 'Bearer token-2' ? 401 : 200));
    expect(renewals()).to.equal(2);
  });

  for (const [why, getAccessToken] of [
    ['gives none', () => Promise.resolve(undefined)],
    ['throws', () => Promise.reject(new Error('login_required'))],
  ] as const) {
    it(`ask to sign in once when the host ${why} instead of a new token`, async () => {
      const tab = setUp(aTokenIdentity({ getAccessToken: ({ renew }) => (renew ? getAccessToken() : Promise.resolve('old')) }));
      const answers = await Promise.all(Array.from({ length: 6 }, () => request(tab, () => 401)));
      expect(answers.map(({ status }) => status)).to.deep.equal(Array(6).fill(401));
      expect(tab.told.ended).to.equal(1);
    });

    it(`ask to sign in once when the host ${why} instead of the first token`, async () => {
      const tab = setUp(aTokenIdentity({ getAccessToken }));
      const failures = await Promise.all(Array.from({ length: 6 }, () => tab.credentials.headers(never).catch(codeOf)));
      expect(failures).to.deep.equal(Array(6).fill('signed-out'));
      expect(tab.told.ended).to.equal(1);
    });
  }

  for (const [what, error] of [
    ['reaches nobody', new TypeError('Failed to fetch')],
    ['gives up', new DOMException('Took too long', 'TimeoutError')],
  ] as const) {
    it(`ask nobody to sign in when the host ${what}, and go on as soon as it does again`, async () => {
      let isDown = true;
      const tab = setUp(aTokenIdentity({ getAccessToken: () => (isDown ? Promise.reject(error) : Promise.resolve('token')) }));
      expect(await tab.credentials.headers(never).catch(codeOf)).to.equal('unavailable');
      expect(await tab.credentials.renew(0, never).catch(codeOf)).to.equal('unavailable');
      isDown = false;
      expect((await tab.credentials.headers(never)).headers).to.deep.equal({ Authorization: 'Bearer token' });
      expect(await tab.credentials.renew(0, never)).to.equal(true);
      expect(tab.told.ended).to.equal(0);
    });
  }

  it('take a callback that throws at once for a refusal', async () => {
    const tab = setUp(
      aTokenIdentity({
        getAccessToken: () => {
          throw new Error('oops');
        },
      }),
    );
    expect(await tab.credentials.headers(never).catch(codeOf)).to.equal('signed-out');
  });

  it('bother the host no more once somebody must sign in', async () => {
    let asked = 0;
    const tab = setUp(aTokenIdentity({ getAccessToken: () => Promise.resolve(void (asked += 1)) }));
    await tab.credentials.headers(never).catch(codeOf);
    expect(await tab.credentials.headers(never).catch(codeOf)).to.equal('signed-out');
    expect(await tab.credentials.renew(0, never)).to.equal(false);
    expect(asked).to.equal(1);
  });

  it('ask an anonymous visitor to sign in once', async () => {
    const tab = setUp(anonymous);
    await Promise.all([request(tab, () => 401), request(tab, () => 401)]);
    expect(tab.told.ended).to.equal(1);
  });

  it("end a cookie's session at once when the host cannot refresh it", async () => {
    const tab = setUp({ mode: 'cookie' });
    expect(await request(tab, () => 401)).to.deep.equal({ status: 401, sent: 1 });
    expect(tab.told.ended).to.equal(1);
  });

  it('let a request go that is given up while the host thinks', async () => {
    const tab = setUp(
      aTokenIdentity({ getAccessToken: ({ renew }) => (renew ? lateAnswer<string>().promise : Promise.resolve('old')) }),
    );
    const { stamp } = await tab.credentials.headers(never);
    const request = new AbortController();
    const renewing = tab.credentials.renew(stamp, request.signal).catch(codeOf);
    request.abort();
    expect(await renewing).to.equal('cancelled');
    expect(await tab.credentials.headers(request.signal).catch(codeOf)).to.equal('cancelled');
    expect(tab.told.ended).to.equal(0);
  });

  it('ask nobody to sign in when another person has come meanwhile', async () => {
    const late = lateAnswer<string | undefined>();
    const tab = setUp(aTokenIdentity({ getAccessToken: () => late.promise }));
    const headers = tab.credentials.headers(never).catch(codeOf);
    tab.life.abort();
    late.resolve(undefined);
    expect(await headers).to.equal('cancelled');
    expect(tab.told.ended).to.equal(0);
  });

  it('ask nobody to sign in for a renewal that fails when another person has come meanwhile', async () => {
    const late = lateAnswer<string | undefined>();
    const tab = setUp(aTokenIdentity({ getAccessToken: ({ renew }) => (renew ? late.promise : Promise.resolve('old')) }));
    const { stamp } = await tab.credentials.headers(never);
    const renewing = tab.credentials.renew(stamp, never).catch(codeOf);
    await tab.platform.settle();
    tab.life.abort();
    late.resolve(undefined);
    expect(await renewing).to.equal('cancelled');
    await tab.platform.settle();
    expect(tab.told.ended).to.equal(0);
  });

  it('are not good again because the lock could not be had', async () => {
    const platform = testPlatform();
    const broken = { ...platform, locks: { acrossTabs: true, hold: () => Promise.reject(new Error('no lock')) } };
    const tab = setUp(aTokenIdentity(), broken);
    const { stamp } = await tab.credentials.headers(never);
    expect(await tab.credentials.renew(stamp, never)).to.equal(false);
  });
});

describe('credentials in two tabs', () => {
  /** A cookie that both tabs share, and a refresh token that is good once. */
  function sharedCookie() {
    const state = { cookie: 'old', refreshes: 0, together: 0, most: 0 };
    const gate = lateAnswer<void>();
    const identity: CookieIdentity = {
      mode: 'cookie',
      refresh: async () => {
        state.most = Math.max(state.most, ++state.together);
        await gate.promise;
        state.together -= 1;
        state.refreshes += 1;
        state.cookie = 'new';
        return true;
      },
    };
    return { state, gate, identity, server: () => (state.cookie === 'old' ? 401 : 200) };
  }

  it('renew a cookie once for both', async () => {
    const { state, gate, identity, server } = sharedCookie();
    const platform = testPlatform();
    const tabs = [setUp(identity, platform), setUp(identity, platform.openTab())];
    const answers = tabs.map((tab) => request(tab, server));
    await platform.settle();
    gate.resolve();
    expect(await Promise.all(answers)).to.deep.equal(Array(2).fill({ status: 200, sent: 2 }));
    expect(state.refreshes).to.equal(1);
  });

  it('renew a token here, whatever another tab renewed', async () => {
    const { identity, server, renewals } = expired();
    const tab = setUp(identity);
    const { stamp } = await tab.credentials.headers(never);
    tab.credentials.renewedElsewhere();
    expect(await tab.credentials.renew(stamp, never)).to.equal(true);
    expect(renewals()).to.equal(1);
    expect(await request(tab, server)).to.deep.equal({ status: 200, sent: 1 });
  });

  it('renew one after the other where each has a token of its own', async () => {
    const platform = testPlatform();
    let together = 0;
    let most = 0;
    const identity = () =>
      aTokenIdentity({
        getAccessToken: async ({ renew }) => {
          if (!renew) return 'old';
          most = Math.max(most, ++together);
          await platform.settle();
          together -= 1;
          return 'new';
        },
      });
    const tabs = [setUp(identity(), platform), setUp(identity(), platform.openTab())];
    const answers = await Promise.all(
      tabs.map((tab) => request(tab, ({ Authorization }) => (Authorization === 'Bearer old' ? 401 : 200))),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(most).to.equal(1);
  });
});
