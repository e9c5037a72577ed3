import { contactFields, type ContactDetails, type ContactField, type FieldError } from '@selfcare/core';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Country } from './countries.js';
import type { CheckoutWords } from './checkout-strings.js';

type FieldErrors = Readonly<Partial<Record<ContactField, FieldError>>>;

export interface ContactFormOptions {
  /** Unique on the page: begins every id in the form. */
  readonly id: string;
  readonly contact: Readonly<ContactDetails>;
  readonly errors: FieldErrors;
  /** The errors stand together above the form, since a try to go on was refused. */
  readonly summary: boolean;
  readonly countries: readonly Country[];
  readonly words: CheckoutWords;
  readonly onEnter: (field: ContactField, value: string) => void;
  readonly onLeave: (field: ContactField) => void;
  readonly onSubmit: () => void;
}

interface FieldDescription {
  readonly autocomplete: string;
  readonly type?: 'email' | 'tel';
  readonly inputMode?: 'email' | 'tel';
  readonly autocapitalize?: 'words' | 'characters' | 'none';
  readonly hint?: 'emailHint' | 'phoneHint';
  readonly wide?: boolean;
  readonly maxLength: number;
}

const fields: Readonly<Record<Exclude<ContactField, 'country'>, FieldDescription>> = {
  givenName: { autocomplete: 'given-name', autocapitalize: 'words', maxLength: 100 },
  familyName: { autocomplete: 'family-name', autocapitalize: 'words', maxLength: 100 },
  email: { autocomplete: 'email', type: 'email', inputMode: 'email', autocapitalize: 'none', hint: 'emailHint', maxLength: 254 },
  phone: { autocomplete: 'tel', type: 'tel', inputMode: 'tel', hint: 'phoneHint', maxLength: 40 },
  street: { autocomplete: 'address-line1', autocapitalize: 'words', wide: true, maxLength: 200 },
  postcode: { autocomplete: 'postal-code', autocapitalize: 'characters', maxLength: 20 },
  city: { autocomplete: 'address-level2', autocapitalize: 'words', maxLength: 100 },
};

/** The input that holds the field, by the id that the form gave it. */
export function contactFieldId(formId: string, field: ContactField): string {
  return `${formId}-${field}`;
}

/** What is wrong with the field, in the customer's words; empty when nothing is. */
export function contactErrorWords(field: ContactField, { errors, words }: Pick<ContactFormOptions, 'errors' | 'words'>): string {
  const error = errors[field];
  if (!error) return '';
  return error === 'refused' ? words.say('fieldRefused', { field: words.say(field) }) : words.say(error === 'missing' ? `${field}Missing` : `${field}Wrong`);
}

/** Where the person is asked for: a native form with native fields, drawn into light DOM. */
export function contactForm(options: ContactFormOptions): TemplateResult {
  const { id, words, onSubmit } = options;
  const submit = (event: Event): void => {
    event.preventDefault();
    onSubmit();
  };
  return html`<form class="selfcare-contact-form" novalidate autocomplete="on" @submit=${submit}>
    ${options.summary ? renderSummary(options) : nothing}
    ${renderGroup(`${id}-person`, words.say('personLegend'), [
      renderField('givenName', options),
      renderField('familyName', options),
      renderField('email', options),
      renderField('phone', options),
    ])}
    ${renderGroup(`${id}-address`, words.say('addressLegend'), [
      renderField('street', options),
      renderField('postcode', options),
      renderField('city', options),
      renderCountry(options),
    ])}
    <button class="selfcare-contact-submit" type="submit">${words.say('continueToReview')}</button>
  </form>`;
}

// No fieldset: what a page says of bare elements is to reach the labels and controls, and leave the layout alone.
function renderGroup(id: string, label: string, content: readonly TemplateResult[]): TemplateResult {
  return html`<div class="selfcare-contact-group" role="group" aria-labelledby=${id}>
    <div class="selfcare-contact-legend" id=${id}>${label}</div>
    ${content}
  </div>`;
}

