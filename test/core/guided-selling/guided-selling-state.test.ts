import { expect } from '@open-wc/testing';
import type { AskableQuestion } from '@selfcare/core';
import { GuidedConversation } from '../../../packages/core/src/guided-selling/guided-conversation.js';
import { GuidedEngine } from '../../../packages/core/src/guided-selling/guided-engine.js';
import { conversationState } from '../../../packages/core/src/guided-selling/guided-selling-state.js';
import { aChoice, aNumber, atLeastData, atMostMonthly, chose, threePlans } from '../../support/guided-flow.js';

const offers = threePlans.map((offering) => ({ id: offering.id, parts: [{ partId: 'plan', offering }] }));

function stateOf(questions: readonly AskableQuestion[], chosen: readonly string[] = []) {
  const conversation = new GuidedConversation(new GuidedEngine(questions, offers), '');
  conversation.draft = { ...conversation.draft, optionIds: chosen };
  return conversationState(conversation);
}

describe('the state of a guided conversation', () => {
  it('says of each option what it leaves', () => {
    const { open, offered, fitting, steps } = stateOf([aChoice('use', { little: [], much: [atLeastData(50)], never: [atLeastData(500)] })]);
    expect([offered, fitting, steps.length]).to.deep.equal([3, 3, 1]);
    expect(open?.choices.map(({ id, leaves, blocked }) => [id, leaves, blocked])).to.deep.equal([
      ['little', 3, undefined], ['much', 1, undefined], ['never', 0, 'none-left'],
    ]);
  });

  it('counts an option of several beside those that are chosen, and names the one it cannot stand beside', () => {
    const some = aChoice('some', { cheap: [atMostMonthly(15)], fine: [], large: [atLeastData(50)] }, { kind: 'some-of', most: 3 });
    const { open } = stateOf([some], ['fine', 'cheap']);
    expect(open?.choices.map(({ chosen, leaves }) => [chosen, leaves])).to.deep.equal([[true, 2], [true, 2], [false, 0]]);
    expect(open?.choices[2]).to.deep.include({ blocked: 'none-left', rivals: ['cheap'] });
  });

  it('blocks one option more than may be chosen', () => {
    const some = aChoice('some', { a: [], b: [] }, { kind: 'some-of', most: 1 });
    expect(stateOf([some], ['a']).open?.choices.map(({ blocked }) => blocked)).to.deep.equal([undefined, 'most-chosen']);
  });

  it('samples what the values of a number leave', () => {
    const { open } = stateOf([aNumber({ least: 0, most: 60, step: 20 })]);
    expect(open?.samples).to.deep.equal([{ value: 0, leaves: 3 }, { value: 20, leaves: 2 }, { value: 40, leaves: 1 }, { value: 60, leaves: 1 }]);
    expect(open?.outlook).to.deep.include({ leaves: 2 });
  });

  it('is plain data that survives being written down', () => {
    const state = stateOf([aChoice('use', { little: [] }, { optional: true })], ['little']);
    expect(JSON.parse(JSON.stringify(state)).open.outlook).to.deep.equal(state.open?.outlook);
    expect(state.open?.anyOutlook?.leaves).to.equal(3);
    expect(chose('little')).to.deep.equal({ kind: 'options', optionIds: state.open?.draft.optionIds });
  });
});
