import type { Offering } from '@selfcare/core';
import { expect } from '@open-wc/testing';
import { offeringFields, wireOffering, wirePrice, wireSpecification } from '../../../packages/adapters/src/tmf/catalogue-wire.js';
import { availabilityOf, namedPrices, offeringFrom, priceReferences } from '../../../packages/adapters/src/tmf/tmf-offering.js';

const byId = <T extends { readonly id: string }>(...things: T[]) => new Map(things.map((thing) => [thing.id, thing]));

interface Surroundings {
  readonly prices?: readonly object[];
  readonly specifications?: readonly object[];
  readonly offerings?: readonly object[];
  readonly unread?: Partial<Record<'prices' | 'specifications' | 'parts', readonly string[]>>;
}

const view = ({ prices = [], specifications = [], offerings = [], unread = {} }: Surroundings = {}) => ({
  now: Date.parse('2026-01-15T12:00:00Z'),
  timeZone: 'UTC',
  base: 'https://bss.example/tmf-api',
  lifecycleOnSale: ['Active', 'Launched'],
  known: byId(...prices.map((price) => wirePrice.parse(price))),
  specifications: byId(...specifications.map((specification) => wireSpecification.parse(specification))),
  offerings: byId(...offerings.map((offering) => wireOffering.parse(offering))),
  unread: { prices: new Set(unread.prices), specifications: new Set(unread.specifications), parts: new Set(unread.parts) },
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

  it('tell what of them could not be read, and then show no price that would be another with what lowers it', () => {
    const priced = { productOfferingPrice: [{ id: 'p' }], productSpecification: { id: 's' }, bundledProductOffering: [{ id: 'part' }] };
    const prices = [{ id: 'p', ...ten, popRelationship: [{ id: 'off', relationshipType: 'discountedBy' }] }];
    expect(read(priced, { prices })).to.not.have.property('unread');
    expect(read(priced, { prices, unread: { prices: ['other'] } }).prices).to.have.length(1);
    for (const id of ['p', 'off']) {
      expect(read(priced, { prices, unread: { prices: [id] } })).to.deep.include({ unread: ['prices'], prices: [], pricesIncomplete: true });
    }
    expect(read(priced, { prices, unread: { specifications: ['s'], parts: ['part'] } }).unread).to.deep.equal(['specification', 'parts']);
  });

  it('survive null in every attribute', () => {
    const names = offeringFields('v5').filter((name) => name !== 'id');
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
    const wire = { bundledProductOffering: [{ id: 'part', ...option('0', '2') }, { id: 'b', name: 'B', ...option(3, 1) }, { id: 'c' }] };
    const { bundle, parts } = read(wire, { offerings: [{ id: 'part', name: 'The part' }] });
    expect([bundle, parts.map(({ offering: _, ...part }) => part)]).to.deep.equal([
      true,
      [
        { offeringId: 'part', name: 'The part', least: 0, most: 2 },
        { offeringId: 'b', name: 'B', least: 3, most: 3 },
        { offeringId: 'c', name: 'c', least: 1, most: 1 },
      ],
    ]);
  });

  it('know the groups of their parts, what is usual, and the parts themselves', () => {
    const group = { bundledGroupProductOffering: { id: 'extra', name: 'TV extra', bundledGroupProductOfferingOption: { numberRelOfferLowerLimit: 1, numberRelOfferUpperLimit: 2 } } };
    const option = { bundledProductOfferingOption: { numberRelOfferDefault: 1, numberRelOfferLowerLimit: 0, numberRelOfferUpperLimit: 1 } };
    const { parts, partGroups } = read({ bundledProductOffering: [{ id: 'kids', ...option, ...group }, { id: 'sport', ...group }] }, { offerings: [{ id: 'kids', name: 'Kids' }] });
    expect(partGroups).to.deep.equal([{ id: 'extra', name: 'TV extra', least: 1, most: 2 }]);
    expect(parts[0]).to.deep.include({ name: 'Kids', least: 0, most: 1, usual: 1, groupId: 'extra' });
    expect(parts[0]?.offering?.name).to.equal('Kids');
    expect(parts[1]).to.deep.include({ least: 0, most: 1, groupId: 'extra' });
  });

  it('end where a bundle holds itself, stands too deep, or is too large', () => {
    const holding = (id: string, ...ids: string[]) => ({ id, bundledProductOffering: ids.map((one) => ({ id: one })) });
    const depthOf = ({ parts }: Offering): number => Math.max(0, ...parts.map((part) => 1 + (part.offering ? depthOf(part.offering) : 0)));
    expect(depthOf(read(holding('plan', 'plan'), { offerings: [holding('plan', 'plan')] }))).to.equal(1);
    expect(depthOf(read(holding('plan', 'a'), { offerings: [holding('a', 'b'), holding('b', 'a')] }))).to.equal(3);
    const chain = Array.from({ length: 20 }, (_, at) => holding(`n${at}`, `n${at + 1}`));
    expect(depthOf(read(holding('plan', 'n0'), { offerings: chain }))).to.equal(4);
    const wide = ['a', 'b', 'c'].map((level, at) => Array.from({ length: 60 }, (_, n) => holding(`${level}${n}`, ...Array.from({ length: 60 }, (__, m) => `${'bcd'[at]}${m}`)))).flat();
    const countOf = ({ parts }: Offering): number => parts.reduce((sum, part) => sum + (part.offering ? 1 + countOf(part.offering) : 0), 0);
    expect(countOf(read(holding('plan', ...Array.from({ length: 60 }, (_, n) => `a${n}`)), { offerings: wide }))).to.equal(200);
  });

  it('cost what holds when nobody chooses, and say what depends on which choice', () => {
    const when = (value: string) => ({ prodSpecCharValueUse: [{ name: 'Storage', productSpecCharacteristicValue: [{ value }] }] });
    const prices = [{ id: 'small', ...ten, ...when('128 GB') }, { id: 'large', ...ten, price: { unit: 'EUR', value: 14 }, ...when('256 GB') }, { id: 'always', ...ten }];
    const use = (least: number) => [{ name: 'Storage', minCardinality: least, productSpecCharacteristicValue: [{ value: '128 GB', isDefault: true }, { value: '256 GB' }] }];
    const found = read({ productOfferingPrice: prices, prodSpecCharValueUse: use(1) });
    expect(found.prices.map(({ id }) => id)).to.deep.equal(['small', 'always']);
    expect(found.conditionalPrices?.map(({ price, when: conditions }) => [price.id, conditions[0]?.values[0]])).to.deep.equal([['small', '128 GB'], ['large', '256 GB'], ['always', undefined]]);
    expect(found.facts).to.deep.equal([{ name: 'Storage', value: '128 GB, 256 GB' }]);
  });

  it('are never dearer by place than the cheapest place, and say that this is not all', () => {
    const at = (id: string, value: number) => ({ id, priceType: 'fee', price: { unit: 'EUR', value }, place: [{ id }] });
    const { prices, pricesIncomplete } = read({ productOfferingPrice: [{ id: 'm', ...ten }, at('islands', 140), at('mainland', 80)] });
    expect([prices.map(({ id }) => id), pricesIncomplete]).to.deep.equal([['m', 'mainland'], true]);
  });

  it('say what replaced them once they are retired, where the catalogue says so', () => {
    const productOfferingRelationship = [{ id: 'new', name: 'The new one', relationshipType: 'exchangableTo' }, { id: 'x', relationshipType: 'requires' }];
    const retired = read({ lifecycleStatus: 'Retired', statusReason: 'Replaced in spring.', productOfferingRelationship });
    expect([retired.replacedBy, retired.lifecycleReason]).to.deep.equal([[{ id: 'new', name: 'The new one' }], 'Replaced in spring.']);
    expect(read({ lifecycleStatus: 'Active', productOfferingRelationship })).to.not.have.property('replacedBy');
  });
});
