import { expect } from '@open-wc/testing';
import { alertsStore, BackendProblem, type AlertPort, type AlertsStore, type Identity } from '@selfcare/core';
import { aPreference, KeptAlerts, someAlertSettings } from '../../support/alerts.js';
import { testPlatform } from '../../support/platform.js';
import { aSession, aTokenIdentity } from '../../support/session.js';

async function opened({
  kept = new KeptAlerts(),
  port = {},
  identity = aTokenIdentity(),
  platform = testPlatform(),
  warnings = [],
}: {
  readonly kept?: KeptAlerts;
  readonly port?: Partial<AlertPort>;
  readonly identity?: Identity;
  readonly platform?: ReturnType<typeof testPlatform>;
  readonly warnings?: string[];
} = {}) {
  const session = aSession({ platform, identity, locale: 'en-IE', backend: { alerts: kept.port(port) }, warn: (message) => warnings.push(message) });
  const store: AlertsStore = session.use(alertsStore);
  store.subscribe(() => undefined);
  await platform.advance(0);
  return { kept, store, session, platform, warnings };
}

const bill = 'account.bill.email';
const valueOf = ({ store }: { readonly store: AlertsStore }, id = bill) => store.state.settings.value?.preferences.find((one) => one.id === id);

describe('the alerts store', () => {
  it('reads while somebody looks, and shares what it read', async () => {
    let loads = 0;
    const { store, session } = await opened({ port: { load: () => (loads++, Promise.resolve(someAlertSettings())) } });
    expect(store.state.settings).to.include({ status: 'ready' });
    expect(session.use(alertsStore)).to.equal(store);
    expect(loads).to.equal(1);
  });

  it('changes a cell at once, and has it saved', async () => {
    const tab = await opened();
    const ended = tab.store.choose(bill, 'off');
    expect([valueOf(tab)?.on, tab.store.state.cells[bill]?.standing]).to.deep.equal([false, 'pending']);
    expect(valueOf(tab, 'line.bill.email')?.on, 'a line follows its account').to.equal(false);
    expect(await ended).to.deep.equal({ ok: true });
    await tab.platform.settle();
    expect(tab.store.state.cells[bill]).to.equal(undefined);
  });

  it('undoes a change for ten seconds', async () => {
    const tab = await opened();
    await tab.store.choose(bill, 'off');
    expect(tab.store.state.recent.map(({ change }) => change.id)).to.deep.equal([bill]);
    expect(await tab.store.undo(bill)).to.deep.equal({ ok: true });
    expect([valueOf(tab)?.on, tab.store.state.recent]).to.deep.equal([true, []]);
    await tab.store.choose(bill, 'off');
    await tab.platform.advance(10_000);
    expect(tab.store.state.recent).to.deep.equal([]);
    expect(await tab.store.undo(bill)).to.have.nested.property('problem.code', 'not-found');
  });

  it('offers no undo of what was refused', async () => {
    const tab = await opened({ port: { change: () => Promise.reject(new BackendProblem('invalid', 'Refused')) } });
    await tab.store.choose(bill, 'off');
    expect([tab.store.state.recent, tab.store.state.cells[bill]?.problem?.code]).to.deep.equal([[], 'invalid']);
    tab.store.dismiss(bill);
    expect(tab.store.state.cells[bill]).to.equal(undefined);
  });

  it('leaves a mandatory notice alone', async () => {
    let changes = 0;
    const tab = await opened({ port: { change: (change) => (changes++, Promise.resolve(change)) } });
    expect(await tab.store.choose('account.outage.email', 'off')).to.have.nested.property('problem.code', 'not-allowed');
    expect(changes).to.equal(0);
  });

  it('keeps what was typed of a limit that cannot be, and sends nothing', async () => {
    const tab = await opened();
    expect(await tab.store.enterLimit('data', '1.5')).to.have.nested.property('problem.code', 'invalid');
    expect(tab.store.state.refusedLimits).to.deep.include({ data: { typed: '1.5', fault: 'too-fine' } });
    expect(await tab.store.enterLimit('data', '2')).to.deep.equal({ ok: true });
    expect(tab.store.state.refusedLimits).to.deep.equal({});
    expect(await tab.store.enterLimit('data', '')).to.deep.equal({ ok: true });
    expect(tab.kept.settings.thresholds[0]?.limit).to.equal(undefined);
  });

  it('refuses quiet hours that cannot be, naming the field', async () => {
    const tab = await opened();
    expect(await tab.store.changeQuietHours({ days: [] })).to.have.nested.property('problem.fields[0].field', 'days');
    expect(tab.store.state.settings.value?.quietHours?.hours.days).to.have.length(7);
    expect(await tab.store.changeQuietHours({ start: '23:00' })).to.deep.equal({ ok: true });
    expect(tab.store.state.cells).to.deep.equal({});
    expect(tab.kept.settings.quietHours?.hours.start).to.equal('23:00');
  });

  it('asks who is not signed in to sign in, without asking the back end', async () => {
    let loads = 0;
    const tab = await opened({ identity: { mode: 'anonymous' }, port: { load: () => (loads++, Promise.resolve(someAlertSettings())) } });
    expect(tab.store.state.settings.problem?.code).to.equal('signed-out');
    expect(loads).to.equal(0);
    tab.session.signIn(aTokenIdentity());
    await tab.platform.settle();
    expect([tab.store.state.settings.status, loads]).to.deep.equal(['ready', 1]);
  });

  it('says where a back end has no alerts', () => {
    const store = aSession({ identity: aTokenIdentity() }).use(alertsStore);
    expect(store.state.settings.problem?.code).to.equal('unsupported');
  });

  it('keeps the last good settings when the back end fails', async () => {
    const kept = new KeptAlerts();
    let fails = false;
    const tab = await opened({
      kept,
      port: { load: () => (fails ? Promise.reject(new BackendProblem('bad-answer', 'HTML')) : Promise.resolve(kept.settings)) },
    });
    fails = true;
    await tab.store.refresh();
    expect(tab.store.state.settings).to.include({ status: 'ready' }).and.to.have.nested.property('problem.code', 'bad-answer');
  });

  it('tells the developer of a choice whose topic is gone, and changes nothing of it', async () => {
    const settings = someAlertSettings({ preferences: [aPreference('account', 'bill', 'email'), aPreference('account', 'fax', 'email')] });
    const tab = await opened({ kept: new KeptAlerts(settings) });
    expect(tab.warnings).to.have.length(1);
    expect(tab.warnings[0]).to.contain('account.fax.email').and.to.contain('“fax”');
    await tab.store.choose(bill, 'off');
    await tab.platform.settle();
    expect(tab.kept.settings.preferences[1]).to.deep.equal(aPreference('account', 'fax', 'email'));
    expect(tab.warnings).to.have.length(1);
  });

  it('shows in another tab what was changed in this one', async () => {
    const kept = new KeptAlerts();
    const here = await opened({ kept });
    const there = await opened({ kept, platform: here.platform.openTab() });
    await here.store.choose(bill, 'off');
    await here.platform.advance(100);
    expect(valueOf(there)?.on).to.equal(false);
  });

  it('shows the contact as verified once its code was right', async () => {
    const tab = await opened();
    await tab.store.sendCode('phone');
    expect(await tab.store.confirmCode('1234')).to.equal(false);
    expect(await tab.store.confirmCode('4711')).to.equal(true);
    expect(tab.store.state.settings.value?.contacts.map(({ readiness }) => readiness)).to.deep.equal(['verified', 'verified']);
    expect(tab.store.state.verification).to.equal(undefined);
  });

  it('leaves nothing of one person to the next', async () => {
    const tab = await opened({ port: { change: () => new Promise(() => undefined) } });
    const ended = tab.store.choose(bill, 'off');
    await tab.store.sendCode('phone');
    await tab.store.enterLimit('data', 'much');
    tab.session.signOut();
    expect(await ended).to.have.nested.property('problem.code', 'cancelled');
    const { settings, cells, recent, refusedLimits, verification } = tab.store.state;
    expect([settings.value, { ...cells }, recent, { ...refusedLimits }, verification]).to.deep.equal([undefined, {}, [], {}, undefined]);
  });

  it('takes no answer of the former person', async () => {
    let answer: ((settings: ReturnType<typeof someAlertSettings>) => void) | undefined;
    const tab = await opened({ port: { load: () => new Promise((resolve) => (answer = resolve)) } });
    const former = answer;
    tab.session.signOut();
    former?.(someAlertSettings());
    await tab.platform.settle();
    expect(tab.store.state.settings.value).to.equal(undefined);
  });

  it('answers verbs that come before anything is read, or name nothing', async () => {
    const store = aSession({ identity: aTokenIdentity(), backend: { alerts: new KeptAlerts().port() } }).use(alertsStore);
    for (const outcome of [await store.choose('x', 'on'), await store.enterLimit('x', '1'), await store.changeQuietHours({ on: true }), await store.retry('x')]) {
      expect(outcome).to.have.nested.property('problem.code', 'not-found');
    }
    expect(await store.confirmCode('1')).to.equal(false);
    await store.refresh();
  });
});
