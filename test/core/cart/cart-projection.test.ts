import { expect } from '@open-wc/testing';
import type { CartLine } from '@selfcare/core';
import * as fc from 'fast-check';
import { isAsWanted, lineToCarryOver, projectLines, type LineIntent } from '../../../packages/core/src/cart/cart-projection.js';
import { aCartLine, someBuckets } from '../../support/samples.js';

const intent = (line: CartLine): [string, LineIntent] => [line.id, { line, isNew: false, carried: false }];
const project = (settled: readonly CartLine[], intents: readonly CartLine[], order: readonly string[] = []) =>
  projectLines({ settled, intents: new Map(intents.map(intent)), failures: new Map(), order });

const lines = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), quantity: fc.integer({ min: 1, max: 9 }) }), {
  selector: ({ id }) => id,
});
const aLine = (line: { id: string; quantity: number }): CartLine => aCartLine({ ...line, offeringId: line.id, name: line.id });

describe('cart projection', () => {
  it('shows the settled cart with every pending change applied', () => {
    const views = project(
      [aCartLine({ id: 'a' }), aCartLine({ id: 'b' })],
      [aCartLine({ id: 'a', quantity: 3 }), aCartLine({ id: 'c' })],
    );
    expect(views.map(({ id, quantity, standing }) => `${id} ${quantity} ${standing}`)).to.deep.equal([
      'a 3 pending',
      'b 1 settled',
      'c 1 pending',
    ]);
  });

  it('shows no line that is wanted out', () => {
    expect(project([aCartLine()], [aCartLine({ quantity: 0 })])).to.deep.equal([]);
  });

  it('keeps the last price of a line whose change is pending', () => {
    const prices = someBuckets();
    expect(project([aCartLine({ prices })], [aCartLine({ quantity: 2 })])[0]).to.deep.include({ prices, standing: 'pending' });
  });

  it('shows a refused line as the back end has it, with the reason', () => {
    const problem = { code: 'invalid' as const, message: 'Sold out' };
    const views = projectLines({
      settled: [aCartLine()],
      intents: new Map(),
      failures: new Map([['line-1', problem]]),
      order: [],
    });
    expect(views).to.deep.equal([{ ...aCartLine(), standing: 'failed', problem }]);
  });

  it('keeps lines in the order they were first seen', () => {
    const views = project([aCartLine({ id: 'a' }), aCartLine({ id: 'c' })], [aCartLine({ id: 'b' })], ['a', 'b', 'c']);
    expect(views.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
  });

  it('ends as the settled cart once every change is settled, for any cart and any changes', () => {
    fc.assert(
      fc.property(lines, lines, fc.nat(2), (before, changes, removals) => {
        const wanted = changes.map((line, at) => aLine({ ...line, quantity: at < removals ? 0 : line.quantity }));
        const projected = project(before.map(aLine), wanted);
        const settled = projected.map(({ id, quantity }) => aLine({ id, quantity }));
        expect(wanted.every((line) => isAsWanted(settled, line))).to.equal(true);
        expect(project(settled, []).map(({ id, quantity }) => `${id} ${quantity}`)).to.deep.equal(
          projected.map(({ id, quantity }) => `${id} ${quantity}`),
        );
      }),
    );
  });

  it('carries lines over so that doing it again changes nothing, and nothing gets less', () => {
    const carry = (own: readonly CartLine[], visitor: readonly CartLine[]): readonly CartLine[] =>
      visitor.reduce<readonly CartLine[]>((cart, line) => {
        const wanted = lineToCarryOver(cart, line);
        return wanted ? [...cart.filter(({ id }) => id !== wanted.id), wanted] : cart;
      }, own);
    fc.assert(
      fc.property(lines, lines, (own, visitor) => {
        const once = carry(own.map(aLine), visitor.map(aLine));
        expect(carry(once, visitor.map(aLine))).to.deep.equal(once);
        for (const { id, quantity } of [...own, ...visitor])
          expect(once.find((line) => line.id === id)?.quantity).to.be.at.least(quantity);
      }),
    );
  });
});
