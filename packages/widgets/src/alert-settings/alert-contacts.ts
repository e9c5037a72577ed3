import { contactOf, offeredChannels, type AlertChannel, type AlertContact, type AlertSettings, type Problem, type VerificationState } from '@selfcare/core';
import { button, field, statusPill } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { problemWords } from '../problem-notice.js';
import { channelWords } from './alert-words.js';
import type { AlertSettingsWord, AlertSettingsWords } from './alert-settings-strings.js';

export interface ContactsOptions {
  readonly settings: AlertSettings;
  readonly verification: VerificationState | undefined;
  /** What is typed of the code. */
  readonly code: string;
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
    ${offeredChannels(settings).map((channel) => html`<li class="contact" part="contact">${renderContact(options, channel)}</li>`)}
  </ul>`;
}

function renderContact(options: ContactsOptions, channel: AlertChannel): TemplateResult {
  const { settings, words, verification, onVerify } = options;
  const contact = contactOf(settings, channel);
  const readiness = contact?.readiness ?? 'missing';
  const isVerifying = contact !== undefined && verification?.contactId === contact.id;
  const name = channelWords(channel, words);
  return html`
    <div class="contact-head">
      <h4>${name}</h4>
      ${statusPill({ label: words.say(readiness), tone: readiness === 'verified' ? 'positive' : 'caution', icon: readiness === 'verified' ? 'check' : 'caution', part: 'readiness' })}
    </div>
    ${contact?.address ? html`<p class="muted"><bdi>${contact.address}</bdi></p>` : nothing}
    ${readiness === 'verified' ? nothing : html`<p class="small">${words.say(meaning(contact))}</p>`}
    ${contact && readiness !== 'verified' && contact.verifiable && !isVerifying
      ? button({ label: words.say('verify'), name: words.say('verifyOf', { channel: name }), kind: 'tonal', part: 'verify', onPress: () => onVerify(contact) })
      : nothing}
    ${isVerifying && verification ? renderVerification(options, contact, verification) : nothing}
  `;
}

function meaning(contact: AlertContact | undefined): AlertSettingsWord {
  if (!contact) return 'missingMeans';
  if (contact.readiness === 'bounced') return contact.verifiable ? 'bouncedMeans' : 'bouncedForGood';
  return contact.verifiable ? 'unverifiedMeans' : 'unverifiedForGood';
}

function renderVerification(options: ContactsOptions, contact: AlertContact, state: VerificationState): TemplateResult {
  const { words, code, onCode, onConfirm, onLeave } = options;
  const { step, sentTo, message, problem } = state;
  const leave = button({ label: words.say('notNow'), kind: 'quiet', part: 'not-now', onPress: onLeave });
  if (step === 'sending') return html`<p class="small"><span class="spinner"></span> ${words.say('sendingCode')}</p>`;
  if (step === 'not-sent') {
    return html`<p class="wrong small" part="code-problem">${problem ? notSentWords(problem, words) : nothing}</p>
      <div class="actions">${renderResend(options, contact, state)}${leave}</div>`;
  }
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    onConfirm();
  };
  return html`<form class="verification" part="verification" novalidate @submit=${onSubmit}>
    <p class="small">${sentTo ? words.say('codeSentTo', { address: sentTo }) : words.say('codeSent')}</p>
    ${message ? html`<p class="small"><bdi>${message}</bdi></p>` : nothing}
    ${field({
      id: 'code',
      label: words.say('code'),
      value: code,
      autocomplete: 'one-time-code',
      inputMode: 'numeric',
      maxLength: 12,
      ...(problem ? { error: codeFault(problem, code, words) } : {}),
      onInput: (event) => onCode((event.target as HTMLInputElement).value),
    })}
    <div class="actions">
      ${button({ label: words.say('confirm'), kind: 'primary', type: 'submit', busy: step === 'checking', part: 'confirm' })}
      ${renderResend(options, contact, state)} ${leave}
    </div>
  </form>`;
}

function renderResend({ words, onVerify }: ContactsOptions, contact: AlertContact, { resendIn }: VerificationState): TemplateResult {
  if (resendIn > 0) return html`<span class="muted small resend">${words.say('resendIn', { count: resendIn })}</span>`;
  return button({ label: words.say('resend'), part: 'resend', onPress: () => onVerify(contact) });
}

/** Why no code could be sent; when the next one can be is told by the countdown beside it. */
export function notSentWords(problem: Problem, words: AlertSettingsWords): string {
  if (problem.code === 'too-many') return words.say('codeTooSoon');
  return words.say('codeNotSent', { reason: problemWords(problem, words).message });
}

function codeFault(problem: Problem, code: string, words: AlertSettingsWords): string {
  if (problem.code === 'invalid') return words.say(code.trim() === '' ? 'codeEmpty' : 'codeWrong');
  if (problem.code === 'too-many') return words.say('codeTooSoon');
  if (problem.code === 'outdated' || problem.code === 'not-found') return words.say('codeOver');
  return words.say('codeNotChecked', { reason: problemWords(problem, words).message });
}
