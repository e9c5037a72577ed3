import { expect } from '@open-wc/testing';
import { BackendProblem, cartStore, createGuidedSellingStore, type GuidedFlow, type GuidedSellingPort, type QualificationPort } from '@selfcare/core';
import { testPlatform } from '../../support/platform.js';
import { aCartPort, aCataloguePort, aSession, aTokenIdentity } from '../../support/session.js';
import { aChoice, aFlow, aGuidedSellingPort, aPart, aQualificationPort, atLeastData, threePlans } from '../../support/guided-flow.js';

interface Setting {
  readonly flow?: GuidedFlow;
  readonly flowId?: string | undefined;
  readonly guidedSelling?: Partial<GuidedSellingPort>;
  readonly qualification?: QualificationPort;
  readonly cart?: Parameters<typeof aCartPort>[0];
  readonly platform?: ReturnType<typeof testPlatform>;
}

const where = { id: 'where', kind: 'address', title: 'Where?', name: 'Address', optional: false, dependsOn: [] } as const;

async function setUp(setting: Setting = {}) {
  const { flow = aFlow(), guidedSelling, qualification = aQualificationPort(), cart, platform = testPlatform() } = setting;
  const flowId = 'flowId' in setting ? setting.flowId : 'mobile';
  const warnings: string[] = [];
  const session = aSession({
    platform,
    identity: aTokenIdentity(),
    warn: (message) => warnings.push(message),
    backend: {
      catalogue: aCataloguePort({ listOfferings: () => Promise.resolve({ offerings: threePlans, hasMore: false, skipped: 0 }) }),
      cart: aCartPort(cart),
      guidedSelling: aGuidedSellingPort(flow, guidedSelling),
      qualification,
    },
  });
  const store = createGuidedSellingStore(session, flowId);
  store.subscribe(() => undefined);
  await platform.settle();
  const answer = (id: string): boolean => {
    store.choose(id);
    return store.continue();
  };
  return { platform, session, store, answer, warnings, guide: () => platform.routing.read('guide') };
}

