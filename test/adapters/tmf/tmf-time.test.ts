import { expect } from '@open-wc/testing';
import { instantFrom, periodFrom, periodsIn, timeSpanFrom } from '../../../packages/adapters/src/tmf/tmf-time.js';

describe('times of TM Forum back ends', () => {
  it('reads date-times however the zone is written', () => {
    const written = [
      '2026-05-04T05:19:17Z',
      '2026-05-04T05:19:17.000+0000',
      '2026-05-04T06:19:17.000+01:00',
      '2026-05-04T01:19:17-04',
      '2026-05-04 05:19:17.000000Z',
    ];
    for (const text of written) expect(instantFrom(text, 'America/New_York'), text).to.equal('2026-05-04T05:19:17.000Z');
  });

  it('takes a date-time without a zone as the clock of the configured zone, in summer and in winter', () => {
    expect(instantFrom('2026-07-01T12:00:00', 'Europe/Dublin')).to.equal('2026-07-01T11:00:00.000Z');
    expect(instantFrom('2026-01-01T12:00', 'Europe/Dublin')).to.equal('2026-01-01T12:00:00.000Z');
    expect(instantFrom('2026-07-01', 'UTC')).to.equal('2026-07-01T00:00:00.000Z');
    expect(instantFrom('2026-03-29T02:30:00', 'Europe/Dublin')).to.equal('2026-03-29T01:30:00.000Z');
    expect(instantFrom('2026-03-08T01:30:00', 'America/New_York')).to.equal('2026-03-08T06:30:00.000Z');
    expect(instantFrom('2026-03-08T03:30:00', 'America/New_York')).to.equal('2026-03-08T07:30:00.000Z');
  });

  it('reads nothing from what is no date', () => {
    for (const text of [undefined, '', 'soon', '2026-13-45T00:00:00Z', '12/05/2026', '2026-05-04T25:00:00Z']) {
      expect(instantFrom(text, 'UTC'), String(text)).to.equal(undefined);
    }
  });

  it('leaves an end open that cannot be read', () => {
    expect(timeSpanFrom({ startDateTime: '2026-01-01T00:00:00Z', endDateTime: 'never' }, 'UTC')).to.deep.equal({
      start: '2026-01-01T00:00:00.000Z',
    });
    expect(timeSpanFrom(undefined, 'UTC')).to.deep.equal({});
  });

  it('knows the words for periods', () => {
    expect(periodFrom('Month')).to.deep.equal({ count: 1, unit: 'month' });
    expect(periodFrom('monthly', 3)).to.deep.equal({ count: 3, unit: 'month' });
    expect(periodFrom('3 months')).to.deep.equal({ count: 3, unit: 'month' });
    expect(periodFrom('week', 4)).to.deep.equal({ count: 4, unit: 'week' });
    expect(periodFrom('P1Y')).to.deep.equal({ count: 1, unit: 'year' });
    expect(periodFrom('quarter')).to.deep.equal({ count: 3, unit: 'month' });
    expect(periodFrom('bi-monthly')).to.deep.equal({ count: 2, unit: 'month' });
    expect(periodFrom('Semi-Annually')).to.deep.equal({ count: 6, unit: 'month' });
    expect(periodFrom('four-weekly')).to.deep.equal({ count: 4, unit: 'week' });
    for (const word of [undefined, 'constructor', 'now and then', '0 months', 'hour', 'billing cycle', 'P1Y6M']) expect(periodFrom(word), word).to.equal(undefined);
  });

  it('counts whole periods in a duration, and never months in days', () => {
    expect(periodsIn({ count: 2, unit: 'year' }, { count: 1, unit: 'month' })).to.equal(24);
    expect(periodsIn({ count: 30, unit: 'day' }, { count: 1, unit: 'week' })).to.equal(4);
    expect(periodsIn({ count: 30, unit: 'day' }, { count: 1, unit: 'month' })).to.equal(undefined);
    expect(periodsIn({ count: 1, unit: 'month' }, { count: 1, unit: 'year' })).to.equal(undefined);
  });
});
