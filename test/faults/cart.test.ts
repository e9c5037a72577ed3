import type { FaultKind } from '@selfcare/mocks';
import '@selfcare/widgets/cart/define';
import type { LitElement } from 'lit';
import { parts } from '../support/widget.js';
import { holdsOut } from './matrix.js';
import type { ShopVisit } from './shop-visit.js';

const open = (visit: ShopVisit): Promise<LitElement> => visit.open('selfcare-cart');

const fill = async (visit: ShopVisit): Promise<void> => {
  await visit.fillCart('plan', 'phone');
};

const names = (widget: LitElement): string => parts(widget, 'line-name').map(({ textContent }) => textContent?.trim()).join(', ');
const shownQuantity = (widget: LitElement): string =>
  (parts(widget, 'quantity-input') as HTMLInputElement[]).map(({ value }) => value).join(', ');
const isShort = (widget: LitElement): boolean => parts(widget, 'problem').length + parts(widget, 'line-failure').length > 0;
const isWaiting = (widget: LitElement): boolean => parts(widget, 'pending').length + parts(widget, 'notice').length > 0;

/** The back end says of the cart that it is not there, or not this customer's: then there is none. */
const denies = (kind: FaultKind): boolean => ['T15', 'T16', 'T18'].includes(kind);

/** What the back end holds, line by line. */
function held({ simulator }: ShopVisit): readonly { readonly name: string; readonly quantity: number }[] {
  const items = simulator.inspect().carts.flatMap(({ cartItem }) => cartItem as { quantity: number; productOffering: { name: string } }[]);
  return items.map(({ quantity, productOffering }) => ({ name: productOffering.name, quantity }));
}

const heldNames = (visit: ShopVisit): string => held(visit).map(({ name }) => name).join(', ');
const heldQuantity = (visit: ShopVisit): string => held(visit).map(({ quantity }) => quantity).join(', ');

const tells = (widget: LitElement): boolean => isWaiting(widget) || isShort(widget);

const isGone = (widget: LitElement, kind: FaultKind): boolean => denies(kind) && parts(widget, 'empty').length === 1;

describe('<selfcare-cart> over a back end that misbehaves', () => {
  for (const guest of [true, false]) {
    const who = guest ? 'who is not signed in ' : '';

    holdsOut({
      doing: `${who}opens the cart`,
      visit: { guest },
      match: 'GET /shoppingCart/*',
      before: fill,
      during: open,
      wrong: (visit, widget, kind) => [
        ...(heldNames(visit) === 'Plan, Phone' ? [] : ['the back end has lost the cart']),
        ...(parts(widget, 'empty').length && !denies(kind) ? ['it says that the cart is empty'] : []),
      ],
      works: (_, widget, kind) => names(widget) === 'Plan, Phone' || (guest && isGone(widget, kind)),
      final: new Set(['T15', 'T16', 'T18']),
      comeBack: open,
    });

    for (const [match, which] of [['* /shoppingCart/*', 'every answer'], ['PATCH /shoppingCart/*', 'the change alone']] as const) {
      holdsOut({
        doing: `${who}wants one more (${which})`,
        visit: { guest },
        match,
        before: async (visit) => {
          await fill(visit);
          return open(visit);
        },
        during: (visit) => visit.press('One more: Plan'),
        wrong: (visit, widget, kind) => [
          ...(names(widget) === 'Plan, Phone' || denies(kind) ? [] : [`it shows ${names(widget)}`]),
          ...(['1, 1', '2, 1'].includes(heldQuantity(visit)) ? [] : [`the back end holds ${heldQuantity(visit)}`]),
          ...(shownQuantity(widget) === heldQuantity(visit) || tells(widget) ? [] : ['it shows another quantity than is held, and says nothing']),
        ],
        works: (visit, widget, kind) =>
          (shownQuantity(widget) === '2, 1' && heldQuantity(visit) === '2, 1' && !isShort(widget)) || isGone(widget, kind),
        again: async (visit, widget) => {
          if (shownQuantity(widget) !== '1, 1') return false;
          await visit.press('One more: Plan');
          return true;
        },
        final: new Set(['T15']),
        comeBack: open,
      });
    }

    holdsOut({
      doing: `${who}takes a line out`,
      visit: { guest },
      match: '* /shoppingCart/*',
      before: async (visit) => {
        await fill(visit);
        return open(visit);
      },
      during: (visit) => visit.press('Remove Plan'),
      wrong: (visit, widget, kind) => [
        ...(['Plan, Phone', 'Phone'].includes(heldNames(visit)) ? [] : [`the back end holds ${heldNames(visit)}`]),
        ...(names(widget) === heldNames(visit) || tells(widget) || denies(kind)
          ? []
          : [`it shows ${names(widget)} where the back end has ${heldNames(visit)}, and says nothing`]),
      ],
      works: (visit, widget, kind) =>
        (heldNames(visit) === 'Phone' && names(widget) === 'Phone' && !isShort(widget)) || isGone(widget, kind),
      again: async (visit, widget) => {
        if (!names(widget).includes('Plan')) return false;
        await visit.press('Remove Plan');
        return true;
      },
    });
  }
});
