import { expect } from '@open-wc/testing';
import type { AskableQuestion, Qualification, QualificationPort, Session } from '@selfcare/core';
import { GuidedConversation } from '../../../packages/core/src/guided-selling/guided-conversation.js';
import { GuidedEligibility, type GuidedEnd } from '../../../packages/core/src/guided-selling/guided-eligibility.js';
import { GuidedEngine } from '../../../packages/core/src/guided-selling/guided-engine.js';
import { aSession, lateAnswer } from '../../support/session.js';
import { aFlow, aQualificationPort, chose, threePlans } from '../../support/guided-flow.js';

const offers = threePlans.map((offering) => ({ id: offering.id, parts: [{ partId: 'plan', offering }] }));

function setUp(qualification?: QualificationPort) {
  const session = aSession({ backend: qualification ? { qualification } : {} });
  const ends: GuidedEnd[] = [];
  const eligibility = new GuidedEligibility(session as Session, (end) => ends.push(end));
  const conversation = new GuidedConversation(new GuidedEngine(aFlow().questions as AskableQuestion[], offers), '');
  const shown = () => ends.at(-1)?.proposals.map(({ offer, eligibility: may }) => `${offer.id} ${may}`);
  return { session, eligibility, conversation, shown };
}

describe('whether a customer may have what fits', () => {
  it('is asked once for all offers that fit, and shown when it is known', async () => {
    const port = aQualificationPort({ small: { result: 'unqualified' } });
    const { session, eligibility, conversation, shown } = setUp(port);
    eligibility.follow(conversation);
    expect(shown()).to.deep.equal([]);
    await session.platform.settle();
    expect(shown()).to.deep.equal(['middle qualified', 'large qualified', 'small unqualified']);
    eligibility.follow(conversation);
    await session.platform.settle();
    expect(port.asked).to.deep.equal([{ offeringIds: ['small', 'middle', 'large'] }]);
  });

  it('is asked anew when other offers fit', async () => {
    const port = aQualificationPort();
    const { session, eligibility, conversation, shown } = setUp(port);
    eligibility.follow(conversation);
    await session.platform.settle();
    conversation.resume(new Map([['use', chose('much')]]), undefined);
    eligibility.follow(conversation);
    await session.platform.settle();
    expect(shown()).to.deep.equal(['large qualified']);
    expect(port.asked.length).to.equal(2);
  });

  it('keeps nobody waiting: after five seconds the offers are shown, and what is not known is said to be unknown', async () => {
    const answer = lateAnswer<readonly Qualification[]>();
    const { session, eligibility, conversation, shown } = setUp({ checkOfferings: () => answer.promise });
    eligibility.follow(conversation);
    await session.platform.advance(5_000);
    expect(shown()).to.deep.equal(['small unknown', 'middle unknown', 'large unknown']);
  });

  it('is unknown, not a refusal, when it cannot be asked', async () => {
    let fails = true;
    const port = aQualificationPort();
    const { session, eligibility, conversation, shown } = setUp({ checkOfferings: (query, options) => (fails ? Promise.reject(new Error('down')) : port.checkOfferings(query, options)) });
    eligibility.follow(conversation);
    await session.platform.settle();
    expect(shown()).to.deep.equal(['small unknown', 'middle unknown', 'large unknown']);
    fails = false;
    await eligibility.retry();
    expect(shown()?.[0]).to.equal('small qualified');
  });

  it('is not said at all where the back end cannot tell', () => {
    const { eligibility, conversation, shown } = setUp();
    eligibility.follow(conversation);
    expect(shown()?.[0]).to.equal('small unchecked');
  });
});
