import type { Meta } from '@storybook/web-components-vite';
import { cartStore, checkoutStore } from '@selfcare/core';
import type { CheckoutElement } from '@selfcare/widgets/checkout';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '@selfcare/widgets/checkout/define';
import { longWords } from '../kit/long-words.js';
import { breakDown, failing, loading, notSetUp, offline, signedOut, stalled } from '../kit/scenes.js';
import { fillCart, goToReview, offerings } from '../kit/shopping.js';
import { story } from '../kit/story.js';
import type { StoryScene } from '../kit/story-world.js';

type Args = Pick<CheckoutElement, 'orderHref' | 'shopHref' | 'countries' | 'strings'>;

const meta: Meta<Args> = {
  title: 'Widgets/Checkout',
  component: 'selfcare-checkout',
  render: ({ orderHref, shopHref, countries, strings }) => html`<selfcare-checkout
    orderhref=${ifDefined(orderHref)}
    shophref=${ifDefined(shopHref)}
    countries=${ifDefined(countries)}
    .strings=${strings}
  ></selfcare-checkout>`,
};

export default meta;

const filled = { before: fillCart, args: { orderHref: '#orders', shopHref: '#shop' } };

const review = ({ session }: StoryScene): void => goToReview(session);

async function place(scene: StoryScene, wait = 0): Promise<void> {
  review(scene);
  await scene.rest();
  const placing = scene.session.use(checkoutStore).place();
  if (wait) {
    await scene.rest();
    await scene.world.clock.skip(wait);
  } else await placing;
}

export const Contact = story<Args>({ ...filled, shows: 'Who orders and where it goes. The order so far stands beside it, or below on narrow columns.' });

export const ContactWrong = story<Args>({
  ...filled,
  shows: 'Pressed too early: every field says what it needs, and a list on top leads to each.',
  act: async ({ session, widget, rest }) => {
    session.use(checkoutStore).enter('email', 'maya.lindqvist');
    await rest();
    widget.querySelector<HTMLElement>('[type="submit"]')!.click();
    await rest();
  },
});

export const Review = story<Args>({ ...filled, shows: 'Everything once more with what it costs, and the one button that orders.', act: review });

export const ReviewTerms = story<Args>({
  ...filled,
  render: () => html`<selfcare-checkout><span slot="terms">By ordering you accept our <a href="#terms">terms</a> and <a href="#price-list">price list</a>.</span></selfcare-checkout>`,
  shows: 'The page’s own sentence about terms, with its links.',
  act: review,
});

export const Placing = story<Args>({
  ...filled,
  shows: 'The order is on its way.',
  act: (scene) => {
    breakDown(scene, { kind: 'T2', match: 'POST *' });
    void place(scene);
    return scene.rest().then(() => scene.world.clock.stop());
  },
});

export const StillPlacing = story<Args>({
  ...filled,
  shows: 'The order takes longer than a person waits without a word.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T2', match: 'POST *' });
    await place(scene, 6_000);
    scene.world.clock.stop();
  },
});

export const PlacingSeenAgain = story<Args>({
  ...filled,
  shows: 'The customer comes back to this page of the portal while the order is on its way, and its cart is gone already.',
  act: async (scene) => {
    const { session, world, widget } = scene;
    breakDown(scene, { kind: 'T2', match: 'POST *' });
    review(scene);
    await scene.rest();
    void session.use(checkoutStore).place();
    world.clock.stop();
    await scene.rest();
    await world.fetch(`/tmf-api/shoppingCart/v4/shoppingCart/${String(world.simulator.inspect().carts[0]!.id)}`, { method: 'DELETE' });
    await session.use(cartStore).refresh();
    widget.replaceWith(widget.cloneNode());
  },
});

export const Placed = story<Args>({ ...filled, shows: 'What happens next, and when.', act: (scene) => place(scene) });

export const PlacedAndMore = story<Args>({
  ...filled,
  shows: 'The order is placed, and something new is in the cart: the way to order that, too.',
  act: async (scene) => {
    await place(scene);
    await scene.session.use(cartStore).add(offerings.plan);
  },
});

export const Rejected = story<Args>({
  ...filled,
  shows: 'The back end refused the order: nothing was ordered, and what was typed is still there.',
  act: (scene) => {
    breakDown(scene, { kind: 'T20', match: 'POST *' });
    return place(scene);
  },
});

export const RejectedAsAWhole = story<Args>({
  ...filled,
  shows: 'The back end refused the order for none of what was typed: the way back to the review.',
  act: (scene) => {
    breakDown(scene, { kind: 'T15', match: 'POST *' });
    return place(scene);
  },
});

export const Unknown = story<Args>({
  ...filled,
  shows: 'The answer was lost and the back end says nothing: the customer is asked not to order again, and is given a reference.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T1', match: 'POST *' }, { kind: 'T24', match: 'GET */productOrder*' });
    await place(scene, 120_000);
  },
});

export const CartRefused = story<Args>({
  ...filled,
  shows: 'A line has just been refused: the order waits until that is settled.',
  act: async (scene) => {
    const cart = scene.session.use(cartStore);
    breakDown(scene, { kind: 'T20', match: 'PATCH *' });
    await cart.changeQuantity(cart.state.lines[0]!.id, 40);
    review(scene);
  },
});

export const Loading = story<Args>({ ...filled, ...loading, shows: 'The cart is on its way.' });

export const Stalled = story<Args>({ ...filled, ...stalled, shows: 'After five seconds it says so, and offers to try again.' });

export const EmptyCart = story<Args>({ args: { shopHref: '#shop' }, shows: 'There is nothing to order.' });

export const Failed = story<Args>({ ...filled, ...failing, shows: 'The cart could not be read.' });

export const Offline = story<Args>({ ...filled, ...offline, shows: 'There is no connection.' });

export const SignedOut = story<Args>({ ...filled, ...signedOut, shows: 'The sign-on has expired: the customer can sign in again.' });

export const Unsupported = story<Args>({ ...filled, without: ['orders'], shows: 'The back end takes no orders: the widget says how else to order.' });

export const NotSetUp = story<Args>({ ...notSetUp });

export const LongWords = story<Args>({ ...filled, data: longWords, shows: 'Names three times as long, with a word that nothing breaks.', act: review });
