import '@selfcare/widgets/order-tracker/define';
import type { LitElement } from 'lit';
import { parts, textOf } from '../support/widget.js';
import { holdsOut } from './matrix.js';
import type { ShopVisit } from './shop-visit.js';

const open = (visit: ShopVisit): Promise<LitElement> => visit.open('selfcare-order-tracker');

describe('<selfcare-order-tracker> over a back end that misbehaves', () => {
  holdsOut({
    doing: 'looks at the list of orders',
    match: 'GET */productOrder',
    before: (visit) => visit.orderElsewhere(),
    during: open,
    works: (_, widget) => parts(widget, 'rows').length === 1 && textOf(widget).includes('Plan'),
    final: new Set(['T15']),
    comeBack: open,
  });

  holdsOut({
    doing: 'opens an order',
    match: 'GET */productOrder/*',
    before: async (visit) => {
      await visit.orderElsewhere();
      return open(visit);
    },
    during: async (visit, widget) => {
      const row = parts(widget as LitElement, 'open')[0] as HTMLElement;
      row.click();
      await visit.pass(0);
    },
    works: (_, widget) => parts(widget, 'timeline').length === 1,
    final: new Set(['T15', 'T16', 'T18']),
    comeBack: open,
  });

  holdsOut({
    doing: 'follows an order that is open',
    match: 'GET */productOrder*',
    before: async (visit) => {
      await visit.orderElsewhere();
      const widget = await open(visit);
      parts(widget, 'open')[0]?.click();
      await visit.pass(100);
      return widget;
    },
    wrong: (_, widget) => (parts(widget, 'timeline').length === 1 ? [] : ['the last good order is gone']),
    works: (_, widget) => parts(widget, 'problem').length === 0 && textOf(widget).includes('Everything you ordered is done'),
    final: new Set(['T15', 'T16', 'T18']),
    comeBack: open,
  });
});
