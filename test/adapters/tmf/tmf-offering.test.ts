import type { Offering } from '@selfcare/core';
import { expect } from '@open-wc/testing';
import { wireOffering, wirePrice, wireSpecification } from '../../../packages/adapters/src/tmf/catalogue-wire-v4.js';
import { availabilityOf, namedPrices, offeringFrom, priceReferences } from '../../../packages/adapters/src/tmf/tmf-offering.js';

const byId = <T extends { readonly id: string }>(...things: T[]) => new Map(things.map((thing) => [thing.id, thing]));

interface Surroundings {
  readonly prices?: readonly object[];
  readonly specifications?: readonly object[];
}

const view = ({ prices = [], specifications = [] }: Surroundings = {}) => ({
  now: Date.parse('2026-01-15T12:00:00Z'),
  timeZone: 'UTC',
  base: 'https://bss.example/tmf-api',
  lifecycleOnSale: ['Active', 'Launched'],
  known: byId(...prices.map((price) => wirePrice.parse(price))),
  specifications: byId(...specifications.map((specification) => wireSpecification.parse(specification))),
  names: new Map([['part', 'The part']]),
});

const read = (wire: object, surroundings?: Surroundings): Offering => offeringFrom(wireOffering.parse({ id: 'plan', ...wire }), view(surroundings));

const ten = { price: { unit: 'EUR', value: 10 }, priceType: 'recurring', recurringChargePeriodType: 'month' };

