import { expect } from '@open-wc/testing';
import { productFrom, wireProduct } from '../../../packages/adapters/src/tmf/product-wire.js';
import { eur } from '../../support/samples.js';

const read = (wire: object) => productFrom(wireProduct.parse({ id: 'p', ...wire }), 'Europe/Dublin');
const price = { priceType: 'recurring', recurringChargePeriod: 'month', price: { taxIncludedAmount: { unit: 'EUR', value: 40 } } };
const off = { priceType: 'recurring', applicationDuration: 3, price: { taxIncludedAmount: { unit: 'EUR', value: 10 } } };

describe('a product of TMF637', () => {
  it('has its price with what comes off it, by the name of either version', () => {
    for (const name of ['priceAlteration', 'productPriceAlteration']) {
      const { prices } = read({ productPrice: [{ ...price, [name]: [off] }] });
      expect(prices?.perPeriod[0]?.steps, name).to.deep.equal([{ after: 0, amount: eur(3000) }, { after: 3, amount: eur(4000) }]);
    }
    expect(read({}).prices).to.equal(undefined);
  });

  it('stands to other products as either version writes it', () => {
    const v4 = { relationshipType: 'reliesOn', product: { id: 'line', name: 'Line' } };
    const v5 = { relationshipType: 'reliesOn', id: 'line', name: 'Line', '@type': 'ProductRelationship' };
    const unnamed = { relationshipType: 'sells', id: 7 };
    expect(read({ productRelationship: [v4, v5, unnamed, null, {}] }).relationships).to.deep.equal([
      { type: 'reliesOn', productId: 'line', name: 'Line' }, { type: 'reliesOn', productId: 'line', name: 'Line' }, { type: 'sells', productId: '7' },
    ]);
  });

  it('is in TMF’s status whatever its letters and spaces, and in an unknown one with its raw word', () => {
    for (const [word, status] of [['aborted ', 'aborted'], ['Pending Active', 'pendingActive'], ['canceled', 'cancelled'], ['ACTIVE', 'active'], ['bananas', 'unknown']] as const) {
      expect(read({ status: word }), word).to.deep.include({ status, statusName: word.trim() });
    }
    expect(read({})).to.deep.include({ status: 'unknown', statusName: '' });
  });

  it('puts a value of several things into words, and keeps numbers and truth values', () => {
    const { characteristics } = read({
      productCharacteristic: [
        { name: 'Speed', value: { '@type': 'Speed', volume: 90, unit: 'Mbps' } },
        { name: 'Channels', value: ['News', 'Sport'] },
        { name: 'Channels', value: 'Film' },
        { name: 'Fixed IP', value: false },
        { name: 'Ranges', value: { from: { amount: 1 }, to: [2, 3], none: null } },
        { name: 'Nothing', value: {} },
      ],
    });
    expect(characteristics).to.deep.equal([
      { name: 'Speed', values: ['90 Mbps'] },
      { name: 'Channels', values: ['News', 'Sport', 'Film'] },
      { name: 'Fixed IP', values: ['false'], valueType: 'boolean' },
      { name: 'Ranges', values: ['1 2 3'] },
    ]);
  });

  it('holds the products that it is made of, one or many, and those only referred to', () => {
    const bundle = read({ name: 'Bundle', product: [{ id: 'a', name: 'A', status: 'active', product: { id: 'b' } }, { name: 'without an id' }] });
    expect([bundle.bundle, bundle.parts.map(({ name }) => name), bundle.parts[0]?.parts[0]?.name]).to.deep.equal([true, ['A'], 'b']);
  });

  it('is from the day it began to the day it ended, in the zone of the back end, and bound for its term', () => {
    const product = read({
      orderDate: '2025-03-01', startDate: '2025-07-01T10:00', terminationDate: '2026-01-01T00:00:00Z',
      productTerm: [{ description: '12 months', duration: { amount: '12', units: 'Months' }, validFor: { endDateTime: '2026-07-01T00:00:00+0100' } }],
    });
    expect(product.orderedAt).to.equal('2025-03-01T00:00:00.000Z');
    expect(product.validity).to.deep.equal({ start: '2025-07-01T09:00:00.000Z', end: '2026-01-01T00:00:00.000Z' });
    expect(product.terms).to.deep.equal([{ name: '12 months', duration: { count: 12, unit: 'month' }, validity: { end: '2026-06-30T23:00:00.000Z' } }]);
  });

  it('is called by what there is, its offering’s name before any id', () => {
    expect(read({ productOffering: { id: 'o', name: 'Fibre', version: 2 } })).to.include({ name: 'Fibre', offeringId: 'o', offeringVersion: '2' });
    expect([read({ productOffering: { id: 'o' } }).name, read({}).name]).to.deep.equal(['o', 'p']);
  });
});
