import { expect } from '@open-wc/testing';
import { openBundle } from '../../mocks/src/bundle.js';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { acceptItem, itemTerms, refuseRepeatedIds, type ItemBody, type SurroundingItem } from '../../mocks/src/items.js';
import { nothingChosen } from '../../mocks/src/price-list.js';
import { start, tinyCatalogue } from './tiny-catalogue.js';

const catalogue = createCatalogue(tinyCatalogue);
const sale = { catalogue, now: start };
const wanting = (id: string, more: Partial<ItemBody> = {}): ItemBody => ({ productOffering: { id }, ...more });
const chosen = (...productCharacteristic: { name: string; value: unknown }[]): Partial<ItemBody> => ({ product: { productCharacteristic } });
const bundle = (): SurroundingItem => ({
  bundle: openBundle(sale, catalogue.find('productOffering', 'bundle')!, nothingChosen, 1),
  placeIds: new Set(['island']),
});
const refusal = (body: ItemBody, around?: SurroundingItem): { code: string; status: number; itemId: string; message: string } => {
  try {
    acceptItem(sale, 'line-7', body, around);
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

  it('must have the characteristics and values that are chosen', () => {
    expect(acceptItem(sale, '1', wanting('phone', chosen({ name: 'Colour', value: 'Sand' }))).choice.values.get('Colour')).to.deep.equal(['Sand']);
    const pink = refusal(wanting('phone', chosen({ name: 'Colour', value: 'Pink' })));
    expect(pink).to.include({ status: 422, code: 'characteristicValueNotAllowed', itemId: 'line-7' });
    expect(pink.message).to.equal('Item "line-7" chooses "Pink" as "Colour", which can be "Ink", "Sand".');
    const size = refusal(wanting('phone', chosen({ name: 'Size', value: 'L' })));
    expect([size.code, size.message]).to.deep.equal(['characteristicUnknown', 'Item "line-7" chooses "Size", but "phone" has "Colour".']);
  });

  it('in a bundle cost only what goes beyond what the bundle pays for', () => {
    const around = bundle();
    expect(acceptItem(sale, '1.1', wanting('plan'), around).charges).to.deep.equal([]);
    const boxes = acceptItem(sale, '1.2', wanting('box', { quantity: 3 }), around);
    expect(boxes.charges.map(({ taxIncluded }) => taxIncluded.units)).to.deep.equal([800n]);
  });

  it('in a bundle are its parts and nothing else', () => {
    expect(refusal(wanting('phone'), bundle())).to.include({ status: 422, code: 'offeringNotInBundle', itemId: 'line-7' });
  });

  it('are wanted where they say, else where the item around them is', () => {
    const places = (product: ItemBody['product'], around?: SurroundingItem) =>
      [...acceptItem(sale, '1', wanting('plan', { product }), around).choice.placeIds];
    expect(places({ place: [{ id: 'mainland', role: 'installation' }, { name: 'nowhere' }] }, bundle())).to.deep.equal(['mainland']);
    expect(places(undefined, bundle())).to.deep.equal(['island']);
    expect(places(undefined)).to.deep.equal([]);
  });

  it('must not share an id', () => {
    expect(() => refuseRepeatedIds(['1', '2', '1']))
      .to.throw('"1" shares its id')
      .with.property('status', 422);
    expect(refuseRepeatedIds(['1', '2'])).to.equal(undefined);
  });

  it('carry the terms of their offering', () => {
    const termsOf = (id: string) => itemTerms(catalogue, acceptItem(sale, '1', wanting(id)));
    expect(termsOf('bundle')).to.deep.equal({ itemTerm: [{ name: '24 months', duration: { amount: 24, units: 'month' } }] });
    expect(termsOf('plan')).to.deep.equal({});
  });

  it('carry of several terms the one that is chosen as the contract', () => {
    const [long, short] = [24, 12].map((amount) => ({ duration: { amount, units: 'month' } }));
    const contract = [{ value: '24 months', isDefault: true }, { value: '12 months' }];
    const offering = {
      id: 'o',
      productOfferingTerm: [long, short],
      prodSpecCharValueUse: [{ name: 'Contract', productSpecCharacteristicValue: contract }],
    };
    const choice = { ...nothingChosen, values: new Map([['Contract', ['12 months']]]) };
    expect(itemTerms(catalogue, { offering, choice })).to.deep.equal({ itemTerm: [short] });
    expect(itemTerms(catalogue, { offering, choice: nothingChosen })).to.deep.equal({ itemTerm: [long] });
    const plain = { id: 'plain', productOfferingTerm: [long, short] };
    expect(itemTerms(catalogue, { offering: plain, choice: nothingChosen })).to.deep.equal({ itemTerm: [long, short] });
  });
});
