import { tmfV4, tmfV5, type TmfProfile } from '@selfcare/adapters/tmf';
import type { CatalogueData, TmfResource } from '@selfcare/mocks';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/catalogue-browser/define';
import '@selfcare/widgets/checkout/define';
import '@selfcare/widgets/order-tracker/define';
import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { wrongAtRest } from '../faults/common-law.js';
import { fieldsOf, typeContact } from '../faults/contact-fields.js';
import { visitShop, type ShopVisit, type ShopVisitOptions } from '../faults/shop-visit.js';
import { tinyCatalogue } from '../mocks/tiny-catalogue.js';
import { quirks, type Quirk } from '../support/odd-habits.js';
import { controlNames, parts, textOf } from '../support/widget.js';

/** What a person does on the way to their first order, widget by widget. */
const steps = ['browse', 'add', 'change', 'order', 'follow'] as const;
type Step = (typeof steps)[number];

/** How each step ended: it holds, or with what the customer reads instead. */
type Ends = Readonly<Record<Step, string>>;

const holds: Ends = { browse: 'holds', add: 'holds', change: 'holds', order: 'holds', follow: 'holds' };

const ours = 'Something went wrong on our side. Please try again in a moment.';

/** Where a step cannot hold: what the customer reads, and what they have in the end. */
const told: Readonly<Partial<Record<Quirk, Partial<Ends>>>> = {
  'a change is answered and ignored': { add: `Not added to your cart. ${ours}`, change: `Not changed. ${ours}` },
  'arrays of a change are put behind the old ones': { change: `Not changed. ${ours}` },
  'an empty list ends the connection': {
    add: `Not added to your cart. ${ours}`,
    change: `Your cart could not be loaded ${ours} Try again`,
    order: `Your cart could not be loaded ${ours} Try again`,
    follow: `Your orders could not be loaded ${ours} Try again`,
  },
};

const plan = tinyCatalogue.productOffering?.find(({ id }) => id === 'plan') as TmfResource;

/** More than one page of offerings. */
const data: CatalogueData = {
  ...tinyCatalogue,
  productOffering: [
    ...(tinyCatalogue.productOffering ?? []),
    ...Array.from({ length: 30 }, (_, index) => ({ ...plan, id: `plan-${index}`, name: `Plan number ${index}` })),
  ],
};

const rows: string[] = [];
const whatIsWrong = ['problem', 'line-failure', 'add-failure', 'failure', 'rejected', 'unknown'];

/** What the widget says is wrong, in the customer's words; undefined where it says nothing of the kind. */
const toldBy = (widget: LitElement): string | undefined =>
  whatIsWrong.flatMap((name) => parts(widget, name)).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim()).find(Boolean);

const wordsOf = (widget: LitElement, name: string): string => parts(widget, name).map(({ textContent }) => textContent?.trim()).join(', ');

interface HeldItem {
  readonly quantity: number;
  readonly productOffering: { readonly name: string };
}

const inWords = ({ quantity, productOffering }: HeldItem): string => `${quantity} ${productOffering.name}`;

/** What the back end holds in all carts. */
const held = ({ simulator }: ShopVisit): string => simulator.inspect().carts.flatMap(({ cartItem }) => cartItem as readonly HeldItem[]).map(inWords).join(', ');

/** What the cart shows. */
const shown = (cart: LitElement): string => {
  const quantities = parts(cart, 'quantity-input') as HTMLInputElement[];
  return parts(cart, 'line-name').map(({ textContent }, at) => `${quantities[at]?.value} ${textContent?.trim()}`).join(', ');
};

/** Presses the control of that name where there is one: what cannot be pressed, the widget must explain. */
async function press(visit: ShopVisit, widget: LitElement, name: string): Promise<void> {
  await until(visit, () => controlNames(widget).includes(name) || toldBy(widget) !== undefined);
  if (controlNames(widget).includes(name)) await visit.press(name);
}

/**
 * Waits until it holds, and then lets time pass until it does. A busy machine takes long to read what has come: by the clock of the visit that
 * must take none, or requests would be given up. Whoever asks looks afterwards whether it holds.
 */
async function until(visit: ShopVisit, holds: () => boolean): Promise<void> {
  for (let times = 0; times < 80 && !holds(); times += 1) await visit.pass(times < 50 ? 0 : 2_000);
}

