import type { AlertContact, Problem, VerificationState } from '@selfcare/core';
import { button, field } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { problemWords } from '../problem-notice.js';
import { notSentWords, type ContactsOptions } from './alert-contacts.js';
import type { AlertSettingsWords } from './alert-settings-strings.js';

/** The form for the code that was sent to the contact, or why none was. */
export function alertVerification(options: ContactsOptions, contact: AlertContact, state: VerificationState): TemplateResult {
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

function codeFault(problem: Problem, code: string, words: AlertSettingsWords): string {
  if (problem.code === 'invalid') return words.say(code.trim() === '' ? 'codeEmpty' : 'codeWrong');
  if (problem.code === 'too-many') return words.say('codeTooSoon');
  if (problem.code === 'outdated' || problem.code === 'not-found') return words.say('codeOver');
  return words.say('codeNotChecked', { reason: problemWords(problem, words).message });
}
