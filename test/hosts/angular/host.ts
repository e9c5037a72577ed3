import '@angular/compiler'; // links Angular's own packages, which are published half compiled
import { Component, inject, InjectionToken, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { AddedToCartEvent } from '@selfcare/widgets';
import { selfcareDirectives } from '@selfcare/widgets/angular';
import type { Shop } from './shop.js';

const SHOP = new InjectionToken<Shop>('shop');

@Component({
  selector: 'app-shop',
  imports: [selfcareDirectives],
  template: `
    <selfcare-session backend="tmf" base="/tmf-api">
      <selfcare-cart compact></selfcare-cart>
      <selfcare-catalogue-browser [pagesize]="6" [strings]="shop.strings" (selfcare-added-to-cart)="added($event)"></selfcare-catalogue-browser>
    </selfcare-session>
  `,
})
export class ShopPage {
  readonly shop = inject(SHOP);

  added(event: AddedToCartEvent): void {
    this.shop.onAdded(event);
  }
}

export async function mount(place: HTMLElement, shop: Shop): Promise<void> {
  place.append(document.createElement('app-shop'));
  await bootstrapApplication(ShopPage, { providers: [provideZonelessChangeDetection(), { provide: SHOP, useValue: shop }] });
}
