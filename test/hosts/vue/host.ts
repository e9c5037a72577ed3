import { createApp } from 'vue';
import ShopPage from './shop-page.vue';
import type { Shop } from './shop.js';

export function mount(place: HTMLElement, shop: Shop): void {
  createApp(ShopPage, { ...shop }).mount(place);
}
