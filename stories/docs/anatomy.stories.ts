import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@selfcare/widgets/alert-settings/define';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/catalogue-browser/define';
import '@selfcare/widgets/checkout/define';
import '@selfcare/widgets/guided-selling/define';
import '@selfcare/widgets/order-tracker/define';
import { press } from '../kit/scenes.js';
import { fillCart, goToReview, placeOrder } from '../kit/shopping.js';
import { story, type StoryOptions } from '../kit/story.js';

const meta: Meta = { title: 'Anatomy', tags: ['!autodocs'] };

export default meta;

const outlined = (options: Omit<StoryOptions<object>, 'shows'>): StoryObj<object> => ({
  ...story({ ...options, shows: 'Parts and slots, each under its name. The toolbar outlines those of every other story too.' }),
  globals: { anatomy: 'shown' },
});

export const CatalogueBrowser = outlined({ address: { category: 'broadband' }, render: () => html`<selfcare-catalogue-browser></selfcare-catalogue-browser>` });

export const Offering = outlined({ address: { offering: 'phone-norra-6' }, render: () => html`<selfcare-catalogue-browser></selfcare-catalogue-browser>` });

export const Cart = outlined({ before: fillCart, render: () => html`<selfcare-cart checkouthref="#checkout"></selfcare-cart>` });

export const Checkout = outlined({
  before: fillCart,
  render: () => html`<selfcare-checkout orderhref="#orders" shophref="#shop"></selfcare-checkout>`,
  act: ({ session }) => goToReview(session),
});

export const GuidedSelling = outlined({ render: () => html`<selfcare-guided-selling flow="mobile" carthref="#cart"></selfcare-guided-selling>` });

export const OrderTracker = outlined({
  customer: 'customer-maya',
  before: placeOrder,
  render: () => html`<selfcare-order-tracker></selfcare-order-tracker>`,
  act: (scene) => press(scene, 'open'),
});

export const AlertSettings = outlined({ customer: 'customer-maya', render: () => html`<selfcare-alert-settings></selfcare-alert-settings>` });
