import { expect } from '@open-wc/testing';
import { bundleAllowance } from '../../mocks/src/bundle.js';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { acceptItem, itemTerms, refuseRepeatedIds, type ItemBody } from '../../mocks/src/items.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

const catalogue = createCatalogue(tinyCatalogue);
const sale = { catalogue, now: start };
const wanting = (id: string, more: Partial<ItemBody> = {}): ItemBody => ({ productOffering: { id }, ...more });
const refusal = (body: ItemBody): { code: string; status: number; itemId: string; message: string } => {
  try {
    acceptItem(sale, 'line-7', body);
  } catch (error) {
    return error as ReturnType<typeof refusal>;
  }
  return expect.fail('the item was taken');
};

describe('items', () => {
  it('are taken with their offering, and one is meant when no quantity is told', () => {
    const { id, offering, quantity, unitCharges, charges } = acceptItem(sale, '1', wanting('phone'));
    expect([id, offering.id, quantity]).to.deep.equal(['1', 'phone', 1]);
    expect(unitCharges).to.deep.equal(charges);
  });

  it('are refused by name when the offering is unknown, retired, in design, not yet sold or only sold in a bundle', () => {
    const codes = ['__proto__', 'retired', 'in-design', 'next-year', 'box'].map((id) => refusal(wanting(id)).code);
    expect(codes).to.deep.equal([
      'offeringUnknown',
      'offeringNotOnSale',
      'offeringNotOnSale',
      'offeringNotOnSale',
      'offeringNotSellable',
    ]);
    expect(refusal(wanting('retired'))).to.include({ status: 422, itemId: 'line-7' });
    expect(refusal(wanting('retired')).message).to.equal('Item "line-7" asks for "retired", which is not on sale.');
    expect(refusal({}).code).to.equal('offeringMissing');
  });

  it('are refused unless the quantity is whole and from 1 to 99', () => {
    for (const quantity of [0, -1, 1.5, 100, NaN, 1e308])
      expect(refusal(wanting('phone', { quantity })).code, String(quantity)).to.equal('quantityOutOfRange');
    for (const quantity of [1, 99]) expect(acceptItem(sale, '1', wanting('phone', { quantity })).quantity).to.equal(quantity);
  });

  it('cannot change a product, since nobody owns one yet', () => {
    for (const action of ['modify', 'delete', 'noChange'] as const)
      expect(refusal(wanting('phone', { action })).code).to.equal('productUnknown');
  });

  it('in a bundle cost only what goes beyond what the bundle pays for', () => {
    const bundle = bundleAllowance(sale, catalogue.find('productOffering', 'bundle')!, 1);
    expect(acceptItem(sale, '1.1', wanting('plan'), bundle).charges).to.deep.equal([]);
    const boxes = acceptItem(sale, '1.2', wanting('box', { quantity: 3 }), bundle);
    expect(boxes.charges.map(({ taxIncluded }) => taxIncluded.units)).to.deep.equal([800n]);
  });

  it('in a bundle cannot be more than it holds', () => {
    const bundle = bundleAllowance(sale, catalogue.find('productOffering', 'bundle')!, 1);
    expect(() => acceptItem(sale, '1.1', wanting('box', { quantity: 4 }), bundle)).to.throw('than the bundle can hold');
  });

  it('must not share an id', () => {
    expect(() => refuseRepeatedIds(['1', '2', '1']))
      .to.throw('"1" shares its id')
      .with.property('status', 422);
    expect(refuseRepeatedIds(['1', '2'])).to.equal(undefined);
  });

  it('carry the terms of their offering', () => {
    expect(itemTerms(catalogue.find('productOffering', 'bundle')!)).to.deep.equal({
      itemTerm: [{ name: '24 months', duration: { amount: 24, units: 'month' } }],
    });
    expect(itemTerms(catalogue.find('productOffering', 'plan')!)).to.deep.equal({});
  });
});
