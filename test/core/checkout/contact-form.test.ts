import { expect } from '@open-wc/testing';
import { ContactForm } from '../../../packages/core/src/checkout/contact-form.js';

describe('contact form', () => {
  it('shows no error before somebody leaves a filled field or tries to go on', () => {
    const form = new ContactForm('en-IE');
    form.enter('email', 'ada');
    form.leave('phone');
    expect(form.errors).to.deep.equal({});
    form.leave('email');
    expect(form.errors).to.deep.equal({ email: 'wrong' });
    form.tryToGoOn();
    expect(form.errors).to.include({ email: 'wrong', phone: 'missing' }).and.not.to.have.property('country');
  });

  it('shows a refused field until it is changed', () => {
    const form = new ContactForm('en');
    form.refuse({
      code: 'invalid',
      message: '',
      fields: [
        { field: 'contact.city', reason: '' },
        { field: 'contact.nowhere', reason: '' },
      ],
    });
    expect(form.errors).to.deep.equal({ city: 'refused' });
    form.enter('phone', '12345');
    expect([...form.refused]).to.deep.equal(['city']);
    form.enter('city', 'Cork');
    expect(form.errors).to.deep.equal({});
  });

  it('hands out details that nobody can change', () => {
    const form = new ContactForm('en');
    form.enter('city', 'Cork');
    expect(() => ((form.contact as { city: string }).city = 'Paris')).to.throw(TypeError);
  });
});
