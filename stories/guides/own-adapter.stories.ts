import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@selfcare/widgets/catalogue-browser/define';
import { story } from '../kit/story.js';
import { priceListBackend } from './price-list-adapter.js';

const meta: Meta = { title: 'Guides/Write an adapter/Running', tags: ['!autodocs'] };

export default meta;

export const PriceList = story({
  backend: priceListBackend({ 'Harbour Fibre 100': 2499, 'Harbour Fibre 500': 3499, 'Harbour Mobile': 1250 }),
  render: () => html`<selfcare-catalogue-browser></selfcare-catalogue-browser>`,
  shows: 'The adapter of the guide, under a widget that knows nothing of it.',
});
