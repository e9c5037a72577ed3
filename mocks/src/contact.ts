import * as z from 'zod/mini';
import type { Principal } from './simulated-identity.js';
import { Refusal } from './tmf-error.js';

const text = z.string().check(z.maxLength(4000));

/** A contact medium as TMF632 v4 and TMF663 v4 write it, as a caller may send it. */
export const contactMediumBody = z.object({
  mediumType: z.optional(text),
  preferred: z.optional(z.boolean()),
  characteristic: z.optional(z.record(z.string(), z.unknown())),
});

type ContactMedium = z.infer<typeof contactMediumBody>;

/** Refuses (422) an order that tells no way to reach the customer, or one by which nobody can be reached. */
export function requireContact(
  principal: Principal | undefined,
  notificationContact: string | undefined,
  media: readonly ContactMedium[],
): void {
  const contact = notificationContact ?? principal?.email;
  if (contact === undefined) throw refused('contactMissing', 'notificationContact is missing');
  if (!isEmailAddress(contact) && !isPhoneNumber(contact)) {
    throw refused('contactInvalid', 'notificationContact must be an e-mail address or a telephone number');
  }
  for (const { emailAddress, phoneNumber } of media.map(({ characteristic = {} }) => characteristic)) {
    if (emailAddress !== undefined && !isEmailAddress(emailAddress)) {
      throw refused('contactInvalid', 'emailAddress must be an e-mail address');
    }
    if (phoneNumber !== undefined && !isPhoneNumber(phoneNumber)) {
      throw refused('contactInvalid', 'phoneNumber must be a telephone number');
    }
  }
}

function isEmailAddress(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 320 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
}

function isPhoneNumber(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 40 && /^\+?[\d ()/.-]{6,}$/.test(value);
}

function refused(code: string, problem: string): Refusal {
  return new Refusal(422, code, 'The order needs a way to reach the customer', `${problem}.`);
}
