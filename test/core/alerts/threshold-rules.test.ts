import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readLimit } from '../../../packages/core/src/alerts/threshold-rules.js';
import { dataThreshold, roamingThreshold } from '../../support/alerts.js';
import { eur } from '../../support/samples.js';

describe('a limit that is typed', () => {
  it('is read exactly, as people of the locale write it', () => {
    const read = (typed: string, locale: string) => readLimit(roamingThreshold, typed, locale);
    expect(read('20', 'en-IE')).to.deep.equal({ limit: eur(2000) });
    expect(read(' €20.5 ', 'en-IE')).to.deep.equal({ limit: eur(2050) });
    expect(read('29,99 €', 'de')).to.deep.equal({ limit: eur(2999) });
    expect(read('٢٩٫٩٩', 'ar-EG')).to.deep.equal({ limit: eur(2999) });
    expect(read('٢٩٫٩٩', 'ar-AE')).to.deep.equal({ limit: eur(2999) });
    expect(read('۲۹', 'en')).to.deep.equal({ limit: eur(2900) });
    expect(readLimit({ ...dataThreshold, most: 5000 } as typeof dataThreshold, '1,000', 'en-IE')).to.deep.equal({ limit: 1000 });
    expect(readLimit(dataThreshold, '12.00', 'en')).to.deep.equal({ limit: 12 });
  });

  it('is none where nothing is typed', () => {
    expect(readLimit(dataThreshold, '  ', 'en')).to.deep.equal({ limit: undefined });
  });

  it('says what is wrong with it', () => {
    for (const typed of ['ten', '1.2.3', '-4', '1e3', '10,5', '1,00', 'NaN', '999999999999999']) {
      expect(readLimit(dataThreshold, typed, 'en'), typed).to.deep.equal({ fault: 'no-number' });
    }
    expect(readLimit(dataThreshold, '1.5', 'en')).to.deep.equal({ fault: 'too-fine' });
    expect(readLimit(roamingThreshold, '1.005', 'en')).to.deep.equal({ fault: 'too-fine' });
    expect(readLimit(dataThreshold, '0', 'en')).to.deep.equal({ fault: 'too-low' });
    expect(readLimit(roamingThreshold, '200.01', 'en')).to.deep.equal({ fault: 'too-high' });
  });

  it('keeps every cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 20_000 }), (cents) => {
        const typed = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        expect(readLimit(roamingThreshold, typed, 'en-IE')).to.deep.equal({ limit: eur(cents) });
      }),
    );
  });
});
