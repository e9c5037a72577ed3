import type { LitElement } from 'lit';
import { contact } from '../support/contact.js';

const autofill: Readonly<Record<keyof typeof contact, string>> = {
  givenName: 'given-name',
  familyName: 'family-name',
  email: 'email',
  phone: 'tel',
  street: 'address-line1',
  postcode: 'postal-code',
  city: 'address-level2',
  country: 'country',
};

/** What is in the form, where one is shown. */
export const fieldsOf = (widget: LitElement): HTMLFormControlsCollection | undefined => widget.querySelector('form')?.elements;

/** The field of that name, where it is shown. */
export const fieldOf = (widget: LitElement, name: keyof typeof contact) =>
  fieldsOf(widget)?.namedItem(autofill[name]) as HTMLInputElement | null | undefined;

/** The fields in the order of the form. */
export const contactNames = Object.keys(autofill) as (keyof typeof contact)[];

/** Types details that can be right into the form. */
export function typeContact(widget: LitElement): void {
  for (const name of contactNames) {
    const field = fieldOf(widget, name);
    if (!field) throw new Error(`There is no field ${name}`);
    field.value = contact[name];
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
