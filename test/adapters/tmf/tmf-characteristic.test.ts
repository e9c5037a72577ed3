import { expect } from '@open-wc/testing';
import { wireOffering, wireSpecification } from '../../../packages/adapters/src/tmf/catalogue-wire.js';
import { characteristicsFrom, factsFrom } from '../../../packages/adapters/src/tmf/tmf-characteristic.js';

const own = (...prodSpecCharValueUse: object[]) => wireOffering.parse({ id: 'o', prodSpecCharValueUse }).prodSpecCharValueUse;
const specified = (productSpecCharacteristic: object[], attachment: object[] = []) => wireSpecification.parse({ id: 's', productSpecCharacteristic, attachment });
const values = (...all: unknown[]) => ({ productSpecCharacteristicValue: all.map((value) => ({ value })) });
const colours = { name: 'Colour', productSpecCharacteristicValue: [{ value: 'Ink', isDefault: true }, { value: 'Moss' }, { value: 'Moss' }] };

describe('TMF620 characteristics', () => {
  it('are a choice when they have several values and a default, or say how many there may be', () => {
    expect(characteristicsFrom(own(colours))).to.deep.equal([
      { name: 'Colour', values: [{ value: 'Ink', label: 'Ink' }, { value: 'Moss', label: 'Moss' }], defaults: ['Ink'], least: 1, most: 1 },
    ]);
    const [languages] = characteristicsFrom(own({ name: 'Languages', ...values('a', 'b', 'c'), minCardinality: '1', maxCardinality: 9 }));
    expect(languages).to.deep.include({ defaults: [], least: 1, most: 3 });
  });

  it('are facts when they have one value, or say nothing about choosing', () => {
    const use = own({ name: 'Data', ...values('20 GB') }, { name: 'Works with', ...values('iOS', 'Android') });
    expect(characteristicsFrom(use)).to.deep.equal([]);
    expect(factsFrom(use, undefined)).to.deep.equal([{ name: 'Data', value: '20 GB' }, { name: 'Works with', value: 'iOS, Android' }]);
  });

  it('take their cardinality from the specification where the offering has none', () => {
    const specification = specified([{ name: 'Colour', minCardinality: 0, maxCardinality: 2, ...values('Ink', 'Moss') }]);
    expect(characteristicsFrom(own(colours), { specification })[0]).to.deep.include({ least: 0, most: 2 });
  });

  it('come from the specification when the offering names none, and only those that can be configured', () => {
    const specification = specified([{ name: 'Colour', configurable: true, ...values('Ink', 'Moss') }, { name: 'Size', configurable: false, ...values('S', 'M') }]);
    expect(characteristicsFrom([], { specification }).map(({ name }) => name)).to.deep.equal(['Colour']);
    expect(characteristicsFrom(own({ name: 'Data', ...values('20 GB') }), { specification })).to.deep.equal([]);
  });

  it('bring the picture that is named after a value, and the term that a value names', () => {
    const specification = specified([], [{ name: 'ink', url: '/ink.svg' }]);
    const pictureFrom = ([one]: readonly { url?: string }[]) => (one?.url ? { url: one.url, description: '' } : undefined);
    const [colour] = characteristicsFrom(own(colours), { specification, pictureFrom });
    expect(colour?.values.map(({ picture }) => picture?.url)).to.deep.equal(['/ink.svg', undefined]);
    const contract = { name: 'Contract', productSpecCharacteristicValue: [{ value: '24 months', isDefault: true }, { value: '12 months' }] };
    const [term] = characteristicsFrom(own(contract), { terms: [{ count: 24, unit: 'month' }] });
    expect(term?.values.map(({ minimumTerm }) => minimumTerm?.count)).to.deep.equal([24, undefined]);
  });

  it('say that their values are numbers or truth values, where the catalogue tells it and all of them are', () => {
    const typeOf = (characteristic: object) => characteristicsFrom(own({ name: 'x', maxCardinality: 1, ...characteristic }))[0]?.valueType;
    expect(typeOf({ valueType: 'integer', ...values('1', '2') })).to.equal('number');
    expect(typeOf(values(1, 2.5))).to.equal('number');
    expect(typeOf({ valueType: 'Boolean', ...values(true, 'false') })).to.equal('boolean');
    expect(typeOf({ valueType: 'number', ...values('007', '20 GB') })).to.equal(undefined);
    expect(typeOf({ valueType: 'string', ...values('1', '2') })).to.equal(undefined);
    expect(typeOf(values('1', 2))).to.equal(undefined);
    const specification = specified([{ name: 'Lines', valueType: 'number', ...values('1', '2') }]);
    expect(characteristicsFrom(own({ name: 'Lines', maxCardinality: 1, ...values('1', '2') }), { specification })[0]?.valueType).to.equal('number');
  });

  it('survive cardinalities that cannot be', () => {
    const [odd] = characteristicsFrom(own({ ...colours, minCardinality: -3, maxCardinality: 1e9 }));
    expect(odd).to.deep.include({ least: 0, most: 2 });
    expect(characteristicsFrom(own({ ...colours, minCardinality: 9, maxCardinality: 0 }))[0]).to.deep.include({ least: 1, most: 1 });
  });
});
