import { expect } from '@open-wc/testing';
import type { AskableQuestion, GuidedAnswer, GuidedCondition, Offering } from '@selfcare/core';
import * as fc from 'fast-check';
import { checkFlow } from '../../../packages/core/src/guided-selling/guided-check.js';
import { meets } from '../../../packages/core/src/guided-selling/guided-condition.js';
import { GuidedEngine } from '../../../packages/core/src/guided-selling/guided-engine.js';
import type { GuidedOffer } from '../../../packages/core/src/guided-selling/guided-offer.js';
import { aChoice, aFlow, aNumber, aPlan, atLeastData, atMostMonthly, chose, threePlans } from '../../support/guided-flow.js';

const offersFrom = (offerings: readonly Offering[]): GuidedOffer[] => offerings.map((offering) => ({ id: offering.id, parts: [{ partId: 'plan', offering }] }));
const engineOf = (questions: readonly AskableQuestion[], offerings = threePlans) => new GuidedEngine(questions, offersFrom(offerings));
const { questions: sampleQuestions } = checkFlow(aFlow());
const [use, price] = sampleQuestions as [AskableQuestion, AskableQuestion];
const answers = (given: Readonly<Record<string, GuidedAnswer>>) => new Map(Object.entries(given));

describe('the engine of guided selling', () => {
  it('counts what fits, and what each answer would leave', () => {
    const engine = engineOf(sampleQuestions);
    expect(engine.stand(new Map()).fitting).to.equal(3);
    expect(engine.outlook(price, chose('cheap'), new Map()).leaves).to.equal(2);
    expect(engine.stand(answers({ price: chose('cheap') })).fitting).to.equal(2);
  });

  it('names the earlier answer that an answer clashes with', () => {
    const outlook = engineOf(sampleQuestions).outlook(price, chose('cheap'), answers({ use: chose('much') }));
    expect(outlook).to.deep.equal({ leaves: 0, clashes: ['use'], undoes: [] });
  });

  it('names nobody when an answer leaves nothing by itself', () => {
    const hard = aChoice('hard', { never: [atLeastData(1000)] });
    expect(engineOf([use, hard]).outlook(hard, chose('never'), answers({ use: chose('much') })).clashes).to.deep.equal([]);
  });

  it('names only the answers that are needed for the clash', () => {
    const one = aChoice('one', { a: [atLeastData(20)] });
    const two = aChoice('two', { a: [atMostMonthly(15)] });
    const idle = aChoice('idle', { a: [] });
    const three = aChoice('three', { a: [{ kind: 'not', condition: { kind: 'offering', offeringIds: ['middle'] } }] });
    const given = answers({ one: chose('a'), idle: chose('a'), two: chose('a') });
    expect(engineOf([one, idle, two, three]).outlook(three, chose('a'), given).clashes).to.deep.equal(['one', 'two']);
  });

  it('never lets a later answer block an earlier one: it says what would no longer hold, and drops it', () => {
    const engine = engineOf(sampleQuestions);
    const given = answers({ use: chose('little'), price: chose('cheap') });
    expect(engine.outlook(use, chose('much'), given)).to.deep.equal({ leaves: 1, clashes: [], undoes: ['price'] });
    const { dropped, fitting } = engine.stand(new Map(given).set('use', chose('much')));
    expect([fitting, dropped]).to.deep.equal([1, [{ questionId: 'price', answer: chose('cheap'), reason: 'no-offers' }]]);
  });

  it('keeps a later answer that still holds', () => {
    const given = answers({ use: chose('little'), price: chose('any') });
    expect(engineOf(sampleQuestions).stand(new Map(given).set('use', chose('much'))).answers.get('price')).to.deep.equal(chose('any'));
  });

  it('asks what depends on an answer only with that answer, and drops what was said to it', () => {
    const more = aChoice('more', { a: [] }, { dependsOn: [{ questionId: 'use', optionIds: ['much'] }] });
    const engine = engineOf([use, more]);
    expect(engine.stand(answers({ use: chose('little') })).asked.map(({ id }) => id)).to.deep.equal(['use']);
    expect(engine.stand(answers({ use: chose('much') })).asked.map(({ id }) => id)).to.deep.equal(['use', 'more']);
    expect(engine.stand(answers({ use: chose('little'), more: chose('a') })).dropped).to.deep.equal([
      { questionId: 'more', answer: chose('a'), reason: 'not-asked' },
    ]);
  });

  it('drops answers that there are no longer', () => {
    const { dropped } = engineOf([use, aNumber()]).stand(answers({ use: chose('gone'), data: { kind: 'number', value: 900 } }));
    expect(dropped.map(({ reason }) => reason)).to.deep.equal(['not-possible', 'not-possible']);
  });

  it('counts what an answer would leave that is not whole yet', () => {
    const two = aChoice('two', { a: [atLeastData(20)], b: [] }, { kind: 'some-of', least: 2, most: 2 });
    expect(engineOf([two]).outlook(two, chose('a'), new Map()).leaves).to.equal(2);
  });

  it('tells of an offer which answers it matches, and leaves out those that say nothing', () => {
    const engine = engineOf(sampleQuestions);
    const given = answers({ use: chose('little'), price: chose('cheap') });
    expect(engine.reasonsFor(engine.offers[0] as GuidedOffer, given)).to.deep.equal(['price']);
  });

  it('blames no answer where there is nothing on sale at all', () => {
    expect(engineOf(sampleQuestions, []).stand(answers({ use: chose('much') })).dropped).to.deep.equal([]);
  });
});

