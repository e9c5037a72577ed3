import { expect } from '@open-wc/testing';
import { isWithin } from '@selfcare/core';

const at = (instant: string): number => Date.parse(instant);
const november = { start: '2026-11-01T00:00:00.000Z', end: '2026-12-01T00:00:00.000Z' };

describe('a time span', () => {
  it('holds its start and not its end', () => {
    expect(isWithin(november, at('2026-11-01T00:00:00Z'))).to.equal(true);
    expect(isWithin(november, at('2026-11-30T23:59:59.999Z'))).to.equal(true);
    expect(isWithin(november, at('2026-12-01T00:00:00Z'))).to.equal(false);
    expect(isWithin(november, at('2026-10-31T23:59:59.999Z'))).to.equal(false);
  });

  it('has no limit where it is open', () => {
    expect(isWithin({}, 0)).to.equal(true);
    expect(isWithin({ start: november.start }, at('2099-01-01T00:00:00Z'))).to.equal(true);
    expect(isWithin({ end: november.end }, at('2027-01-01T00:00:00Z'))).to.equal(false);
  });
});
