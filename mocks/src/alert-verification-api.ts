import * as z from 'zod/mini';
import { alertsOf, type AlertSurroundings } from './alert-settings-api.js';
import type { StoredAlerts } from './alert-settings-wire.js';
import type { Random } from './random.js';
import { parseBody, readJsonObject } from './request-body.js';
import type { ApiResource, Call } from './router.js';
import { notFound, Refusal } from './tmf-error.js';

/** Every code of the simulation is this one: nothing is ever sent, and the answer says so. */
export const simulatedCode = '246810';

const resendAfter = 30;
const codeLifetime = 600_000;
const mostWrong = 5;

const sendBody = z.object({ contactId: z.string() });
const confirmBody = z.object({ code: z.string().check(z.maxLength(20)) });

/**
 * Codes that show that a contact is the customer's: one every 30 s for each contact, good for ten minutes and five tries. A contact that
 * is shown to be theirs is `verified` from then on.
 */
export function alertVerificationApi(surroundings: AlertSurroundings & { readonly random: Pick<Random, 'id'> }): readonly ApiResource[] {
  return [
    {
      path: 'selfcare/v1/alertVerification',
      collection: { POST: (call) => sendCode(surroundings, call) },
      member: { PATCH: (call) => confirmCode(surroundings, call) },
    },
  ];
}

async function sendCode({ alerts, random }: Parameters<typeof alertVerificationApi>[0], call: Call): Promise<Response> {
  const { contactId } = parseBody(sendBody, await readJsonObject(call.request));
  const stored = alertsOf(alerts, call);
  const contact = stored.settings.contacts.find(({ id }) => id === contactId);
  if (!contact) throw notFound('contact', contactId);
  if (!contact.verifiable) throw new Refusal(422, 'notVerifiable', 'This contact is not verified by a code');
  const last = stored.codes.find((code) => code.contactId === contactId);
  const wait = last ? Math.ceil((last.sentAt + resendAfter * 1000 - call.now) / 1000) : 0;
  if (wait > 0) {
    throw new Refusal(429, 'tooSoon', 'A code was sent a moment ago', undefined, undefined, { 'Retry-After': String(wait) });
  }
  const code = { id: random.id(12), contactId, sentAt: call.now, wrong: 0 };
  keep(alerts, { ...stored, codes: [...stored.codes.filter((other) => other.contactId !== contactId), code] });
  const message = `This is a simulation and nothing was sent: the code is ${simulatedCode}.`;
  return Response.json({ id: code.id, contactId, sentTo: contact.address, message, resendAfter }, { status: 201 });
}

async function confirmCode({ alerts }: AlertSurroundings, call: Call): Promise<Response> {
  const { code: typed } = parseBody(confirmBody, await readJsonObject(call.request));
  const stored = alertsOf(alerts, call);
  const code = stored.codes.find(({ id }) => id === call.id);
  if (!code || call.now >= code.sentAt + codeLifetime || code.wrong >= mostWrong) {
    throw new Refusal(410, 'codeOver', 'This code no longer counts', 'Have another one sent.');
  }
  if (typed !== simulatedCode) {
    keep(alerts, { ...stored, codes: stored.codes.map((one) => (one === code ? { ...one, wrong: one.wrong + 1 } : one)) });
    throw new Refusal(422, 'wrongCode', 'This is not the code', 'The code is another one.');
  }
  const contacts = stored.settings.contacts.map((contact) =>
    contact.id === code.contactId ? { ...contact, readiness: 'verified' as const } : contact,
  );
  keep(alerts, { ...stored, settings: { ...stored.settings, contacts }, codes: stored.codes.filter((one) => one !== code) });
  return Response.json(contacts.find(({ id }) => id === code.contactId));
}

function keep(alerts: Map<string, StoredAlerts>, stored: StoredAlerts): void {
  alerts.set(stored.ownerId, stored);
}
