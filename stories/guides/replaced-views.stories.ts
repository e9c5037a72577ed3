import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@selfcare/widgets/cart/define';
import { fillCart } from '../kit/shopping.js';
import { story } from '../kit/story.js';
import './brand.css';
import './cart-in-words.js';
import './price-first-cart.js';
import './react-place.js';

const meta: Meta = { title: 'Guides/Replace a view/Running', tags: ['!autodocs'] };

export default meta;

export const Branded = story({
  before: fillCart,
  render: () => html`<div class="harbour"><selfcare-cart checkouthref="#checkout"></selfcare-cart></div>`,
  shows: 'Tokens and a part, from the style sheet of the theme guide.',
});

export const Subclass = story({
  before: fillCart,
  render: () => html`<selfcare-cart compact></selfcare-cart><price-first-cart></price-first-cart>`,
  shows: 'One part of a widget overridden.',
});

export const OwnElement = story({
  before: fillCart,
  render: () => html`<selfcare-cart compact></selfcare-cart><cart-in-words></cart-in-words>`,
  shows: 'A Lit element of one’s own on the same cart.',
});

export const React = story({
  before: fillCart,
  render: () => html`<selfcare-cart compact></selfcare-cart><react-place></react-place>`,
  shows: 'A React component on the same cart: press its buttons, and the badge counts.',
});
