import { expect } from '@open-wc/testing';
import * as z from 'zod/mini';
import { entryIn, isObject, partyIds, amount, decimal, flag, id, list, percentage, quantity, reference, text } from '../../../packages/adapters/src/tmf/wire.js';

const eur = (cents: number) => ({ amount: cents, currency: 'EUR', scale: 2 });

describe('shapes of the TM Forum wire', () => {
  it('takes null, absent and another shape for absent', () => {
    const thing = z.object({ text, decimal, flag, amount, quantity, items: list(reference) });
    for (const wire of [{}, { text: null, decimal: null, flag: null, amount: null, quantity: null, items: null }, { text: {}, decimal: 'x', flag: 2, amount: [], quantity: {}, items: 'none' }]) {
      const read = thing.parse(wire);
      expect([read.text, read.decimal, read.flag, read.amount, read.quantity]).to.deep.equal(Array(5).fill(undefined));
      expect(read.items).to.deep.equal([]);
    }
  });

  it('reads numbers and truths that are written as text', () => {
    expect(decimal.parse('2.50')).to.equal(2.5);
    expect(flag.parse('TRUE')).to.equal(true);
    expect(text.parse(7)).to.equal('7');
    expect(id.parse(42)).to.equal('42');
    expect(z.safeParse(id, '').success).to.equal(false);
  });

  it('takes a single object for a list of one and leaves out what cannot be read', () => {
    expect(list(reference).parse({ id: 'a' }).map((one) => one.id)).to.deep.equal(['a']);
    expect(list(reference).parse([{ id: 'a' }, {}, null, 'b', { id: 'c' }]).map((one) => one.id)).to.deep.equal(['a', 'c']);
  });

  it('reads money exactly in each of its shapes', () => {
    expect(amount.parse({ unit: 'EUR', value: 29.99 })?.plain).to.deep.equal(eur(2999));
    expect(amount.parse({ unit: 'Euro', value: '29.99000' })?.plain).to.deep.equal(eur(2999));
    expect(amount.parse({ unit: 'KWD', value: 1.5 })?.plain).to.deep.equal({ amount: 1500, currency: 'KWD', scale: 3 });
    const taxed = amount.parse({ dutyFreeAmount: { unit: 'EUR', value: 10 }, taxIncludedAmount: { unit: 'eur', value: '12.3' } });
    expect([taxed?.dutyFree, taxed?.taxIncluded]).to.deep.equal([eur(1000), eur(1230)]);
    for (const odd of [{ unit: 'EUR' }, { value: 3 }, { unit: 'EUR', value: 'a lot' }, { unit: 'credits', value: 3 }]) {
      expect(amount.parse(odd), JSON.stringify(odd)).to.equal(undefined);
    }
  });

  it('reads shares from above 0 to 100, whatever their sign', () => {
    expect(percentage.parse(-12.5)).to.equal(12.5);
    for (const share of [0, 101, 'half', Infinity]) expect(percentage.parse(share)).to.equal(undefined);
  });

  it('reads quantities as object and as text', () => {
    expect(quantity.parse({ amount: '20', units: 'GB' })).to.deep.equal({ amount: 20, units: 'GB' });
    expect(quantity.parse('GB')).to.deep.equal({ amount: 1, units: 'GB' });
    expect(quantity.parse('10 GB')).to.deep.equal({ amount: 10, units: 'GB' });
  });

  it('is not polluted by attributes named __proto__', () => {
    reference.parse(JSON.parse('{"id":"a","__proto__":{"polluted":true}}'));
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });

  it('who has a part in something, of either version in one list', () => {
    const parties = [{ id: 'a', role: 'x' }, { role: 'x', partyOrPartyRole: { id: 7 } }, { name: 'nobody' }, null, 'text', { id: 'b', partyOrPartyRole: { id: 'c' } }];
    expect(partyIds.parse(parties)).to.deep.equal(['a', '7', 'c']);
    expect(partyIds.parse(undefined)).to.deep.equal([]);
  });

  it('an entry only where there is one of its own', () => {
    expect([entryIn({ a: 1 }, 'a'), entryIn({}, 'constructor'), entryIn(null, 'a'), entryIn([1], '0')]).to.deep.equal([1, undefined, undefined, undefined]);
    expect([isObject({}), isObject([]), isObject(null)]).to.deep.equal([true, false, false]);
  });
});
