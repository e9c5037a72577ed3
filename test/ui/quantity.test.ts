import { expect, fixture } from '@open-wc/testing';
import { plainDigits } from '@selfcare/core';
import { quantity } from '../../packages/ui/src/quantity.js';

async function aQuantity(value: number, note?: string) {
  const changes: number[] = [];
  const beyond: string[] = [];
  const drawn = await fixture(
    quantity({
      value,
      least: 1,
      most: 99,
      label: 'Quantity of Plan',
      lessLabel: 'One less',
      moreLabel: 'One more',
      note,
      plainDigits,
      onChange: (next) => changes.push(next),
      onRefused: (why) => beyond.push(why),
    }),
  );
  const place = drawn.parentElement!;
  const input = drawn.querySelector('input')!;
  const [less, more] = drawn.querySelectorAll('button') as unknown as [HTMLButtonElement, HTMLButtonElement];
  const type = (text: string): void => {
    input.value = text;
    input.dispatchEvent(new Event('change'));
  };
  return { drawn, place, input, less, more, changes, beyond, type };
}

describe('quantity', () => {
  it('asks for one more and one less', async () => {
    const { less, more, changes, drawn } = await aQuantity(2);
    more.click();
    less.click();
    expect(changes).to.deep.equal([3, 1]);
    await expect(drawn).to.be.accessible();
  });

  it('asks for nothing beyond its ends, and says so', async () => {
    const { less, changes } = await aQuantity(1);
    less.click();
    expect(changes).to.deep.equal([]);
    expect(less.getAttribute('aria-disabled')).to.equal('true');
  });

  it('takes a typed number', async () => {
    const { changes, type } = await aQuantity(2);
    type(' 12 ');
    expect(changes).to.deep.equal([12]);
  });

  it('takes as much as there may be for too much, puts back what was there for too little, and tells of both', async () => {
    const { changes, type, input, beyond } = await aQuantity(2);
    type('100000000');
    expect(input.value).to.equal('99');
    type('0');
    expect(input.value).to.equal('2');
    expect(changes).to.deep.equal([99]);
    expect(beyond).to.deep.equal(['most', 'least']);
  });

  it('says beside the field what there is to know of what was typed', async () => {
    const { place, input } = await aQuantity(99, 'At most 99.');
    expect(place.textContent).to.contain('At most 99.');
    expect(input.getAttribute('aria-description')).to.equal('At most 99.');
    await expect(place).to.be.accessible();
  });

  it('takes a number in the digits of the keyboard', async () => {
    const { changes, type, input } = await aQuantity(2);
    type('١٢');
    expect(changes).to.deep.equal([12]);
    expect(input.value).to.equal('12');
  });

  it('puts back what was there when something typed is no number, and tells', async () => {
    const { changes, type, input, beyond } = await aQuantity(2);
    for (const text of ['', 'two', '1.5', '-3', '1e3']) {
      type(text);
      expect(input.value, text).to.equal('2');
    }
    expect(changes).to.deep.equal([]);
    expect(new Set(beyond)).to.deep.equal(new Set(['no-number']));
  });
});
