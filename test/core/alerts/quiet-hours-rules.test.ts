import { expect } from '@open-wc/testing';
import type { QuietHours } from '@selfcare/core';
import { quietHoursFault } from '../../../packages/core/src/alerts/quiet-hours-rules.js';

const hours: QuietHours = { on: true, start: '22:00', end: '07:00', days: [1, 2], timeZone: 'Europe/Dublin' };

describe('quiet hours', () => {
  it('may go past midnight, and may be on one day only', () => {
    expect(quietHoursFault(hours)).to.equal(undefined);
    expect(quietHoursFault({ ...hours, start: '00:00', end: '23:59', days: [7] })).to.equal(undefined);
  });

  it('cannot have a time that is none, no length, no day, or a zone that nobody knows', () => {
    expect(quietHoursFault({ ...hours, start: '24:00' })).to.equal('start');
    expect(quietHoursFault({ ...hours, end: '7:00' })).to.equal('end');
    expect(quietHoursFault({ ...hours, end: '22:00' })).to.equal('end');
    expect(quietHoursFault({ ...hours, days: [] })).to.equal('days');
    expect(quietHoursFault({ ...hours, timeZone: 'Mars/Base' })).to.equal('timeZone');
    expect(quietHoursFault({ ...hours, timeZone: '' })).to.equal('timeZone');
  });
});
