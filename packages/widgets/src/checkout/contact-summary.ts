import type { ContactDetails } from '@selfcare/core';
import { button } from '@selfcare/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { countriesOf } from './countries.js';
import type { CheckoutWords } from './checkout-strings.js';

export interface ContactSummaryOptions {
  readonly contact: Readonly<ContactDetails>;
  readonly words: CheckoutWords;
  /** Leads back to the form; absent while it cannot be changed. */
  readonly onChange: (() => void) | undefined;
}

/** What was typed, to be read over once more, with the way back. */
export function contactSummary({ contact, words, onChange }: ContactSummaryOptions): TemplateResult {
  const { givenName, familyName, email, phone, street, postcode, city, country } = contact;
  const countryName = countriesOf(country, words.locale).find(({ code }) => code === country.toUpperCase())?.name ?? country;
  return html`<section class="card" part="contact-summary" aria-labelledby="contact-summary">
    <header class="card-head">
      <h3 id="contact-summary">${words.say('contactSummary')}</h3>
      ${onChange ? button({ label: words.say('change'), name: words.say('changeContact'), kind: 'quiet', icon: 'edit', part: 'change', onPress: onChange }) : nothing}
    </header>
    <dl class="facts">
      ${renderFact(words.say('contactName'), [`${givenName} ${familyName}`])} ${renderFact(words.say('contactReach'), [email, phone])}
      ${renderFact(words.say('contactAddress'), [street, `${postcode} ${city}`, countryName])}
    </dl>
  </section>`;
}

function renderFact(label: string, lines: readonly string[]): TemplateResult {
  const filled = lines.map((line) => line.trim()).filter(Boolean);
  return html`<div>
    <dt class="muted">${label}</dt>
    <dd>${filled.map((line) => html`<bdi class="fact-line">${line}</bdi>`)}</dd>
  </div>`;
}
