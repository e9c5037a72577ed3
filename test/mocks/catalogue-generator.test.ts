import { expect } from '@open-wc/testing';
import { builtInCatalogue, generateCatalogue } from '@selfcare/mocks';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { nothingChosen, pricesOf } from '../../mocks/src/price-list.js';
import { chargeFor, totalOf } from '../../mocks/src/pricing.js';
import {
  danglingReferences,
  depthOf,
  forbiddenValues,
  read,
  wrongCardinalities,
  type Offering,
} from './catalogue-references.js';

const handWritten = read(builtInCatalogue);
const data = generateCatalogue();
const catalogue = read(data);
const added = catalogue.offerings.slice(handWritten.offerings.length);
const onSale = added.filter(({ lifecycleStatus }) => lifecycleStatus === 'Active');
const retired = added.filter(({ lifecycleStatus }) => lifecycleStatus === 'Retired');
const count = (offerings: readonly Offering[], status: string): number =>
  offerings.filter(({ lifecycleStatus, isSellable }) => lifecycleStatus === status && isSellable).length;

describe('catalogue generator', () => {
  it('gives the same catalogue for the same seed, and another one for another', () => {
    const small = { sellable: 90, retired: 60 };
    const text = (seed: number): string => JSON.stringify(generateCatalogue({ seed, ...small }));
    expect(text(7)).to.equal(text(7));
    expect(text(7)).not.to.equal(text(8));
  });

  it('has 600 offerings on sale and 3,000 retired ones', () => {
    expect([count(catalogue.offerings, 'Active'), count(catalogue.offerings, 'Retired')]).to.deep.equal([600, 3000]);
  });

  it('begins with the hand-written offerings and prices as they are', () => {
    expect(catalogue.offerings.slice(0, handWritten.offerings.length)).to.deep.equal(handWritten.offerings);
    expect(catalogue.prices.slice(0, handWritten.prices.length)).to.deep.equal(handWritten.prices);
  });

  it('adds nothing when the hand-written ones are enough', () => {
    expect(generateCatalogue({ sellable: 1, retired: 0 })).to.deep.equal(builtInCatalogue);
  });

  it('gives every resource an opaque id of its own', () => {
    for (const [all, known] of [
      [catalogue.offerings, handWritten.offerings],
      [catalogue.prices, handWritten.prices],
      [catalogue.specifications, handWritten.specifications],
      [catalogue.categories, handWritten.categories],
    ] as const) {
      const ids = all.map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      const own = new Set(known.map(({ id }) => id));
      expect(ids.filter((id) => !own.has(id) && !/^[2-9B-Z]{10}$/.test(id))).to.deep.equal([]);
    }
  });

  it('gives every offering a name of its own, with nothing left to fill in', () => {
    const names = added.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    expect(JSON.stringify(data)).not.to.match(/\{\w+\}/);
  });

  it('adds no reference that leads nowhere and no value that is not allowed', () => {
    expect(danglingReferences(catalogue)).to.deep.equal(danglingReferences(handWritten));
    expect(forbiddenValues(catalogue)).to.deep.equal([]);
  });

  it('prices everything in two to four parts of whole cents', () => {
    const byId = new Map(catalogue.prices.map((price) => [price.id, price]));
    for (const { name, productOfferingPrice } of added) {
      expect(productOfferingPrice.length, name).to.be.within(2, 4);
      for (const { id } of productOfferingPrice) {
        const { value = 0 } = byId.get(id)?.price ?? {};
        expect(value, name).to.be.within(0.01, 2000);
        expect(String(value), name).to.match(/^\d+(\.\d{1,2})?$/);
      }
    }
  });

  it('lowers some monthly charges at first, never to nothing', () => {
    const byId = new Map(catalogue.prices.map((price) => [price.id, price]));
    const lowered = catalogue.prices.filter(({ popRelationship, priceType }) => popRelationship && priceType === 'recurring');
    expect(lowered.length / catalogue.prices.length).to.be.within(0.02, 0.2);
    for (const { id, price, popRelationship = [] } of lowered) {
      const { percentage = 0, price: off } = byId.get(popRelationship[0]?.id ?? '')!;
      expect(off?.value ?? 0, id).to.be.below(price!.value);
      expect(percentage, id).to.be.below(100);
    }
  });

  it('can be charged for by the simulated back end', () => {
    const now = Date.parse('2026-12-01T00:00:00Z');
    const sale = { catalogue: createCatalogue(data), now };
    const unpriced = onSale.filter(({ id }) => {
      const offering = sale.catalogue.find('productOffering', id)!;
      return totalOf(pricesOf(sale, offering, nothingChosen).map((price) => chargeFor(price, 1))).length === 0;
    });
    expect(unpriced.map(({ name }) => name)).to.deep.equal([]);
  });

  it('makes bundles of 10 to 20 per cent, with two to eight parts on at most three levels', () => {
    const bundles = onSale.filter(({ isBundle }) => isBundle);
    expect(bundles.length / onSale.length).to.be.within(0.1, 0.2);
    expect(wrongCardinalities(catalogue)).to.deep.equal([]);
    const active = new Set(
      catalogue.offerings.filter(({ lifecycleStatus }) => lifecycleStatus === 'Active').map(({ id }) => id),
    );
    for (const { name, bundledProductOffering: parts = [] } of bundles) {
      expect(parts.length, name).to.be.within(2, 8);
      expect(
        parts.every(({ id }) => active.has(id)),
        name,
      ).to.equal(true);
    }
    const depths = new Set(bundles.map(({ id }) => depthOf(id, catalogue)));
    expect(depths).to.deep.equal(new Set([2, 3]));
  });

  it('sorts into at most 120 categories on three levels, none of them empty', () => {
    const { categories } = catalogue;
    expect(categories.length).to.be.within(60, 120);
    const parents = new Map(categories.map(({ id, parentId }) => [id, parentId]));
    const level = (id: string): number => 1 + (parents.get(id) === undefined ? 0 : level(parents.get(id)!));
    expect(Math.max(...categories.map(({ id }) => level(id)))).to.equal(3);
    const filled = new Set(
      catalogue.offerings
        .flatMap(({ lifecycleStatus, category }) => (lifecycleStatus === 'Active' ? category : []))
        .map(({ id }) => id),
    );
    expect(categories.filter(({ id }) => !filled.has(id)).map(({ name }) => name)).to.deep.equal([]);
  });

  it('relates add-ons to 5 to 15 plans, and things to what they need', () => {
    const counts = onSale.flatMap(({ productOfferingRelationship: related = [] }) => {
      const plans = related.filter(({ relationshipType }) => relationshipType === 'optionalFor');
      return plans.length > 0 ? [plans.length] : [];
    });
    expect(counts.length).to.be.above(10);
    expect([Math.min(...counts) >= 5, Math.max(...counts) <= 15]).to.deep.equal([true, true]);
    const types = new Set(
      onSale.flatMap(({ productOfferingRelationship: related = [] }) => related.map((each) => each.relationshipType)),
    );
    expect(types).to.deep.equal(new Set(['optionalFor', 'exchangableTo', 'requires', 'excludes']));
  });

  it('retires older versions before the next ones began', () => {
    const byId = new Map(catalogue.offerings.map((offering) => [offering.id, offering]));
    const older = retired.filter(({ productOfferingRelationship }) => productOfferingRelationship);
    expect(older.length / retired.length).to.be.within(0.7, 0.8);
    for (const { name, version, validFor, productOfferingRelationship: [link] = [] } of older) {
      const successor = byId.get(link!.id)!;
      expect(parseFloat(version), name).to.be.below(parseFloat(successor.version));
      expect(
        validFor.startDateTime < validFor.endDateTime && validFor.endDateTime <= successor.validFor.startDateTime,
        name,
      ).to.equal(true);
    }
  });

  it('says of everything retired why, and charges as it did', () => {
    const byId = new Map(catalogue.prices.map((price) => [price.id, price]));
    for (const { name, statusReason, productOfferingPrice } of retired) {
      expect(statusReason, name).to.match(/^(Replaced by .*|No longer sold\. Customers who have it keep it)\.$/);
      expect(
        productOfferingPrice.every(({ id }) => byId.get(id)?.lifecycleStatus === 'Retired'),
        name,
      ).to.equal(true);
    }
  });

  it('shows only pictures that there are', async () => {
    for (const url of new Set(added.flatMap(({ attachment }) => attachment.map((picture) => picture.url))))
      expect((await fetch(url)).status, url).to.equal(200);
  });

  it('grows to 10,000 on sale', () => {
    const large = read(generateCatalogue({ sellable: 10_000, retired: 10_000 }));
    expect([count(large.offerings, 'Active'), count(large.offerings, 'Retired')]).to.deep.equal([10_000, 10_000]);
    expect(new Set(large.offerings.map(({ id }) => id)).size).to.equal(large.offerings.length);
    const names = large.offerings.slice(handWritten.offerings.length).map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    expect(danglingReferences(large)).to.deep.equal(danglingReferences(handWritten));
  });

  it('refuses numbers that are none, and more than it can vary', () => {
    for (const options of [{ sellable: -1 }, { retired: 1.5 }, { sellable: NaN }, { sellable: 1_000_000 }])
      expect(() => generateCatalogue(options), JSON.stringify(options)).to.throw(RangeError);
  });
});
