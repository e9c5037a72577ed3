import { expect } from '@open-wc/testing';
import { alertSettingsBody } from '../../mocks/src/alert-settings-wire.js';
import { firstAlertSettings } from '../../mocks/src/alert-settings-data.js';

describe('the first alert settings of a demonstration customer', () => {
  it('hold every shape of the contract: inherited and own choices, locks, both kinds of thresholds, quiet hours', () => {
    const settings = alertSettingsBody.parse(firstAlertSettings('customer-maya'));
    expect(new Set(settings.preferences.map(({ choice }) => choice))).to.deep.equal(new Set(['on', 'off', 'inherited']));
    expect(settings.preferences.filter(({ locked }) => locked).map(({ id }) => id)).to.deep.equal(['account.security.email', 'line-mobile.usage.sms']);
    expect(new Set(settings.thresholds.map(({ kind }) => kind))).to.deep.equal(new Set(['usage', 'spending']));
    expect(settings.quietHours?.hours.timeZone).to.equal('Europe/Dublin');
  });

  it('have an id for each cell that no other has, and name only subjects and topics that are there', () => {
    for (const customer of ['customer-maya', 'customer-tom', 'customer-harbour']) {
      const { subjects, topics, preferences, thresholds, quietHours } = firstAlertSettings(customer);
      const ids = [...preferences, ...thresholds, ...(quietHours ? [quietHours] : [])].map(({ id }) => id);
      expect(new Set(ids).size, customer).to.equal(ids.length);
      const known = new Set([...subjects, ...topics].map(({ id }) => id));
      for (const { subjectId, topicId } of [...preferences, ...thresholds]) expect(known.has(subjectId) && known.has(topicId)).to.equal(true);
    }
  });

  it('are empty for somebody who is no demonstration customer', () => {
    expect(firstAlertSettings('somebody')).to.deep.equal({ subjects: [], topics: [], contacts: [], preferences: [], thresholds: [] });
  });
});
