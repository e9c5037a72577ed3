import { expect } from '@open-wc/testing';
import { CartLedger } from '../../../packages/core/src/cart/cart-ledger.js';
import { aCart, aCartLine } from '../../support/samples.js';

const problem = { code: 'timeout' as const, message: 'No answer' };

/** A ledger of a cart with one line. */
function aLedger(quantity = 1): CartLedger {
  const ledger = new CartLedger();
  ledger.settle(aCart({ lines: [aCartLine({ quantity })] }), 0);
  return ledger;
}

const quantities = (ledger: CartLedger): number[] => ledger.lines.map(({ quantity }) => quantity);

describe('cart ledger', () => {
  it('lets a newer intent of a line replace the one that waits, and tells both how it ended', async () => {
    const ledger = aLedger();
    const outcomes = Promise.all([ledger.want(aCartLine({ quantity: 2 })), ledger.want(aCartLine({ quantity: 3 }))]);
    expect(ledger.next()?.line.quantity).to.equal(3);
    expect(ledger.next()).to.equal(undefined);
    ledger.settle(aCart({ lines: [aCartLine({ quantity: 3 })] }), 0);
    ledger.finish();
    expect(await outcomes).to.deep.equal([{ ok: true }, { ok: true }]);
  });

  it('shows the newest intent while an older one is under way', () => {
    const ledger = aLedger();
    void ledger.want(aCartLine({ quantity: 2 }));
    ledger.next();
    void ledger.want(aCartLine({ quantity: 5 }));
    expect(quantities(ledger)).to.deep.equal([5]);
    ledger.finish(problem);
    expect(quantities(ledger)).to.deep.equal([5]);
    expect(ledger.lines[0]?.standing).to.equal('pending');
  });

  it('needs no request for what is so already', async () => {
    const ledger = aLedger();
    const outcome = ledger.want(aCartLine({ quantity: 1 }));
    expect(ledger.next()).to.equal(undefined);
    expect(await outcome).to.deep.equal({ ok: true });
  });

  it('never brings a line back by a change', async () => {
    const ledger = aLedger();
    const outcome = ledger.want(aCartLine({ quantity: 2 }));
    ledger.settle(aCart({ lines: [] }), 0);
    expect(ledger.next()).to.equal(undefined);
    expect(await outcome).to.have.nested.property('problem.code', 'not-found');
  });

  it('makes a new line the one that the cart turns out to hold of the same offering, with what was wanted of it since', async () => {
    const ledger = new CartLedger();
    ledger.settle(undefined, 0);
    const outcome = ledger.want(aCartLine({ id: 'new', quantity: 1 }), { isNew: true });
    ledger.next();
    void ledger.want(aCartLine({ id: 'new', quantity: 4 }));
    ledger.settle(aCart({ lines: [aCartLine({ quantity: 3 })] }), 0);
    ledger.joinEqual();
    expect(ledger.underWay?.line).to.include({ id: 'line-1', quantity: 3 });
    expect(ledger.lines.map(({ id, quantity }) => [id, quantity])).to.deep.equal([['line-1', 4]]);
    ledger.finish();
    expect(await outcome).to.deep.equal({ ok: true });
    expect(ledger.next()?.line).to.include({ id: 'line-1', quantity: 4 });
  });

  it('names a line that the cart holds by its id, and a new one only by its key', () => {
    const ledger = aLedger();
    const commandFor = (id: string) => ledger.commandFor({ line: aCartLine({ id, quantity: 2 }), isNew: true, carried: false });
    expect(commandFor('line-1')).to.include({ lineId: 'line-1', key: 'line-1', quantity: 2 });
    expect(commandFor('new')).to.include({ key: 'new' }).and.not.to.have.property('lineId');
  });

  it('wants again what a late write has undone, until that is so', () => {
    const ledger = aLedger();
    void ledger.want(aCartLine({ quantity: 0 }));
    ledger.next();
    ledger.doubt(0);
    ledger.finish(problem);
    void ledger.want(aCartLine({ quantity: 4 }));
    ledger.next();
    ledger.settle(aCart({ lines: [aCartLine({ quantity: 4 })] }), 1_000);
    ledger.finish();
    for (let time = 1; time <= 2; time++) {
      ledger.settle(aCart({ lines: [] }), 2_000);
      expect(ledger.next()?.line.quantity).to.equal(4);
      ledger.finish(problem);
    }
  });

  it("takes a change for somebody else's once a late write can no longer come", () => {
    const ledger = aLedger();
    void ledger.want(aCartLine({ quantity: 5 }));
    ledger.next();
    ledger.doubt(0);
    ledger.finish(problem);
    void ledger.want(aCartLine({ quantity: 2 }));
    ledger.next();
    ledger.settle(aCart({ lines: [aCartLine({ quantity: 2 })] }), 0);
    ledger.finish();
    ledger.settle(aCart({ lines: [aCartLine({ quantity: 5 })] }), 120_001);
    expect(ledger.isBusy).to.equal(false);
  });

  it('shows one line for an id that the back end repeats', () => {
    const ledger = new CartLedger();
    ledger.settle(aCart({ lines: [aCartLine(), aCartLine({ quantity: 7 })] }), 0);
    expect(ledger.lines).to.have.length(1);
  });

  it('tells everybody who waits when it is given up', async () => {
    const ledger = aLedger();
    const outcomes = [
      ledger.want(aCartLine({ quantity: 2 })),
      ledger.want(aCartLine({ id: 'new', offeringId: 'x' }), { isNew: true }),
    ];
    ledger.next();
    ledger.giveUp(problem);
    expect(await Promise.all(outcomes)).to.deep.equal([
      { ok: false, problem },
      { ok: false, problem },
    ]);
    expect(ledger.isBusy).to.equal(false);
  });

  it('lets who waited at a former ledger wait on at the one that follows it', async () => {
    const former = new CartLedger();
    const outcome = former.want(aCartLine(), { isNew: true });
    const ledger = new CartLedger();
    ledger.carryFrom(former, () => true);
    former.giveUp(problem);
    ledger.settle(aCart({ lines: [aCartLine({ id: 'own', quantity: 2 })] }), 0);
    expect(await outcome).to.deep.equal({ ok: true });
    expect(quantities(ledger)).to.deep.equal([2]);
  });
});
