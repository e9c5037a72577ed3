import { expect } from '@open-wc/testing';
import { BackendProblem, type AlertContact, type AlertPort } from '@selfcare/core';
import { ContactVerification } from '../../../packages/core/src/alerts/contact-verification.js';
import { KeptAlerts } from '../../support/alerts.js';
import { testPlatform } from '../../support/platform.js';
import { aSession, lateAnswer } from '../../support/session.js';

function aVerification(overrides: Partial<AlertPort> = {}) {
  const platform = testPlatform();
  const session = aSession({ platform, backend: { alerts: new KeptAlerts().port(overrides) } });
  return { platform, verification: new ContactVerification(session as never, () => undefined) };
}

const refusing = (code: 'invalid' | 'outdated' | 'too-many', retryAfter?: number) => () =>
  Promise.reject(new BackendProblem(code, 'No', retryAfter === undefined ? {} : { retryAfter }));

describe('verifying a contact', () => {
  it('sends a code, counts down to the next one, and ends with a verified contact', async () => {
    const { verification, platform } = aVerification();
    await verification.send('phone');
    expect(verification.state).to.deep.equal({ contactId: 'phone', step: 'sent', resendIn: 30, sentTo: '085 ••• 01' });
    await platform.advance(12_000);
    expect(verification.state?.resendIn).to.equal(18);
    expect(await verification.confirm(' 47-11 ')).to.include({ id: 'phone', readiness: 'verified' });
    expect(verification.state).to.equal(undefined);
  });

  it('sends no second code before its time', async () => {
    let sent = 0;
    const { verification, platform } = aVerification({
      sendCode: () => Promise.resolve({ verificationId: `v-${++sent}`, resendAfter: 30 }),
    });
    await verification.send('phone');
    await verification.send('phone');
    await platform.advance(29_000);
    await verification.send('phone');
    expect(sent).to.equal(1);
    await platform.advance(1_000);
    await verification.send('phone');
    expect(sent).to.equal(2);
  });

  it('asks again for a code that is wrong, and for one that was not typed', async () => {
    const { verification } = aVerification();
    await verification.send('phone');
    expect(await verification.confirm('0000')).to.equal(undefined);
    expect(verification.state).to.include({ step: 'sent' }).and.to.have.nested.property('problem.code', 'invalid');
    expect(await verification.confirm('  ')).to.equal(undefined);
    expect(verification.state?.problem?.message).to.equal('No code was typed');
    expect(await verification.confirm('٤٧ ١١')).to.include({ readiness: 'verified' });
  });

  it('says that a code no longer counts', async () => {
    const { verification } = aVerification({ confirmCode: refusing('outdated') });
    await verification.send('phone');
    await verification.confirm('4711');
    expect(verification.state?.problem?.code).to.equal('outdated');
  });

  it('says why no code could be sent, and when one can be', async () => {
    const { verification, platform } = aVerification({ sendCode: refusing('too-many', 20) });
    await verification.send('phone');
    expect(verification.state).to.include({ step: 'not-sent', resendIn: 20 });
    await platform.advance(20_000);
    expect(verification.state?.resendIn).to.equal(0);
  });

  it('changes nothing any more once it was left', async () => {
    const late = lateAnswer<AlertContact>();
    const { verification } = aVerification({ confirmCode: () => late.promise });
    await verification.send('phone');
    const confirmed = verification.confirm('4711');
    verification.stop();
    late.resolve({ id: 'phone', channel: 'sms', readiness: 'verified', verifiable: true });
    expect([await confirmed, verification.state]).to.deep.equal([undefined, undefined]);
  });

  it('turns to another contact when that is asked for', async () => {
    const { verification } = aVerification();
    await verification.send('phone');
    await verification.send('mail');
    expect(verification.state).to.include({ contactId: 'mail', step: 'sent' });
  });

  it('ends with a timeout when nothing is answered', async () => {
    const { verification, platform } = aVerification({ sendCode: () => new Promise(() => undefined) });
    const sent = verification.send('phone');
    await platform.advance(30_000);
    await sent;
    expect(verification.state).to.have.nested.property('problem.code', 'timeout');
  });
});
