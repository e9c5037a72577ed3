import { expect } from '@open-wc/testing';
import { builtInCatalogue } from '@selfcare/mocks';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { toNumber } from '../../mocks/src/decimal.js';
import { allItems, takeItem, type TakenItem } from '../../mocks/src/item-tree.js';
import type { ItemBody } from '../../mocks/src/items.js';
import { totalOf } from '../../mocks/src/pricing.js';
import type { Refusal } from '../../mocks/src/tmf-error.js';

interface Body extends ItemBody {
  readonly id: string;
  readonly inside?: readonly Body[];
}

const sale = { catalogue: createCatalogue(builtInCatalogue), now: Date.parse('2026-12-01T00:00:00Z') };
const item = (offering: string, quantity = 1, ...inside: readonly Body[]): Body => ({
  id: offering,
  productOffering: { id: offering },
  quantity,
  inside,
});
const take = (body: Body): TakenItem<Body> =>
  takeItem(sale, { id: body.id, body }, ({ body: { inside = [] } }) => inside.map((child) => ({ id: child.id, body: child })));
/** What is paid without tax, by type and period. */
const costs = (body: Body): Record<string, number> =>
  Object.fromEntries(
    totalOf(allItems([take(body)]).flatMap(({ charges }) => charges)).map(({ priceType, period, dutyFree }) => [
      [priceType, period].filter(Boolean).join(' '),
      toNumber(dutyFree),
    ]),
  );
const refusal = (body: Body): Refusal => {
  try {
    take(body);
  } catch (error) {
    return error as Refusal;
  }
  return expect.fail('the item was taken');
};
const office = (voice: Body, ...more: readonly Body[]): Body => item('bundle-office-complete', 1, item('business-fibre-500'), voice, ...more);
const voice = (lines: number, phones: number, quantity = 1): Body =>
  item('bundle-office-voice', quantity, item('office-phone-line', lines), ...(phones > 0 ? [item('office-desk-phone', phones)] : []));

describe('item tree', () => {
  it('costs the bundle\'s own price as it is usual, whether its parts are named or not', () => {
    const usual = { 'recurring month': 89, oneTime: 90 };
    expect(costs(item('bundle-office-complete'))).to.deep.equal(usual);
    expect(costs(office(item('bundle-office-voice'), item('care-next-day')))).to.deep.equal(usual);
    expect(costs(office(voice(3, 3), item('care-next-day')))).to.deep.equal(usual);
  });

  it('costs what goes beyond the usual, to every depth, and nothing less for what is left out', () => {
    // 89 + 2 more lines at 14, and 9 to set up each
    expect(costs(office(voice(5, 0), item('care-next-day')))).to.deep.equal({ 'recurring month': 117, oneTime: 108 });
    // 89 + a second voice bundle at 42, which pays for 6 lines and 6 phones, + 1 phone at 3.50; 90 + 19 to set it up
    expect(costs(office(voice(6, 7, 2), item('care-next-day')))).to.deep.equal({ 'recurring month': 134.5, oneTime: 109 });
  });

  it('costs the own price of what is chosen in place of the usual', () => {
    expect(costs(office(item('bundle-office-voice'), item('care-4h')))).to.deep.equal({ 'recurring month': 124, oneTime: 90 });
    const home = (...extras: readonly Body[]) => item('bundle-home-choice', 1, item('fibre-500'), item('tv-family'), item('tv-box'), ...extras);
    // (66 + 8 for TV World) / 1.23
    expect(costs(home(item('tv-world')))['recurring month']).to.equal(60.16);
  });

  it('refuses, by name, a part that is missing or of which there are too many', () => {
    const tooMany = refusal(office(voice(21, 0), item('care-next-day')));
    expect(tooMany).to.include({ status: 422, code: 'bundleLimit', itemId: 'bundle-office-voice' });
    expect(tooMany.message).to.equal('Item "bundle-office-voice" must have 1 to 20 of "office-phone-line" inside of it, not 21.');
    const missing = refusal(item('bundle-office-complete', 1, item('bundle-office-voice'), item('care-next-day')));
    expect(missing.message).to.equal('Item "bundle-office-complete" must have 1 of "business-fibre-500" inside of it, not 0.');
  });

  it('refuses more or fewer of a choice than may be chosen together', () => {
    expect(refusal(office(item('bundle-office-voice'))).message).to.equal(
      'Item "bundle-office-complete" must have 1 of "Care" inside of it, not 0.',
    );
    expect(refusal(office(item('bundle-office-voice'), item('care-4h'), item('care-8h'))).message).to.contain('1 of "Care" inside of it, not 2.');
  });

  it('counts limits for each of the bundles', () => {
    const twoOffices = (lines: number) => ({ ...voice(lines, 0), quantity: 2 });
    expect(refusal(twoOffices(1)).message).to.contain('must have 2 to 40 of "office-phone-line"');
    expect(allItems([take(twoOffices(2))]).map(({ id }) => id)).to.deep.equal(['bundle-office-voice', 'office-phone-line']);
  });

  it('brings along the usual parts of a bundle only while nobody chooses', () => {
    const ids = ({ usualParts }: TakenItem<Body>): readonly string[] => usualParts.map(({ id }) => id);
    expect(ids(take(item('bundle-office-voice')))).to.deep.equal(['office-phone-line', 'office-desk-phone']);
    expect(ids(take(voice(1, 0)))).to.deep.equal([]);
    expect(ids(take(item('phone-norra-9-pro')))).to.deep.equal([]);
  });
});
