import { freezeDeep } from '../freeze.js';
import type { Problem } from '../problem.js';
import type { ContactDetails, ContactField } from './checkout.js';
import { contactError, contactFieldOf, contactFields, emptyContact, type FieldError } from './contact-rules.js';

/** What is typed, and which of its errors are shown. In memory only. */
export class ContactForm {
  #contact: ContactDetails;
  #tried = false;
  readonly #left = new Set<ContactField>();
  readonly #refused = new Set<ContactField>();

  /** The locale's region is the country to begin with. `number` tells this form from the one before. */
  constructor(
    locale: string,
    readonly number = 1,
  ) {
    this.#contact = emptyContact(locale);
  }

  get contact(): ContactDetails {
    return this.#contact;
  }

  /** The fields that the back end refused and that were not changed since. */
  get refused(): ReadonlySet<ContactField> {
    return this.#refused;
  }

  /** The errors to show: of every field once somebody tried to go on, before that of filled fields that were left. */
  get errors(): Readonly<Partial<Record<ContactField, FieldError>>> {
    const errors = contactFields.flatMap((field): [ContactField, FieldError][] => {
      if (this.#refused.has(field)) return [[field, 'refused']];
      const error = this.#tried || this.#left.has(field) ? contactError(this.#contact, field) : undefined;
      return error ? [[field, error]] : [];
    });
    return freezeDeep(Object.fromEntries(errors));
  }

  enter(field: ContactField, value: string): void {
    this.#contact = Object.freeze({ ...this.#contact, [field]: value });
    this.#refused.delete(field);
  }

  leave(field: ContactField): void {
    if (this.#contact[field].trim()) this.#left.add(field);
  }

  /** Somebody wants to go on: from now on every error shows. */
  tryToGoOn(): void {
    this.#tried = true;
  }

  /** Marks the fields that the problem names. */
  refuse({ fields = [] }: Problem): void {
    for (const { field } of fields) {
      const refused = contactFieldOf(field);
      if (refused) this.#refused.add(refused);
    }
  }
}
