import { expect } from '@open-wc/testing';
import { isolated, isRightToLeft, leftToRight, setApart } from '../../packages/lit/src/direction.js';

describe('isRightToLeft', () => {
  it('knows by the script, the usual one or the one that is named', () => {
    expect(['ar', 'he-IL', 'fa', 'ur-PK', 'az-Arab'].map(isRightToLeft)).to.deep.equal(Array(5).fill(true));
    expect(['en', 'de-AT', 'ja', 'az', 'ks-Deva'].map(isRightToLeft)).to.deep.equal(Array(5).fill(false));
  });

  it('asks nobody about languages that are written from left to right everywhere', () => {
    const codes = leftToRight.source.match(/\b[a-z]{2}\b/g) ?? [];
    expect(codes.length).to.be.above(25);
    for (const code of codes) expect(['Arab', 'Hebr', 'Thaa']).not.to.include(new Intl.Locale(code).maximize().script, code);
  });
});

describe('setApart', () => {
  it('marks only what is written in the other direction', () => {
    expect([setApart('Fibre 500', true), setApart('الألياف', false)]).to.deep.equal(['\u2068Fibre 500\u2069', '\u2068الألياف\u2069']);
    expect([setApart('500', true), setApart('الألياف', true), setApart('Fibre 500', false)]).to.deep.equal(['500', 'الألياف', 'Fibre 500']);
  });
});

describe('isolated', () => {
  it('gives text a direction of its own', () => {
    expect([isolated('3 items', false), isolated('السلة', true)]).to.deep.equal(['\u20663 items\u2069', '\u2067السلة\u2069']);
  });
});
