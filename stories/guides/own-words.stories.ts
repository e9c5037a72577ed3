import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@selfcare/widgets/cart/define';
import { fillCart } from '../kit/shopping.js';
import { story } from '../kit/story.js';

const meta: Meta = { title: 'Guides/Translate/Running', tags: ['!autodocs'] };

export default meta;

export const OwnWords = story({
  before: fillCart,
  render: () => html`<selfcare-cart .strings=${{ heading: 'Your basket' }} checkouthref="#checkout"></selfcare-cart>`,
  shows: 'A word of one’s own for one widget: all others are those of the language.',
});
