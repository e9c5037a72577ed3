import { Store, type Session, type StoreToken } from '@selfcare/core';
import { html, LitElement } from 'lit';
import { StoreController } from '../../packages/lit/src/store-controller.js';

export interface CountState {
  readonly count: number;
  readonly note: string;
}

/** A store with nothing to read from a back end; tells how often it was looked at and closed. */
export class CountStore extends Store<CountState> {
  watches = 0;
  closings = 0;

  constructor() {
    super({ count: 0, note: '' });
  }

  get isWatched(): boolean {
    return this.watched;
  }

  add(): void {
    this.set({ count: this.state.count + 1 });
  }

  note(note: string): void {
    this.set({ note });
  }

  close(): void {
    this.closings++;
  }

  protected override onFirstListener(): void {
    this.watches++;
  }
}

/** The count that a whole session shares. */
export const sharedCount: StoreToken<CountStore> = { key: 'count@1', create: () => new CountStore() };

/** The counts that elements made for themselves, in order. */
export const privateCounts: { readonly session: Session; readonly store: CountStore }[] = [];

/** Shows the session's count, and one of its own. */
export class CountElement extends LitElement {
  readings = 0;
  readonly shared = new StoreController(this, sharedCount, ({ count }) => (this.readings++, count));
  readonly own = new StoreController(this, (session: Session) => {
    const store = new CountStore();
    privateCounts.push({ session, store });
    return store;
  });
  renders = 0;

  protected override render() {
    this.renders++;
    return html`${this.shared.value ?? 'none'}/${this.own.value?.count ?? 'none'}`;
  }

  get shown(): string {
    return this.renderRoot.textContent!;
  }
}
customElements.define('test-count', CountElement);

/** A `<test-count>` that is nowhere yet. */
export function aCount(): CountElement {
  return document.createElement('test-count') as CountElement;
}

/** A place on the page, with `children` in it. */
export function aPlace(...children: Element[]): HTMLElement {
  const place = document.createElement('div');
  place.append(...children);
  document.body.append(place);
  return place;
}
