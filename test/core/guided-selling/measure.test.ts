import { expect } from '@open-wc/testing';
import { measureIn } from '../../../packages/core/src/guided-selling/measure.js';

describe('the number in a text', () => {
  it('is read in the unit that is asked for', () => {
    expect(measureIn('500 Mb/s', 'Mb/s')).to.equal(500);
    expect(measureIn('1 Gb/s', 'Mb/s')).to.equal(1000);
    expect(measureIn('Up to 300 Mb/s', 'Mb/s')).to.equal(300);
    expect(measureIn('500 MB', 'GB')).to.equal(0.5);
    expect(measureIn('24 months', 'months')).to.equal(24);
  });

  it('is the first one where no unit is asked for', () => {
    expect(measureIn('120, all in HD')).to.equal(120);
    expect(measureIn('Family, 90 channels')).to.equal(90);
  });

  it('is read with its groups and its fraction', () => {
    expect(measureIn('4,000 films')).to.equal(4000);
    expect(measureIn('1.5 GB', 'GB')).to.equal(1.5);
    expect(measureIn('0,5 GB', 'GB')).to.equal(0.5);
  });

  it('is not there where there is none, or in another unit', () => {
    expect(measureIn('Cinema and Sport')).to.equal(undefined);
    expect(measureIn('20 GB', 'Mb/s')).to.equal(undefined);
    expect(measureIn('', 'GB')).to.equal(undefined);
  });

  it('is found at once however long the text is', () => {
    expect(measureIn('1.'.repeat(100_000), 'GB')).to.equal(undefined);
  });
});
