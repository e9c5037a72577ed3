import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { transition, type Placement, type PlacementEvent } from '../../../packages/core/src/checkout/placement.js';
import { anOrder } from '../../support/samples.js';

const problem = { code: 'invalid' as const, message: 'No' };
const order = anOrder();
const events: readonly PlacementEvent[] = [
  { type: 'continued' },
  { type: 'wentBack' },
  { type: 'requested' },
  { type: 'noted', intentId: 'i' },
  { type: 'placed', order },
  { type: 'rejected', problem },
  { type: 'lostSight', intentId: 'i', problem },
  { type: 'checking', intentId: 'i' },
  { type: 'freed' },
  { type: 'startedOver' },
];

const after = (...types: PlacementEvent['type'][]): Placement['step'] =>
  types.reduce<Placement>((state, type) => transition(state, events.find((event) => event.type === type) as PlacementEvent), {
    step: 'contact',
  }).step;

describe('placement', () => {
  it('goes from contact over review to an order', () => {
    expect(after('continued', 'requested', 'noted', 'placed')).to.equal('placed');
  });

  it('is tried again from a rejection, or goes back to contact', () => {
    expect(after('continued', 'requested', 'rejected', 'requested')).to.equal('placing');
    expect(after('continued', 'requested', 'rejected', 'wentBack')).to.equal('contact');
  });

  it('leaves an unknown end only by asking again', () => {
    expect(after('continued', 'requested', 'noted', 'lostSight', 'wentBack', 'requested', 'continued', 'placed')).to.equal(
      'unknown',
    );
    expect(after('continued', 'requested', 'noted', 'lostSight', 'checking', 'placed')).to.equal('placed');
    expect(after('checking', 'freed')).to.equal('contact');
  });

  it('leaves a placed order only by starting over', () => {
    for (const { type } of events) {
      expect(after('continued', 'requested', 'placed', type)).to.equal(type === 'startedOver' ? 'contact' : 'placed');
    }
  });

  it('shows an order of an earlier page again only where nothing else is under way', () => {
    const recalled: PlacementEvent = { type: 'recalled', order };
    expect(transition({ step: 'contact' }, recalled)).to.deep.equal({ step: 'placed', order, recalled: true });
    for (const state of [{ step: 'review' }, { step: 'placing' }, { step: 'unknown', intentId: 'i', checking: true }] as const) {
      expect(transition(state, recalled)).to.equal(state);
    }
  });

  it('never is placed, rejected or unknown without an answer that was waited for', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events)), (sequence) => {
        let state: Placement = { step: 'contact' };
        for (const event of sequence) {
          const next = transition(state, event);
          const waited = state.step === 'placing' || (state.step === 'unknown' && state.checking);
          const isEnd = next.step === 'placed' || next.step === 'rejected' || (next.step === 'unknown' && !next.checking);
          if (isEnd && next !== state) expect(waited).to.equal(true);
          state = next;
        }
      }),
    );
  });
});