function renderSummary(options: ContactFormOptions): TemplateResult | typeof nothing {
  const { id, errors, words } = options;
  const wrong = contactFields.filter((field) => errors[field]);
  if (!wrong.length) return nothing;
  return html`<div class="selfcare-contact-summary" role="group" tabindex="-1" aria-labelledby=${`${id}-summary`}>
    <div class="selfcare-contact-summary-title" id=${`${id}-summary`}>${words.say('errorSummary', { count: wrong.length })}</div>
    <ul class="selfcare-contact-summary-list" role="list">
      ${wrong.map(
        (field) => html`<li>
          <a class="selfcare-contact-summary-link" href=${`#${contactFieldId(id, field)}`} @click=${goToField}>${contactErrorWords(field, options)}</a>
        </li>`,
      )}
    </ul>
  </div>`;
}

// The page's address is the host's: the link moves the focus and leaves the fragment alone.
function goToField(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  link.closest('form')?.querySelector<HTMLElement>(`[id="${link.hash.slice(1)}"]`)?.focus();
}

function renderField(field: Exclude<ContactField, 'country'>, options: ContactFormOptions): TemplateResult {
  const { autocomplete, type, inputMode, autocapitalize, hint, wide, maxLength } = fields[field];
  const { contact, errors, words, onEnter, onLeave } = options;
  const id = contactFieldId(options.id, field);
  const enter = (event: Event): void => onEnter(field, (event.target as HTMLInputElement).value);
  // The value is bound without `live`: a value that a tool filled in without an event is not overwritten by the store's older one.
  return renderLabelled(field, options, {
    wide,
    hint: hint && words.say(hint),
    control: html`<input
      class="selfcare-contact-input"
      id=${id}
      name=${autocomplete}
      type=${type ?? 'text'}
      autocomplete=${autocomplete}
      inputmode=${ifDefined(inputMode)}
      autocapitalize=${ifDefined(autocapitalize)}
      spellcheck="false"
      maxlength=${maxLength}
      ?required=${field !== 'postcode'}
      aria-invalid=${errors[field] ? 'true' : 'false'}
      aria-describedby=${ifDefined(describedBy(id, Boolean(hint), Boolean(errors[field])))}
      .value=${contact[field]}
      @input=${enter}
      @change=${enter}
      @blur=${() => onLeave(field)}
    />`,
  });
}

function renderCountry(options: ContactFormOptions): TemplateResult {
  const { contact, errors, countries, words, onEnter, onLeave } = options;
  const id = contactFieldId(options.id, 'country');
  const chosen = contact.country.toUpperCase();
  const enter = (event: Event): void => onEnter('country', (event.target as HTMLSelectElement).value);
  return renderLabelled('country', options, {
    control: html`<select
      class="selfcare-contact-input"
      id=${id}
      name="country"
      autocomplete="country"
      required
      aria-invalid=${errors.country ? 'true' : 'false'}
      aria-describedby=${ifDefined(describedBy(id, false, Boolean(errors.country)))}
      @input=${enter}
      @change=${enter}
      @blur=${() => onLeave('country')}
    >
      <option value="" .selected=${!chosen}>${words.say('chooseCountry')}</option>
      ${countries.map(({ code, name }) => html`<option value=${code} .selected=${code === chosen}>${name}</option>`)}
    </select>`,
  });
}

interface Labelled {
  readonly control: TemplateResult;
  readonly hint?: string | undefined;
  readonly wide?: boolean | undefined;
}

function renderLabelled(field: ContactField, options: ContactFormOptions, { control, hint, wide }: Labelled): TemplateResult {
  const id = contactFieldId(options.id, field);
  const error = contactErrorWords(field, options);
  return html`<div class=${wide ? 'selfcare-contact-field selfcare-contact-wide' : 'selfcare-contact-field'}>
    <label class="selfcare-contact-label" for=${id}>${options.words.say(field)}</label>
    ${hint ? html`<p class="selfcare-contact-hint" id=${`${id}-hint`}>${hint}</p>` : nothing} ${control}
    ${error ? html`<p class="selfcare-contact-error" id=${`${id}-error`}>${error}</p>` : nothing}
  </div>`;
}

function describedBy(id: string, hint: boolean, error: boolean): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}
