import type { OpenQuestion, ServiceAddress } from '@selfcare/core';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { GuidedSellingWords } from './guided-selling-strings.js';

/** The fields that a customer fills in. */
export type AddressField = 'street' | 'postcode' | 'city';

/** In the order of the form, with what tells autofill what they are. */
export const addressFields: Readonly<Record<AddressField, string>> = {
  street: 'address-line1',
  postcode: 'postal-code',
  city: 'address-level2',
};

export interface AddressFormOptions {
  /** Unique on the page: begins every id in the form. */
  readonly id: string;
  readonly open: OpenQuestion;
  readonly words: GuidedSellingWords;
  readonly onEnter: (field: keyof ServiceAddress, value: string) => void;
  readonly onSubmit: () => void;
}

/** The input that holds the field, by the id that the form gave it. */
export function addressFieldId(formId: string, field: AddressField): string {
  return `${formId}-${field}`;
}

/** Where it is for: a native form with native fields, drawn into light DOM. */
export function addressForm(options: AddressFormOptions): TemplateResult {
  const { words, onSubmit } = options;
  const submit = (event: Event): void => {
    event.preventDefault();
    onSubmit();
  };
  return html`<form class="selfcare-guided-address-form" novalidate autocomplete="on" @submit=${submit}>
    ${renderField('street', options)} ${renderField('postcode', options)} ${renderField('city', options)}
    <button class="selfcare-guided-address-submit" type="submit">${words.say('continue')}</button>
  </form>`;
}

function renderField(field: AddressField, { id, open, words, onEnter }: AddressFormOptions): TemplateResult {
  const fieldId = addressFieldId(id, field);
  const missing = field !== 'postcode' && open.tried && open.blockers.includes(`${field}-missing`) ? words.say(`${field}Missing`) : undefined;
  const enter = ({ target }: Event): void => onEnter(field, (target as HTMLInputElement).value);
  // The value is bound without `live`: a value that a tool filled in without an event is not overwritten by the store's older one.
  return html`<div class="selfcare-guided-address-field selfcare-guided-address-${field}">
    <label class="selfcare-guided-address-label" for=${fieldId}>${words.say(field)}</label>
    <input
      class="selfcare-guided-address-input"
      id=${fieldId}
      name=${addressFields[field]}
      type="text"
      autocomplete=${addressFields[field]}
      autocapitalize=${field === 'postcode' ? 'characters' : 'words'}
      spellcheck="false"
      maxlength="200"
      ?required=${field !== 'postcode'}
      aria-invalid=${missing ? 'true' : 'false'}
      aria-describedby=${ifDefined(missing && `${fieldId}-error`)}
      .value=${open.draft.address[field]}
      @input=${enter}
      @change=${enter}
    />
    ${missing ? html`<p class="selfcare-guided-address-error" id="${fieldId}-error">${missing}</p>` : nothing}
  </div>`;
}
