import { contactOf, offeredChannels, type AlertChannel, type AlertContact, type AlertSettings, type Problem, type VerificationState } from '@selfcare/core';
import { button, statusPill } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { problemWords } from '../problem-notice.js';
import type { alertVerification } from './alert-verification.js';
import { channelWords } from './alert-words.js';
import type { AlertSettingsWord, AlertSettingsWords } from './alert-settings-strings.js';

export interface ContactsOptions {
  readonly settings: AlertSettings;
  readonly verification: VerificationState | undefined;
  /** What is typed of the code. */
  readonly code: string;
  /** Draws what shows that a contact is the customer's; undefined while its code is on its way. */
  readonly verify: typeof alertVerification | undefined;
  /** Stands in for that until it is here, or could not be loaded. */
  readonly onItsWay: () => unknown;
  readonly words: AlertSettingsWords;
  readonly onVerify: (contact: AlertContact) => void;
  readonly onCode: (code: string) => void;
  readonly onConfirm: () => void;
  readonly onLeave: () => void;
}

/** Where each channel leads, whether anything arrives there, and the way to make it so. */
export function alertContacts(options: ContactsOptions): TemplateResult {
  const { settings } = options;
  return html`<ul class="contacts" part="contacts" role="list">
    ${offeredChannels(settings).map(
      (channel) => html`<li class="contact" part="contact" data-cell=${`contact ${channel}`}>${renderContact(options, channel)}</li>`,
    )}
  </ul>`;
}

function renderContact(options: ContactsOptions, channel: AlertChannel): TemplateResult {
  const { settings, words, verification, onVerify } = options;
  const contact = contactOf(settings, channel);
  const readiness = contact?.readiness ?? 'missing';
  const isVerifying = contact !== undefined && verification?.contactId === contact.id;
  const isSending = isVerifying && verification.step === 'sending';
  const name = channelWords(channel, words);
  return html`
    <div class="contact-head">
      <h4>${name}</h4>
      ${statusPill({ label: words.say(readiness), tone: readiness === 'verified' ? 'positive' : 'caution', icon: readiness === 'verified' ? 'check' : 'caution', part: 'readiness' })}
    </div>
    ${contact?.address ? html`<p class="muted"><bdi>${contact.address}</bdi></p>` : nothing}
    ${readiness === 'verified' ? nothing : html`<p class="small">${words.say(meaning(contact))}</p>`}
    ${contact && readiness !== 'verified' && contact.verifiable && (!isVerifying || isSending)
      ? button({ label: words.say(isSending ? 'sendingCode' : 'verify'), ...(isSending ? {} : { name: words.say('verifyOf', { channel: name }) }), kind: 'tonal', part: 'verify', busy: isSending, onPress: () => onVerify(contact) })
      : nothing}
    ${isVerifying && !isSending ? (options.verify?.(options, contact, verification) ?? options.onItsWay()) : nothing}
  `;
}

function meaning(contact: AlertContact | undefined): AlertSettingsWord {
  if (!contact) return 'missingMeans';
  if (contact.readiness === 'bounced') return contact.verifiable ? 'bouncedMeans' : 'bouncedForGood';
  return contact.verifiable ? 'unverifiedMeans' : 'unverifiedForGood';
}

/** Why no code could be sent; when the next one can be is told by the countdown beside it. */
export function notSentWords(problem: Problem, words: AlertSettingsWords): string {
  if (problem.code === 'too-many') return words.say('codeTooSoon');
  return words.say('codeNotSent', { reason: problemWords(problem, words).message });
}

/** Why what was typed did not count. */
export function codeFault(problem: Problem, code: string, words: AlertSettingsWords): string {
  if (problem.code === 'invalid') return words.say(code.trim() === '' ? 'codeEmpty' : 'codeWrong');
  if (problem.code === 'too-many') return words.say('codeTooSoon');
  if (problem.code === 'outdated' || problem.code === 'not-found') return words.say('codeOver');
  return words.say('codeNotChecked', { reason: problemWords(problem, words).message });
}
