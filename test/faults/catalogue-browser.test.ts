import type { CatalogueData, FaultKind, TmfResource } from '@selfcare/mocks';
import '@selfcare/widgets/catalogue-browser/define';
import type { LitElement } from 'lit';
import { tinyCatalogue } from '../mocks/tiny-catalogue.js';
import { parts, statusOf, textOf } from '../support/widget.js';
import { holdsOut } from './matrix.js';
import type { ShopVisit } from './shop-visit.js';

const open = (visit: ShopVisit): Promise<LitElement> => visit.open('selfcare-catalogue-browser');

const names = (widget: LitElement): readonly (string | undefined)[] =>
  parts(widget, 'card-name').map(({ textContent }) => textContent?.trim());
const searchOf = (widget: LitElement): HTMLInputElement =>
  widget.renderRoot.querySelector('input[type="search"]') as HTMLInputElement;

const tinyOfferings = tinyCatalogue.productOffering ?? [];
const plan = tinyOfferings.find(({ id }) => id === 'plan') as TmfResource;

/** The tiny catalogue and thirty numbered plans. */
const longCatalogue: CatalogueData = {
  ...tinyCatalogue,
  productOffering: [
    ...tinyOfferings,
    ...Array.from({ length: 30 }, (_, index) => ({ ...plan, id: `plan-${index}`, name: `Plan number ${index}` })),
  ],
};

/** How many the newest cart of the back end holds: a guest's cart whose making was not answered is nobody's. */
const plansInCart = ({ simulator }: ShopVisit): number =>
  ((simulator.inspect().carts.at(-1)?.cartItem ?? []) as { quantity: number }[]).reduce((sum, { quantity }) => sum + quantity, 0);

/** What the back end says there is not, or is not for this customer, is asked for again by whoever comes back. */
const believed: ReadonlySet<FaultKind> = new Set(['T7-some', 'T9-204', 'T15', 'T16', 'T18']);

describe('<selfcare-catalogue-browser> over a back end that misbehaves', () => {
  holdsOut({
    doing: 'looks at what is sold',
    match: 'GET /productCatalogManagement/*',
    during: open,
    works: (_, widget) => ['Plan', 'Phone', 'Bundle'].every((name) => names(widget).includes(name)),
    final: believed,
    comeBack: open,
  });

  holdsOut({
    doing: 'looks at what is sold, and prices fail alone',
    match: 'GET /productCatalogManagement/v4/productOfferingPrice',
    during: open,
    wrong: (_, widget) => (parts(widget, 'card-skeleton').some((each) => !each.closest('.probe')) || names(widget).length === 7 ? [] : ['the offerings are gone with their prices']),
    works: (_, widget) => names(widget).length === 7 && !/not available/.test(textOf(widget)),
    final: believed,
    comeBack: open,
  });

  holdsOut({
    doing: 'filters and searches, and prices fail alone',
    match: 'GET /productCatalogManagement/v4/productOfferingPrice',
    during: async (visit) => {
      const widget = await open(visit);
      await visit.pass(60_000);
      searchOf(widget).value = 'phone';
      searchOf(widget).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return widget;
    },
    works: (_, widget) => names(widget).join() === 'Phone' && !/not available/.test(textOf(widget)),
    final: believed,
    comeBack: open,
  });

  holdsOut({
    doing: 'opens an offering whose specification fails alone',
    match: 'GET /productCatalogManagement/v4/productSpecification',
    before: open,
    during: async (visit, widget) => {
      widget?.renderRoot.querySelector<HTMLElement>('[data-offering="phone"] [part~="open"]')?.click();
      await visit.pass(0);
    },
    works: (_, widget) => parts(widget, 'detail').length === 1 && parts(widget, 'unread').length === 0,
    final: believed,
    comeBack: open,
  });

  holdsOut({
    doing: 'searches',
    match: 'GET /productCatalogManagement/*',
    before: open,
    during: async (visit, widget) => {
      const field = searchOf(widget as LitElement);
      field.value = 'phone';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await visit.pass(1_000);
    },
    wrong: (_, widget) => (searchOf(widget).value === 'phone' ? [] : [`what was typed has become “${searchOf(widget).value}”`]),
    works: (_, widget) => names(widget).join() === 'Phone',
    final: believed,
    comeBack: async (visit) => {
      const widget = await open(visit);
      searchOf(widget).value = 'phone';
      searchOf(widget).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await visit.pass(1_000);
      return widget;
    },
  });

  holdsOut({
    doing: 'opens an offering',
    match: 'GET /productCatalogManagement/*',
    before: open,
    during: async (visit, widget) => {
      widget?.renderRoot.querySelector<HTMLElement>('[data-offering="bundle"] [part~="open"]')?.click();
      await visit.pass(0);
    },
    works: (_, widget) => parts(widget, 'detail').length === 1 && parts(widget, 'problem').length === 0,
    final: new Set(['T15', 'T16', 'T18']),
    comeBack: open,
  });

  holdsOut({
    doing: 'asks for more',
    visit: { data: longCatalogue },
    match: ({ url }) => /productOffering\?.*offset=[1-9]/.test(url),
    before: open,
    during: async (visit, widget) => {
      parts(widget as LitElement, 'more')[0]?.click();
      await visit.pass(0);
    },
    wrong: (_, widget) => [
      ...(names(widget).length >= 24 ? [] : ['the first page is gone']),
      ...(new Set(names(widget)).size === names(widget).length ? [] : ['it shows an offering twice']),
    ],
    works: (_, widget) => names(widget).includes('Plan number 29'),
    again: async (visit, widget) => {
      const [more] = parts(widget, 'more');
      more?.click();
      await visit.pass(0);
      return more !== undefined;
    },
    final: new Set([...believed, 'T7', 'T31']),
    comeBack: async (visit) => {
      const widget = await open(visit);
      parts(widget, 'more')[0]?.click();
      await visit.pass(1_000);
      return widget;
    },
  });

  for (const guest of [true, false]) {
    holdsOut({
      doing: `${guest ? 'who is not signed in ' : ''}adds an offering to the cart`,
      visit: { guest },
      match: '* /shoppingCart/*',
      before: open,
      during: (visit) => visit.press('Add to cart: Plan'),
      wrong: (visit, widget) => [
        ...(plansInCart(visit) <= 1 ? [] : [`the cart holds ${plansInCart(visit)}`]),
        ...(/ is in your cart$/.test(statusOf(widget)) && plansInCart(visit) === 0 ? ['it says that it was added'] : []),
      ],
      works: (visit, widget) =>
        plansInCart(visit) === 1 && parts(widget, 'in-cart').length === 1 && parts(widget, 'add-failure').length === 0,
      again: async (visit, widget) => {
        const [add] = parts(widget, 'add');
        add?.click();
        await visit.pass(0);
        return true;
      },
    });
  }
});
