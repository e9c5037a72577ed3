import { withOwnIdentity, type BackendHost, type Credentials } from '@selfcare/core';
import { expect } from '@open-wc/testing';
import { aHost } from '../../adapters/tmf/tmf-host.js';

const patient = new AbortController().signal;

function open(getAccessToken: () => Promise<string | undefined>, host = aHost({ credentials: { headers: () => Promise.resolve({ headers: { Authorization: 'Bearer of-the-session' }, stamp: 0 }) } })) {
  let seen!: BackendHost;
  withOwnIdentity((given) => ((seen = given), { key: 'other' }), { mode: 'token', getAccessToken })(host);
  return { host, credentials: (): Credentials => seen.credentials(), seen };
}

describe('an adapter with an identity of its own', () => {
  it('sends its own credentials and never the session’s, and knows the same customer', async () => {
    const host = aHost({ customer: { id: 'ada' } });
    const { credentials, seen } = open(() => Promise.resolve('of-the-other'), host);
    expect((await credentials().headers(patient)).headers).to.deep.equal({ Authorization: 'Bearer of-the-other' });
    expect([seen.customer()?.id, seen.platform]).to.deep.equal(['ada', host.platform]);
  });

  it('keeps a token while one person asks, and asks for another for the next', async () => {
    let asked = 0;
    const { host, credentials } = open(() => Promise.resolve(`token-${(asked += 1)}`));
    await credentials().headers(patient);
    await credentials().headers(patient);
    expect(asked).to.equal(1);
    host.changePerson();
    expect((await credentials().headers(patient)).headers).to.deep.equal({ Authorization: 'Bearer token-2' });
  });

  it('says signed-out when no token can be had, and tells the developer', async () => {
    const { host, credentials } = open(() => Promise.reject(new Error('vault is shut')));
    const problem = await credentials().headers(patient).then(() => undefined, (error: unknown) => error);
    expect(problem).to.include({ code: 'signed-out' });
    expect(host.warnings.join('\n')).to.match(/getAccessToken\(\) threw: vault is shut/).and.match(/identity of its own/);
  });
});