/** Goes the whole way. Each step holds, or the widget says what does not; everything else is wrong, and fails. */
async function goThrough(visit: ShopVisit): Promise<Ends> {
  const ends: Partial<Record<Step, string>> = {};
  const end = async (step: Step, widget: LitElement, isDone: () => boolean): Promise<void> => {
    await until(visit, () => isDone() || toldBy(widget) !== undefined);
    ends[step] = isDone() ? 'holds' : (toldBy(widget) ?? `WRONG: it says nothing, but: ${textOf(widget)}`);
    await visit.pass(5_000);
    await until(visit, () => wrongAtRest(widget).length === 0);
    expect(wrongAtRest(widget), `${step}: ${textOf(widget)}`).to.deep.equal([]);
  };
  const isShown = (cart: LitElement): boolean => shown(cart) === held(visit);

  const browser = await visit.open<LitElement>('selfcare-catalogue-browser');
  await end('browse', browser, () => parts(browser, 'card-name').length === 24 && controlNames(browser).includes('Add to cart: Plan'));
  await press(visit, browser, 'Add to cart: Plan');
  await until(visit, () => held(visit) === '1 Plan' || toldBy(browser) !== undefined);
  await press(visit, browser, 'Add to cart: Half price');
  await end('add', browser, () => held(visit) === '1 Plan, 1 Half price');

  const cart = await visit.open<LitElement>('selfcare-cart');
  await until(visit, () => isShown(cart));
  expect(shown(cart), 'the cart shows what the back end holds').to.equal(held(visit));
  await press(visit, cart, 'One more: Plan');
  await end('change', cart, () => held(visit).startsWith('2 Plan') && isShown(cart));
  expect(shown(cart), 'the cart shows what the back end holds').to.equal(held(visit));
  const wanted = held(visit);

  const checkout = await visit.open<LitElement>('selfcare-checkout');
  await until(visit, () => fieldsOf(checkout) !== undefined || toldBy(checkout) !== undefined);
  if (fieldsOf(checkout)) typeContact(checkout);
  checkout.querySelector('form')?.requestSubmit();
  await press(visit, checkout, 'Place order');
  const ordersNow = (): readonly TmfResource[] => visit.simulator.inspect().orders;
  const number = (): string | undefined => parts(checkout, 'order-number')[0]?.querySelector('dd')?.textContent?.trim();
  await end('order', checkout, () => parts(checkout, 'placed').length === 1 && ordersNow().length === 1 && number() === ordersNow()[0]?.id);
  const ordered = ((ordersNow()[0]?.productOrderItem ?? []) as readonly HeldItem[]).map(inWords);
  expect(ordered.join(', '), 'what was ordered is what the cart held').to.equal(ends.order === 'holds' ? wanted : '');

  const tracker = await visit.open<LitElement>('selfcare-order-tracker');
  await end('follow', tracker, () => parts(tracker, 'rows').length === 1 && /Plan/.test(wordsOf(tracker, 'rows')));
  return ends as Ends;
}

/** One row of the matrix. */
const row = (name: string, ends: readonly string[]): string => `${name.padEnd(54)} ${ends.map((end) => end.slice(0, 22).padEnd(22)).join(' ')}`;

describe('a first order by the widgets, over back ends with habits of their own', () => {
  after(() => console.log([row('back end', steps), ...rows].join('\n')));

  async function endsOver(name: string, options: ShopVisitOptions): Promise<Ends> {
    const ends = await goThrough(visitShop({ data, ...options }));
    rows.push(row(name, steps.map((step) => ends[step])));
    return ends;
  }

  for (const quirk of [undefined, ...quirks]) {
    it(`comes to its end where ${quirk ?? 'everything is as specified'}, or the customer reads what cannot be done, in v4 and in v5`, async () => {
      for (const profile of [tmfV4, tmfV5] as readonly TmfProfile[]) {
        const ends = await endsOver(`${quirk ?? 'as specified'}, ${profile.name.slice(4)}`, { ...(quirk ? { quirk } : {}), tmf: { profile } });
        expect(ends, profile.name).to.deep.equal({ ...holds, ...(quirk ? told[quirk] : {}) });
      }
    }).timeout(60_000);
  }

  it('comes to its end over a cart that can only be added to, with a profile that says so', async () => {
    const quirk = 'arrays of a change are put behind the old ones';
    expect(await endsOver('… with a profile that says so', { quirk, tmf: { patch: { arrays: 'append' } } })).to.deep.equal(holds);
  });

  it('is followed by its own words where nobody knows the states, and as being looked after where there are none', async () => {
    for (const [quirk, word] of [['states are unknown words', 'bananas'], ['states are missing', 'Being looked after']] as const) {
      const visit = visitShop({ data, quirk });
      await visit.orderElsewhere();
      const tracker = await visit.open<LitElement>('selfcare-order-tracker');
      await until(visit, () => /Plan/.test(textOf(tracker)));
      expect(textOf(tracker), quirk).to.contain('Plan').and.contain(word);
    }
  });
});
