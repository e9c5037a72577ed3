import type { SessionElement } from '@selfcare/lit';
import { LitElement } from 'lit';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { ReactCart } from './react-cart.js';

/** Where React draws, inside the session of a story. */
class ReactPlace extends LitElement {
  #root: Root | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const provider = this.closest<SessionElement>('selfcare-session');
    void provider?.updateComplete.then(() => {
      if (!provider.session || !this.isConnected) return;
      this.#root ??= createRoot(this);
      this.#root.render(createElement(ReactCart, { session: provider.session }));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.unmount();
    this.#root = undefined;
  }
}

customElements.define('react-place', ReactPlace);