describe('guided selling', () => {
  it('reads the flow and its offers, and asks the first question', async () => {
    const { store } = await setUp();
    const { open, offered, fitting, steps } = store.state;
    expect([open?.question.id, offered, fitting, steps.map(({ question }) => question.id)]).to.deep.equal(['use', 3, 3, ['use', 'price']]);
  });

  it('leads through the questions to offers that the customer may have', async () => {
    const { platform, store, answer } = await setUp();
    expect(answer('little')).to.equal(true);
    expect(answer('cheap')).to.equal(true);
    await platform.settle();
    expect(store.state.proposals.map(({ offer, eligibility, matches }) => [offer.id, eligibility, matches])).to.deep.equal([
      ['small', 'qualified', ['price']],
      ['middle', 'qualified', ['price']],
    ]);
  });

  it('does not take an option that is blocked', async () => {
    const { store, answer } = await setUp();
    answer('much');
    expect(answer('cheap')).to.equal(false);
    expect(store.state.open?.draft.optionIds).to.deep.equal([]);
    expect(store.state.open?.blockers).to.deep.equal(['too-few']);
  });

  it('changes no answer before somebody goes on', async () => {
    const { store } = await setUp();
    store.choose('much');
    expect([store.state.fitting, store.state.open?.outlook?.leaves]).to.deep.equal([3, 1]);
  });

  it('goes back and forth without losing an answer', async () => {
    const { store, answer } = await setUp();
    answer('little');
    answer('any');
    store.goBack();
    expect(store.state.open?.question.id).to.equal('price');
    store.goBack();
    expect(store.state.open?.draft.optionIds).to.deep.equal(['little']);
    answer('much');
    expect([store.state.open, store.state.fitting]).to.deep.equal([undefined, 1]);
  });

  it('says what no longer holds, and takes the change back', async () => {
    const { store, answer } = await setUp();
    answer('little');
    answer('cheap');
    store.goTo('use');
    answer('much');
    expect(store.state.dropped.map(({ questionId }) => questionId)).to.deep.equal(['price']);
    store.undo();
    expect([store.state.dropped, store.state.fitting]).to.deep.equal([[], 2]);
  });

  it('follows the browser’s Back from question to question', async () => {
    const { platform, store, answer, guide } = await setUp();
    answer('little');
    expect(guide()).to.equal('mobile/price');
    answer('any');
    expect(guide()).to.equal('mobile/');
    platform.goBack();
    expect(store.state.open?.question.id).to.equal('price');
    platform.goBack();
    expect(store.state.open?.question.id).to.equal('use');
  });

  it('is taken up where it was left after a reload, also in another tab', async () => {
    const { platform, answer } = await setUp();
    answer('little');
    const { store } = await setUp({ platform: platform.openTab() });
    expect([store.state.open?.question.id, store.state.steps[0]?.answer]).to.deep.equal(['price', { kind: 'options', optionIds: ['little'] }]);
  });

  it('keeps no address, and asks for it again with everything else still answered', async () => {
    const flow = aFlow({ questions: [where, ...aFlow().questions] });
    const { platform, store, answer } = await setUp({ flow });
    store.enterAddress('street', '7 Secret Lane');
    store.enterAddress('city', 'Hideaway');
    store.continue();
    answer('little');
    answer('any');
    const kept = platform.journal.keys().map((key) => platform.journal.read(key));
    expect(JSON.stringify([kept, platform.routing.read('guide')])).not.to.match(/Secret|Hideaway/);
    const again = (await setUp({ flow, platform: platform.openTab() })).store;
    expect([again.state.open?.question.id, again.state.addressForgotten, again.state.steps.filter((step) => step.answer).length]).to.deep.equal(['where', true, 2]);
  });

  it('sends the address along with the question who may have what', async () => {
    const qualification = aQualificationPort();
    const { platform, store } = await setUp({ flow: aFlow({ questions: [where] }), qualification });
    store.enterAddress('street', '1 Quay');
    store.enterAddress('city', 'Dublin');
    store.continue();
    await platform.settle();
    expect(qualification.asked).to.deep.equal([
      { offeringIds: ['small', 'middle', 'large'], address: { street: '1 Quay', postcode: '', city: 'Dublin', country: '' } },
    ]);
  });

  it('answers that something does not matter only where that may be', async () => {
    const [use, price] = aFlow().questions;
    const { store } = await setUp({ flow: aFlow({ questions: [{ ...use!, optional: true }, price!] }) });
    store.skip();
    expect(store.state.steps[0]?.answer).to.deep.equal({ kind: 'any' });
    store.skip();
    expect(store.state.open?.question.id).to.equal('price');
  });

  it('puts an offer into the cart, and loses nothing when that fails', async () => {
    let refusals = 1;
    const { platform, session, store, answer } = await setUp({
      cart: { putLine: (cartId, { key, offeringId, name, quantity }) => (refusals-- > 0 ? Promise.reject(new BackendProblem('invalid', 'no')) : Promise.resolve({ id: cartId ?? 'c', lines: [{ id: key, action: 'add', offeringId, name, quantity }] })) },
    });
    answer('much');
    answer('any');
    await platform.settle();
    expect(await store.add('large')).to.deep.include({ ok: false });
    expect(store.state.adding['large']).to.deep.include({ code: 'invalid' });
    expect(store.state.proposals.map(({ offer }) => offer.id)).to.deep.equal(['large']);
    expect(await store.add('large')).to.deep.equal({ ok: true });
    expect([store.state.adding['large'], session.use(cartStore).state.count]).to.deep.equal([undefined, 1]);
    expect(await store.add('small')).to.deep.include({ ok: false });
  });

  it('goes on without what cannot be in a flow, and tells the developer once', async () => {
    const { kind: _, ...rest } = where;
    const flow = aFlow({
      questions: [{ ...rest, id: 'odd', kind: 'unknown', kindName: 'dance' }, aChoice('none', {}), ...aFlow().questions],
      ways: [{ parts: [aPart({ offeringIds: ['gone'] })] }],
    });
    const { store, answer, warnings } = await setUp({ flow, platform: testPlatform() });
    expect(store.state.faults.map(({ code }) => code)).to.include.members(['unknown-kind', 'no-answers']);
    expect(warnings.filter((one) => one.includes('dance')).length).to.equal(1);
    expect(answer('little')).to.equal(true);
  });

  it('has nothing to ask where the whole flow cannot be asked', async () => {
    const { store } = await setUp({ flow: aFlow({ questions: [aChoice('none', {})] }) });
    expect([store.state.steps, store.state.open]).to.deep.equal([[], undefined]);
  });

  it('drops an answer that another version of the flow does not know, and keeps the others', async () => {
    const { platform, answer } = await setUp();
    answer('little');
    answer('cheap');
    const changed = aFlow({ questions: [aFlow().questions[0]!, aChoice('price', { free: [] })] });
    const { store } = await setUp({ flow: changed, platform: platform.openTab() });
    expect(store.state.dropped.map(({ questionId, reason }) => [questionId, reason])).to.deep.equal([['price', 'not-possible']]);
    expect(store.state.open?.question.id).to.equal('price');
  });

  it('tells that the flow could not be read, and reads it on demand', async () => {
    let fails = true;
    const { platform, store } = await setUp({ guidedSelling: { getFlow: () => (fails ? Promise.reject(new BackendProblem('not-allowed', 'no')) : Promise.resolve(aFlow())) } });
    expect(store.state.material).to.deep.include({ status: 'failed' });
    fails = false;
    await store.retry();
    await platform.settle();
    expect(store.state.open?.question.id).to.equal('use');
  });

  it('offers all flows to choose from, opens one, and leads back', async () => {
    const { platform, store, guide } = await setUp({ flowId: undefined });
    expect(store.state.flows.value?.map(({ id }) => id)).to.deep.equal(['mobile']);
    store.open('mobile');
    await platform.settle();
    expect([guide(), store.state.open?.question.id]).to.deep.equal(['mobile', 'use']);
    platform.goBack();
    await platform.settle();
    expect([store.state.flowId, store.state.flows.status]).to.deep.equal([undefined, 'ready']);
  });

  it('begins with the flow that the address names, unless the page says another', async () => {
    const platform = testPlatform();
    platform.visit({ guide: 'mobile/use' });
    expect((await setUp({ flowId: undefined, platform })).store.state.flowId).to.equal('mobile');
    platform.visit({ guide: 'other/use' });
    expect((await setUp({ platform })).store.state.flowId).to.equal('mobile');
  });

  it('begins anew on demand', async () => {
    const { platform, store, answer } = await setUp();
    answer('much');
    store.startOver();
    expect([store.state.fitting, store.state.open?.question.id, platform.journal.keys()]).to.deep.equal([3, 'use', []]);
  });

  it('forgets every answer when the customer signs out, and keeps them when somebody signs in', async () => {
    const { platform, session, store, answer } = await setUp();
    answer('much');
    session.signIn(aTokenIdentity());
    await platform.settle();
    expect(store.state.fitting).to.equal(1);
    session.signOut();
    await platform.settle();
    expect([store.state.fitting, platform.journal.keys().filter((key) => key.startsWith('guide'))]).to.deep.equal([3, []]);
  });

  it('hands no answer and no address on to another customer', async () => {
    const change: Record<string, (session: Awaited<ReturnType<typeof setUp>>['session']) => void> = {
      'another who signs in': (session) => session.signIn(aTokenIdentity({ customer: { id: 'customer-2', name: 'Bo' } })),
      'another in the scope': (session) => session.changeScope({ customerId: 'customer-3' }),
    };
    for (const [who, happens] of Object.entries(change)) {
      const { platform, session, store } = await setUp({ flow: aFlow({ questions: [where] }) });
      session.changeScope({ customerId: 'customer-1' });
      store.enterAddress('street', '1 Quay');
      store.enterAddress('city', 'Dublin');
      store.continue();
      happens(session);
      await platform.settle();
      expect(store.state.open?.draft.address.street, who).to.equal('');
      expect(platform.journal.keys().filter((key) => key.startsWith('guide')), who).to.deep.equal([]);
    }
  });

  it('ends with three offers though more fit', async () => {
    const flow = aFlow({ questions: [aChoice('use', { any: [atLeastData(0)] })], ways: [{ parts: [aPart()] }, { parts: [aPart({ id: 'b' }), aPart({ id: 'c' })] }] });
    const { platform, store, answer } = await setUp({ flow });
    answer('any');
    await platform.settle();
    expect([store.state.fitting, store.state.proposals.length]).to.deep.equal([12, 3]);
  });
});
