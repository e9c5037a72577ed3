import { expect } from '@open-wc/testing';
import { createCatalogue } from '../../mocks/src/catalogue.js';
import { completedValues, forbiddenChoice, namedValues } from '../../mocks/src/chosen-values.js';

const values = (...list: readonly unknown[]) => ({ productSpecCharacteristicValue: list.map((value) => ({ value })) });
const offering = {
  id: 'o',
  productSpecification: { id: 's' },
  prodSpecCharValueUse: [
    { name: 'Colour', productSpecCharacteristicValue: [{ value: 'Ink' }, { value: 'Sand', isDefault: true }] },
    { name: 'Network', ...values('5G') },
    { name: 'Languages', minCardinality: 1, maxCardinality: 2, ...values('Hindi', 'Polish', 'Turkish') },
    { name: 'Screens', ...values(2, 4) },
    { name: 'Engraving' },
    { name: 'Lines', productSpecCharacteristicValue: [{ valueFrom: 1, valueTo: 9 }] },
    null,
  ],
};
const catalogue = createCatalogue({
  productSpecification: [
    {
      id: 's',
      productSpecCharacteristic: [
        { name: 'Colour', ...values('Ink', 'Sand', 'Coral') },
        { name: 'Charger', productSpecCharacteristicValue: [{ value: 'EU', isDefault: true }, { value: 'UK' }] },
      ],
    },
  ],
});
const chosen = (named: Record<string, unknown>) => namedValues(Object.entries(named).map(([name, value]) => ({ name, value })));
const forbidden = (named: Record<string, unknown>) => forbiddenChoice(catalogue, offering, chosen(named));

describe('chosen values', () => {
  it('are read one by one or as a list, each once; without a value nothing is chosen', () => {
    const named = namedValues([
      { name: 'Languages', value: 'Hindi' },
      { name: 'Languages', value: ['Polish', 'Hindi'] },
      { name: 'Screens', value: 4 },
      { name: 'Colour', value: null },
      { name: 'Network' },
    ]);
    expect([...named]).to.deep.equal([
      ['Languages', ['Hindi', 'Polish']],
      ['Screens', ['4']],
    ]);
  });

  it('are completed with the defaults of the offering and, where it says nothing, of its specification', () => {
    const complete = Object.fromEntries(completedValues(catalogue, offering, chosen({ Screens: 2 })));
    expect(complete).to.deep.include({ Colour: ['Sand'], Network: ['5G'], Charger: ['EU'], Screens: ['2'], Languages: [] });
    expect(completedValues(catalogue, offering, chosen({ Colour: 'Ink' })).get('Colour')).to.deep.equal(['Ink']);
  });

  it('are allowed when the offering or its specification has them', () => {
    expect(forbidden({ Colour: 'Ink', Charger: 'UK', Screens: '4', Languages: ['Hindi', 'Turkish'] })).to.equal(undefined);
    expect(forbidden({ Engraving: 'For Ada', Lines: 7 })).to.equal(undefined);
  });

  it('are forbidden by name where the offering has no such characteristic, or not that value', () => {
    expect(forbidden({ __proto: 'x' })?.code).to.equal('characteristicUnknown');
    expect(forbidden({ Size: 'L' })?.detail).to.match(/^chooses "Size", but "o" has "Colour", "Charger", "Network"/);
    expect(forbidden({ Colour: 'Coral' })).to.deep.equal({
      code: 'characteristicValueNotAllowed',
      detail: 'chooses "Coral" as "Colour", which can be "Ink", "Sand"',
    });
    expect(forbidden({ Colour: { toString: 1, valueOf: 1 } })?.code).to.equal('characteristicValueNotAllowed');
    expect(forbiddenChoice(catalogue, { id: 'plain' }, chosen({ Size: 'L' }))?.detail).to.equal(
      'chooses "Size", but "plain" has nothing to choose',
    );
  });

  it('are forbidden where they are more or fewer than may be chosen', () => {
    expect(forbidden({ Languages: ['Hindi', 'Polish', 'Turkish'] })).to.deep.equal({
      code: 'characteristicValueCount',
      detail: 'chooses 3 values as "Languages", which must have 1 to 2',
    });
    expect(forbidden({ Languages: [] })?.code).to.equal('characteristicValueCount');
    expect(forbidden({ Colour: ['Ink', 'Sand'] })?.code).to.equal('characteristicValueCount');
  });
});
