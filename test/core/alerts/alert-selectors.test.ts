import { expect } from '@open-wc/testing';
import { alertRows, contactOf, offeredChannels, orphanedPreferences, thresholdsOf } from '@selfcare/core';
import { aPreference, someAlertSettings } from '../../support/alerts.js';

describe('what is told of the alert settings', () => {
  it('a row for each topic that can be chosen for the subject, in the order of the topics', () => {
    const settings = someAlertSettings();
    expect(alertRows(settings, 'line').map(({ topic, cells }) => [topic.id, Object.keys(cells)])).to.deep.equal([
      ['bill', ['email']],
      ['outage', ['sms']],
    ]);
    expect(alertRows(settings, 'nobody')).to.deep.equal([]);
  });

  it('the channels that bring anything, in their usual order, each with its best contact', () => {
    const settings = someAlertSettings({
      preferences: [aPreference('account', 'bill', 'letter'), aPreference('account', 'bill', 'email')],
      contacts: [
        { id: 'old', channel: 'email', readiness: 'bounced', verifiable: true },
        { id: 'new', channel: 'email', readiness: 'verified', verifiable: true },
      ],
    });
    expect(offeredChannels(settings)).to.deep.equal(['email', 'letter']);
    expect([contactOf(settings, 'email')?.id, contactOf(settings, 'letter')]).to.deep.equal(['new', undefined]);
  });

  it('the thresholds of a subject', () => {
    expect(thresholdsOf(someAlertSettings(), 'line').map(({ id }) => id)).to.deep.equal(['data', 'roaming']);
    expect(thresholdsOf(someAlertSettings(), 'account')).to.deep.equal([]);
  });

  it('the choices about something that is no longer there', () => {
    const settings = someAlertSettings({
      preferences: [aPreference('account', 'bill', 'email'), aPreference('account', 'fax-news', 'email'), aPreference('sold', 'bill', 'email')],
    });
    expect(orphanedPreferences(settings).map(({ id }) => id)).to.deep.equal(['account.fax-news.email', 'sold.bill.email']);
  });
});
