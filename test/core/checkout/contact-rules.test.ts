import { expect } from '@open-wc/testing';
import type { ContactField } from '@selfcare/core';
import {
  contactError,
  contactFieldOf,
  contactFields,
  emptyContact,
  tidyContact,
} from '../../../packages/core/src/checkout/contact-rules.js';
import { contact } from '../../support/contact.js';

const errorOf = (field: ContactField, value: string, country = contact.country) =>
  contactError({ ...contact, country, [field]: value }, field);

describe('contact rules', () => {
  it('finds nothing wrong with details that can be right', () => {
    expect(contactFields.map((field) => contactError(contact, field))).to.deep.equal(contactFields.map(() => undefined));
  });

  it('misses every field of an empty form, but not the country that the locale tells', () => {
    const missing = (locale: string) => contactFields.filter((field) => contactError(emptyContact(locale), field) === 'missing');
    expect(missing('en')).to.deep.equal(contactFields);
    expect(missing('en-IE')).to.deep.equal(contactFields.filter((field) => field !== 'country'));
    expect(missing('no locale')).to.deep.equal(contactFields);
  });

  it('takes spaces for nothing', () => {
    expect(errorOf('givenName', '   ')).to.equal('missing');
  });

  it('asks for no postcode where a country has none', () => {
    expect(errorOf('postcode', '', 'HK')).to.equal(undefined);
    expect(errorOf('postcode', '', 'IE')).to.equal('missing');
  });

  for (const email of [
    'a@b.co',
    'first.last+tag@sub.example.org',
    "o'neil@example.ie",
    '用户@例子.中国',
    'ada@xn--bcher-kva.example',
  ]) {
    it(`takes ${email} for an address`, () => expect(errorOf('email', email)).to.equal(undefined));
  }

  for (const email of [
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@@example.org',
    'a b@example.org',
    'ada@example..org',
    'ada@.org',
    `${'a'.repeat(250)}@example.org`,
  ]) {
    it(`does not take ${email.slice(0, 20)} for an address`, () => expect(errorOf('email', email)).to.equal('wrong'));
  }

  for (const phone of ['+353 1 234 5678', '(01) 234-5678', '0171/234.56', '٠١٢٣٤٥٦٧', '12345']) {
    it(`takes ${phone} for a number`, () => expect(errorOf('phone', phone)).to.equal(undefined));
  }

  for (const phone of ['1234', '+1234567890123456', 'call me', '++123456', '12345 ext 6']) {
    it(`does not take ${phone} for a number`, () => expect(errorOf('phone', phone)).to.equal('wrong'));
  }

  it('takes only two capital letters for a country', () => {
    expect(['IE', 'ie', 'IRL', 'I1'].map((country) => errorOf('country', country))).to.deep.equal([
      undefined,
      'wrong',
      'wrong',
      'wrong',
    ]);
  });

  it('judges a text of 100,000 characters of every sort at once', () => {
    for (const text of ['a'.repeat(1e5), `a@${'.'.repeat(1e5)}`, `a@${'b.'.repeat(5e4)} `, ' ('.repeat(5e4)]) {
      expect(contactFields.map((field) => errorOf(field, text))).to.deep.equal(contactFields.map(() => 'wrong'));
    }
  });

  it('sends details without the spaces around them', () => {
    expect(tidyContact({ ...contact, city: '  London ' })).to.deep.equal(contact);
  });

  it('knows which field a back end means', () => {
    expect(['contact.email', 'email', 'contact.__proto__', 'line-1'].map(contactFieldOf)).to.deep.equal([
      'email',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
