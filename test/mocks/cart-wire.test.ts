import { expect } from '@open-wc/testing';
import { builtInCatalogue } from '@selfcare/mocks';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { refuseConflicts, wireCart, type StoredCart } from '../../mocks/src/cart-wire.js';
import { item } from './caller.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

const surroundings = { catalogue: createCatalogue(tinyCatalogue), baseUrl: '/api' };
const cart = (...cartItem: readonly unknown[]): StoredCart => ({
  id: 'c1',
  version: 1,
  changedAt: start,
  body: { cartItem } as StoredCart['body'],
});
const wire = (...items: readonly unknown[]): any => wireCart(cart(...items), surroundings);
const builtIn = createCatalogue(builtInCatalogue);
const builtInWire = (...items: readonly unknown[]): any =>
  wireCart({ ...cart(...items), changedAt: Date.parse('2026-12-01T00:00:00Z') }, { catalogue: builtIn, baseUrl: '/api' });
const choosing = (offeringId: string, chosen: Record<string, unknown>, ...places: readonly string[]) => ({
  ...item(offeringId),
  product: {
    productCharacteristic: Object.entries(chosen).map(([name, value]) => ({ name, value })),
    place: places.map((id) => ({ id, '@referredType': 'GeographicLocation' })),
  },
});
const gross = (prices: readonly any[]): readonly unknown[] =>
  prices.map(({ priceType, recurringChargePeriod, price }) => [
    priceType,
    recurringChargePeriod,
    price.taxIncludedAmount.value,
    price.dutyFreeAmount.value,
  ]);

