import { expect } from '@open-wc/testing';
import { cellOf } from '@selfcare/core';
import { isSameValue, withCells } from '../../../packages/core/src/alerts/alert-cells.js';
import { aPreference, someAlertSettings } from '../../support/alerts.js';
import { eur } from '../../support/samples.js';

const holds = (settings: ReturnType<typeof someAlertSettings>, id: string) => settings.preferences.find((one) => one.id === id)?.on;

describe('the cells of the alert settings', () => {
  it('are found by id, whatever their kind', () => {
    const settings = someAlertSettings();
    expect(cellOf(settings, 'account.bill.email')).to.deep.equal({ kind: 'preference', id: 'account.bill.email', value: 'on', version: '1' });
    expect(cellOf(settings, 'data')).to.deep.equal({ kind: 'threshold', id: 'data', value: 40, version: '1' });
    expect(cellOf(settings, 'roaming')).to.deep.equal({ kind: 'threshold', id: 'roaming', version: '1' });
    expect(cellOf(settings, 'quiet')).to.include({ kind: 'quietHours', version: '1' });
    expect(cellOf(settings, 'nothing')).to.equal(undefined);
  });

  it('hold on a line what the account holds, also what is changed at this moment', () => {
    const settings = withCells(someAlertSettings(), [{ kind: 'preference', id: 'account.bill.email', value: 'off' }]);
    expect(holds(settings, 'line.bill.email')).to.equal(false);
    expect(holds(settings, 'line.outage.sms')).to.equal(false);
    expect(holds(withCells(settings, [{ kind: 'preference', id: 'line.outage.sms', value: 'inherited' }]), 'line.outage.sms')).to.equal(true);
  });

  it('keep what they told where nothing above them says anything, and where they inherit in a circle', () => {
    const alone = someAlertSettings({ preferences: [{ ...aPreference('line', 'bill', 'email', 'inherited'), on: true }] });
    expect(holds(withCells(alone, []), 'line.bill.email')).to.equal(true);
    const circle = someAlertSettings({
      subjects: [
        { id: 'one', kind: 'line', name: 'One', inheritsFrom: 'other' },
        { id: 'other', kind: 'line', name: 'Other', inheritsFrom: 'one' },
      ],
      preferences: [aPreference('one', 'bill', 'email', 'inherited'), aPreference('other', 'bill', 'email', 'inherited')],
    });
    expect(holds(withCells(circle, []), 'one.bill.email')).to.equal(false);
  });

  it('leave all others alone, and change nothing when there is no such cell', () => {
    const before = withCells(someAlertSettings(), []);
    const after = withCells(before, [{ kind: 'threshold', id: 'data', value: 10, version: '2' }]);
    expect(after.thresholds[0]).to.deep.include({ limit: 10, version: '2' });
    expect({ ...after, thresholds: [] }).to.deep.equal({ ...before, thresholds: [] });
    expect(withCells(before, [{ kind: 'preference', id: 'data', value: 'on' }, { kind: 'threshold', id: 'gone' }])).to.deep.equal(before);
  });

  it('are the same with the same value, in whatever order its fields came', () => {
    const limit = eur(2000);
    const turned = { scale: 2, currency: 'EUR', amount: 2000 };
    expect(isSameValue({ kind: 'threshold', id: 'a', value: limit }, { kind: 'threshold', id: 'a', value: turned, version: '9' })).to.equal(true);
    expect(isSameValue({ kind: 'threshold', id: 'a' }, { kind: 'threshold', id: 'a', value: 0 })).to.equal(false);
  });
});
