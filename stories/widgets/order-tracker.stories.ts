import type { Meta } from '@storybook/web-components-vite';
import { orderKeys, type Session } from '@selfcare/core';
import type { OrderTrackerElement } from '@selfcare/widgets/order-tracker';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '@selfcare/widgets/order-tracker/define';
import { longWords } from '../kit/long-words.js';
import { breakDown, failing, forbidden, loading, notSetUp, offline, press, signedOut, stalled } from '../kit/scenes.js';
import { placeOrder } from '../kit/shopping.js';
import { beginning } from '../kit/story-clock.js';
import { story } from '../kit/story.js';
import type { StoryWorld } from '../kit/story-world.js';

type Args = Pick<OrderTrackerElement, 'shopHref' | 'strings'>;

const meta: Meta<Args> = {
  title: 'Widgets/Order tracker',
  component: 'selfcare-order-tracker',
  render: ({ shopHref, strings }) => html`<selfcare-order-tracker shophref=${ifDefined(shopHref)} .strings=${strings}></selfcare-order-tracker>`,
};

export default meta;

/** One order of yesterday, complete, and one of just now. */
async function twoOrders(session: Session, { clock }: StoryWorld): Promise<void> {
  await placeOrder(session);
  await clock.skip(26 * 3_600_000);
  await placeOrder(session);
}

/** The orders of an answer, expected the day before every story begins. */
function late(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(late);
  return { ...(body as object), expectedCompletionDate: new Date(beginning - 24 * 3_600_000).toISOString() };
}

const ordered = { customer: 'customer-maya', before: twoOrders, args: { shopHref: '#shop' } } as const;

export const List = story<Args>({ ...ordered, shows: 'Newest first, each with its state in a word.' });

export const JustOrdered = story<Args>({ ...ordered, shows: 'An order of a moment ago: what has happened, what comes next, and when.', act: (scene) => press(scene, 'open') });

export const UnderWay = story<Args>({
  ...ordered,
  before: async (session, world) => {
    await placeOrder(session);
    await world.clock.skip(9_000);
    world.clock.stop();
  },
  shows: 'Half delivered: each item has its own state, counted honestly.',
  act: (scene) => press(scene, 'open'),
});

export const Late = story<Args>({
  ...ordered,
  before: async (session, world) => {
    await placeOrder(session);
    await world.clock.skip(9_000);
    world.clock.stop();
  },
  retell: (path, body) => (path.includes('/productOrder') ? late(body) : body),
  shows: 'The day it was expected on is over: that is said before the customer has to ask.',
  act: (scene) => press(scene, 'open'),
});

export const Completed = story<Args>({ ...ordered, shows: 'Everything is done.', act: (scene) => press(scene, 'open', 1) });

export const Many = story<Args>({
  ...ordered,
  before: async (session) => {
    for (let number = 0; number < 26; number += 1) await placeOrder(session);
  },
  shows: 'More than one page of orders: the older ones on request.',
});

export const Loading = story<Args>({ ...ordered, ...loading, shows: 'Skeletons with the geometry of what comes.' });

export const OrderLoading = story<Args>({ ...ordered, ...loading, address: { order: 'on-its-way' }, shows: 'One order on its way.' });

export const Stalled = story<Args>({ ...ordered, ...stalled, shows: 'After five seconds it says so, and offers to try again.' });

export const Empty = story<Args>({ customer: 'customer-maya', args: { shopHref: '#shop' }, shows: 'No order yet, and where to make one.' });

export const Partial = story<Args>({
  ...ordered,
  faults: [{ kind: 'T7-some', match: 'GET */productOrder' }],
  skip: 1_000,
  shows: 'Some orders could not be read: the others are there, and it says so.',
});

export const Stale = story<Args>({
  ...ordered,
  shows: 'It could not be read again: what was there stays, with its age.',
  act: async (scene) => {
    breakDown(scene, { kind: 'T24' });
    await scene.world.clock.skip(180_000);
    scene.session.queries.invalidate(orderKeys.all);
    await scene.world.clock.skip(20_000);
  },
});

export const Failed = story<Args>({ ...ordered, ...failing, shows: 'Orders could not be read: in a customer’s words, with a way on.' });

export const Gone = story<Args>({ ...ordered, address: { order: 'nothing-of-that-name' }, skip: 1_000, shows: 'A link to an order that is not this customer’s.' });

export const Offline = story<Args>({ ...ordered, ...offline, shows: 'There is no connection.' });

export const SignedOut = story<Args>({ ...ordered, ...signedOut, shows: 'The sign-on has expired: the customer can sign in again.' });

export const Forbidden = story<Args>({ ...ordered, ...forbidden, shows: 'The customer may not see these orders.' });

export const Unsupported = story<Args>({ without: ['orders'], shows: 'The back end has no orders.' });

export const NotSetUp = story<Args>({ ...notSetUp });

export const LongWords = story<Args>({ ...ordered, data: longWords, shows: 'Names three times as long, with a word that nothing breaks.', act: (scene) => press(scene, 'open') });
