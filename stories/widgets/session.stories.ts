import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/catalogue-browser/define';
import { fillCart } from '../kit/shopping.js';
import { story } from '../kit/story.js';

const meta: Meta = {
  title: 'Widgets/Session',
  component: 'selfcare-session',
  parameters: { docs: { description: { component: 'Every story of this Storybook stands in a `<selfcare-session>` of its own. Here it is the one that is shown.' } } },
};

export default meta;

export const OneCart = story({
  before: fillCart,
  render: () => html`<selfcare-cart compact></selfcare-cart><selfcare-cart></selfcare-cart>`,
  shows: 'Two widgets in one session share one cart: change a quantity, and the badge counts.',
});

export const BackEndUnknown = story({
  session: 'none',
  lingers: 1_300,
  expectsError: /names a back end that nobody defined/,
  render: () => html`<selfcare-session backend="nobody" base="/api"><selfcare-cart></selfcare-cart></selfcare-session>`,
  shows: 'A back end that nobody defined: the console says what to import.',
});
