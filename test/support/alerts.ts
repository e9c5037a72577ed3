import {
  BackendProblem,
  cellOf,
  type AlertChange,
  type AlertChannel,
  type AlertChoice,
  type AlertPort,
  type AlertPreference,
  type AlertSettings,
  type AlertThreshold,
} from '@selfcare/core';
import { eur } from './samples.js';

export function aPreference(subjectId: string, topicId: string, channel: AlertChannel, choice: AlertChoice = 'on'): AlertPreference {
  return { id: `${subjectId}.${topicId}.${channel}`, version: '1', subjectId, topicId, channel, choice, on: choice === 'on' };
}

export const dataThreshold: AlertThreshold = {
  id: 'data',
  version: '1',
  subjectId: 'line',
  topicId: 'usage',
  name: 'Mobile data in a month',
  kind: 'usage',
  unit: 'GB',
  limit: 40,
  least: 1,
  most: 500,
};

export const roamingThreshold: AlertThreshold = {
  id: 'roaming',
  version: '1',
  subjectId: 'line',
  topicId: 'usage',
  name: 'Roaming',
  kind: 'spending',
  least: eur(100),
  most: eur(20_000),
};

/** An account and a line, two topics, an e-mail address that is verified and a telephone number that is not. */
export function someAlertSettings(overrides: Partial<AlertSettings> = {}): AlertSettings {
  return {
    subjects: [
      { id: 'account', kind: 'account', name: 'Your account' },
      { id: 'line', kind: 'line', name: 'Mobile 085', inheritsFrom: 'account' },
    ],
    topics: [
      { id: 'bill', name: 'Bills', description: 'Ready, due or overdue', urgent: false },
      { id: 'outage', name: 'Outages', urgent: true },
    ],
    contacts: [
      { id: 'mail', channel: 'email', readiness: 'verified', address: 'a•••@example.org', verifiable: true },
      { id: 'phone', channel: 'sms', readiness: 'unverified', address: '085 ••• 01', verifiable: true },
    ],
    preferences: [
      aPreference('account', 'bill', 'email'),
      aPreference('account', 'bill', 'sms', 'off'),
      { ...aPreference('account', 'outage', 'email'), locked: { reason: 'The law wants it.', reference: 'Act 7' } },
      aPreference('account', 'outage', 'sms'),
      { ...aPreference('line', 'bill', 'email', 'inherited'), on: true },
      aPreference('line', 'outage', 'sms', 'off'),
    ],
    thresholds: [dataThreshold, roamingThreshold],
    quietHours: { id: 'quiet', version: '1', hours: { on: true, start: '22:00', end: '07:00', days: [1, 2, 3, 4, 5, 6, 7], timeZone: 'Europe/Dublin' } },
    skipped: 0,
    ...overrides,
  };
}

/** A back end's alert settings with a version for each cell, as a test looks into them. */
export class KeptAlerts {
  settings: AlertSettings;

  constructor(settings: AlertSettings = someAlertSettings()) {
    this.settings = settings;
  }

  /** Applies a change that is made on the version that is here; throws `outdated` for another one. */
  apply(change: AlertChange): AlertChange {
    const cell = cellOf(this.settings, change.id);
    if (!cell) throw new BackendProblem('not-found', 'There is no such cell');
    if (change.version !== undefined && change.version !== cell.version) throw new BackendProblem('outdated', 'It has changed');
    return this.put({ ...change, version: String(Number(cell.version) + 1) });
  }

  /** Changes a cell as another device does. */
  put(change: AlertChange): AlertChange {
    const { preferences, thresholds, quietHours } = this.settings;
    const version = change.version ?? String(Number(cellOf(this.settings, change.id)?.version) + 1);
    this.settings = {
      ...this.settings,
      preferences: preferences.map((one) =>
        one.id === change.id && change.kind === 'preference' ? { ...one, choice: change.value, on: change.value === 'on', version } : one,
      ),
      thresholds: thresholds.map((one) =>
        one.id === change.id && change.kind === 'threshold' ? ({ ...one, limit: change.value, version } as AlertThreshold) : one,
      ),
      ...(quietHours && change.kind === 'quietHours' && change.id === quietHours.id ? { quietHours: { ...quietHours, hours: change.value, version } } : {}),
    };
    return { ...change, version };
  }

  /** The alert port over these settings. */
  port(overrides: Partial<AlertPort> = {}): AlertPort {
    return {
      load: () => Promise.resolve(this.settings),
      change: (change) => new Promise((resolve) => resolve(this.apply(change))),
      sendCode: () => Promise.resolve({ verificationId: 'v-1', sentTo: '085 ••• 01', resendAfter: 30 }),
      confirmCode: (_id, code) => (code === '4711' ? Promise.resolve(this.verify()) : Promise.reject(new BackendProblem('invalid', 'Wrong code'))),
      ...overrides,
    };
  }

  verify() {
    const contacts = this.settings.contacts.map((contact) => ({ ...contact, readiness: 'verified' as const }));
    this.settings = { ...this.settings, contacts };
    return contacts[1]!;
  }
}
