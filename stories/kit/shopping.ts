import { cartStore, checkoutStore, type ContactDetails, type Session } from '@selfcare/core';

/** What the stories are about: three offerings of the demonstration catalogue. */
export const offerings = {
  plan: { id: 'mobile-go-20gb', name: 'Go 20 GB' },
  fibre: { id: 'fibre-500', name: 'Fibre 500' },
  phone: { id: 'phone-norra-6', name: 'Norra 6', configuration: { characteristics: [{ name: 'Colour', values: ['Pearl'] }], parts: [] } },
} as const;

/** A fibre line, a mobile plan twice and a phone in a colour: every kind of price is in it. */
export async function fillCart(session: Session): Promise<void> {
  const cart = session.use(cartStore);
  await cart.add(offerings.fibre);
  await cart.add(offerings.plan, 2);
  await cart.add(offerings.phone);
}

const contact: ContactDetails = {
  givenName: 'Maya',
  familyName: 'Lindqvist',
  email: 'maya.lindqvist@example.com',
  phone: '+353 1 700 0123',
  street: '14 Harbour Row',
  postcode: 'D02 X285',
  city: 'Dublin',
  country: 'IE',
};

/** Types who orders and where it goes, and leaves the checkout at its review. */
export function goToReview(session: Session): void {
  const checkout = session.use(checkoutStore);
  for (const [field, value] of Object.entries(contact)) checkout.enter(field as keyof ContactDetails, value);
  checkout.continue();
}

/** Orders what `fillCart` puts into the cart; answers with the order's id. */
export async function placeOrder(session: Session): Promise<string> {
  await fillCart(session);
  goToReview(session);
  const checkout = session.use(checkoutStore);
  await checkout.place();
  const { order, problem } = checkout.state;
  if (!order) throw new Error(`The order of a story was not placed: ${problem?.message ?? checkout.state.blockers.map(({ reason }) => reason).join(', ')}`);
  checkout.startOver();
  return order.id;
}
