import type { FaultKind } from '@selfcare/mocks';
import '@selfcare/widgets/checkout/define';
import type { LitElement } from 'lit';
import { contact } from '../support/contact.js';
import { parts } from '../support/widget.js';
import { contactNames, fieldOf, fieldsOf, typeContact } from './contact-fields.js';
import { holdsOut } from './matrix.js';
import type { ShopVisit } from './shop-visit.js';

const open = (visit: ShopVisit): Promise<LitElement> => visit.open('selfcare-checkout');

/** A form that is filled in, and reviewed. */
async function review(visit: ShopVisit): Promise<LitElement> {
  await visit.fillCart('plan', 'phone');
  const widget = await open(visit);
  typeContact(widget);
  widget.querySelector('form')?.requestSubmit();
  await visit.pass(0);
  return widget;
}

const ordersIn = (visit: ShopVisit): readonly string[] => visit.simulator.inspect().orders.map(({ id }) => String(id));
const placedId = (widget: LitElement): string | undefined => parts(widget, 'order-number')[0]?.querySelector('dd')?.textContent?.trim();
const hasPart = (widget: LitElement, name: string): boolean => parts(widget, name).length > 0;

/** The back end says of the cart that it is not there, or not this customer's: then there is none. */
const denies = (kind: FaultKind): boolean => ['T15', 'T16', 'T18'].includes(kind);

/** What is typed: in the form, or where it is summed up; gone for good reason once the order is placed. */
function keepsTheTyped(widget: LitElement): boolean {
  if (['placed', 'unknown', 'rejected', 'empty'].some((name) => hasPart(widget, name))) return true;
  if (fieldsOf(widget)) return contactNames.every((name) => fieldOf(widget, name)?.value === contact[name]);
  const summary = parts(widget, 'contact-summary')[0]?.textContent ?? '';
  return [contact.givenName, contact.email, contact.city].every((each) => summary.includes(each));
}

function wrong(visit: ShopVisit, widget: LitElement, kind: FaultKind): readonly string[] {
  const orders = ordersIn(visit);
  const placed = placedId(widget);
  return [
    ...(orders.length <= 1 ? [] : [`there are ${orders.length} orders`]),
    ...(placed === undefined || orders.includes(placed) ? [] : [`it says that ${placed} is placed, which does not exist`]),
    ...(hasPart(widget, 'placed') && placed === undefined ? ['it says that an order is placed, and not which'] : []),
    ...(hasPart(widget, 'empty') && !denies(kind) ? ['it says that the cart is empty'] : []),
    ...(hasPart(widget, 'rejected') && orders.length ? ['it says that nothing was ordered, and there is an order'] : []),
    ...(keepsTheTyped(widget) ? [] : ['what was typed is gone']),
  ];
}

describe('<selfcare-checkout> over a back end that misbehaves', () => {
  holdsOut({
    doing: 'comes to check out',
    match: 'GET /shoppingCart/*',
    before: (visit) => visit.fillCart('plan'),
    during: open,
    works: (_, widget) => fieldsOf(widget) !== undefined,
    final: new Set(['T15', 'T16', 'T18', 'T9-204']),
    comeBack: open,
  });

  for (const guest of [true, false]) {
    for (const idempotentCreate of [true, false]) {
      for (const [match, which] of [
        ['POST */productOrder', 'the order alone'],
        ['* */productOrder*', 'everything about orders'],
        ['*', 'everything'],
      ] as const) {
        holdsOut({
          doing: `${guest ? 'who is not signed in ' : ''}places an order (${which}${idempotentCreate ? ', which may be sent twice' : ''})`,
          visit: { guest, tmf: { idempotentCreate } },
          match,
          before: review,
          during: (visit) => visit.press('Place order'),
          wrong,
          works: (visit, widget, kind) => {
            if (hasPart(widget, 'placed')) return ordersIn(visit).length === 1;
            if (denies(kind) && match === '*') return hasPart(widget, 'empty');
            return hasPart(widget, 'unknown') && !idempotentCreate && (guest || ordersIn(visit).length === 0);
          },
          again: async (visit, widget) => {
            if (hasPart(widget, 'contact')) {
              if (!fieldsOf(widget)) return false;
              if (!keepsTheTyped(widget)) throw new Error('What was typed is gone');
              // What was refused is typed once more.
              typeContact(widget);
              widget.querySelector('form')?.requestSubmit();
              await visit.pass(0);
            }
            const [place] = parts(widget, 'place');
            place?.click();
            await visit.pass(0);
            return place !== undefined;
          },
        });
      }
    }
  }
});