const condition: fc.Arbitrary<GuidedCondition> = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map(atLeastData),
  fc.integer({ min: 5, max: 40 }).map(atMostMonthly),
  fc.subarray(['a', 'b']).map((categoryIds) => ({ kind: 'category' as const, categoryIds })),
  fc.integer({ min: 0, max: 60 }).map((least) => ({ kind: 'not' as const, condition: atLeastData(least) })),
);

const catalogue = fc
  .array(fc.record({ data: fc.integer({ min: 1, max: 60 }), euro: fc.integer({ min: 5, max: 40 }), shelves: fc.subarray(['a', 'b']) }), { maxLength: 8 })
  .map((plans) => plans.map(({ data, euro, shelves }, at) => aPlan(`plan-${at}`, data, euro, { categoryIds: shelves })));

const optionSet = fc.array(fc.array(condition, { maxLength: 2 }), { minLength: 1, maxLength: 4 }).map((all) => Object.fromEntries(all.map((fits, at) => [`o${at}`, fits])));

const flow = fc.array(fc.record({ kind: fc.constantFrom('one-of', 'some-of', 'number'), options: optionSet, optional: fc.boolean(), waits: fc.nat() }), { minLength: 1, maxLength: 6 }).map((drafts) =>
  drafts.map(({ kind, options, optional, waits }, at): AskableQuestion => {
    const id = `q${at}`;
    const before = at > 0 && waits % 3 === 0 ? drafts[waits % at] : undefined;
    const dependsOn = before && before.kind !== 'number' ? [{ questionId: `q${waits % at}`, optionIds: ['o0'] }] : [];
    if (kind === 'number') return aNumber({ id, dependsOn, optional, least: 0, most: 60, step: 10 });
    return aChoice(id, options, { kind: kind as 'one-of', dependsOn, optional, least: kind === 'one-of' ? 1 : 0, most: kind === 'one-of' ? 1 : Object.keys(options).length });
  }),
);

/** Every answer that a question takes, or for a choice of several some of them. */
function answersTo(question: AskableQuestion): GuidedAnswer[] {
  const any: GuidedAnswer[] = question.optional ? [{ kind: 'any' }] : [];
  if (question.kind === 'number') return [...any, ...[0, 20, 60].map((value) => ({ kind: 'number' as const, value }))];
  if (!('options' in question)) return [...any, { kind: 'address' }];
  const ids = question.options.map(({ id }) => id);
  return [...any, ...ids.map((id) => chose(id)), ...(question.kind === 'some-of' ? [chose(), chose(...ids)] : [])];
}

/** What fits, counted the plain way: without the engine. */
function fits(question: AskableQuestion, answer: GuidedAnswer, offer: GuidedOffer): boolean {
  if (question.kind === 'number' && answer.kind === 'number') return question.fits.every((one) => meets(one, offer, answer.value));
  if (!('options' in question) || answer.kind !== 'options') return true;
  return question.options.filter(({ id }) => answer.optionIds.includes(id)).every((option) => option.fits.every((one) => meets(one, offer)));
}

describe('over random flows and catalogues', () => {
  it('the number that an answer would leave is the number that it leaves', () => {
    fc.assert(
      fc.property(flow, catalogue, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (questions, offerings, picks) => {
        const engine = engineOf(questions, offerings);
        let given: ReadonlyMap<string, GuidedAnswer> = new Map();
        for (const pick of picks) {
          const { asked } = engine.stand(given);
          const question = asked[pick % asked.length] as AskableQuestion;
          const possible = answersTo(question);
          const answer = possible[(pick >> 4) % possible.length] as GuidedAnswer;
          const { leaves, undoes, clashes } = engine.outlook(question, answer, given);
          if (leaves === 0) {
            const leftBeside = (ids: readonly string[]) =>
              engine.offers.filter((offer) => fits(question, answer, offer) && questions.every((one) => !ids.includes(one.id) || fits(one, given.get(one.id) as GuidedAnswer, offer))).length;
            expect(leftBeside(clashes)).to.equal(0);
            for (const id of clashes) expect(leftBeside(clashes.filter((other) => other !== id))).to.be.above(0);
            continue;
          }
          const after = engine.stand(new Map(given).set(question.id, answer));
          const plain = engine.offers.filter((offer) => questions.every((one) => !after.answers.has(one.id) || fits(one, after.answers.get(one.id) as GuidedAnswer, offer)));
          expect([after.fitting, plain.length], JSON.stringify([...after.answers])).to.deep.equal([leaves, leaves]);
          expect(after.dropped.map(({ questionId }) => questionId)).to.deep.equal(undoes);
          expect(after.answers.get(question.id)).to.deep.equal(answer);
          given = after.answers;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers that hold always leave an offer, and what is dropped cannot be kept', () => {
    fc.assert(
      fc.property(flow, catalogue, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (questions, offerings, picks) => {
        fc.pre(offerings.length > 0);
        const engine = engineOf(questions, offerings);
        const given = new Map(questions.map((question, at) => [question.id, answersTo(question)[(picks[at] ?? 0) % answersTo(question).length] as GuidedAnswer]));
        const { answers: held, dropped, fitting } = engine.stand(given);
        expect(fitting).to.be.above(0);
        expect(held.size + dropped.length).to.equal(given.size);
        expect(engine.stand(held).dropped).to.deep.equal([]);
      }),
      { numRuns: 200 },
    );
  });
});
