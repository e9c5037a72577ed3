import { expect } from '@open-wc/testing';
import { createSpecifications } from '../../mocks/src/specification-writer.js';
import { countingIds } from './draft-of.js';

describe('specification writer', () => {
  it('writes one specification of each name, with every value that was asked for', () => {
    const specifications = createSpecifications(countingIds());
    const first = specifications.of('Plan', [{ name: 'Data', values: ['5 GB'] }]);
    const second = specifications.of('Plan', [
      { name: 'Data', values: ['9 GB'] },
      { name: 'Colour', values: ['Ink', 'Moss'] },
    ]);
    expect(second).to.equal(first);
    specifications.of('Phone', []);
    const [plan, phone] = specifications.all();
    expect([plan?.id, plan?.name, phone?.id, phone?.name]).to.deep.equal(['i1', 'Plan', 'i2', 'Phone']);
    const characteristics = plan?.productSpecCharacteristic as {
      name: string;
      configurable: boolean;
      productSpecCharacteristicValue: { value: string }[];
    }[];
    expect(
      characteristics.map(({ name, configurable, productSpecCharacteristicValue: values }) => [
        name,
        configurable,
        values.map(({ value }) => value),
      ]),
    ).to.deep.equal([
      ['Data', false, ['5 GB', '9 GB']],
      ['Colour', true, ['Ink', 'Moss']],
    ]);
  });
});
