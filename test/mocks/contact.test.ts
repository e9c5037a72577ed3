import { expect } from '@open-wc/testing';
import { demoCustomers } from '@selfcare/mocks';
import { requireContact } from '../../mocks/src/contact.js';

const code = (contact?: string, ...media: readonly Record<string, unknown>[]): string | undefined => {
  try {
    requireContact(
      undefined,
      contact,
      media.map((characteristic) => ({ characteristic })),
    );
    return undefined;
  } catch (error) {
    return (error as { code: string; status: number }).code;
  }
};

describe('contact', () => {
  it('is an e-mail address or a telephone number', () => {
    for (const contact of ['a@b.example', '+353 1 234 5678', '(01) 234-5678']) expect(code(contact), contact).to.equal(undefined);
    for (const contact of ['a@b', 'somebody', '', '12345', 'a b@c.example'])
      expect(code(contact), contact).to.equal('contactInvalid');
  });

  it('must be told by a guest, and is known of a customer', () => {
    expect(code(undefined)).to.equal('contactMissing');
    expect(() => requireContact(demoCustomers[0], undefined, [])).not.to.throw();
  });

  it('is refused by the name of the contact medium that reaches nobody', () => {
    expect(code('a@b.example', { emailAddress: 'c@d.example' }, { phoneNumber: '01 234 5678' }, { city: 'Cork' })).to.equal(
      undefined,
    );
    const told = (medium: Record<string, unknown>) => () =>
      requireContact(undefined, 'a@b.example', [{ characteristic: medium }]);
    expect(told({ emailAddress: 'nobody' }))
      .to.throw('emailAddress')
      .with.property('status', 422);
    expect(told({ emailAddress: 7 })).to.throw('emailAddress');
    expect(told({ phoneNumber: 'call me' })).to.throw('phoneNumber');
  });
});
