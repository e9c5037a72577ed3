import { expect } from '@open-wc/testing';
import { plainDigits } from '@selfcare/core';

describe('plain digits', () => {
  it('are those of Arabic and Persian keyboards, among whatever else was typed', () => {
    expect(plainDigits('٠١٢٣٤٥٦٧٨٩')).to.equal('0123456789');
    expect(plainDigits('۰۱۲۳۴۵۶۷۸۹')).to.equal('0123456789');
    expect(plainDigits('€ ٥٠٫٥ or 50.5')).to.equal('€ 50٫5 or 50.5');
  });
});
