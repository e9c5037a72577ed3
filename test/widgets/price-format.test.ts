import { expect } from '@open-wc/testing';
import { priceFormat } from '../../packages/widgets/src/price-format.js';
import { eur } from '../support/samples.js';

describe('priceFormat', () => {
  it('writes amounts as the widget’s locale does, also after it changed', () => {
    const words = { locale: 'en-IE', direction: 'ltr' as const, say: () => '' };
    const format = priceFormat(words);
    const written = (): string => format.parts(eur(1999)).map(({ value }) => value).join('');
    expect(written()).to.equal('€19.99');
    words.locale = 'de-DE';
    expect(written()).to.equal('19,99\u00a0€');
    expect(format.decimal(eur(1999))).to.equal('19.99');
  });

  it('says prices in the widget’s own words', () => {
    const format = priceFormat({ locale: 'en', direction: 'ltr', say: (key, values) => `${key} ${JSON.stringify(values)}` });
    expect(format.say('pricePerMonth', { count: 1 })).to.equal('pricePerMonth {"count":1}');
  });
});
