import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { planLifeCycle, statesAt } from '../../mocks/src/order-life-cycle.js';
import { createRandom } from '../../mocks/src/random.js';

// TM Forum's state diagrams of productOrder and productOrderItem (TMF622 v4).
const legal: Record<string, readonly string[]> = {
  acknowledged: ['inProgress', 'pending', 'rejected'],
  inProgress: ['pending', 'held', 'assessingCancellation', 'completed', 'failed', 'partial'],
  pending: ['inProgress', 'cancelled', 'assessingCancellation'],
  completed: [],
};
const anyOrder = fc.record({
  seed: fc.integer(),
  items: fc.integer({ min: 1, max: 30 }),
  duration: fc.integer({ min: 1000, max: 86_400_000 }),
});

describe('order life cycle', () => {
  it("takes only the transitions of TM Forum's diagrams, whatever the seed", () => {
    fc.assert(
      fc.property(anyOrder, ({ seed, items, duration }) => {
        const plan = planLifeCycle(items, duration, createRandom(seed));
        const states = new Map<number | 'order', string>();
        for (const step of plan) {
          const [of, next] = 'order' in step ? (['order', step.order] as const) : ([step.item, step.state] as const);
          expect(legal[states.get(of) ?? 'acknowledged']).to.include(next);
          states.set(of, next);
        }
        expect([...states.values()].every((state) => state === 'completed')).to.equal(true);
        expect(states.size).to.equal(items + 1);
      }),
    );
  });

  it('goes forward in time and ends with the duration', () => {
    fc.assert(
      fc.property(anyOrder, ({ seed, items, duration }) => {
        const times = planLifeCycle(items, duration, createRandom(seed)).map(({ after }) => after);
        expect(times).to.deep.equal([...times].sort((left, right) => left - right));
        expect(times.at(-1)).to.equal(duration);
        expect(times[0]).to.be.greaterThan(0);
      }),
    );
  });

  it('completes no order before all its items, and the items one after another', () => {
    fc.assert(
      fc.property(anyOrder, fc.double({ min: 0, max: 1.2, noNaN: true }), ({ seed, items, duration }, share) => {
        const plan = planLifeCycle(items, duration, createRandom(seed));
        const now = statesAt(plan, items, duration * share);
        const done = now.items.filter((state) => state === 'completed').length;
        expect(now.items.slice(0, done).every((state) => state === 'completed')).to.equal(true);
        expect(now.items.slice(done + 1).every((state) => state === 'acknowledged')).to.equal(true);
        if (now.order === 'completed') expect(done).to.equal(items);
        if (now.order === 'acknowledged') expect(now.items.every((state) => state === 'acknowledged')).to.equal(true);
      }),
    );
  });

  it('starts acknowledged, even for a clock that goes backwards', () => {
    const plan = planLifeCycle(2, 20_000, createRandom(1));
    for (const elapsed of [-5000, 0, 1999]) {
      expect(statesAt(plan, 2, elapsed)).to.deep.equal({ order: 'acknowledged', items: ['acknowledged', 'acknowledged'] });
    }
    expect(statesAt(plan, 2, 2000).order).to.equal('inProgress');
    expect(statesAt(plan, 2, 20_000)).to.deep.equal({ order: 'completed', items: ['completed', 'completed'] });
  });

  it('lets some orders have one item that is pending, and others none', () => {
    const pending = Array.from({ length: 200 }, (_, seed) => {
      const plan = planLifeCycle(3, 20_000, createRandom(seed));
      return plan.filter((step) => 'state' in step && step.state === 'pending').length;
    });
    expect(new Set(pending)).to.deep.equal(new Set([0, 1]));
  });

  it('is the same for the same seed', () => {
    expect(planLifeCycle(4, 20_000, createRandom(9))).to.deep.equal(planLifeCycle(4, 20_000, createRandom(9)));
  });
});