describe('carts on the wire', () => {
  it('tell where they are and how long they are kept', () => {
    expect(wire()).to.deep.equal({
      id: 'c1',
      href: '/api/shoppingCart/v4/shoppingCart/c1',
      validFor: { startDateTime: '2026-03-01T10:00:00.000Z', endDateTime: '2026-03-08T10:00:00.000Z' },
      cartItem: [],
      cartTotalPrice: [],
      '@type': 'ShoppingCart',
    });
  });

  it('price one, the line and the cart, in the names of TMF663 v4', () => {
    const { cartItem, cartTotalPrice } = wire(item('plan', 3), item('phone', 2));
    expect(gross(cartItem[0].itemPrice)).to.deep.equal([
      ['recurring', 'month', 29.99, 24.38],
      ['oneTime', undefined, 6.95, 5.65],
      ['usage', undefined, 0.0125, 0.0102],
    ]);
    expect(gross(cartItem[0].ItemTotalPrice)).to.deep.equal([
      ['recurring', 'month', 89.97, 73.15],
      ['oneTime', undefined, 20.85, 16.95],
    ]);
    expect(gross(cartTotalPrice)).to.deep.equal([
      ['recurring', 'month', 89.97, 73.15],
      ['oneTime', undefined, 1818.85, 1478.74],
    ]);
    expect(cartTotalPrice[0].priceAlteration[0]).to.deep.include({ applicationDuration: 6, recurringChargePeriod: 'month' });
  });

  it('count no line that is saved for later, by either spelling', () => {
    for (const status of ['saveForLater', 'savedForLater']) {
      const { cartItem, cartTotalPrice } = wire(item('business-line'), { ...item('phone'), status });
      expect(gross(cartTotalPrice)).to.deep.equal([['recurring', 'month', 27.06, 22]]);
      expect(cartItem.map((line: { status: string }) => line.status)).to.deep.equal(['active', 'saveForLater']);
    }
  });

  it('price a bundle by itself, and what goes beyond it by its own price', () => {
    const { cartItem, cartTotalPrice } = wire({ ...item('bundle'), cartItem: [item('plan', 1, 'a'), item('box', 2, 'b')] });
    expect(gross(cartTotalPrice)).to.deep.equal([['recurring', 'month', 44, 35.77]]);
    expect(cartItem[0].cartItem.map((line: any) => gross(line.ItemTotalPrice))).to.deep.equal([
      [],
      [['recurring', 'month', 4, 3.25]],
    ]);
    expect(cartItem[0].itemTerm[0].duration).to.deep.equal({ amount: 24, units: 'month' });
  });

  it('give ids to items that come without', () => {
    const nameless = { productOffering: { id: 'phone' }, cartItem: [{ productOffering: { id: 'plan' } }] };
    const { cartItem } = wire(nameless, item('plan', 1, '1'), nameless);
    const ids = cartItem.flatMap((line: any) => [line.id, ...(line.cartItem ?? []).map(({ id }: { id: string }) => id)]);
    expect(ids).to.have.length(5);
    expect(new Set(ids).size).to.equal(5);
    expect(cartItem[1].id).to.equal('1');
  });

  it('keep the chosen characteristics and the notes of a line', () => {
    const product = { productCharacteristic: [{ name: 'Colour', value: 'Sand', valueType: 'string' }] };
    const [line] = wire({ ...item('phone'), product, note: [{ text: 'Ring twice' }] }).cartItem;
    expect([line.product, line.note]).to.deep.equal([product, [{ text: 'Ring twice' }]]);
  });

  it('keep the prices of the time of the last change', () => {
    const late = { ...cart(item('next-year')), changedAt: Date.parse('2027-06-01T00:00:00Z') };
    expect((wireCart(late, surroundings).cartItem as unknown[]).length).to.equal(1);
    expect(() => wire(item('next-year'))).to.throw('not on sale');
  });

  it('cost what was chosen, or the default, once', () => {
    const total = (...items: readonly unknown[]) => gross(builtInWire(...items).cartTotalPrice);
    expect(total(item('phone-norra-9-pro'))).to.deep.equal([['oneTime', undefined, 1099, 893.5]]);
    expect(total(choosing('phone-norra-9-pro', { Storage: '1 TB', Colour: 'Moss' }))).to.deep.equal([['oneTime', undefined, 1449, 1178.05]]);
    expect(total(item('sd-wan-site'))).to.deep.equal([['recurring', 'month', 134.07, 109]]);
    expect(total(choosing('sd-wan-site', { Bandwidth: '1 Gb/s', 'SLA class': 'Gold' }))).to.deep.equal([['recurring', 'month', 318.57, 259]]);
    expect(total(choosing('sd-wan-site', { 'SLA class': 'Bronze' }))).to.deep.equal([['recurring', 'month', 109.47, 89]]);
  });

  it('cost what holds at the place, where it is known', () => {
    const fees = (...places: readonly string[]) =>
      gross(builtInWire(choosing('satellite-home', {}, ...places)).cartTotalPrice).filter((price) => (price as unknown[])[0] === 'fee');
    expect(fees('place-islands')).to.deep.equal([['fee', undefined, 140, 113.82]]);
    expect(fees('place-mainland')).to.deep.equal([['fee', undefined, 80, 65.04]]);
    expect(fees()).to.deep.equal([]);
  });

  it('waive a fee only with the contract that waives it', () => {
    const fee = (contract: Record<string, unknown>) => {
      const { cartTotalPrice, cartItem } = builtInWire(choosing('fibre-300', contract));
      const [told] = cartTotalPrice.filter(({ priceType }: any) => priceType === 'fee');
      return [told.price.taxIncludedAmount.value, told.priceAlteration?.[0].price.taxIncludedAmount.value, cartItem[0].itemTerm.length];
    };
    expect(fee({})).to.deep.equal([60, 60, 1]);
    expect(fee({ Contract: '12 months' })).to.deep.equal([60, undefined, 1]);
  });

  it('tell charges that end apart from those that do not, with the number of periods', () => {
    const { cartItem, cartTotalPrice } = builtInWire(item('phone-halden-wave'), item('mobile-go-20gb'));
    const told = (prices: readonly any[]) =>
      prices
        .filter(({ priceType }) => priceType === 'recurring')
        .map(({ applicationDuration, price }) => [applicationDuration, price.taxIncludedAmount.value]);
    const plan = told(cartItem[1].ItemTotalPrice)[0] as readonly unknown[];
    expect(told(cartItem[0].ItemTotalPrice)).to.deep.equal([[24, 21]]);
    expect(told(cartTotalPrice)).to.deep.equal([[24, 21], plan]);
    expect(plan[0]).to.equal(undefined);
  });

  it('are refused when their active items exclude each other, and can be read all the same', () => {
    const conflict = { ...cart(item('static-ip'), item('static-ip-block')), changedAt: Date.parse('2026-12-01T00:00:00Z') };
    expect(() => refuseConflicts(conflict, builtIn)).to.throw('Item "static-ip-block" asks for "static-ip-block", which cannot go together');
    expect((wireCart(conflict, { catalogue: builtIn, baseUrl: '/api' }).cartItem as unknown[]).length).to.equal(2);
    const put = { ...item('static-ip'), status: 'saveForLater' };
    expect(refuseConflicts({ ...conflict, body: { cartItem: [put, item('static-ip-block')] } as StoredCart['body'] }, builtIn)).to.equal(undefined);
  });
});
