import { contactFields, type CheckoutStore, type ContactField } from '@selfcare/core';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { CheckoutWords } from './checkout-strings.js';
import { contactFieldId, contactForm } from './contact-form.js';
import { contactFormStyles } from './contact-form-styles.js';
import { countriesOf, type Country } from './countries.js';
import { LightFormController } from '../light-form-controller.js';

export interface ContactFormSource {
  readonly words: CheckoutWords;
  /** The store that the form fills, or undefined while no form is to be seen. */
  readonly store: () => CheckoutStore | undefined;
  /** The countries to choose from, as the page wrote them. */
  readonly countries: () => string;
}

/** The form for who orders and where it goes: draws it into light DOM, and carries what is typed to the store. */
export class ContactFormController implements ReactiveController {
  readonly #host: LitElement;
  readonly #source: ContactFormSource;
  readonly #light: LightFormController;
  readonly #id = `selfcare-contact-${Math.random().toString(36).slice(2)}`;
  #tried = false;

  constructor(host: LitElement, source: ContactFormSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
    this.#light = new LightFormController(host, { name: 'selfcare-contact', styles: () => contactFormStyles, template: () => this.#draw() });
  }

  /** True while the form is on the page. */
  get isThere(): boolean {
    return this.#light.element !== undefined;
  }

  hostUpdate(): void {
    this.#suggestCountry();
  }

  /** Takes the form away with all that is in it. */
  discard(): void {
    this.#tried = false;
    this.#light.discard();
  }

  /** Moves the focus to the field; without one, to the errors. False when there is nothing to go to. */
  focus(field?: ContactField): boolean {
    const form = this.#light.element;
    const target = form?.querySelector<HTMLElement>(field ? `[id="${contactFieldId(this.#id, field)}"]` : '.selfcare-contact-summary');
    target?.focus();
    return Boolean(target);
  }

  get #countries(): readonly Country[] {
    return countriesOf(this.#source.countries(), this.#source.words.locale);
  }

  #draw(): TemplateResult | undefined {
    const store = this.#source.store();
    if (!store) return undefined;
    const { contact, fieldErrors: errors } = store.state;
    return contactForm({
      id: this.#id,
      contact,
      errors,
      summary: this.#tried || Object.values(errors).includes('refused'),
      countries: this.#countries,
      words: this.#source.words,
      onEnter: (field, value) => store.enter(field, value),
      onLeave: (field) => this.#light.element && store.leave(field),
      onSubmit: () => void this.#submit(store),
    });
  }

  // The store suggests the country of the locale, which this page may not serve.
  #suggestCountry(): void {
    const store = this.#source.store();
    if (!store) return;
    const offered = this.#countries;
    const { country } = store.state.contact;
    if (offered.some(({ code }) => code === country)) return;
    const only = offered.length === 1 ? offered[0]?.code : undefined;
    if (country !== (only ?? '')) store.enter('country', only ?? '');
  }

  async #submit(store: CheckoutStore): Promise<void> {
    this.#takeWhatWasFilledIn(store);
    this.#tried = !store.continue();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (this.#tried) this.focus();
  }

  // Some tools that fill in forms fire no event.
  #takeWhatWasFilledIn(store: CheckoutStore): void {
    for (const field of contactFields) {
      const control = this.#light.element?.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${contactFieldId(this.#id, field)}"]`);
      if (control && control.value !== store.state.contact[field]) store.enter(field, control.value);
    }
  }
}
