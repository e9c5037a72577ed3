import type { ContactDetails, ContactField } from './checkout.js';

/** What is wrong with a contact field: nothing in it, something that cannot be right, or something that the back end refused. */
export type FieldError = 'missing' | 'wrong' | 'refused';

/** The fields in the order of the form. */
export const contactFields: readonly ContactField[] = Object.freeze([
  'givenName',
  'familyName',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'country',
] as const);

/** Nothing typed yet; the country is the locale's region, where it names one. */
export function emptyContact(locale: string): ContactDetails {
  const region = regionOf(locale);
  return Object.freeze({
    givenName: '',
    familyName: '',
    email: '',
    phone: '',
    street: '',
    postcode: '',
    city: '',
    country: region,
  });
}

/** The details without the spaces around them, as they go to the back end. */
export function tidyContact(contact: ContactDetails): ContactDetails {
  const entries = contactFields.map((field) => [field, contact[field].trim()] as const);
  return Object.freeze(Object.fromEntries(entries) as Record<ContactField, string>);
}

/** What is wrong with one field, or undefined. Rules refuse only what surely cannot reach anybody. Details are never changed, only replaced. */
export function contactError(contact: ContactDetails, field: ContactField): Fault {
  const errors = found.get(contact) ?? new Map(contactFields.map((each) => [each, errorIn(contact, each)]));
  found.set(contact, errors);
  return errors.get(field);
}

type Fault = Exclude<FieldError, 'refused'> | undefined;

/** By the details: whoever draws or goes on asks for the same ones many times. */
const found = new WeakMap<ContactDetails, ReadonlyMap<ContactField, Fault>>();

function errorIn(contact: ContactDetails, field: ContactField): Fault {
  const value = contact[field].trim();
  if (!value) return field === 'postcode' && withoutPostcodes.has(contact.country) ? undefined : 'missing';
  return looksRight[field](value) ? undefined : 'wrong';
}

/** The field that a back end's problem names (`contact.email`), or undefined. */
export function contactFieldOf(name: string): ContactField | undefined {
  return contactFields.find((field) => name === `contact.${field}`);
}

const isText = (value: string): boolean => value.length <= 200;

const looksRight: Readonly<Record<ContactField, (value: string) => boolean>> = {
  givenName: isText,
  familyName: isText,
  // RFC 5321: 254 characters at most. Checked first, so that the expression never meets a long text.
  email: (value) => value.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value),
  phone: looksLikePhone,
  street: isText,
  postcode: (value) => value.length <= 12,
  city: isText,
  country: (value) => /^[A-Z]{2}$/.test(value),
};

/** E.164: 15 digits at most; the shortest national numbers have 5. Digits of any script, and what people write between them. */
function looksLikePhone(value: string): boolean {
  if (value.length > 40 || !/^\+?[\p{Nd}\s()./-]+$/u.test(value)) return false;
  const digits = value.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 5 && digits <= 15;
}

/** Countries that have no postcodes (Universal Postal Union, addressing systems). */
const withoutPostcodes: ReadonlySet<string> = new Set([
  ...['AE', 'AG', 'AO', 'BF', 'BI', 'BJ', 'BS', 'BW', 'BZ', 'CD', 'CF', 'CG', 'CI', 'CK', 'CM', 'DJ', 'DM', 'ER', 'FJ', 'GA', 'GM'],
  ...['GQ', 'GY', 'HK', 'KI', 'KM', 'KP', 'ML', 'MO', 'MR', 'MW', 'NR', 'NU', 'QA', 'RW', 'SB', 'SC', 'SL', 'SR', 'ST', 'SY', 'TD'],
  ...['TG', 'TK', 'TL', 'TO', 'TV', 'UG', 'VU', 'YE', 'ZW'],
]);

function regionOf(locale: string): string {
  try {
    return new Intl.Locale(locale).region ?? '';
  } catch {
    return '';
  }
}
