import { expect } from '@open-wc/testing';
import type { AskableQuestion } from '@selfcare/core';
import { GuidedConversation } from '../../../packages/core/src/guided-selling/guided-conversation.js';
import { GuidedEngine } from '../../../packages/core/src/guided-selling/guided-engine.js';
import { aChoice, aFlow, aNumber, aPlan, atLeastData, atMostMonthly, chose, threePlans } from '../../support/guided-flow.js';

const offers = [...threePlans, aPlan('huge', 80, 30), aPlan('giant', 100, 40)].map((offering) => ({ id: offering.id, parts: [{ partId: 'plan', offering }] }));
const where: AskableQuestion = { id: 'where', kind: 'address', title: 'Where?', name: 'Address', optional: false, dependsOn: [] };
const talk = (...questions: readonly AskableQuestion[]) => new GuidedConversation(new GuidedEngine(questions, offers), 'IE');
const sample = () => talk(...(aFlow().questions as AskableQuestion[]));

function answer(conversation: GuidedConversation, ...optionIds: readonly string[]): boolean {
  conversation.draft = { ...conversation.draft, optionIds };
  return conversation.answerWith(undefined);
}

describe('a guided conversation', () => {
  it('goes from question to question and ends with the offers', () => {
    const conversation = sample();
    expect(conversation.question?.id).to.equal('use');
    expect(answer(conversation, 'little')).to.equal(true);
    expect(conversation.question?.id).to.equal('price');
    expect(answer(conversation, 'any')).to.equal(true);
    expect(conversation.question).to.equal(undefined);
  });

  it('goes on only with an answer, and says what is missing', () => {
    const conversation = sample();
    expect(answer(conversation)).to.equal(false);
    expect([conversation.blockers, conversation.tried, conversation.question?.id]).to.deep.equal([['too-few'], true, 'use']);
  });

  it('takes no answer that leaves nothing', () => {
    const conversation = sample();
    answer(conversation, 'much');
    expect(answer(conversation, 'cheap')).to.equal(false);
    expect(conversation.blockers).to.deep.equal(['none-left']);
  });

  it('may end early when no more fit than are shown', () => {
    const conversation = sample();
    expect(conversation.canReach(undefined)).to.equal(false);
    answer(conversation, 'much');
    expect(conversation.canReach(undefined)).to.equal(true);
    expect(conversation.question?.id).to.equal('price');
    conversation.go(undefined);
    expect(conversation.question).to.equal(undefined);
  });

  it('does not jump over a question that is not answered', () => {
    const conversation = sample();
    expect(conversation.canReach('price')).to.equal(false);
    conversation.go('price');
    expect(conversation.question?.id).to.equal('use');
  });

  it('takes back, in one step, a change that cost later answers', () => {
    const conversation = sample();
    answer(conversation, 'little');
    answer(conversation, 'cheap');
    conversation.go('use');
    expect(conversation.draft.optionIds).to.deep.equal(['little']);
    answer(conversation, 'much');
    expect([conversation.dropped.map(({ questionId }) => questionId), conversation.canUndo]).to.deep.equal([['price'], true]);
    conversation.undo();
    expect([conversation.standing.answers.get('price'), conversation.dropped, conversation.canUndo, conversation.question?.id]).to.deep.equal([
      chose('cheap'), [], false, 'use',
    ]);
  });

  it('suggests a number that leaves something', () => {
    const conversation = talk(aChoice('use', { much: [atLeastData(80)] }), aNumber({ id: 'budget', least: 0, most: 100, initial: 5, unit: 'EUR', fits: [atMostMonthly('answer')] }));
    answer(conversation, 'much');
    expect(conversation.draft.number).to.equal(30);
  });

  it('asks for an address that can be found, and gives it only once it was answered', () => {
    const conversation = talk(where, aChoice('use', { little: [] }));
    expect(conversation.draft.address.country).to.equal('IE');
    expect(conversation.answerWith(undefined)).to.equal(false);
    expect(conversation.blockers).to.deep.equal(['street-missing', 'city-missing']);
    const address = { street: '1 Quay', postcode: 'D02', city: 'Dublin', country: 'IE' };
    conversation.draft = { ...conversation.draft, address };
    expect(conversation.address).to.equal(undefined);
    expect(conversation.answerWith(undefined)).to.equal(true);
    expect(conversation.address).to.deep.equal(address);
  });

  it('takes up what was answered before, and says what no longer holds of it', () => {
    const conversation = sample();
    conversation.resume(new Map([['use', chose('much')], ['price', chose('cheap')]]), 'price');
    expect([conversation.question?.id, conversation.dropped.map(({ reason }) => reason), conversation.canUndo]).to.deep.equal(['price', ['no-offers'], false]);
    conversation.accept();
    expect(conversation.dropped).to.deep.equal([]);
  });

  it('keeps its answers when the offers are read anew', () => {
    const conversation = sample();
    answer(conversation, 'little');
    conversation.follow(new GuidedEngine(aFlow().questions as AskableQuestion[], offers.slice(0, 2)));
    expect([conversation.standing.fitting, conversation.standing.answers.has('use')]).to.deep.equal([2, true]);
  });
});
