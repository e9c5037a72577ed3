import type { FaultKind } from '@selfcare/mocks';
import '@selfcare/widgets/guided-selling/define';
import type { LitElement } from 'lit';
import { parts, textOf } from '../support/widget.js';
import { answerTinyFlow } from './guided-answers.js';
import { holdsOut } from './matrix.js';
import type { ShopVisit } from './shop-visit.js';

const choose = (visit: ShopVisit): Promise<LitElement> => visit.open('selfcare-guided-selling');
const open = (visit: ShopVisit): Promise<LitElement> => visit.open('selfcare-guided-selling', { flow: 'tiny' });

const ready = async (visit: ShopVisit): Promise<LitElement> => {
  const widget = await open(visit);
  await answerTinyFlow(visit, widget);
  await visit.pass(1_000);
  return widget;
};

const offers = (widget: LitElement): string => parts(widget, 'offer-name').map(({ textContent }) => textContent?.trim()).join(', ');

/** How many plans the newest cart of the back end holds. */
const plansInCart = ({ simulator }: ShopVisit): number =>
  ((simulator.inspect().carts.at(-1)?.cartItem ?? []) as { quantity: number }[]).reduce((sum, { quantity }) => sum + quantity, 0);

const answersKept = (_: ShopVisit, widget: LitElement): readonly string[] =>
  ['Yes, please', 'Calls', '€35'].filter((answer) => !textOf(widget).includes(answer)).map((answer) => `the answer “${answer}” is gone`);

/** What the back end says there is not, or is not for this customer, is asked for again by whoever comes back. */
const believed: ReadonlySet<FaultKind> = new Set(['T7-some', 'T9-204', 'T15', 'T16', 'T18']);

describe('<selfcare-guided-selling> over a back end that misbehaves', () => {
  holdsOut({
    doing: 'chooses what to be guided to',
    match: 'GET /selfcare/v1/guidedSellingFlow*',
    during: choose,
    works: (_, widget) => parts(widget, 'flow').length === 1,
    final: believed,
    comeBack: choose,
  });

  for (const [doing, match] of [
    ['begins', 'GET /selfcare/v1/guidedSellingFlow/*'],
    ['begins, and no offerings can be read', 'GET /productCatalogManagement/*'],
  ] as const) {
    holdsOut({
      doing,
      match,
      during: open,
      works: (_, widget) => parts(widget, 'choice').length === 2 && textOf(widget).includes('2 of 2 offers fit'),
      final: new Set([...believed, 'T7', 'T31']),
      comeBack: open,
    });
  }

  holdsOut({
    doing: 'is shown what fits',
    match: '* /productOfferingQualification/*',
    before: open,
    during: async (visit, widget) => answerTinyFlow(visit, widget as LitElement),
    wrong: answersKept,
    works: (_, widget) => offers(widget) === 'Half price' && textOf(widget).includes('You can have this'),
    // an answer that names none of the offerings leaves all of them unknown, which is an answer
    final: new Set(['T7']),
    comeBack: ready,
  });

  for (const guest of [true, false]) {
    holdsOut({
      doing: `${guest ? 'who is not signed in ' : ''}adds an offer to the cart`,
      visit: { guest },
      match: '* /shoppingCart/*',
      before: ready,
      during: (visit) => visit.press('Add to cart: Half price'),
      wrong: (visit, widget) => [
        ...answersKept(visit, widget),
        ...(plansInCart(visit) <= 1 ? [] : [`the cart holds ${plansInCart(visit)}`]),
        ...(parts(widget, 'in-cart').length && plansInCart(visit) === 0 ? ['it says that it was added'] : []),
      ],
      works: (visit, widget) => plansInCart(visit) === 1 && parts(widget, 'in-cart').length === 1 && parts(widget, 'add-failure').length === 0,
      again: async (visit, widget) => {
        const [add] = parts(widget, 'add');
        add?.click();
        await visit.pass(0);
        return add !== undefined;
      },
    });
  }
});
