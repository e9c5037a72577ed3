import type { Meta } from '@storybook/web-components-vite';
import { cartStore } from '@selfcare/core';
import type { CartElement } from '@selfcare/widgets/cart';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '@selfcare/widgets/cart/define';
import { longWords } from '../kit/long-words.js';
import { breakDown, failing, forbidden, loading, notSetUp, offline, press, signedOut, stalled } from '../kit/scenes.js';
import { fillCart, offerings } from '../kit/shopping.js';
import { story } from '../kit/story.js';

type Args = Pick<CartElement, 'summary' | 'compact' | 'href' | 'checkoutHref' | 'shopHref' | 'strings'>;

const meta: Meta<Args> = {
  title: 'Widgets/Cart',
  component: 'selfcare-cart',
  render: ({ summary, compact, href, checkoutHref, shopHref, strings }) => html`<selfcare-cart
    ?summary=${summary}
    ?compact=${compact}
    href=${ifDefined(href)}
    checkouthref=${ifDefined(checkoutHref)}
    shophref=${ifDefined(shopHref)}
    .strings=${strings}
  ></selfcare-cart>`,
};

export default meta;

const filled = { before: fillCart, args: { checkoutHref: '#checkout' } };

export const Lines = story<Args>({ ...filled, shows: 'Three lines. What is due today, on the first bill and each month stands apart.' });

export const Summary = story<Args>({ ...filled, args: { summary: true }, shows: 'Beside something else, such as a checkout: nothing in it can be changed.' });

export const Compact = story<Args>({ ...filled, args: { compact: true, href: '#cart' }, shows: 'In the header of a page.' });

export const CompactEmpty = story<Args>({ args: { compact: true, href: '#cart' }, shows: 'No number where there is nothing to count.' });

export const CompactLoading = story<Args>({ ...filled, ...loading, args: { compact: true, href: '#cart' }, shows: 'The badge keeps its size while the cart is read.' });

export const Loading = story<Args>({ ...filled, ...loading, shows: 'Skeletons with the geometry of what comes.' });

export const Stalled = story<Args>({ ...filled, ...stalled, shows: 'After five seconds it says so, and offers to try again.' });

export const Empty = story<Args>({ args: { shopHref: '#shop' }, shows: 'Why it is empty, and the way on.' });

export const EmptyOfThePage = story<Args>({
  render: () => html`<selfcare-cart><p slot="empty">Nothing here yet. Our <a href="#offers">offers of the week</a> start at €9.99.</p></selfcare-cart>`,
  shows: 'The page says it in its own words, through the slot `empty`.',
});

export const Pending = story<Args>({
  ...filled,
  shows: 'A quantity was changed: the line shows it at once, the total is the last one that is certain.',
  act: (scene) => {
    breakDown(scene, { kind: 'T2', match: 'PATCH *' });
    scene.world.clock.stop();
    void scene.session.use(cartStore).changeQuantity(scene.session.use(cartStore).state.lines[1]!.id, 3);
  },
});

export const Removed = story<Args>({
  ...filled,
  shows: 'A line that was taken out can be brought back for ten seconds.',
  act: async (scene) => {
    await press(scene, 'remove', 1);
    scene.world.clock.stop();
  },
});

export const LineRefused = story<Args>({
  ...filled,
  shows: 'The back end refused a quantity: the line is what it was, and says why.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T20', match: 'PATCH *' });
    const cart = scene.session.use(cartStore);
    await cart.changeQuantity(cart.state.lines[1]!.id, 40);
  },
});

export const QuantityRefused = story<Args>({
  ...filled,
  shows: 'What was typed is no quantity: the line keeps the one it had, and says so.',
  act: async ({ widget, rest }) => {
    const input = widget.shadowRoot!.querySelector<HTMLInputElement>('[part="quantity-input"]')!;
    input.value = 'a few';
    input.dispatchEvent(new Event('change'));
    await rest();
  },
});

export const Stayed = story<Args>({
  ...filled,
  shows: 'The customer wanted to check out before the last change was saved, and it could not be: the page stays, and says why.',
  act: async (scene) => {
    const { session, world } = scene;
    breakDown(scene, { kind: 'T2', match: 'PATCH *' });
    world.clock.stop();
    void session.use(cartStore).changeQuantity(session.use(cartStore).state.lines[1]!.id, 3);
    await press(scene, 'check-out');
    await world.clock.skip(120_000);
  },
});

export const Conflict = story<Args>({
  ...filled,
  shows: 'Somebody else changes the cart all the time: the change was tried again, and is given up in words.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T17', match: 'PATCH *' });
    const cart = scene.session.use(cartStore);
    await cart.changeQuantity(cart.state.lines[0]!.id, 2);
  },
});

export const ChangedElsewhere = story<Args>({
  ...filled,
  shows: 'Another device took two lines out: what the back end has now is shown.',
  act: async ({ session, world }) => {
    const [cart] = world.simulator.inspect().carts;
    const [kept] = cart!['cartItem'] as unknown[];
    const body = JSON.stringify({ cartItem: [kept] });
    await world.fetch(`/tmf-api/shoppingCart/v4/shoppingCart/${String(cart!.id)}`, { method: 'PATCH', body, headers: { 'Content-Type': 'application/json' } });
    await session.use(cartStore).refresh();
  },
});

export const Stale = story<Args>({
  ...filled,
  shows: 'It could not be read again: what was there stays, with a word about it.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T24' });
    const read = scene.session.use(cartStore).refresh();
    await scene.world.clock.skip(20_000);
    await read;
  },
});

export const Failed = story<Args>({ ...filled, ...failing, shows: 'It could not be read at all: in a customer’s words, with a way on.' });

export const Offline = story<Args>({ ...filled, ...offline, shows: 'There is no connection.' });

export const SignedOut = story<Args>({ ...filled, ...signedOut, shows: 'The sign-on has expired: the customer can sign in again.' });

export const Forbidden = story<Args>({ ...filled, ...forbidden, shows: 'The customer may not see this cart.' });

export const Unsupported = story<Args>({ without: ['cart'], shows: 'The back end has no cart: the widget says how else to order.' });

export const NotSetUp = story<Args>({ ...notSetUp });

export const LongWords = story<Args>({ ...filled, data: longWords, shows: 'Names three times as long, with a word that nothing breaks.' });

export const OwnWords = story<Args>({
  ...filled,
  args: { strings: { heading: 'Your basket', checkOut: 'Go to the till' } },
  shows: 'Any word can be the page’s own, key by key.',
});

export const Many = story<Args>({
  shows: 'Ninety-nine of one thing, and the badge’s number has its limit.',
  before: async (session) => {
    await session.use(cartStore).add(offerings.plan, 99);
    await session.use(cartStore).add(offerings.fibre);
  },
  render: () => html`<selfcare-cart></selfcare-cart><selfcare-cart compact></selfcare-cart>`,
});
