import { expect } from '@open-wc/testing';
import type { CartOutcome } from '@selfcare/core';
import { GuidedAdding, type OffersOnTheirWay } from '../../../packages/core/src/guided-selling/guided-adding.js';
import { lateAnswer } from '../../support/session.js';
import { aPlan } from '../../support/guided-flow.js';

const offer = { id: 'both', parts: ['plan', 'phone'].map((id) => ({ partId: id, offering: aPlan(id, 1, 1) })) };
const refusal: CartOutcome = { ok: false, problem: { code: 'unavailable', message: 'No answer' } };

function setUp(outcomes: readonly CartOutcome[]) {
  const added: string[] = [];
  let heard: OffersOnTheirWay = {};
  const adding = new GuidedAdding((now) => (heard = now));
  const cart = { add: ({ id }: { readonly id: string }) => (added.push(id), Promise.resolve(outcomes[added.length - 1] ?? { ok: true as const })) };
  return { adding, cart, added, standing: () => heard['both'] };
}

describe('an offer on its way into the cart', () => {
  it('is put in part by part', async () => {
    const { adding, cart, added, standing } = setUp([]);
    const outcome = adding.add(offer, cart);
    expect(standing()).to.equal('pending');
    expect([await outcome, added, standing()]).to.deep.equal([{ ok: true }, ['plan', 'phone'], undefined]);
  });

  it('is not put in twice where the first try got halfway', async () => {
    const { adding, cart, added, standing } = setUp([{ ok: true }, refusal]);
    expect(await adding.add(offer, cart)).to.deep.equal(refusal);
    expect(standing()).to.deep.include({ code: 'unavailable' });
    expect(await adding.add(offer, cart)).to.deep.equal({ ok: true });
    expect(added).to.deep.equal(['plan', 'phone', 'phone']);
  });

  it('is wanted whole before any of it has arrived', async () => {
    const { adding } = setUp([]);
    const answer = lateAnswer<CartOutcome>();
    const wanted: string[] = [];
    const outcome = adding.add(offer, { add: ({ id }) => (wanted.push(id), answer.promise) });
    expect(wanted).to.deep.equal(['plan', 'phone']);
    answer.resolve({ ok: true });
    expect(await outcome).to.deep.equal({ ok: true });
  });

  it('is put in once however often it is asked for', async () => {
    const { adding } = setUp([]);
    const answer = lateAnswer<CartOutcome>();
    const first = adding.add(offer, { add: () => answer.promise });
    expect(await adding.add(offer, { add: () => answer.promise })).to.deep.include({ ok: false });
    answer.resolve({ ok: true });
    expect(await first).to.deep.equal({ ok: true });
  });

  it('is forgotten with its cart', async () => {
    const { adding, cart, added, standing } = setUp([{ ok: true }, refusal]);
    await adding.add(offer, cart);
    adding.clear();
    expect(standing()).to.equal(undefined);
    await adding.add(offer, cart);
    expect(added).to.deep.equal(['plan', 'phone', 'plan', 'phone']);
  });
});
