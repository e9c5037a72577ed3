import { expect } from '@open-wc/testing';
import { simulatedCode } from '@selfcare/mocks';
import { eur } from '../../support/samples.js';
import { patient, problemOf } from '../tmf/tmf-host.js';
import { maya } from '../tmf/simulated-bss.js';
import { open, openSimulated } from './rest-host.js';

const preference = { id: 'p', version: '4', subjectId: 'account', topicId: 'bill', channel: 'email', choice: 'on' };
const threshold = { id: 't', version: '1', subjectId: 'account', topicId: 'bill', name: 'Bill', kind: 'spending', unit: 'EUR', limit: '25.5', least: 5, most: '500' };
const hours = { on: true, start: '22:00', end: '07:00', days: [7, 1, 1], timeZone: 'Europe/Dublin' };
const settings = {
  subjects: [{ id: 'account', kind: 'account', name: 'You' }],
  topics: [{ id: 'bill', name: 'Bills' }],
  contacts: [{ id: 'm', channel: 'email', readiness: 'verified', address: null }],
  preferences: [preference],
  thresholds: [threshold],
  quietHours: { id: 'q', version: '1', hours },
};
const load = (body: unknown) => open(() => Response.json(body)).alerts.load(patient);

describe('the alert port over the plain REST contract', () => {
  it('reads everything, with money exact and what is absent left out', async () => {
    const read = await load(settings);
    expect(read.topics).to.deep.equal([{ id: 'bill', name: 'Bills', urgent: false }]);
    expect(read.contacts).to.deep.equal([{ id: 'm', channel: 'email', readiness: 'verified', verifiable: false }]);
    expect(read.preferences).to.deep.equal([{ ...preference, on: true }]);
    const own = { id: 't', version: '1', subjectId: 'account', topicId: 'bill', name: 'Bill', kind: 'spending' };
    expect(read.thresholds).to.deep.equal([{ ...own, limit: eur(2550), least: eur(500), most: eur(50_000) }]);
    expect(read.quietHours?.hours.days).to.deep.equal([1, 7]);
    expect(read.skipped).to.equal(0);
  });

  it('leaves out what it cannot read, counts it, and tells the developer', async () => {
    const odd = {
      ...settings,
      preferences: [preference, preference, { ...preference, id: 'x', channel: 'pigeon' }, null, 7],
      thresholds: [threshold, { ...threshold, id: 'y', unit: 'GB', kind: 'usage', limit: '1.5' }, { ...threshold, id: 'z', unit: 'nothing' }],
      quietHours: { id: 'q', hours: { ...hours, start: 'ten' } },
    };
    const { alerts, host } = open(() => Response.json(odd));
    const read = await alerts.load(patient);
    expect([read.preferences.length, read.thresholds.length, read.quietHours, read.skipped]).to.deep.equal([1, 1, undefined, 7]);
    expect(host.warnings[0]).to.contain('7 entries');
  });

  it('takes settings of which nothing can be read for no settings at all, and not for empty ones', async () => {
    for (const odd of [{ topics: [{ name: 'Bills' }] }, { preferences: [{ ...preference, channel: 'pigeon' }] }]) {
      await problemOf(load({ ...settings, ...odd }), 'bad-answer');
    }
    expect(await load({ ...settings, topics: [], preferences: [], thresholds: [] })).to.include({ skipped: 0 });
  });

  it('is not fooled by ids that are names of objects', async () => {
    const body = `{"subjects":[{"id":"__proto__","kind":"account","name":"x"}],"topics":[],"contacts":[],"preferences":[],"__proto__":{"polluted":1}}`;
    const read = await open(() => new Response(body)).alerts.load(patient);
    expect(read.subjects[0]?.id).to.equal('__proto__');
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('sends the value alone, with the version that the change is made on', async () => {
    const { alerts, sent } = open(({ json }) => {
      const kind = Object.keys(json as object)[0];
      return Response.json(kind === 'choice' ? { ...preference, version: '5' } : kind === 'limit' ? { ...threshold, limit: null } : settings.quietHours);
    });
    expect(await alerts.change({ kind: 'preference', id: 'p', value: 'on', version: '4' }, patient)).to.deep.equal({ kind: 'preference', id: 'p', value: 'on', version: '5' });
    expect(await alerts.change({ kind: 'threshold', id: 't' }, patient)).to.deep.equal({ kind: 'threshold', id: 't', version: '1' });
    await alerts.change({ kind: 'quietHours', id: 'q', value: hours as never }, patient);
    await problemOf(alerts.change({ kind: 'threshold', id: 'other', value: eur(2999) }, patient), 'bad-answer');
    expect(sent.map(({ json }) => json)).to.deep.equal([{ choice: 'on' }, { limit: null }, { hours }, { limit: '29.99' }]);
    expect(sent.map(({ headers }) => headers.get('If-Match'))).to.deep.equal(['"4"', null, null, null]);
  });

  it('takes no answer to a change that is no cell', async () => {
    await problemOf(open(() => Response.json({})).alerts.change({ kind: 'preference', id: 'p', value: 'on' }, patient), 'bad-answer');
    await problemOf(open(() => Response.json([])).alerts.sendCode('m', patient), 'bad-answer');
    await problemOf(open(() => Response.json('ok')).alerts.confirmCode('v', '1', patient), 'bad-answer');
  });

  it('reads, changes and verifies at the simulated back end', async () => {
    const { alerts, simulator } = openSimulated(maya);
    const read = await alerts.load(patient);
    expect([read.subjects.length, read.topics.length, read.skipped]).to.deep.equal([3, 7, 0]);
    const before = read.preferences.find(({ id }) => id === 'account.marketing.email')!;
    const after = await alerts.change({ kind: 'preference', id: before.id, value: 'on', version: before.version! }, patient);
    expect(after).to.include({ value: 'on', version: '2' });
    await problemOf(alerts.change({ kind: 'preference', id: before.id, value: 'off', version: before.version! }, patient), 'outdated');
    await problemOf(alerts.change({ kind: 'preference', id: 'account.security.email', value: 'off' }, patient), 'invalid');
    const code = await alerts.sendCode('contact-sms', patient);
    await problemOf(alerts.confirmCode(code.verificationId, '000000', patient), 'invalid');
    expect(await alerts.confirmCode(code.verificationId, simulatedCode, patient)).to.include({ readiness: 'verified' });
    expect(simulator.inspect().alerts[0]?.settings.contacts[1]?.readiness).to.equal('verified');
  });

  it('says signed-out to somebody the simulated back end does not know', async () => {
    await problemOf(openSimulated().alerts.load(patient), 'signed-out');
  });
});
