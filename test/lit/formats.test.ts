import { expect } from '@open-wc/testing';
import { formatDate, formatList, formatNumber, pluralCategory } from '../../packages/lit/src/formats.js';

const evening = '2026-11-21T23:30:00.000Z';

describe('formatDate', () => {
  it('writes the day as the locale does, in the zone that is named', () => {
    expect(formatDate(evening, 'en-IE', { dateStyle: 'medium', timeZone: 'Europe/Dublin' })).to.equal('21 Nov 2026');
    expect(formatDate(evening, 'de', { dateStyle: 'medium', timeZone: 'Europe/Berlin' })).to.equal('22.11.2026');
  });

  it('tells a time in a zone that no browser knows in UTC, and says so', () => {
    const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Mars/Olympus' } as const;
    expect(formatDate(evening, 'en-IE', options)).to.match(/21 Nov 2026.*23:30.*UTC/);
    expect(formatDate(evening, 'en-IE', { dateStyle: 'medium', timeZone: 'Mars/Olympus' })).to.match(/^21 Nov 2026.*UTC$/);
  });

  it('gives text that is no instant back as it is', () => {
    expect(formatDate('soon', 'en')).to.equal('soon');
  });
});

describe('formatNumber', () => {
  it('writes a number as the locale does', () => {
    expect([formatNumber(1234.5, 'en'), formatNumber(1234.5, 'de')]).to.deep.equal(['1,234.5', '1.234,5']);
  });

  it('keeps formats of different options apart', () => {
    expect([formatNumber(0.5, 'en', { style: 'percent' }), formatNumber(0.5, 'en')]).to.deep.equal(['50%', '0.5']);
  });
});

describe('formatList', () => {
  it('enumerates as the locale does', () => {
    expect(formatList(['broadband', 'TV', 'phone'], 'en-GB')).to.equal('broadband, TV and phone');
    expect(formatList(['A', 'B'], 'de', { type: 'disjunction' })).to.equal('A oder B');
  });
});

describe('pluralCategory', () => {
  it('follows the rules of the language', () => {
    expect([1, 3, 5].map((count) => pluralCategory(count, 'pl'))).to.deep.equal(['one', 'few', 'many']);
    expect([0, 1, 2].map((count) => pluralCategory(count, 'en'))).to.deep.equal(['other', 'one', 'other']);
  });

  it('sets names of the other direction apart in an enumeration', () => {
    expect(formatList(['Go 5 GB', 'Ostrea One'], 'ar')).to.equal('\u2068Go 5 GB\u2069 و\u2068Ostrea One\u2069');
    expect(formatList(['Go 5 GB', 'Ostrea One'], 'de')).to.equal('Go 5 GB und Ostrea One');
  });
});
