import { expect } from '@open-wc/testing';
import { demoCustomers } from '@selfcare/mocks';
import { startCalling, type Caller } from './caller.js';

const settings = 'selfcare/v1/alertSettings';
const maya = () => startCalling().as('customer-maya');
const change = (caller: Caller, id: string, body: unknown, version?: string) =>
  caller.ask('PATCH', `${settings}/${id}`, body, version === undefined ? {} : { 'If-Match': `"${version}"` });

describe('alert settings API', () => {
  it('has an account, two lines and one channel by which nothing arrives for every demonstration customer', async () => {
    for (const { id } of demoCustomers) {
      const { status, body } = await startCalling().as(id).ask('GET', settings);
      expect(status).to.equal(200);
      expect(body.subjects.map(({ kind }: any) => kind)).to.deep.equal(['account', 'line', 'line']);
      expect(body.contacts.filter(({ readiness }: any) => readiness !== 'verified').length, id).to.equal(1);
    }
  });

  it('refuses somebody who is not signed in', async () => {
    const guest = startCalling();
    expect((await guest.ask('GET', settings)).status).to.equal(401);
    expect((await change(guest, 'account.bill.email', { choice: 'off' })).status).to.equal(401);
    const known = startCalling({ identify: () => ({ id: 'guest-1', name: 'Guest', kind: 'guest' }) });
    expect((await known.ask('GET', settings)).status).to.equal(401);
  });

  it('keeps each customer’s own', async () => {
    const caller = startCalling();
    await change(caller.as('customer-maya'), 'account.bill.email', { choice: 'off' });
    const { body } = await caller.as('customer-tom').ask('GET', settings);
    expect(body.preferences.find(({ id }: any) => id === 'account.bill.email').choice).to.equal('on');
  });

  it('changes one cell, and gives it a version of its own', async () => {
    const caller = maya();
    const { status, body, headers } = await change(caller, 'account.bill.email', { choice: 'off' }, '1');
    expect([status, body.choice, body.version, headers.get('ETag')]).to.deep.equal([200, 'off', '2', '"2"']);
    expect((await change(caller, 'line-mobile.data', { limit: '60' })).body.limit).to.equal('60');
    expect((await change(caller, 'line-mobile.data', { limit: null })).body.limit).to.equal(null);
    const after = (await caller.ask('GET', settings)).body;
    expect(after.preferences.filter(({ version }: any) => version !== '1').map(({ id }: any) => id)).to.deep.equal(['account.bill.email']);
  });

  it('refuses with 412 a change that was made on an older version, also when nothing but the version differs', async () => {
    const caller = maya();
    await change(caller, 'account.bill.email', { choice: 'on' }, '1');
    const { status, headers } = await change(caller, 'account.bill.email', { choice: 'off' }, '1');
    expect([status, headers.get('ETag')]).to.deep.equal([412, '"2"']);
  });

  it('refuses to switch off what is mandatory, and says which and why', async () => {
    const { status, body } = await change(maya(), 'account.security.email', { choice: 'off' });
    expect([status, body.code]).to.deep.equal([422, 'mandatory']);
    expect(body.message).to.contain('account.security.email').and.to.contain('threats');
    expect((await change(maya(), 'account.security.email', { choice: 'on' })).status).to.equal(200);
  });

  it('refuses what a cell cannot be', async () => {
    const caller = maya();
    for (const [id, body] of [
      ['account.bill.email', { choice: 'inherited' }],
      ['account.bill.email', { choice: 'perhaps' }],
      ['account.bill.email', {}],
      ['line-mobile.data', { limit: '501' }],
      ['line-mobile.data', { limit: '0' }],
      ['line-mobile.data', { limit: '1.5' }],
      ['line-mobile.data', { limit: -3 }],
      ['line-mobile.roaming-spending', { limit: '10.005' }],
      ['quiet-hours', { hours: { on: true, start: '22:00', end: '22:00', days: [1], timeZone: 'UTC' } }],
      ['quiet-hours', { hours: { on: true, start: '22:00', end: '07:00', days: [], timeZone: 'UTC' } }],
      ['quiet-hours', { hours: { on: true, start: '22:00', end: '07:00', days: [8], timeZone: 'UTC' } }],
      ['quiet-hours', { hours: { on: true, start: '22:00', end: '07:00', days: [1], timeZone: 'Mars/Base' } }],
    ] as const) {
      expect((await change(caller, id, body)).status, JSON.stringify(body)).to.equal(422);
    }
    expect((await change(caller, 'no-such-cell', { choice: 'on' })).status).to.equal(404);
    expect((await change(caller, 'account.bill.email', 'off')).status).to.equal(400);
  });

  it('keeps quiet hours with each day once, in order', async () => {
    const hours = { on: false, start: '21:30', end: '06:00', days: [7, 1, 7], timeZone: 'Europe/Lisbon' };
    expect((await change(maya(), 'quiet-hours', { hours })).body.hours).to.deep.equal({ ...hours, days: [1, 7] });
  });

  it('goes on where it was when its state is kept', async () => {
    const values = new Map<string, string>();
    const keep = { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => void values.set(key, value) };
    await change(startCalling({ keep }).as('customer-maya'), 'account.bill.email', { choice: 'off' });
    const { body } = await startCalling({ keep }).as('customer-maya').ask('GET', settings);
    expect(body.preferences.find(({ id }: any) => id === 'account.bill.email')).to.include({ choice: 'off', version: '2' });
  });
});
