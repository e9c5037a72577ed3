import { expect } from '@open-wc/testing';
import { alertsStore, type Identity } from '@selfcare/core';
import { aPreference, KeptAlerts, someAlertSettings } from '../../support/alerts.js';
import { aSession, aTokenIdentity } from '../../support/session.js';

async function read({ kept = new KeptAlerts(), identity = aTokenIdentity() as Identity, unsupported = false } = {}) {
  const warnings: string[] = [];
  const backend = unsupported ? {} : { alerts: kept.port() };
  const session = aSession({ identity, backend, warn: (message) => warnings.push(message) });
  const store = session.use(alertsStore);
  store.subscribe(() => undefined);
  await session.platform.settle();
  return { store, session, warnings };
}

describe('the state of the alert settings', () => {
  it('is closed to a visitor, and where the back end has no alerts', async () => {
    expect((await read({ identity: { mode: 'anonymous' } })).store.state.settings.problem?.code).to.equal('signed-out');
    expect((await read({ unsupported: true })).store.state.settings.problem?.code).to.equal('unsupported');
  });

  it('holds what is pending of a cell, whatever the ids are', async () => {
    const id = '__proto__';
    const kept = new KeptAlerts(someAlertSettings({ preferences: [{ ...aPreference('account', 'bill', 'email'), id }] }));
    const { store } = await read({ kept });
    void store.choose(id, 'off');
    expect(Object.entries(store.state.cells).map(([cell, { standing }]) => [cell, standing])).to.deep.equal([[id, 'pending']]);
  });

  it('tells the developer once of each choice that belongs to nothing', async () => {
    const lost = aPreference('account', 'fax', 'email');
    const { store, session, warnings } = await read({ kept: new KeptAlerts(someAlertSettings({ preferences: [lost] })) });
    void store.refresh();
    await session.platform.settle();
    expect(warnings.filter((message) => message.includes(lost.id))).to.have.length(1);
  });
});
