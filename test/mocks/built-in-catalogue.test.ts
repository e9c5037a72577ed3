import { expect } from '@open-wc/testing';
import { builtInCatalogue } from '@selfcare/mocks';
import { isOnSale } from '../../mocks/src/catalogue.js';
import {
  danglingReferences,
  depthOf,
  forbiddenValues,
  linksOf,
  read,
  wrongCardinalities,
  type Offering,
  type OfferingPrice,
} from './catalogue-references.js';

const catalogue = read(builtInCatalogue);
const { offerings, prices, specifications, categories } = catalogue;
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
const offering = (id: string): Offering => offerings.find((each) => each.id === id)!;
const pricesOf = (id: string): readonly OfferingPrice[] =>
  offering(id).productOfferingPrice.flatMap((reference) => prices.find((price) => price.id === reference.id) ?? []);
const discountOn = (price: OfferingPrice): OfferingPrice | undefined =>
  prices.find(({ id }) => id === price.popRelationship?.[0]?.id);
const sells = (id: string, instant: string): boolean => isOnSale({ ...offering(id) }, Date.parse(instant));

describe('built-in catalogue', () => {
  it('gives every resource an id of its own', () => {
    for (const list of [offerings, prices, specifications, categories]) expect(new Set(ids(list)).size).to.equal(list.length);
  });

  it('refers only to what it holds, but for one price', () => {
    expect(danglingReferences(catalogue)).to.deep.equal(['roaming-sea-air → price-roaming-sea-air-onboard']);
  });

  it('calls things what they are called where they are, but for one version of a specification', () => {
    const differing = linksOf(catalogue).filter(
      ({ reference, to }) =>
        to && ((reference.name ?? to.name) !== to.name || (reference.version ?? to.version) !== to.version),
    );
    expect(differing.map(({ from, reference }) => [from, reference.id, reference.version])).to.deep.equal([
      ['office-phone-line', 'spec-office-phone', '1.0'],
    ]);
  });

  it('offers only values that the specification allows, one of them the default', () => {
    expect(forbiddenValues(catalogue)).to.deep.equal([]);
  });

  it('bundles within limits, and nothing within itself', () => {
    expect(wrongCardinalities(catalogue)).to.deep.equal([]);
    const bundles = offerings.filter(({ isBundle }) => isBundle);
    expect(ids(bundles)).to.deep.equal(ids(offerings.filter(({ bundledProductOffering }) => bundledProductOffering)));
    expect(Math.max(...bundles.map(({ id }) => depthOf(id, catalogue)))).to.equal(3);
  });

  it('reaches every price from an offering, and discounts only from the price that they lower', () => {
    const listed = new Set(offerings.flatMap(({ productOfferingPrice }) => ids(productOfferingPrice)));
    const lowering = new Set(prices.flatMap(({ popRelationship = [] }) => ids(popRelationship)));
    const misplaced = prices.filter(
      ({ id, priceType }) => listed.has(id) === (priceType === 'discount') || listed.has(id) === lowering.has(id),
    );
    expect(ids(misplaced)).to.deep.equal([]);
  });

  it('states every amount in euro above nothing, and in whole cents where it is charged', () => {
    const odd = prices.filter(({ priceType, price }) => {
      const cents = (price?.value ?? 1) * 100;
      const whole = Math.abs(cents - Math.round(cents)) < 1e-9;
      return (price && price.unit !== 'EUR') || cents <= 0 || (!whole && priceType !== 'usage');
    });
    expect(ids(odd)).to.deep.equal([]);
  });

  it('writes prices with tax for consumers and without for businesses', () => {
    const mixed = offerings.filter(({ id, marketSegment }) => {
      const forConsumers = ids(marketSegment).includes('consumer');
      return pricesOf(id).some(({ taxIncluded }) => taxIncluded !== forConsumers);
    });
    expect(ids(mixed)).to.deep.equal([]);
    expect(new Set(prices.map(({ taxIncluded }) => taxIncluded))).to.deep.equal(new Set([true, false]));
  });

  it('has a drawing for every picture, which is small and runs nothing', async () => {
    const attachments = [...offerings, ...specifications].flatMap(({ attachment = [] }) => attachment);
    for (const url of new Set(attachments.map((attachment) => attachment.url))) {
      const response = await fetch(url);
      const text = await response.text();
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      expect([response.status, drawing.documentElement.localName, text.length <= 4096], url).to.deep.equal([200, 'svg', true]);
      expect(drawing.querySelector('script, foreignObject, image, use, a, style, [style], [href]'), url).to.equal(null);
      const handlers = [...drawing.querySelectorAll('*')]
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => /^on/i.test(name));
      expect(handlers, url).to.deep.equal([]);
    }
  });

  it('describes every picture and every offering in sentences', () => {
    const unsaid = offerings.filter(
      ({ description, attachment }) => !/[.]$/.test(description) || !attachment.every((picture) => picture.description),
    );
    expect(ids(unsaid)).to.deep.equal([]);
    expect(ids(offerings.filter(({ description }) => description.includes('!')))).to.deep.equal([]);
  });

  it('switches to the next version of a plan at midnight in another time zone', () => {
    for (const [instant, first, second] of [
      ['2026-12-31T21:59:59Z', true, false],
      ['2026-12-31T22:00:00Z', false, true],
    ] as const) {
      expect([sells('mobile-go-40gb', instant), sells('mobile-go-40gb-v2', instant)], instant).to.deep.equal([first, second]);
    }
    expect([offering('mobile-go-40gb').version, offering('mobile-go-40gb-v2').version]).to.deep.equal(['1.0', '2.0']);
  });

  it('keeps what is retired and what is planned, and sells neither', () => {
    for (const id of ['broadband-24', 'mobile-go-20gb-v1', 'fibre-5000', 'mobile-anywhere'])
      expect(sells(id, '2026-12-01T00:00:00Z'), id).to.equal(false);
  });

  it('sells some things only inside a bundle', () => {
    const parts = new Set(offerings.flatMap(({ bundledProductOffering = [] }) => ids(bundledProductOffering)));
    const unsold = offerings.filter(({ isSellable }) => !isSellable);
    expect(ids(unsold)).to.deep.equal(['tv-box', 'office-desk-phone', 'care-next-day', 'care-8h', 'care-4h']);
    expect(unsold.every(({ id }) => parts.has(id))).to.equal(true);
  });

  it('has a bundle with an optional part of which several are usual', () => {
    const desk = offering('bundle-office-voice').bundledProductOffering!.find(({ id }) => id === 'office-desk-phone')!;
    expect(desk.bundledProductOfferingOption).to.deep.equal({
      numberRelOfferDefault: 3,
      numberRelOfferLowerLimit: 0,
      numberRelOfferUpperLimit: 20,
    });
  });

  it('has a bundle in which one of three is chosen', () => {
    const members = offering('bundle-office-complete').bundledProductOffering!.filter(
      ({ bundledGroupProductOffering: group }) => group?.name === 'Care',
    );
    expect(ids(members)).to.deep.equal(['care-next-day', 'care-8h', 'care-4h']);
    expect(members[0]?.bundledGroupProductOffering?.bundledGroupProductOfferingOption).to.deep.equal({
      numberRelOfferLowerLimit: 1,
      numberRelOfferUpperLimit: 1,
    });
  });

  it('prices a phone by its storage, for each of the sizes that it comes in', () => {
    const sizes = offering('phone-norra-9-pro').prodSpecCharValueUse.find(({ name }) => name === 'Storage')!;
    const priced = pricesOf('phone-norra-9-pro').map(({ prodSpecCharValueUse, price }) => [
      prodSpecCharValueUse?.[0]?.productSpecCharacteristicValue[0]?.value,
      price?.value,
    ]);
    expect(priced).to.deep.equal([
      ['256 GB', 1099],
      ['512 GB', 1229],
      ['1 TB', 1449],
    ]);
    expect(sizes.productSpecCharacteristicValue.map(({ value }) => value)).to.deep.equal(priced.map(([size]) => size));
  });

  it('makes a price depend only on values that its offering has', () => {
    const impossible = offerings.flatMap(({ id, prodSpecCharValueUse }) => {
      const offered = new Set(
        prodSpecCharValueUse.flatMap(({ name, productSpecCharacteristicValue: values }) =>
          values.map(({ value }) => `${name}=${value}`),
        ),
      );
      return pricesOf(id)
        .flatMap((price) => price.prodSpecCharValueUse ?? [])
        .flatMap(({ name, productSpecCharacteristicValue: values }) => values.map(({ value }) => `${name}=${value}`))
        .filter((condition) => !offered.has(condition))
        .map((condition) => `${id} ${condition}`);
    });
    expect(impossible).to.deep.equal([]);
  });

  it('lets a customer choose up to three languages', () => {
    const {
      minCardinality,
      maxCardinality,
      productSpecCharacteristicValue: values,
    } = offering('tv-world').prodSpecCharValueUse[1]!;
    expect([minCardinality, maxCardinality, values.length]).to.deep.equal([1, 3, 6]);
  });

  it('charges for use by the unit, also in fractions of a cent', () => {
    const { price, unitOfMeasure } = pricesOf('mobile-pay-as-you-go').find(({ id }) => id.endsWith('megabyte'))!;
    expect([price?.value, unitOfMeasure]).to.deep.equal([0.0125, { amount: 1, units: 'MB' }]);
    expect(ids(prices.filter(({ priceType, unitOfMeasure: unit }) => priceType === 'usage' && !unit))).to.deep.equal([]);
  });

  it('takes a share off for three months', () => {
    const discount = discountOn(pricesOf('mobile-go-40gb')[0]!)!;
    expect([discount.priceType, discount.percentage, discount.productOfferingTerm?.[0]?.duration]).to.deep.equal([
      'discount',
      20,
      { amount: 3, units: 'month' },
    ]);
  });

  it('waives the connection for those who stay for 24 months', () => {
    const fees = pricesOf('fibre-300').filter(({ priceType }) => priceType === 'fee');
    const terms = fees.map((fee) => [
      fee.prodSpecCharValueUse?.[0]?.productSpecCharacteristicValue[0]?.value,
      fee.price?.value,
      discountOn(fee)?.percentage,
    ]);
    expect(terms).to.deep.equal([
      ['24 months', 60, 100],
      ['12 months', 60, undefined],
    ]);
    expect(offering('fibre-300').productOfferingTerm?.map(({ duration }) => duration.amount)).to.deep.equal([24, 12]);
  });

  it('asks a penalty for each month only of those who agreed to stay', () => {
    const penalised = offerings.filter(({ id }) => pricesOf(id).some(({ priceType }) => priceType === 'penalty'));
    const free = penalised.filter(
      ({ productOfferingTerm = [] }) => !productOfferingTerm.some(({ duration }) => duration.units === 'month'),
    );
    expect(penalised.length).to.be.above(10);
    expect(ids(free)).to.deep.equal([]);
  });

  it('prices a visit by the place', () => {
    const fittings = pricesOf('satellite-home').filter(({ place }) => place);
    expect(fittings.map(({ place, price }) => [place?.[0]?.id, price?.value])).to.deep.equal([
      ['place-mainland', 80],
      ['place-islands', 140],
    ]);
  });

  it('has one price that nobody knows yet', () => {
    const unknown = prices.filter(({ price, percentage }) => price === undefined && percentage === undefined);
    expect(ids(unknown)).to.deep.equal(['price-sd-wan-site-survey']);
  });

  it('chains what needs what, and what cannot go together', () => {
    const related = (id: string, type: string): readonly string[] =>
      ids((offering(id).productOfferingRelationship ?? []).filter(({ relationshipType }) => relationshipType === type));
    expect(related('managed-firewall', 'requires')).to.deep.equal(['static-ip-block']);
    expect(related('static-ip-block', 'requires')).to.deep.equal(['business-fibre-500', 'business-fibre-1000']);
    expect(related('managed-firewall', 'excludes')).to.deep.equal(['sd-wan-site']);
    expect(related('static-ip-block', 'excludes')).to.deep.equal(['static-ip']);
  });

  it('promises service levels in tiers', () => {
    const tiers = offering('sd-wan-site').prodSpecCharValueUse.find(
      ({ name }) => name === 'SLA class',
    )!.productSpecCharacteristicValue;
    expect(tiers.map(({ value, isDefault }) => [value, isDefault ?? false])).to.deep.equal([
      ['Bronze', false],
      ['Silver', true],
      ['Gold', false],
    ]);
    const promised = offerings.filter(({ serviceLevelAgreement }) => serviceLevelAgreement);
    expect(new Set(promised.map(({ serviceLevelAgreement }) => serviceLevelAgreement?.id)).size).to.equal(4);
  });

  it('puts one offering on 24 shelves', () => {
    expect(new Set(ids(offering('home-visit').category)).size).to.equal(24);
  });

  it('has a name of 200 characters, and a text that runs from right to left', () => {
    expect(offering('bundle-federation').name).to.have.length(200);
    expect(offering('calls-marhaba').description).to.match(/^\p{Script=Arabic}/u);
  });
});
