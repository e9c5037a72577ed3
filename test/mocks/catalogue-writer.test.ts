import { expect } from '@open-wc/testing';
import type { CatalogueData } from '@selfcare/mocks';
import { writeCatalogue } from '../../mocks/src/catalogue-writer.js';
import type { Draft, Shelves } from '../../mocks/src/offering-draft.js';
import { createRandom } from '../../mocks/src/random.js';
import { read, type Offering } from './catalogue-references.js';
import { countingIds, draftOf } from './draft-of.js';

const base: CatalogueData = {
  category: [{ id: 'plans', name: 'Plans', isRoot: true }],
  productOffering: [{ id: 'old', name: 'Old' }],
  productOfferingPrice: [{ id: 'old-price' }],
  productSpecification: [{ id: 'old-spec' }],
};
const plans = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), monthly: 100 }));
const written = (draft: Draft, shelves: Shelves = new Map()): Offering =>
  read(writeCatalogue(base, [draft], shelves, createRandom(1), countingIds())).offerings[1]!;

describe('catalogue writer', () => {
  it('keeps what there is, and puts its own after it', () => {
    const data = writeCatalogue(base, [draftOf()], new Map(), createRandom(1), countingIds());
    expect(data.category).to.deep.equal(base.category);
    expect(data.productOffering?.map(({ id }) => id)).to.deep.equal(['old', 'D']);
    expect([data.productOfferingPrice?.length, data.productSpecification?.length]).to.deep.equal([1, 2]);
  });

  it('writes facts, term and picture of an offering', () => {
    const offering = written(draftOf());
    expect([offering.description, offering.lifecycleStatus, offering.isBundle]).to.deep.equal([
      'A plan with 5 GB.',
      'Active',
      false,
    ]);
    expect(
      offering.prodSpecCharValueUse.map(({ name, productSpecCharacteristicValue: [first] }) => [name, first?.value]),
    ).to.deep.equal([['Data', '5 GB']]);
    expect(offering.productOfferingTerm?.map(({ duration }) => duration)).to.deep.equal([{ amount: 12, units: 'month' }]);
    expect(offering.attachment[0]).to.include({ url: '/pictures/plan.svg', description: 'A card' });
  });

  it('offers as many values of a choice as the family says, and shows the first of them', () => {
    const values = [
      ['Ink', 0],
      ['Moss', 0],
      ['Sand', 0],
    ] as const;
    const offering = written(
      draftOf({ choices: { Colour: { values, most: 2 } }, pictures: [['phone-{Colour}', 'In {Colour}']] }),
    );
    const colours = offering.prodSpecCharValueUse[1]!.productSpecCharacteristicValue;
    expect(colours.map(({ isDefault }) => isDefault)).to.deep.equal([true, undefined]);
    expect(offering.attachment[0]?.url).to.equal(`/pictures/phone-${colours[0]!.value.toLowerCase()}.svg`);
  });

  it('relates an offering to others on a shelf, never to itself', () => {
    const relations = [{ type: 'requires', shelf: 'plans', least: 3, most: 3, role: 'Plan' }] as const;
    const related = written(draftOf({ relations }, { id: 'a' }), new Map([['plans', plans]])).productOfferingRelationship!;
    expect(related).to.have.deep.members([
      { id: 'b', name: 'B', relationshipType: 'requires', role: 'Plan' },
      { id: 'c', name: 'C', relationshipType: 'requires', role: 'Plan' },
    ]);
  });

  it('says of a retired offering why it is, and what it can be exchanged for', () => {
    const offering = written(draftOf({}, { retired: { reason: 'Replaced by B.', successor: plans[1]! } }));
    expect([offering.lifecycleStatus, offering.statusReason]).to.deep.equal(['Retired', 'Replaced by B.']);
    expect(offering.productOfferingRelationship).to.deep.equal([{ id: 'b', name: 'B', relationshipType: 'exchangableTo' }]);
  });

  it('repeats a group of choices on each of its members', () => {
    const group = { id: 'g', name: 'Plan', least: 1, most: 2 };
    const parts = plans.slice(0, 2).map((offering) => ({ offering, usual: 0, least: 0, most: 1, group }));
    const { isBundle, bundledProductOffering } = written(draftOf({}, { parts }));
    expect(isBundle).to.equal(true);
    for (const member of bundledProductOffering!) {
      expect(member.bundledGroupProductOffering).to.deep.equal({
        id: 'g',
        name: 'Plan',
        bundledGroupProductOfferingOption: { numberRelOfferLowerLimit: 1, numberRelOfferUpperLimit: 2 },
      });
    }
  });
});
