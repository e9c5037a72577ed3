import type { AddedToCartEvent } from '@selfcare/widgets';

/** What every host gives its widgets. */
export interface Shop {
  readonly strings: { readonly details: string };
  onAdded(event: AddedToCartEvent): void;
}
