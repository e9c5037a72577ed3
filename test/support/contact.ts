import type { CheckoutStore, ContactDetails } from '@selfcare/core';

/** Details that can be right. */
export const contact: ContactDetails = {
  givenName: 'Ada',
  familyName: 'Lovelace',
  email: 'ada@example.org',
  phone: '+44 20 7946 0958',
  street: '12 St James Square',
  postcode: 'SW1Y 4JH',
  city: 'London',
  country: 'GB',
};

/** Types them all. */
export function fillIn(checkout: CheckoutStore, details: Partial<ContactDetails> = {}): void {
  for (const [field, value] of Object.entries({ ...contact, ...details })) checkout.enter(field as keyof ContactDetails, value);
}
