import type { GuidedSellingStore } from '@selfcare/core';
import type { LitElement, TemplateResult } from 'lit';
import { LightFormController } from '../light-form-controller.js';
import type { AddressField } from './guided-address-form.js';
import type { GuidedSellingWords } from './guided-selling-strings.js';
import { lateSteps } from './late-steps.js';

/** Draws the form of an address question into light DOM while it is open, once the code of the form is there, and carries what is typed to the store. */
export class GuidedAddressController {
  readonly #host: LitElement;
  readonly #words: GuidedSellingWords;
  readonly #store: () => GuidedSellingStore | undefined;
  readonly #light: LightFormController;
  readonly #id = `selfcare-guided-address-${Math.random().toString(36).slice(2)}`;

  /** `store` answers undefined while there is none. */
  constructor(host: LitElement, words: GuidedSellingWords, store: () => GuidedSellingStore | undefined) {
    this.#host = host;
    this.#words = words;
    this.#store = store;
    this.#light = new LightFormController(host, {
      name: 'selfcare-guided-address',
      styles: () => lateSteps.module?.addressFormStyles,
      template: () => this.#draw(),
    });
  }

  #draw(): TemplateResult | undefined {
    const store = this.#store();
    const open = store?.state.open;
    if (!store || open?.question.kind !== 'address') return undefined;
    return lateSteps.module?.addressForm({
      id: this.#id,
      open,
      words: this.#words,
      onEnter: (field, value) => store.enterAddress(field, value),
      onSubmit: () => void this.#submit(store),
    });
  }

  async #submit(store: GuidedSellingStore): Promise<void> {
    this.#takeWhatWasFilledIn(store);
    if (store.continue()) return;
    await this.#host.updateComplete;
    this.#light.element?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  // Some tools that fill in forms fire no event.
  #takeWhatWasFilledIn(store: GuidedSellingStore): void {
    const { module } = lateSteps;
    if (!module) return;
    for (const field of Object.keys(module.addressFields) as AddressField[]) {
      const input = this.#light.element?.querySelector<HTMLInputElement>(`[id="${module.addressFieldId(this.#id, field)}"]`);
      if (input && input.value !== store.state.open?.draft.address[field]) store.enterAddress(field, input.value);
    }
  }
}
