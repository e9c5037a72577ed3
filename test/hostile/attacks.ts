import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { visitShop, type ShopVisit, type ShopVisitOptions } from '../faults/shop-visit.js';
import { parts, textOf } from '../support/widget.js';
import {
  hostileAddresses,
  hostileIds,
  hostileTexts,
  withAddresses,
  withFields,
  withObjects,
  withTexts,
  withTextsEverywhere,
} from './hostile-words.js';
import { harmIn } from './innocence.js';

type Spoil = NonNullable<ShopVisitOptions['spoil']>;

/** One screen of a widget, and how a visitor comes to it. */
export interface Screen {
  /** Begins the sentence "… bears a script in every text". */
  readonly name: string;
  readonly show: (visit: ShopVisit) => Promise<LitElement>;
}

/** The widget on a page as narrow as a telephone, unless it is said how wide. */
export async function openNarrow(visit: ShopVisit, tag: string, width = 360): Promise<LitElement> {
  const widget = await visit.open<LitElement>(tag);
  (widget.parentElement as HTMLElement).style.inlineSize = `${width}px`;
  // what measures itself hears of the width in one frame and draws in the next
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await visit.pass(20_000);
  return widget;
}

/** Presses what has that part, where there is something. */
export async function follow(visit: ShopVisit, widget: LitElement, name: string): Promise<LitElement> {
  parts(widget, name)[0]?.click();
  await visit.pass(1_000);
  return widget;
}

/** A customer with a cart and an order, whose widgets from now on read what `spoil` makes of the answers. */
async function visitSpoiled(spoil: Spoil): Promise<ShopVisit> {
  let isOn = false;
  const visit = visitShop({ spoil: (body, url) => (isOn ? spoil(body, url) : body) });
  await visit.fillCart('plan', 'phone');
  await visit.orderElsewhere();
  isOn = true;
  return visit;
}

/** Puts each of the values into every field of such a name. */
function inEvery(what: string, names: RegExp, values: readonly unknown[]): readonly Attack[] {
  return values.map((value) => [`${JSON.stringify(value).slice(0, 24)} ${what}`, (body) => withFields(body, names, () => value)]);
}

type Attack = readonly [what: string, spoil: Spoil];

/** Everything that an answer can hold against a widget. */
const attacks: readonly Attack[] = [
  ...Object.entries(hostileTexts).flatMap(([what, text]): Attack[] => [
    [`${what} in every text`, (body) => withTexts(body, text)],
    [`${what} in every field`, (body) => withTextsEverywhere(body, text)],
  ]),
  ...hostileAddresses.map((link): Attack => [`${JSON.stringify(link)} in every link`, (body) => withAddresses(body, link)]),
  ...inEvery('as the id of everything', /^id$/, hostileIds),
  ['a price without a currency', (body) => withObjects(body, ({ unit: _unit, ...object }) => object)],
  ...inEvery('for every currency', /^unit$/, ['QQQQ <b>', 'eur', 'KWD', '']),
  ...inEvery('for every amount', /^value$/, [-1, 1e308, 0.1 + 0.2, 'NaN', '1e400', '-0', '٣', null, {}, [], '9'.repeat(400)]),
  ...inEvery('for every quantity', /^quantity$/, [-1, 1e9, 0, 1.5, 'NaN', null, '1e400', 2 ** 53]),
  ...inEvery('for every time', /Date(Time)?$/, ['0000-00-00T00:00:00Z', '+275761-01-01T00:00:00Z', '2026-02-30T25:61:61Z', 'yesterday', 1e18]),
  ['lists that come twice', (body) => withFields(body, /./, (value) => (Array.isArray(value) ? [value, value].flat() : value))],
  ['nothing where something is expected', (body) => withFields(body, /^(?!id$)/, () => null)],
  ['keys that are names of prototypes', (body) => withObjects(body, polluting)],
  ['offerings that hold themselves', (body) => withObjects(body, holdingItself)],
];

/** Says one sentence for each attack: nothing runs, nothing leaves its box, nothing is blank. */
export function bearsHostileData({ name, show }: Screen): void {
  for (const [what, spoil] of attacks) {
    it(`${name} bears ${what}`, async () => {
      const visit = await visitSpoiled(spoil);
      const widget = await show(visit);
      expect(textOf(widget).length, 'it is blank').to.be.greaterThan(0);
      expect(harmIn(widget)).to.deep.equal([]);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });
  }
}

function polluting(object: Record<string, unknown>): Record<string, unknown> {
  const own = JSON.stringify(object).slice(1, -1);
  const pollution = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
  return JSON.parse(`{${pollution}${own && ','}${own}}`) as Record<string, unknown>;
}

function holdingItself(object: Record<string, unknown>): Record<string, unknown> {
  if (!('lifecycleStatus' in object)) return object;
  return { ...object, isBundle: true, bundledProductOffering: [{ id: object['id'] }, { id: 'bundle' }, { id: 'plan' }] };
}