describe('TMF620 offerings', () => {
  it('need nothing but an id', () => {
    expect(read({})).to.deep.equal({
      id: 'plan', name: 'plan', description: '', availability: 'active', validFor: {}, bundle: false, sellable: true,
      categoryIds: [], facts: [], prices: [], pricesIncomplete: false, parts: [],
    });
    expect(wireOffering.safeParse({ name: 'No id' }).success).to.equal(false);
  });

  it('survive null in every attribute', () => {
    const names = Object.keys(wireOffering.shape).filter((name) => name !== 'id');
    expect(read(Object.fromEntries(names.map((name) => [name, null])))).to.deep.equal(read({}));
  });

  it('are available by their life-cycle word and their validity', () => {
    const availability = (lifecycleStatus?: string, validFor?: object) => read({ lifecycleStatus, validFor }).availability;
    expect(availability('active')).to.equal('active');
    expect(availability(' Launched ')).to.equal('active');
    expect(availability('Active', { startDateTime: '2027-01-01T00:00:00Z' })).to.equal('planned');
    expect(availability('Active', { endDateTime: '2026-01-15T12:00:00Z' })).to.equal('retired');
    expect(availability('Retired')).to.equal('retired');
    expect(availability('In design')).to.equal('planned');
    expect(read({ lifecycleStatus: 'Grandfathered' })).to.include({ availability: 'unknown', lifecycle: 'Grandfathered' });
    expect(availabilityOf(wireOffering.parse({ id: 'x', lifecycleStatus: 'Launched' }), { ...view(), lifecycleOnSale: ['Active'] })).to.equal('unknown');
  });

  it('hold the prices they refer to, and say when one is missing', () => {
    const productOfferingPrice = [{ id: 'a' }, { id: 'gone' }];
    expect(priceReferences(wireOffering.parse({ id: 'x', productOfferingPrice }))).to.deep.equal(['a', 'gone']);
    const offering = read({ productOfferingPrice }, { prices: [{ id: 'a', ...ten }] });
    expect([offering.prices.map(({ id }) => id), offering.pricesIncomplete]).to.deep.equal([['a'], true]);
  });

  it('hold prices that are embedded, and need no other for them', () => {
    const productOfferingPrice = [{ name: 'Embedded', ...ten, price: { taxIncludedAmount: { unit: 'EUR', value: 12 } } }];
    const wire = wireOffering.parse({ id: 'x', productOfferingPrice });
    expect([priceReferences(wire), namedPrices(wire, new Map()).length]).to.deep.equal([[], 1]);
    const [price] = read({ productOfferingPrice }).prices;
    expect(price).to.deep.include({ id: 'plan#1', name: 'Embedded', tax: 'included' });
  });

  it('do not become free when all their prices are over', () => {
    const prices = [{ id: 'a', ...ten, validFor: { endDateTime: '2020-01-01T00:00:00Z' } }];
    expect(read({ productOfferingPrice: [{ id: 'a' }] }, { prices })).to.deep.include({ prices: [], pricesIncomplete: true });
  });

  it('take a price that is made of others apart, also one that is made of itself', () => {
    const made = { id: 'a', isBundle: true, bundledPopRelationship: [{ id: 'b' }, { id: 'c' }] };
    const prices = [made, { id: 'b', ...ten }, { id: 'c', ...ten, priceType: 'oneTime' }];
    expect(read({ productOfferingPrice: [{ id: 'a' }] }, { prices }).prices.map(({ id }) => id)).to.deep.equal(['b', 'c']);
    const circle = [{ ...made, bundledPopRelationship: [{ id: 'a' }] }];
    expect(read({ productOfferingPrice: [{ id: 'a' }] }, { prices: circle }).prices[0]).to.not.have.property('amount');
  });

  it('tell their facts in order, and what the specification settles', () => {
    const values = (...list: unknown[]) => ({ productSpecCharacteristicValue: list });
    const facts = read(
      {
        productSpecification: { id: 's' },
        prodSpecCharValueUse: [
          { name: 'Data', ...values({ value: 20, unitOfMeasure: 'GB' }) },
          { name: 'Colour', ...values({ value: 'Moss', isDefault: true }, { value: 'Ink' }) },
          { name: '5G', ...values({ value: true }) },
          { name: 'Empty', ...values({ value: null }) },
          { name: 'Speed', ...values({ valueFrom: 10, valueTo: 50, unitOfMeasure: 'Mbit/s' }) },
        ],
      },
      {
        specifications: [{
          id: 's',
          productSpecCharacteristic: [
            { name: 'Data', ...values({ value: 'hidden by its use' }) },
            { name: 'SIM', ...values({ value: 'eSIM', isDefault: true }, { value: 'Card' }) },
            { name: 'Open choice', ...values({ value: 'a' }, { value: 'b' }) },
          ],
        }],
      },
    ).facts;
    expect(facts.map(({ name, value }) => `${name}: ${value}`)).to.deep.equal([
      'Data: 20 GB', 'Colour: Moss, Ink', '5G: ✓', 'Speed: 10–50 Mbit/s', 'SIM: eSIM',
    ]);
  });

  it('show the first picture with a web address, resolved against the back end', () => {
    const picture = (...attachment: object[]) => read({ attachment }).picture;
    expect(picture({ url: '/pictures/a.svg', mimeType: 'image/svg+xml', description: 'A phone' })).to.deep.equal({
      url: 'https://bss.example/pictures/a.svg', description: 'A phone',
    });
    expect(picture({ url: 'manual.pdf', mimeType: 'application/pdf' }, { url: 'https://cdn.example/b.png', attachmentType: 'Picture' })?.url).to.equal('https://cdn.example/b.png');
    for (const url of ['javascript:alert(1)', 'java\nscript:alert(1)', '\tdata:image/svg+xml,<svg/>', 'vbscript:x', 'https://']) {
      expect(picture({ url }), url).to.equal(undefined);
    }
  });

  it('have the shortest term as minimum term, and take days for notice', () => {
    const term = (...durations: [number, string][]) => read({ productOfferingTerm: durations.map(([amount, units]) => ({ duration: { amount, units } })) }).minimumTerm;
    expect(term([24, 'month'], [1, 'year'])).to.deep.equal({ count: 1, unit: 'year' });
    expect(term([30, 'day'])).to.equal(undefined);
  });

  it('name their parts and how many of them there may be', () => {
    const option = (least: unknown, most: unknown) => ({ bundledProductOfferingOption: { numberRelOfferLowerLimit: least, numberRelOfferUpperLimit: most } });
    const { bundle, parts } = read({ bundledProductOffering: [{ id: 'part', ...option('0', '2') }, { id: 'b', name: 'B', ...option(3, 1) }, { id: 'c' }] });
    expect([bundle, parts]).to.deep.equal([
      true,
      [
        { offeringId: 'part', name: 'The part', least: 0, most: 2 },
        { offeringId: 'b', name: 'B', least: 3, most: 3 },
        { offeringId: 'c', name: 'c', least: 1, most: 1 },
      ],
    ]);
  });
});
